//! The columns that there are, and those that a reader or a page has chosen, in order.

use engine::Field;

use crate::fields::{FIELD_PRESENTATIONS, presentation, ranked};

/// A column: the fields that its cells show. It is named after the first.
pub type ColumnFields = Vec<Field>;

/// All columns: the partner's, which begins the row, and then the rest by rank.
#[must_use]
pub fn all_columns() -> Vec<ColumnFields> {
    let first = std::iter::once(Field::Partner).chain(ranked(|presented| presented.column_rank));
    first.map(fields_of).collect()
}

/// The fields in the cells of the column that begins with a field: itself, and then the others.
fn fields_of(first: Field) -> ColumnFields {
    let others =
        FIELD_PRESENTATIONS.iter().filter(|presented| presented.column == Some(first) && presented.field != first);
    std::iter::once(first).chain(others.map(|presented| presented.field)).collect()
}

/// The columns chosen, in their order, after the one that begins the row; the key columns where none that exists is
/// chosen.
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
