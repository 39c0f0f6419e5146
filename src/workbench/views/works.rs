//! The articles in work, how far each is, and what there is to say.

use engine::{CorpusError, CorpusErrorKind, Lang};
use ui::{VNode, button, classed, el};

use crate::action::Action;
use crate::i18n;
use crate::work::Work;
use crate::workbench::Workbench;

/// One line for each notice.
pub(super) fn notices(workbench: &Workbench) -> Vec<VNode> {
    workbench.notices.iter().map(|notice| el("p").text(notice)).collect()
}

/// A button for each article, and the rows of the one that is shown.
pub(super) fn works(workbench: &Workbench) -> Vec<VNode> {
    let Some(work) = workbench.work() else { return Vec::new() };
    let lang = workbench.lang;
    let tab = |(at, work): (usize, &Work)| {
        let is_shown = at == workbench.shown;
        let tab = button("work").key(&work.key.to_string()).attr(Action::ATTRIBUTE, &Action::Show(at).to_text());
        let tab = if is_shown { tab.attr("aria-current", "true") } else { tab };
        tab.text(&work.article.id).child(classed("small", "left").text(&left(work, workbench)))
    };
    let tabs = classed("div", "tabs").attr("role", "group").attr("aria-label", i18n::ARTICLES[lang]);
    let mut content = vec![tabs.children(workbench.works.iter().enumerate().map(tab).collect())];
    if let (true, Some(reason)) = (work.rows.is_empty(), &work.not_reported) {
        content.push(el("p").text(&format!("{}: {}.", i18n::NO_DIALOGUE[lang], reason[lang])));
    }
    content.extend((0..work.rows.len()).map(|row| self::row(workbench, work, row)));
    content.extend(workbench.problems.of_whole.iter().map(|error| of_whole(error, lang)));
    let wrong = workbench.problems.of_facts.len();
    if wrong > 0 {
        content.push(super::problem(&format!("{}: {wrong}", i18n::LEFT_OUT[lang])));
    }
    content.push(button("remove").attr(Action::ATTRIBUTE, &Action::Remove.to_text()).text(i18n::REMOVE[lang]));
    content
}

/// What is wrong with a row or the article. What a person cannot cause is said in English.
fn of_whole(error: &CorpusError, lang: Lang) -> VNode {
    match error.kind {
        CorpusErrorKind::NoParty => super::problem(&format!("{}: {}", error.id, i18n::NO_PARTY[lang])),
        _ => super::problem(&error.to_string()).attr("lang", "en"),
    }
}

/// 12 to review
fn left(work: &Work, workbench: &Workbench) -> String {
    match work.open_items() {
        0 if work.rows.is_empty() => i18n::NO_ROW[workbench.lang].to_owned(),
        0 => i18n::REVIEWED[workbench.lang].to_owned(),
        open => format!("{open} {}", i18n::LEFT[workbench.lang]),
    }
}

/// A row: whether it is reviewed, and whether it is another source of a dialogue that there is.
fn row(workbench: &Workbench, work: &Work, at: usize) -> VNode {
    let (lang, row) = (workbench.lang, &work.rows[at]);
    let state = if work.is_reviewed(at) { i18n::REVIEWED } else { i18n::DRAFT };
    let of_others = workbench.works.iter().filter(|other| other.key != work.key).flat_map(|other| &other.rows);
    let known = workbench.base.dialogues().iter().map(|dialogue| dialogue.id.as_str());
    let mut ids: Vec<&str> = known.chain(of_others.map(|row| row.id.as_str())).collect();
    engine::sort_and_dedup(&mut ids);
    let is_another = ids.contains(&row.id.as_str());
    let own = el("option").attr("value", "").flag("selected", !is_another).text(i18n::THIS_ROW_ALONE[lang]);
    let others = ids.iter().map(|id| el("option").attr("value", id).flag("selected", *id == row.id).text(id));
    let id = format!("row-{at}");
    let select = el("select")
        .attr("id", &id)
        .attr(Action::ATTRIBUTE, &Action::SameAs(at, String::new()).to_text())
        .child(own)
        .children(others.collect())
        .value(if is_another { &row.id } else { "" });
    classed("p", "row")
        .key(&format!("{}-{at}", work.key))
        .child(el("b").text(&row.id))
        .text(" ")
        .child(classed("span", "state").text(state[lang]))
        .text(" ")
        .child(el("label").attr("for", &id).text(i18n::SAME_AS[lang]))
        .text(" ")
        .child(select)
}
