//! The matrix: dialogues across, the values of a field down, how far each went in the cell.

use std::cmp::Reverse;

use engine::{Answer, Field, Lang, collation_key, sort_by_key};

use crate::cell_values::CellValue;
use crate::context::ViewContext;
use crate::controls::choice::{MenuItem, choice};
use crate::controls::search_hints::query_button;
use crate::fields::ranked;
use crate::hierarchy::{ValueWithAncestors, value_or_narrower, values_with_ancestors};
use crate::state::{Action, EvidenceKey, View, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::cell::{dot_class, said_of, stage_of_value};
use crate::views::dialogue_name::{in_a_line, name_view};
use crate::views::scroller::{row_group, scroller};

/// A value, and which dialogues name it: where each stands among the columns, and with which value, this or a narrower
/// one.
struct Line<'a> {
    id: &'a str,
    label: &'a str,
    cells: Vec<(usize, &'a CellValue)>,
}

/// The matrix of an answer.
#[must_use]
pub fn matrix(context: &ViewContext, query: &str, answer: &Answer, state: &ViewState) -> Vec<VNode> {
    let fields = ranked(|view| view.matrix_rank);
    let field = state.field.filter(|field| fields.contains(field)).unwrap_or(fields[0]);
    let item = |other: Field| MenuItem {
        label: context.localized(other.spec().labels),
        target: state.with(|state| (state.view, state.field) = (View::Matrix, Some(other))),
        current: other == field,
    };
    let items = fields.into_iter().map(item).collect();
    let dialogues: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    let columns: Vec<Vec<ValueWithAncestors>> =
        dialogues.iter().map(|&at| values_with_ancestors(context, context.dialogue(at), field)).collect();
    let lines = lines(&columns, context.lang);
    let caption = format!("{} – {}", context.localized(field.spec().labels), context.strings().matrix_caption);
    let table = classed("table", "matrix")
        .attr("role", "table")
        .child(el("caption").text(&caption))
        .child(head(context, &dialogues))
        .children(bodies(context, query, field, &dialogues, &lines))
        .child(foot(context, &dialogues, &lines));
    vec![choice(context.strings().matrix_by, items), scroller(table, &caption)]
}

/// The values, those that most dialogues name first, then by label.
fn lines<'a>(columns: &'a [Vec<ValueWithAncestors>], lang: Lang) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    for ValueWithAncestors { value, .. } in columns.iter().flatten() {
        if lines.iter().any(|line| line.id == value.id) {
            continue;
        }
        let cells = columns.iter().enumerate();
        let cells = cells.filter_map(|(at, column)| Some((at, value_or_narrower(column, &value.id)?))).collect();
        lines.push(Line { id: &value.id, label: &value.label, cells });
    }
    sort_by_key(&mut lines, |line| (Reverse(line.cells.len()), collation_key(line.label, lang)));
    lines
}

fn head(context: &ViewContext, dialogues: &[usize]) -> VNode {
    let mut row = el("tr").attr("role", "row").child(el("td").attr("role", "cell"));
    for &at in dialogues {
        let name = name_view(context, at, "span");
        row = row.child(el("th").attr("scope", "col").attr("role", "columnheader").child(name));
    }
    let sum = el("th").attr("scope", "col").attr("role", "columnheader").attr("class", "total");
    let sum = sum.child(classed("span", "name").text(context.strings().dialogues));
    el("thead").attr("role", "rowgroup").child(row.child(sum))
}

/// What all have, what some have, what only one has, each under its name.
fn bodies(context: &ViewContext, query: &str, field: Field, dialogues: &[usize], lines: &[Line]) -> Vec<VNode> {
    let words = context.strings();
    let all = dialogues.len();
    let groups: [(&str, &dyn Fn(usize) -> bool); 3] = [
        (words.in_all, &|count| count == all),
        (words.in_some, &|count| count > 1 && count < all),
        (words.in_one, &|count| count == 1 && all > 1),
    ];
    let mut bodies = Vec::new();
    for (name, holds) in groups {
        let rows: Vec<VNode> = lines
            .iter()
            .filter(|line| holds(line.cells.len()))
            .map(|line| line_view(context, query, field, dialogues, line))
            .collect();
        if !rows.is_empty() {
            bodies.push(row_group(name, all + 2).children(rows));
        }
    }
    bodies
}

fn line_view(context: &ViewContext, query: &str, field: Field, dialogues: &[usize], line: &Line) -> VNode {
    let asks = context.dataset.toggle_value(query, field, line.id);
    let head = el("th").attr("scope", "row").attr("role", "rowheader");
    let mut row =
        el("tr").attr("role", "row").key(line.id).child(head.child(query_button("filter", &asks).text(line.label)));
    for (column, &at) in dialogues.iter().enumerate() {
        let cell = el("td").attr("role", "cell");
        let found = line.cells.iter().find(|(at, _)| *at == column);
        row = row.child(match found {
            Some(&(_, value)) => cell.child(dot(context, at, field, value)),
            None => cell.child(classed("span", "visually-hidden").text(context.strings().not_stated)),
        });
    }
    row.child(sum(line.cells.len()))
}

fn dot(context: &ViewContext, at: usize, field: Field, value: &CellValue) -> VNode {
    let what = said_of(context, value);
    let name = [&in_a_line(context, at), ", ", &what].concat();
    let unstaged = || classed("span", "unstaged-icon").attr("aria-hidden", "true");
    let sign = stage_of_value(value).unwrap_or_else(unstaged);
    button(dot_class(value))
        .attr("aria-haspopup", "dialog")
        .action(&Action::OpenEvidence(EvidenceKey::new(&context.dialogue(at).id, field, &value.id)))
        .attr("title", &what)
        .child(sign)
        .child(classed("span", "visually-hidden").text(&name))
}

fn foot(context: &ViewContext, dialogues: &[usize], lines: &[Line]) -> VNode {
    let head = el("th").attr("scope", "row").attr("role", "rowheader").text(context.strings().number_named);
    let mut row = el("tr").attr("role", "row").child(head);
    for column in 0..dialogues.len() {
        row = row.child(sum(lines.iter().filter(|line| line.cells.iter().any(|(at, _)| *at == column)).count()));
    }
    let total = lines.iter().map(|line| line.cells.len()).sum();
    el("tfoot").attr("role", "rowgroup").child(row.child(sum(total)))
}

fn sum(count: usize) -> VNode {
    classed("td", "total").attr("role", "cell").text(&count.to_string())
}
