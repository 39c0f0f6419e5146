//! The headings of the table, which sort its rows.

use engine::{Answer, Direction, FIELDS, Field, Sort};

use crate::columns::columns;
use crate::context::ViewContext;
use crate::fields::presentation;
use crate::state::{Action, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::cell::aloud;
use crate::views::table_columns::{TableColumn, in_column, table_columns};

/// The letters of the longest word that fits above a column of one symbol. A longer one stands upright.
const WORD_ON_A_LINE: usize = 7;

/// The headings of the columns.
#[must_use]
pub fn headings(context: &ViewContext, query: &str, answer: &Answer, state: &ViewState) -> Vec<VNode> {
    let columns = table_columns(context, state);
    let mut before = None;
    let header = |&column: &TableColumn| {
        let field = column.field();
        // The first of several narrow columns.
        let begins = before.replace(field) != Some(field) && columns.contains(&TableColumn::Others(field));
        let header = el("th").attr("scope", "col").attr("role", "columnheader").attr("data-field", field.name());
        let header = header.key(&column.key(context));
        match column {
            TableColumn::Pin(_, id) => {
                let term = context.corpus().term(id);
                narrow_header(context, header, field, begins, term.short_label(context.lang), term.label(context.lang))
            }
            TableColumn::Others(_) => {
                let label = context.strings().other_values;
                narrow_header(context, header, field, begins, label, label)
            }
            TableColumn::Dialogue => field_header(context, query, header, field, answer.sort),
            TableColumn::Values(_) => field_header(context, query, in_column(field, header), field, answer.sort),
        }
    };
    columns.iter().map(header).collect()
}

/// The heading of a column of one symbol. The first of several also has their common heading above it.
fn narrow_header(context: &ViewContext, header: VNode, field: Field, begins: bool, short: &str, label: &str) -> VNode {
    let spanner = classed("span", "spanner").attr("aria-hidden", "true").text(context.localized(field.spec().labels));
    let is_long = short.split(' ').any(|word| word.chars().count() > WORD_ON_A_LINE);
    let name = classed("span", if is_long { "heading upright" } else { "heading" }).text(short);
    header.attr("class", "pin").attr("title", label).maybe(begins.then_some(spanner)).child(name)
}

/// The heading of a column of fields: a button for each that rows can be sorted by.
fn field_header(context: &ViewContext, query: &str, header: VNode, field: Field, sort: Sort) -> VNode {
    let all = columns(Some(&[field]));
    let column = all.iter().find(|column| column[0] == field).map_or(&[][..], Vec::as_slice);
    let named = column.iter().copied().filter(|&other| other == field || presentation(other).is_in_heading);
    let header = header.children(named.map(|field| heading(context, query, field, sort)).collect());
    match (column.contains(&sort.field), sort.direction) {
        (false, _) => header,
        (true, Direction::Asc) => header.attr("aria-sort", "ascending"),
        (true, Direction::Desc) => header.attr("aria-sort", "descending"),
    }
}

/// The heading of a field, a button if rows can be sorted by it.
fn heading(context: &ViewContext, query: &str, field: Field, sort: Sort) -> VNode {
    let (spec, strings) = (field.spec(), context.strings());
    let label = context.localized(spec.labels);
    let Some(first) = spec.sort else { return classed("span", "heading").text(label) };
    let (class, direction, now) = match (field == sort.field, sort.direction) {
        (false, _) => ("sort", first, None),
        (true, Direction::Asc) => ("sort asc", Direction::Desc, Some(strings.ascending)),
        (true, Direction::Desc) => ("sort desc", Direction::Asc, Some(strings.descending)),
    };
    let then = sort.then_by.filter(|then| then.0 == field);
    let asks = context.dataset.with_sort(query, Some(Sort { field, direction, then_by: None }));
    // With Shift it is the secondary sort, within rows that are equal in the primary one.
    let also = match then {
        Some((_, Direction::Asc)) => Direction::Desc,
        Some((_, Direction::Desc)) => Direction::Asc,
        None => first,
    };
    let also = context.dataset.with_sort(query, Some(Sort { then_by: Some((field, also)), ..sort }));
    let (class, now) = match then {
        Some((_, Direction::Asc)) => ("sort secondary asc", Some(strings.ascending)),
        Some((_, Direction::Desc)) => ("sort secondary desc", Some(strings.descending)),
        None => (class, now),
    };
    // `aria-sort` is the column's, which may have several headings.
    let now = now.map(|now| aloud(&[", ", strings.sorted, " ", now].concat()));
    let with_shift = (field != sort.field).then_some(also);
    let can_shift = with_shift.is_some();
    let control = button(class).action(&Action::Search { query: asks, with_shift }).text(label).maybe(now);
    control.attr_if("title", can_shift.then_some(strings.sort_with_shift))
}

/// All sorts, for cards, which have no headings.
#[must_use]
pub fn sort_options(context: &ViewContext) -> Vec<VNode> {
    let strings = context.strings();
    let mut options = Vec::new();
    for spec in FIELDS.iter().filter(|spec| spec.sort.is_some()) {
        for (direction, word) in [(Direction::Asc, strings.ascending), (Direction::Desc, strings.descending)] {
            let label = match (spec.field, direction) {
                (Field::Held, Direction::Asc) => strings.oldest_first.to_owned(),
                (Field::Held, Direction::Desc) => strings.newest_first.to_owned(),
                _ => [context.localized(spec.labels), ", ", word].concat(),
            };
            options.push(
                el("option")
                    .attr("value", &Sort { field: spec.field, direction, then_by: None }.to_string())
                    .text(&label),
            );
        }
    }
    options
}
