//! What localStorage keeps for a table that owns its page: the columns and the density chosen last. Where nothing can
//! be stored, as in a sandbox, where access throws, the table starts with the key columns.

use ui::ViewState;
use web_sys::Storage;

use crate::reactive::*;

const TABLE_KEY: &str = "dialogue-table table";

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The part of a state that is kept.
pub(crate) fn kept(state: &ViewState) -> ViewState {
    ViewState { columns: state.columns.clone(), comfortable: state.comfortable, ..ViewState::default() }
}

/// The columns and the density chosen last, if they are stored and not the usual ones.
pub(crate) fn load_choice() -> Option<ViewState> {
    let text = storage()?.get_item(TABLE_KEY).ok().flatten()?;
    Some(kept(&ViewState::parse(&text).state)).filter(|state| *state != ViewState::default())
}

/// Stores the columns and the density that a reader has just chosen.
pub(crate) fn save_choice(state: &ViewState) {
    _ = storage().map(|storage| storage.set_item(TABLE_KEY, &kept(state).to_text()));
}
