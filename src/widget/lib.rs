//! The widget: `<dialogue-table>` and the JavaScript API, for the browser only.
//!
//! It draws what the engine answers and turns presses into edits of the query text. What matches, and how
//! often, only the engine says. On other targets the crate is empty.
#![cfg(target_arch = "wasm32")]
#![warn(clippy::string_slice)]

mod act;
mod address;
mod api;
mod copy;
mod device;
mod download;
mod drag;
mod draw;
mod events;
mod evidence;
mod mount;
#[cfg(feature = "numbers")]
mod numbers;
mod paper;
mod reactive;
mod search;
mod shell;
mod state;
mod steps;
mod style;
mod table;
mod views;

/// A third of the standard library's allocator in size.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

pub use api::{Corpus, load};
pub use mount::{Mounted, mount};
#[cfg(feature = "numbers")]
pub use numbers::{Head, head_length, open_head};
pub use style::make_styles;
