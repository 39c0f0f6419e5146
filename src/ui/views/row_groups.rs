//! The rows of the table in groups, by partner, year or format.

use engine::{Answer, Field, Row};

use crate::cell_values::cell_values;
use crate::context::ViewContext;
use crate::i18n::format_count;
use crate::state::ViewState;
use crate::vdom::{VNode, classed, el};

/// The rows of an answer by groups, each with its name, in the order of their first rows; in one without a name where
/// the state has no groups.
#[must_use]
pub(crate) fn groups<'a>(
    context: &ViewContext,
    answer: &'a Answer,
    state: &ViewState,
) -> Vec<(Option<String>, Vec<&'a Row>)> {
    let Some(field) = state.group else { return vec![(None, answer.rows.iter().collect())] };
    let mut groups: Vec<(Option<String>, Vec<&Row>)> = Vec::new();
    for row in &answer.rows {
        let name = Some(name_of(context, row, field));
        match groups.iter_mut().find(|group| group.0 == name) {
            Some(group) => group.1.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    groups
}

/// All values of a field that a dialogue has: one with two formats is in a group for both. For dates, the year of the
/// date in the timeline.
fn name_of(context: &ViewContext, row: &Row, field: Field) -> String {
    let name = match field {
        Field::Held => context.dialogue(row.dialogue).date().map(|date| date.year().to_string()).unwrap_or_default(),
        _ => {
            let values = cell_values(context.corpus(), context.dialogue(row.dialogue), field, context.lang);
            values.iter().map(|value| value.label.as_str()).collect::<Vec<_>>().join(", ")
        }
    };
    if name.is_empty() { context.strings().not_stated.to_owned() } else { name }
}

/// The row above those of a group, which spans this many columns. It has a count only where all rows are drawn.
pub(crate) fn group_row(context: &ViewContext, name: &str, rows: usize, answer: &Answer, columns: usize) -> VNode {
    let mut header = el("th").attr("scope", "rowgroup").attr("role", "rowheader").attr("colspan", &columns.to_string());
    header = header.child(classed("span", "name").text(name));
    if answer.rows.len() == answer.total {
        header = header.text(" ").child(classed("span", "total").text(&format_count(rows, context.lang)));
    }
    el("tr").key(&["group ", name].concat()).attr("class", "row-group").attr("role", "row").child(header)
}
