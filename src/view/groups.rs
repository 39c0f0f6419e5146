//! The rows of the table in groups: of one partner, one year, one format.

use engine::{Answer, Field, Row};

use crate::node::{Node, classed, el};
use crate::page::Page;
use crate::shown::shown;
use crate::state::{Action, ViewState};
use crate::strings::counted;

/// The fields by which rows are grouped.
const FIELDS: [Field; 3] = [Field::Partner, Field::Held, Field::Format];

/// The field of a state's groups.
fn field_of(state: &ViewState) -> Option<Field> {
    state.group.filter(|field| FIELDS.contains(field))
}

/// The rows of an answer by groups, each with its name, in the order of their first rows; in one without a name where
/// the state has no groups.
#[must_use]
pub(crate) fn groups<'a>(page: &Page, answer: &'a Answer, state: &ViewState) -> Vec<(Option<String>, Vec<&'a Row>)> {
    let Some(field) = field_of(state) else { return vec![(None, answer.rows.iter().collect())] };
    let mut groups: Vec<(Option<String>, Vec<&Row>)> = Vec::new();
    for row in &answer.rows {
        let name = Some(name_of(page, row, field));
        match groups.iter_mut().find(|group| group.0 == name) {
            Some(group) => group.1.push(row),
            None => groups.push((name, vec![row])),
        }
    }
    groups
}

/// What a dialogue has of a field, all of it: one that has two formats is in a group of those. Of dates the year of the
/// one that the timeline has.
fn name_of(page: &Page, row: &Row, field: Field) -> String {
    let name = match field {
        Field::Held => page.dialogue(row.dialogue).first_held().map(|date| date.year().to_string()).unwrap_or_default(),
        _ => {
            let values = shown(page.corpus(), page.dialogue(row.dialogue), field, page.lang);
            values.iter().map(|value| value.label.as_str()).collect::<Vec<_>>().join(", ")
        }
    };
    if name.is_empty() { page.strings().not_stated.to_owned() } else { name }
}

/// The row that heads a group, over so many columns. It counts where all rows are drawn, and says nothing where not.
pub(crate) fn group_head(page: &Page, name: &str, rows: usize, answer: &Answer, columns: usize) -> Node {
    let mut head = el("th").attr("scope", "rowgroup").attr("role", "rowheader").attr("colspan", &columns.to_string());
    head = head.child(classed("span", "name").text(name));
    if answer.rows.len() == answer.total {
        head = head.text(" ").child(classed("span", "sum").text(&counted(rows, page.lang)));
    }
    el("tr").key(&["group ", name].concat()).attr("class", "group").attr("role", "row").child(head)
}

/// The fields to group by, and none: the action of each, its words, and whether it is the present one.
pub(crate) fn choices(page: &Page, state: &ViewState) -> Vec<(String, &'static str, bool)> {
    let to = |group| Action::Show(state.with(|state| state.group = group)).print();
    let none = (to(None), page.strings().no_groups, field_of(state).is_none());
    let by = |field: Field| {
        let label = if field == Field::Held { page.strings().year } else { page.of(&field.spec().labels) };
        (to(Some(field)), label, field_of(state) == Some(field))
    };
    std::iter::once(none).chain(FIELDS.map(by)).collect()
}
