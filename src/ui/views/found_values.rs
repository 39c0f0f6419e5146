//! The values and sources of a row that the words of a query find, beside the passages of its articles.

use engine::{Dialogue, Fact, Field, MatchedWords, Span, Term, Value};

use crate::cell_values::{CellValue, cell_values, source_name};
use crate::columns::all_columns;
use crate::context::ViewContext;
use crate::state::EvidenceKey;
use crate::vdom::{VChild, VNode, classed, el};
use crate::views::article_text::marked;
use crate::views::cell::{evidence_button, named_stage_of_value};

/// At most this many of the values are shown; the others are in their columns.
const VALUES_SHOWN: usize = 3;

/// The values found, in a line per field, each with its stage and a button that opens its evidence; nothing if there
/// are none.
pub(crate) fn found_values(context: &ViewContext, dialogue: &Dialogue, searched: &MatchedWords) -> Option<VNode> {
    let mut found = found_by_field(context, dialogue, searched);
    if found.is_empty() {
        found = found_by_stage(context, dialogue, searched);
    }
    if found.is_empty() {
        found.extend(found_sources(context, dialogue, searched));
    }
    // Those that show the words. `chien` is part of the Vietnamese for “post-war” and “strategic” as well.
    let shows = |value: &CellValue| !searched.marks(&value.label).is_empty();
    if found.iter().flat_map(|(_, values)| values).any(shows) {
        found.iter_mut().for_each(|(_, values)| values.retain(shows));
    }
    let mut room = VALUES_SHOWN;
    let mut lines = Vec::new();
    for (field, values) in &found {
        let values = &values[..values.len().min(room)];
        room -= values.len();
        lines.extend((!values.is_empty()).then(|| line(context, dialogue, *field, values, searched)));
    }
    (!lines.is_empty()).then(|| classed("ul", "passages").attr("role", "list").children(lines))
}

/// The values whose labels in any language have the words, of each field that has facts of them.
fn found_by_field(context: &ViewContext, dialogue: &Dialogue, searched: &MatchedWords) -> Vec<(Field, Vec<CellValue>)> {
    let found = context.dataset.matched_values(searched);
    let in_facts = |fact: &&Fact| matches!(fact.value, Value::Term(id) if found.binary_search(&id).is_ok());
    let fields: Vec<Field> = dialogue.facts.iter().filter(in_facts).map(|fact| fact.field).collect();
    let terms: Vec<&Term> = found.iter().map(|&id| context.corpus().term(id)).collect();
    let of_field = |field: Field| {
        let is_found =
            |value: &CellValue| terms.iter().any(|term| term.field == field.of_facts() && term.id == value.id);
        let values = cell_values(context.corpus(), dialogue, field, context.lang).into_iter();
        (field, values.filter(is_found).collect())
    };
    let fields = all_columns().into_iter().flatten().filter(|field| fields.contains(&field.of_facts()));
    fields.map(of_field).collect()
}

/// The values at the stage that a word names, or else at the next one that any has reached.
fn found_by_stage(context: &ViewContext, dialogue: &Dialogue, searched: &MatchedWords) -> Vec<(Field, Vec<CellValue>)> {
    let Some(lowest) = context.dataset.matched_stage(searched) else { return Vec::new() };
    let fields = all_columns().into_iter().flatten().filter(|field| field.spec().staged);
    let of_field = |field| (field, cell_values(context.corpus(), dialogue, field, context.lang));
    let mut found: Vec<(Field, Vec<CellValue>)> = fields.map(of_field).collect();
    let stages = found.iter().flat_map(|(_, values)| values).filter_map(|value| value.stage);
    let Some(reached) = stages.filter(|&stage| stage >= lowest).min() else { return Vec::new() };
    found.iter_mut().for_each(|(_, values)| values.retain(|value| value.stage == Some(reached)));
    found.retain(|(_, values)| !values.is_empty());
    found
}

/// The sources in whose names the words are.
fn found_sources(
    context: &ViewContext,
    dialogue: &Dialogue,
    searched: &MatchedWords,
) -> Option<(Field, Vec<CellValue>)> {
    let mut values = cell_values(context.corpus(), dialogue, Field::Source, context.lang);
    values.iter_mut().for_each(|value| value.label = source_name(context.corpus(), value, context.lang));
    values.retain(|value| !searched.marks(&value.label).is_empty());
    (!values.is_empty()).then_some((Field::Source, values))
}

fn line(
    context: &ViewContext,
    dialogue: &Dialogue,
    field: Field,
    values: &[CellValue],
    searched: &MatchedWords,
) -> VNode {
    let name = classed("span", "detail").text(context.localized(field.spec().labels)).text(":");
    values.iter().fold(el("li").child(name), |line, value| {
        let button = evidence_button(EvidenceKey::new(&dialogue.id, field, &value.id));
        let button = button.children(marked_label(&value.label, searched));
        line.text(" ").maybe(named_stage_of_value(context, value)).text(" ").child(button)
    })
}

/// A label with the words of the query marked; all of it is marked if the words are in another label of the value.
fn marked_label(label: &str, searched: &MatchedWords) -> Vec<VChild> {
    let all = Span { start: 0, end: label.len() as u32 };
    let marks = searched.marks(label);
    marked(label, all, if marks.is_empty() { std::slice::from_ref(&all) } else { &marks })
}
