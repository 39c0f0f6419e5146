//! Columns: which there are, and which a reader or a page has chosen, in order.

use engine::{FIELDS, Field};

/// A column: the fields that it shows, one under the other. It is named after the first.
pub type Column = Vec<Field>;

/// What a news reader looks for first.
pub const READER: [Field; 4] = [Field::Held, Field::Document, Field::Area, Field::Instrument];

/// The columns in the order of the registry: the dialogue's own, which heads the row, and then the others.
#[must_use]
pub fn all_columns() -> Vec<Column> {
    let mut columns: Vec<Column> = vec![vec![Field::Partner]];
    for field in FIELDS.iter().filter(|spec| spec.column && spec.field != Field::Partner).map(|spec| spec.field) {
        match columns.iter_mut().find(|column| column[0] == shown_under(field)) {
            Some(column) => column.push(field),
            None => columns.push(vec![field]),
        }
    }
    columns
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

/// The field in whose column a field is shown: short ones that belong together share one.
fn shown_under(field: Field) -> Field {
    match field {
        Field::Series | Field::Edition => Field::Partner,
        Field::Venue | Field::Format => Field::Held,
        field => field,
    }
}
