//! The state of a table that can be written as text: in the URL, in attributes and in the controls of a view.
//!
//! What a URL or a control holds has a `parse` and a `to_text`, and the one reads what the other wrote, whatever
//! characters its strings hold.

mod action;
mod evidence_key;
mod expanded;
mod filter_menus;
mod parts;
mod percent;
mod url_state;
mod view_state;

pub use action::{Action, PlainAction, QuoteAction};
pub use evidence_key::EvidenceKey;
pub use expanded::{Collapsible, Expanded};
pub use filter_menus::{FilterMenu, OpenMenus};
pub use parts::Parsed;
pub(crate) use percent::encode;
pub use url_state::UrlState;
pub use view_state::{MAX_COMPARED, View, ViewState, parse_columns};
