//! The columns that there are, and those that a reader or a page has chosen, in order.

use engine::Field;

use crate::fields::{FIELD_PRESENTATIONS, presentation, ranked};

/// A column: the fields that its cells show. It is named after the first.
pub type ColumnFields = Vec<Field>;

/// All columns: the partner's, which heads the row, and then the rest by rank.
#[must_use]
pub fn all_columns() -> Vec<ColumnFields> {
    let heads = std::iter::once(Field::Partner).chain(ranked(|presented| presented.column_rank));
    heads.map(fields_of).collect()
}

/// The fields in the cells of the column that a field heads: itself, and then the others.
fn fields_of(head: Field) -> ColumnFields {
    let others =
        FIELD_PRESENTATIONS.iter().filter(|presented| presented.column == Some(head) && presented.field != head);
    std::iter::once(head).chain(others.map(|presented| presented.field)).collect()
}

/// The columns chosen, in their order, after the one that heads the row; the key columns where none that exists is chosen.
#[must_use]
pub fn columns(chosen: Option<&[Field]>) -> Vec<ColumnFields> {
    let mut all = all_columns();
    let mut columns = vec![all.remove(0)];
    for &field in chosen.unwrap_or_default() {
        if let Some(at) = all.iter().position(|column| column[0] == field) {
            columns.push(all.remove(at));
        }
    }
    if columns.len() == 1 {
        columns.extend(all.into_iter().filter(|column| presentation(column[0]).is_key_column));
    }
    columns
}
