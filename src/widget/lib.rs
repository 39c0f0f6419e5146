//! The widget: `<dialogue-table>` and the JavaScript API, for the browser only.
//!
//! It draws what the engine answers and turns clicks into edits of the query text. Only the engine decides which
//! dialogues match, and how many. On other targets the crate is empty.
#![cfg(target_arch = "wasm32")]
#![warn(clippy::string_slice)]
// `#[component]` makes what belongs to a component public.
#![allow(unreachable_pub)]

mod actions;
mod api;
mod app;
mod attributes;
mod brush;
mod clipboard;
mod custom_events;
mod data_view;
mod dom;
mod download;
mod evidence_panel;
mod evidence_placement;
mod focus;
mod listener;
mod print;
mod reactive;
mod search_box;
mod state;
mod storage;
mod style;
mod table_handle;
mod toolbar;
mod url_sync;
mod view_tabs;

/// An allocator of a third of the size of the standard library's.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

pub use api::{Arriving, Corpus, load};
pub use style::create_stylesheet;
pub use table_handle::{TableHandle, mount};
