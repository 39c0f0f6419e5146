//! The questions and the values, each with what can be done with it.

use engine::{Labels, Lang};
use ui::{VNode, button, classed, el};

use super::form::form;
use super::said;
use crate::action::Action;
use crate::i18n;
use crate::work::{Item, Verdict, Work};
use crate::workbench::Workbench;

/// A list of all items of the article that is shown, and the form of a new value.
pub(super) fn items(workbench: &Workbench) -> Vec<VNode> {
    let Some(work) = workbench.work() else { return Vec::new() };
    let entries = work.items().into_iter().enumerate().map(|(at, item)| entry(workbench, work, at, item));
    let list = el("ol").attr("aria-label", i18n::VALUES[workbench.lang]).children(entries.collect());
    let new = workbench.form.as_ref().filter(|form| form.target.is_none()).map(|open| form(workbench, open));
    let add = act("add", &Action::Add, i18n::ADD, Some("a"), workbench.lang);
    vec![list, classed("div", "new").maybe(new).child(add)]
}

fn act(class: &str, action: &Action, label: Labels, key: Option<&str>, lang: Lang) -> VNode {
    let made = button(class).attr(Action::ATTRIBUTE, &action.to_text()).text(label[lang]);
    match key {
        Some(key) => {
            made.attr("aria-keyshortcuts", key).text(" ").child(el("kbd").attr("aria-hidden", "true").text(key))
        }
        None => made,
    }
}

fn entry(workbench: &Workbench, work: &Work, position: usize, item: Item) -> VNode {
    let is_selected = workbench.selected == position;
    let state = match item {
        Item::Question(_) if work.is_open(item) => "open",
        Item::Question(_) => "accepted",
        Item::Fact { row, at } => match work.fact(row, at).map(|fact| fact.verdict).unwrap_or_default() {
            Verdict::Open => "open",
            Verdict::Accepted => "accepted",
            Verdict::Rejected => "rejected",
        },
    };
    let summary = button("item")
        .attr(Action::ATTRIBUTE, &Action::Select(position).to_text())
        .attr("data-item", "")
        .attr("tabindex", if is_selected { "0" } else { "-1" })
        .children(summary(workbench, work, item));
    let summary = if is_selected { summary.attr("aria-current", "true") } else { summary };
    let problems = match item {
        Item::Question(_) => Vec::new(),
        Item::Fact { row, at } if state != "rejected" => workbench.problems.of_fact(row, at).collect(),
        Item::Fact { .. } => Vec::new(),
    };
    let problems = problems.into_iter().map(|why| super::problem(&why.text(workbench.lang)));
    let entry = el("li").key(&format!("{}-{position}", work.key)).attr("data-state", state).child(summary);
    let entry = entry.children(problems.collect());
    if is_selected { entry.children(opened(workbench, work, item)) } else { entry }
}

/// The field, the value and what else is said, and whether a person has gone through it.
fn summary(workbench: &Workbench, work: &Work, item: Item) -> Vec<VNode> {
    let lang = workbench.lang;
    let part = |class: &str, words: &str| classed("span", class).text(words);
    let state = |labels: Labels| part("state", labels[lang]);
    match item {
        Item::Question(at) => {
            let Some(question) = work.questions.get(at) else { return Vec::new() };
            let words = part("value", &question.text[lang]);
            vec![
                part("field", i18n::QUESTION[lang]),
                words,
                state(if question.is_settled { i18n::SETTLED } else { i18n::OPEN }),
            ]
        }
        Item::Fact { row, at } => {
            let Some(fact) = work.fact(row, at) else { return Vec::new() };
            let vocabulary = &workbench.vocabulary;
            vec![
                part("field", said::field(fact.fact.field, lang)),
                part("value", &said::value(&fact.fact, vocabulary, lang)),
                part("details", &said::details(&fact.fact, vocabulary, lang).join(" · ")),
                state(match fact.verdict {
                    Verdict::Open => i18n::OPEN,
                    Verdict::Accepted => i18n::ACCEPTED,
                    Verdict::Rejected => i18n::REJECTED,
                }),
            ]
        }
    }
}

/// What the selected item shows besides: its quotes and its note, what can be done with it, or its form.
fn opened(workbench: &Workbench, work: &Work, item: Item) -> Vec<VNode> {
    let lang = workbench.lang;
    let mut shown = Vec::new();
    if let Item::Fact { row, at } = item
        && let Some(fact) = work.fact(row, at)
    {
        if let Some(open) = workbench.form.as_ref().filter(|form| form.target == Some((row, at))) {
            return vec![form(workbench, open)];
        }
        for quote in &fact.fact.evidence {
            shown.push(el("blockquote").verbatim(&work.article.lang).text(quote.span.slice(&work.article.body)));
        }
        shown.extend(fact.fact.note.iter().map(|note| classed("p", "note").text(note)));
    }
    let accept = if matches!(item, Item::Question(_)) { i18n::SETTLED } else { i18n::ACCEPT };
    let mut buttons = vec![act("accept", &Action::Accept, accept, Some("Enter"), lang)];
    if let Item::Fact { .. } = item {
        if workbench.of_same_sentence().len() > 1 {
            buttons.push(act("accept", &Action::AcceptSentence, i18n::ACCEPT_ALL, Some("Shift+Enter"), lang));
        }
        buttons.push(act("reject", &Action::Reject, i18n::REJECT, Some("x"), lang));
        buttons.push(act("edit", &Action::Edit, i18n::EDIT, Some("e"), lang));
    }
    if !work.is_open(item) {
        buttons.push(act("reopen", &Action::Reopen, i18n::REOPEN, Some("u"), lang));
    }
    shown.push(classed("div", "acts").children(buttons));
    shown
}
