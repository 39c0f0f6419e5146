//! The rows of the table: a dialogue in a few lines, and below it the passages that match the words of the query, and
//! all its facts if a reader asks for them.

use std::rc::Rc;

use engine::{Answer, Coverage, Dialogue, Fact, Field, MatchedWords, NOT_REVIEWED, Row, Value};

use crate::cell_values::{CellValue, cell_values, source_name};
use crate::context::ViewContext;
use crate::hierarchy::values_with_ancestors;
use crate::i18n::{format_count, format_facts};
use crate::state::{Action, Collapsible, EvidenceKey, Expanded, View, ViewState};
use crate::vdom::{MemoKey, VChild, VNode, button, classed, el, text};
use crate::views::cell::{aloud, cell, differ, not_stated, td, value_button, value_view};
use crate::views::collapsible::{COMFORTABLE_LINES, LINES, collapsible_values};
use crate::views::pins::Pins;
use crate::views::row_details::{all_facts, passages_view};
use crate::views::row_groups::{group_row, groups};
use crate::views::table_columns::{TableColumn, in_column, table_columns};

/// What all rows of an answer have in common.
struct Common {
    context: ViewContext,
    columns: Vec<TableColumn>,
    /// Whether rows have more space.
    comfortable: bool,
    /// The values that the query asks for by name.
    asked: Vec<(Field, String)>,
    /// What the passages of a row match, where the query has words.
    searched: Option<MatchedWords>,
    /// What leads from a dialogue of the comparison to it, if others are in it.
    comparison: Option<(Action, String)>,
    /// The memo key of all this, apart from the language and the passages.
    key: MemoKey,
}

/// The rows of an answer in its order, or in groups if the state has them.
#[must_use]
pub fn rows(context: &ViewContext, answer: &Answer, state: &ViewState, expanded: &Expanded) -> Vec<VNode> {
    let columns = table_columns(context, state);
    let mut asked = Vec::new();
    for facet in &answer.facets {
        let chosen = facet.values.iter().filter(|value| value.selected);
        asked.extend(chosen.map(|value| (facet.field, value.value.to_string())));
    }
    let key = MemoKey::default().with(if state.comfortable { "comfortable" } else { "" });
    let key = columns.iter().fold(key, |key, column| key.with(column.field().name())).with("asked");
    let key = asked.iter().fold(key, |key, (field, value)| key.with(field.name()).with(value));
    let searched = (!answer.matched_words.is_empty()).then(|| answer.matched_words.clone());
    let width = columns.len();
    let common = Rc::new(Common {
        context: context.clone(),
        key,
        columns,
        comfortable: state.comfortable,
        asked,
        searched,
        comparison: comparison(context, state),
    });
    let mut drawn = Vec::new();
    for (name, rows) in groups(context, answer, state) {
        drawn.extend(name.map(|name| group_row(context, &name, rows.len(), answer, width)));
        for row in rows {
            let compared = state.compared.contains(&context.dialogue(row.dialogue).id);
            drawn.extend(row_views(&common, row, compared, expanded));
        }
    }
    drawn
}

/// A row, and the rows below it with more about its dialogue. Each is rebuilt only when its memo key changes.
fn row_views(common: &Rc<Common>, row: &Row, compared: bool, expanded: &Expanded) -> Vec<VNode> {
    let id = &common.context.dialogue(row.dialogue).id;
    let open: Vec<Collapsible> = expanded.of(id).cloned().collect();
    let comparison = common.comparison.as_ref().filter(|_| compared).map(|(show, _)| show.to_text());
    let memo_key = common.key.clone().with(certainty_key(row)).with(if compared { "compared" } else { "" });
    let memo_key = memo_key.with(&comparison.unwrap_or_default());
    let memo_key = open.iter().fold(memo_key, |memo_key, collapsible| memo_key.with(&collapsible.to_text()));
    let has_facts = open.contains(&Collapsible::all_facts(id));
    let found = common.searched.clone().filter(|searched| has_found_value(&common.context, row.dialogue, searched));
    let memo_key = memo_key.with(&found.as_ref().map(MatchedWords::key).unwrap_or_default());
    let dialogue = row.dialogue;
    let tr = el("tr").attr("role", "row").attr("data-dialogue", id);
    let (all, row) = (Rc::clone(common), row.clone());
    let mut views = vec![tr.lazy(id, memo_key, move || row_cells(&all, &row, compared, &open, found.as_ref()))];
    let below = |name: &str, memo_key: MemoKey, make: Box<dyn FnOnce(&Common) -> VNode>| {
        let (all, width) = (Rc::clone(common), common.columns.len().to_string());
        let tr = classed("tr", name).attr("role", "row");
        tr.lazy(&[id, " ", name].concat(), memo_key, move || {
            vec![el("td").attr("role", "cell").attr("colspan", &width).child(make(&all))]
        })
    };
    if let Some(searched) = &common.searched {
        let words = searched.clone();
        let view = move |all: &Common| passages_view(&all.context, dialogue, &words);
        views.push(below("passages-row", common.key.clone().with(&searched.key()), Box::new(view)));
    }
    if has_facts {
        let view = move |all: &Common| all_facts(&all.context, dialogue);
        views.push(below("facts-row", common.key.clone(), Box::new(view)));
    }
    views
}

/// Whether the words of a query find a value of a dialogue.
fn has_found_value(context: &ViewContext, dialogue: usize, searched: &MatchedWords) -> bool {
    let found = context.dataset.matched_values(searched);
    let is_found = |fact: &Fact| matches!(fact.value, Value::Term(id) if found.binary_search(&id).is_ok());
    searched.has_written_value() || !found.is_empty() && context.dialogue(dialogue).facts.iter().any(is_found)
}

/// The values of a field, with the words of a query found in them.
fn values_of(
    context: &ViewContext,
    dialogue: &Dialogue,
    field: Field,
    searched: Option<&MatchedWords>,
) -> Vec<CellValue> {
    let mut values = cell_values(context.corpus(), dialogue, field, context.lang);
    if let Some(searched) = searched {
        values.iter_mut().for_each(|value| value.found = searched.marks(&value.label));
    }
    values
}

/// The part of a key that distinguishes a possible match from a certain one.
fn certainty_key(row: &Row) -> &'static str {
    if row.certain { "" } else { "?" }
}

fn row_cells(
    common: &Common,
    row: &Row,
    compared: bool,
    open: &[Collapsible],
    found: Option<&MatchedWords>,
) -> Vec<VNode> {
    let (context, dialogue) = (&common.context, common.context.dialogue(row.dialogue));
    let mut pins = Pins::new(context, dialogue, &common.columns);
    let mut cells = Vec::new();
    for &column in &common.columns {
        cells.push(match column {
            TableColumn::Dialogue => {
                let header = el("th").attr("scope", "row").attr("role", "rowheader").key(&column.key(context));
                let has_facts = open.iter().any(|collapsible| matches!(collapsible, Collapsible::AllFacts(_)));
                header.children(header_view(common, row, compared, has_facts, found))
            }
            TableColumn::Values(field) => values_cell(common, dialogue, field, open, found).key(&column.key(context)),
            TableColumn::Pin(field, id) => pins.pin(field, id),
            TableColumn::Others(field) => pins.others(field),
        });
    }
    cells
}

/// The values of a field, as far as its cell has room.
fn values_cell(
    common: &Common,
    dialogue: &Dialogue,
    field: Field,
    open: &[Collapsible],
    found: Option<&MatchedWords>,
) -> VNode {
    let context = &common.context;
    let values = match field {
        Field::Source => sources(context, dialogue),
        // With rank, office and what each did.
        Field::Chair if common.comfortable => cell(context, dialogue, field).into_iter().collect(),
        _ => {
            let values = values_of(context, dialogue, field, found);
            let is_cell = |open: &Collapsible| matches!(open, Collapsible::Cell(_, other) if *other == field);
            let (is_asked, is_expanded) = (asks_for(common, dialogue, field), open.iter().any(is_cell));
            let lines = if common.comfortable { COMFORTABLE_LINES } else { LINES };
            collapsible_values(context, dialogue, field, &values, &is_asked, is_expanded, lines)
        }
    };
    let label = context.localized(field.spec().labels);
    in_column(field, td(context, field, if values.is_empty() { "none" } else { "" }, label, values))
}

/// Whether the query asks for a value of a dialogue, or for a broader one.
fn asks_for(common: &Common, dialogue: &Dialogue, field: Field) -> impl Fn(&CellValue) -> bool {
    let asked: Vec<&str> =
        common.asked.iter().filter(|(other, _)| *other == field).map(|(_, value)| value.as_str()).collect();
    let mut within: Vec<String> = Vec::new();
    if !asked.is_empty() {
        let values = values_with_ancestors(&common.context, dialogue, field);
        let found = values.into_iter().filter(|value| asked.iter().any(|id| value.is_within(id)));
        within.extend(found.map(|value| value.value.id));
    }
    move |value| within.contains(&value.id)
}

/// Publisher and date of each article, as buttons that open what is quoted of it.
fn sources(context: &ViewContext, dialogue: &Dialogue) -> Vec<VNode> {
    let values = cell_values(context.corpus(), dialogue, Field::Source, context.lang);
    let view = |value: &CellValue| {
        let name = source_name(context.corpus(), value, context.lang);
        let button = value_button(EvidenceKey::new(&dialogue.id, Field::Source, &value.id), &name);
        button.attr("title", &value.label)
    };
    values.iter().map(view).collect()
}

/// Which dialogue it is: the partner and the edition, when and where, and what can be done with the row.
fn header_view(
    common: &Common,
    row: &Row,
    compared: bool,
    has_facts: bool,
    found: Option<&MatchedWords>,
) -> Vec<VNode> {
    let (context, strings) = (&common.context, common.context.strings());
    let dialogue = context.dialogue(row.dialogue);
    let numbered = inline(context, dialogue, found, Field::Edition, " ≠ ");
    let kind = if numbered.is_empty() { inline(context, dialogue, found, Field::Format, ", ") } else { numbered };
    let who = classed("p", "who").children(inline(context, dialogue, found, Field::Partner, " / "));
    let who = who.text(" ").children(kind);
    let mut when = inline(context, dialogue, found, Field::Held, " ≠ ");
    if when.is_empty() {
        when.push(not_stated(context).into());
    }
    let mut when = classed("p", "when").children(when);
    if !row.certain {
        let why = aloud(strings.why_possible);
        when = when.child(classed("span", "possible").attr("title", strings.why_possible).text("±").child(why));
    }
    let venue = inline(context, dialogue, found, Field::Venue, " ≠ ");
    if !venue.is_empty() {
        // The stylesheet has the comma: one of text could begin a line.
        when = when.text(" ").children(venue);
    }
    if dialogue.coverage() == Coverage::Mentioned {
        let coverage = context.localized(Coverage::Mentioned.labels());
        when = when.text(" ").child(classed("span", "coverage").text(coverage));
    }
    if !dialogue.reviewed {
        when = when.text(" ").child(classed("span", "coverage").text(context.localized(NOT_REVIEWED)));
    }
    let facts = button("expander every").action(&Action::Expand(Collapsible::all_facts(&dialogue.id)));
    let facts = facts.state("aria-expanded", has_facts);
    let count = format_facts(dialogue.facts.len(), context.lang);
    let comparison = common.comparison.as_ref().filter(|_| compared);
    let tools = classed("p", "tools").child(pick(context, &dialogue.id, compared)).text(" ").child(facts.text(&count));
    let tools = match comparison {
        Some((show, words)) => tools.text(" ").child(button("pair").action(show).text(words)),
        None => tools,
    };
    vec![who, when, tools]
}

/// What shows the dialogues that are picked, and its words.
fn comparison(context: &ViewContext, state: &ViewState) -> Option<(Action, String)> {
    let picked = state.compared.len();
    let words = || [&format_count(picked, context.lang), " ", context.strings().side_by_side].concat();
    (picked > 1).then(|| (Action::Show(state.in_view(View::Compare)), words()))
}

/// The values of a field in a line; for a field that has one, a remark if sources differ.
fn inline(
    context: &ViewContext,
    dialogue: &Dialogue,
    found: Option<&MatchedWords>,
    field: Field,
    between: &str,
) -> Vec<VChild> {
    let values = values_of(context, dialogue, field, found);
    let mut line = Vec::new();
    for value in &values {
        if !line.is_empty() {
            line.push(text(between));
        }
        line.push(value_view(context, dialogue, field, value).attr("data-field", field.name()).into());
    }
    line.extend(differ(context, field, &values).map(VChild::from));
    line
}

/// The box that picks a dialogue for comparison.
fn pick(context: &ViewContext, id: &str, compared: bool) -> VNode {
    let input = el("input").attr("type", "checkbox").action(&Action::ToggleCompared(id.to_owned()));
    classed("label", "compare-toggle").child(input.checked(compared)).text(" ").text(context.strings().pick)
}
