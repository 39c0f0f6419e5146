//! What localStorage keeps of a table that owns its page: the columns chosen last. A convenience: where nothing can be
//! stored, such as in a sandbox, where access throws, the table starts with the key columns.

use engine::Field;
use ui::parse_columns;
use web_sys::Storage;

use crate::reactive::*;

const COLUMNS_KEY: &str = "dialogue-table columns";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The columns chosen last, if they are stored.
pub(crate) fn load_columns() -> Option<Vec<Field>> {
    let names = storage()?.get_item(COLUMNS_KEY).ok().flatten()?;
    parse_columns(&names).0
}

/// Stores the columns that a reader has just chosen.
pub(crate) fn save_columns(columns: Option<&[Field]>) {
    let names: Vec<&str> = columns.unwrap_or_default().iter().map(|field| field.name()).collect();
    _ = storage().map(|storage| storage.set_item(COLUMNS_KEY, &names.join(",")));
}
