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
    // Below the common heading of several narrow columns, all of them leave room for it.
    let is_spanned = columns.iter().any(|column| matches!(column, TableColumn::Others(_)));
    let narrow = if is_spanned { "pin spanned" } else { "pin" };
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
                let header = header.attr("class", narrow);
                narrow_header(context, header, field, begins, term.short_label(context.lang), term.label(context.lang))
            }
            TableColumn::Others(_) => {
                let label = context.strings().other_values;
                narrow_header(context, header.attr("class", narrow), field, begins, label, label)
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
    header.attr("title", label).maybe(begins.then_some(spanner)).child(name)
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

/// The heading of a field, a button if rows can be sorted by it. With Shift it sets the secondary sort, of rows that
/// are equal in the primary one.
fn heading(context: &ViewContext, query: &str, field: Field, sort: Sort) -> VNode {
    let (spec, strings) = (field.spec(), context.strings());
    let label = context.localized(spec.labels);
    let Some(first) = spec.sort else { return classed("span", "heading").text(label) };
    let (is_primary, now) = (field == sort.field, direction_by(sort, field));
    let other = now.map_or(first, opposite);
    let primary = Sort { field, direction: if is_primary { other } else { first }, then_by: None };
    let secondary = (!is_primary).then_some(Sort { then_by: Some((field, other)), ..sort });
    let query_with = |sort: Sort| context.dataset.with_sort(query, Some(sort));
    let action = Action::Search { query: query_with(primary), with_shift: secondary.map(query_with) };
    // `aria-sort` is the column's, which may have several headings.
    let said = now.map(|now| aloud(&[", ", strings.sorted, " ", strings.direction(now)].concat()));
    let control = button(sort_class(is_primary, now)).action(&action).text(label).maybe(said);
    control.attr_if("title", secondary.is_some().then_some(strings.sort_with_shift))
}

/// The direction in which rows are sorted by a field, as the primary or the secondary sort.
fn direction_by(sort: Sort, field: Field) -> Option<Direction> {
    if sort.field == field {
        Some(sort.direction)
    } else {
        sort.then_by.filter(|then| then.0 == field).map(|then| then.1)
    }
}

fn opposite(direction: Direction) -> Direction {
    match direction {
        Direction::Asc => Direction::Desc,
        Direction::Desc => Direction::Asc,
    }
}

fn sort_class(is_primary: bool, now: Option<Direction>) -> &'static str {
    match (is_primary, now) {
        (_, None) => "sort",
        (true, Some(Direction::Asc)) => "sort asc",
        (true, Some(Direction::Desc)) => "sort desc",
        (false, Some(Direction::Asc)) => "sort secondary asc",
        (false, Some(Direction::Desc)) => "sort secondary desc",
    }
}

/// All sorts, for cards, which have no headings.
#[must_use]
pub fn sort_options(context: &ViewContext) -> Vec<VNode> {
    let mut options = Vec::new();
    for spec in FIELDS.iter().filter(|spec| spec.sort.is_some()) {
        for direction in [Direction::Asc, Direction::Desc] {
            let sort = Sort { field: spec.field, direction, then_by: None };
            options
                .push(el("option").attr("value", &sort.to_string()).text(&context.sort_label(spec.field, direction)));
        }
    }
    options
}
