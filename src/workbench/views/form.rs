//! The form of a value. What it is filled with is what a reader changes, so nothing of it is set again while it is
//! open.

use engine::{Basis, By, FIELDS, Fact, Field, FieldKind, Labels, Role, Setting, Stage, TermId, Value};
use ui::{VNode, button, classed, el};

use super::said;
use crate::action::Action;
use crate::i18n;
use crate::workbench::{OpenForm, Workbench};

/// The form, filled with the value that it changes.
pub(super) fn form(workbench: &Workbench, open: &OpenForm) -> VNode {
    let lang = workbench.lang;
    let Some(work) = workbench.work() else { return el("form") };
    let fact = open.target.and_then(|(row, at)| work.fact(row, at)).map(|fact| &fact.fact);
    let mut parts = vec![field(workbench, open), value(workbench, open.field, fact)];
    parts.extend(open.field.spec().staged.then(|| stage(workbench, fact)));
    match open.field {
        Field::Participant => parts.extend(person(workbench, fact)),
        Field::Partnership => parts.push(since(workbench, fact)),
        _ => {}
    }
    parts.extend(speakers(workbench, fact));
    let is_beside = fact.is_some_and(|fact| fact.setting == Setting::SideMeeting);
    parts.push(tick("side_meeting", i18n::SIDE_MEETING[lang], is_beside));
    parts.push(tick("inferred", i18n::INFERRED[lang], fact.is_some_and(|fact| fact.basis == Basis::Inferred)));
    let note = fact.and_then(|fact| fact.note.clone()).unwrap_or_default();
    parts.push(input(workbench, "note", i18n::NOTE, &note));
    parts.extend(quotes(workbench, open));
    let error = open.error.as_ref().map(|error| super::problem(error).attr("role", "alert"));
    let save = classed("button", "save").attr("type", "submit").text(i18n::SAVE[lang]);
    let cancel = button("cancel").attr(Action::ATTRIBUTE, &Action::Cancel.to_text()).text(i18n::CANCEL[lang]);
    classed("form", "fact")
        .key(&format!("form-{}", open.number))
        .children(parts)
        .maybe(error)
        .child(classed("div", "acts").child(save).child(cancel))
}

/// The field: of a new value to choose, of another as it is.
fn field(workbench: &Workbench, open: &OpenForm) -> VNode {
    let name = open.field.name();
    if open.target.is_some() {
        return el("input").attr("type", "hidden").attr("name", "field").attr("value", name);
    }
    let fields = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
    let label = |field: Field| said::field(field, workbench.lang).to_owned();
    let options: Vec<(String, String)> = fields.map(|spec| (spec.name.to_owned(), label(spec.field))).collect();
    choice(workbench, "field", i18n::FIELD, &options, name)
}

fn stage(workbench: &Workbench, fact: Option<&Fact>) -> VNode {
    let lang = workbench.lang;
    let stages = Stage::ALL.map(|stage| (stage.name().to_owned(), stage.labels()[lang].to_owned()));
    let chosen = fact.and_then(|fact| fact.stage);
    // Nobody has said yet how far a new value has come.
    let unknown = chosen.is_none().then(|| (String::new(), i18n::NOBODY[lang].to_owned()));
    let options: Vec<(String, String)> = unknown.into_iter().chain(stages).collect();
    choice(workbench, "stage", i18n::STAGE, &options, chosen.map_or("", Stage::name))
}

/// The parties of the articles, by code and label.
fn parties(workbench: &Workbench) -> Vec<(String, String)> {
    let label = |id| workbench.vocabulary.label(id, workbench.lang).to_owned();
    workbench.parties().into_iter().map(|id| (code(workbench, id), label(id))).collect()
}

fn code(workbench: &Workbench, id: TermId) -> String {
    workbench.vocabulary.get(id).id.clone()
}

/// What a participant did, for which side, and in which rank and office.
fn person(workbench: &Workbench, fact: Option<&Fact>) -> [VNode; 4] {
    let person = fact.and_then(|fact| fact.person.as_ref());
    let roles = Role::ALL.map(|role| (role.name().to_owned(), role.labels()[workbench.lang].to_owned()));
    let role = person.map_or(Role::Head, |person| person.role);
    let party = person.map(|person| code(workbench, person.party)).unwrap_or_default();
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    [
        choice(workbench, "role", i18n::ROLE, &roles, role.name()),
        choice(workbench, "party", i18n::PARTY, &parties(workbench), &party),
        input(workbench, "rank", i18n::RANK, &text(person.and_then(|person| person.rank.as_ref()))),
        input(workbench, "office", i18n::OFFICE, &text(person.and_then(|person| person.office.as_ref()))),
    ]
}

fn since(workbench: &Workbench, fact: Option<&Fact>) -> VNode {
    let since = fact.and_then(|fact| fact.since).map(|since| since.to_string()).unwrap_or_default();
    input(workbench, "since", i18n::SINCE, &since)
}

/// Who said it, and who alone tells what both sides said.
fn speakers(workbench: &Workbench, fact: Option<&Fact>) -> [VNode; 2] {
    let lang = workbench.lang;
    let none = |label: Labels| vec![(String::new(), label[lang].to_owned())];
    let by = match fact.and_then(|fact| fact.by) {
        None => String::new(),
        Some(By::Both) => By::BOTH.to_owned(),
        Some(By::Party(id)) => code(workbench, id),
    };
    let both = vec![(By::BOTH.to_owned(), i18n::BOTH[lang].to_owned())];
    let account = fact.and_then(|fact| fact.according_to).map(|id| code(workbench, id)).unwrap_or_default();
    let (sides, accounts) = (
        [none(i18n::ARTICLE_VOICE), both, parties(workbench)].concat(),
        [none(i18n::NOBODY), parties(workbench)].concat(),
    );
    [
        choice(workbench, "by", i18n::SAID_BY, &sides, &by),
        choice(workbench, "according_to", i18n::ACCORDING_TO, &accounts, &account),
    ]
}

/// The value, with the terms of the field to choose from.
fn value(workbench: &Workbench, field: Field, fact: Option<&Fact>) -> VNode {
    let (lang, vocabulary) = (workbench.lang, &workbench.vocabulary);
    let fact = fact.filter(|fact| fact.field == field);
    let label = fact.map(|fact| match fact.value {
        Value::Term(id) => vocabulary.label(id, lang).to_owned(),
        Value::Number(_) | Value::Date(_) => said::value(fact, vocabulary, lang),
    });
    let terms = vocabulary.of_field(field).map(|(_, term)| el("option").attr("value", term.label(lang)));
    let list = el("datalist").attr("id", "terms").children(terms.collect());
    let input =
        el("input").attr("name", "value").attr("list", "terms").attr("autocomplete", "off").attr("data-first", "");
    let input = input.attr("value", &label.unwrap_or_default());
    classed("label", "wide").text(i18n::VALUE[lang]).child(input).child(list)
}

fn input(workbench: &Workbench, name: &'static str, label: Labels, value: &str) -> VNode {
    let input = el("input").attr("name", name).attr("autocomplete", "off").attr("value", value);
    el("label").key(name).text(label[workbench.lang]).child(input)
}

fn choice(
    workbench: &Workbench,
    name: &'static str,
    label: Labels,
    options: &[(String, String)],
    chosen: &str,
) -> VNode {
    let option = |(value, text): &(String, String)| {
        el("option").attr("value", value).flag("selected", value == chosen).text(text)
    };
    let list = el("select").attr("name", name).children(options.iter().map(option).collect());
    el("label").key(name).text(label[workbench.lang]).child(list)
}

fn tick(name: &'static str, label: &str, is_ticked: bool) -> VNode {
    let input = el("input").attr("type", "checkbox").attr("name", name).flag("checked", is_ticked);
    classed("label", "tick").key(name).child(input).text(label)
}

/// The quotes, and room for another.
fn quotes(workbench: &Workbench, open: &OpenForm) -> Vec<VNode> {
    let (lang, Some(work)) = (workbench.lang, workbench.work()) else { return Vec::new() };
    let mut quotes: Vec<&str> = open.near.iter().map(|span| span.slice(&work.article.body)).collect();
    let label = |at: usize| if at == 0 { i18n::QUOTE[lang] } else { i18n::ANOTHER_QUOTE[lang] };
    quotes.push("");
    let area = |(at, quote): (usize, &&str)| {
        let area = el("textarea").attr("name", "quote").attr("rows", "2").verbatim(&work.article.lang).text(quote);
        classed("label", "wide").key(&format!("quote-{at}")).text(label(at)).child(area)
    };
    quotes.iter().enumerate().map(area).collect()
}
