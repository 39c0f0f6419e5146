//! Columns: which there are, and which a reader or a page has chosen, in order.

use engine::Field;

use crate::fields::FIELD_VIEWS;

/// A column: the fields that it shows, one below the other. It is named after the first.
pub type Column = Vec<Field>;

/// The columns that a reader in a hurry looks for, without the one that heads the row.
pub(crate) fn key_columns() -> Vec<Field> {
    FIELD_VIEWS.iter().filter(|view| view.is_key_column).map(|view| view.field).collect()
}

/// All columns: the partner's, which heads the row, and then the rest in the order of the fields.
#[must_use]
pub fn all_columns() -> Vec<Column> {
    let heads = FIELD_VIEWS.iter().filter(|view| view.column == Some(view.field) && view.field != Field::Partner);
    let heads = std::iter::once(Field::Partner).chain(heads.map(|view| view.field));
    let below = |head: Field| FIELD_VIEWS.iter().filter(move |view| view.column == Some(head) && view.field != head);
    heads.map(|head| std::iter::once(head).chain(below(head).map(|view| view.field)).collect()).collect()
}

/// The columns chosen, in their order, after the one that heads the row; all where none that exists is chosen.
#[must_use]
pub fn columns(chosen: Option<&[Field]>) -> Vec<Column> {
    let mut all = all_columns();
    let mut columns = vec![all.remove(0)];
    for &field in chosen.unwrap_or_default() {
        if let Some(at) = all.iter().position(|column| column[0] == field) {
            columns.push(all.remove(at));
        }
    }
    if columns.len() == 1 {
        columns.append(&mut all);
    }
    columns
}
