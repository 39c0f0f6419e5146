//! The widget: `<dialogue-table>` and the JavaScript API, for the browser only.
//!
//! It draws what the engine answers and turns presses into edits of the query text. It decides nothing about dialogues:
//! no count, stage or quote is made here. On other targets the crate is empty.
#![cfg(target_arch = "wasm32")]

mod act;
mod address;
mod api;
mod cell;
mod chips;
mod copy;
mod events;
mod evidence;
mod facets;
mod mount;
mod node;
mod opened;
mod search;
mod shell;
mod shown;
mod state;
mod strings;
mod style;
mod table;

pub use api::{Corpus, Head, head_length, load, open_head};
pub use mount::{Mounted, mount};
