//! The values of a row that the words of a query find, beside the passages of its articles.

use engine::{Dialogue, Field, MatchedWords, Span, Stage, TermId, Value};

use crate::context::ViewContext;
use crate::controls::stage_icon::named_stage;
use crate::state::EvidenceKey;
use crate::vdom::{VChild, VNode, classed, el};
use crate::views::article_text::marked;
use crate::views::cell::evidence_button;

/// At most this many of the values are shown; the others are in their columns.
const VALUES_SHOWN: usize = 3;

/// The values found, in a line per field, each with its stage and a button that opens its evidence; nothing if there
/// are none.
pub(crate) fn found_values(context: &ViewContext, dialogue: &Dialogue, searched: &MatchedWords) -> Option<VNode> {
    let found = context.dataset.matched_values(searched);
    let mut values: Vec<(Field, TermId)> = Vec::new();
    for fact in &dialogue.facts {
        if let Value::Term(id) = fact.value
            && found.binary_search(&id).is_ok()
            && !values.iter().any(|&(_, other)| other == id)
        {
            values.push((fact.field, id));
        }
    }
    values.truncate(VALUES_SHOWN);
    let mut fields: Vec<Field> = Vec::new();
    for (field, _) in &values {
        if !fields.contains(field) {
            fields.push(*field);
        }
    }
    let line = |field: Field| {
        let name = classed("span", "detail").text(context.localized(field.spec().labels)).text(":");
        let buttons = values.iter().filter(|(other, _)| *other == field).map(|&(_, id)| {
            let term = context.corpus().term(id);
            let key = EvidenceKey::new(&dialogue.id, field, &term.id);
            let button = evidence_button(key).children(marked_label(term.label(context.lang), searched));
            (highest_stage(dialogue, id).map(|stage| named_stage(context, stage)), button)
        });
        let line = el("li").child(name);
        buttons.fold(line, |line, (stage, button)| line.text(" ").maybe(stage).text(" ").child(button))
    };
    let lines: Vec<VNode> = fields.into_iter().map(line).collect();
    (!lines.is_empty()).then(|| classed("ul", "passages").attr("role", "list").children(lines))
}

/// The highest stage that a value has in a dialogue.
fn highest_stage(dialogue: &Dialogue, id: TermId) -> Option<Stage> {
    dialogue.facts.iter().filter(|fact| fact.value == Value::Term(id)).filter_map(|fact| fact.stage).max()
}

/// A label with the words of the query marked; all of it is marked if the words are in another label of the value.
fn marked_label(label: &str, searched: &MatchedWords) -> Vec<VChild> {
    let all = Span { start: 0, end: label.len() as u32 };
    let marks = searched.marks(label);
    marked(label, all, if marks.is_empty() { std::slice::from_ref(&all) } else { &marks })
}
