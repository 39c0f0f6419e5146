//! The built pages in dist/, in real browsers: over http, from file://, and on a foreign page.
//! Run by `make test` after `make build`; `cargo test --test e2e` alone needs dist/ to be there.
#![cfg(not(target_arch = "wasm32"))]

mod expected;
mod scenes;
mod visit;

mod arriving;
mod axe;
mod budget;
mod builder;
mod corpora;
mod crowded;
mod failing;
mod hosts;
mod iframes;
mod integrity;
mod keyboard;
mod layout;
mod offline;
mod package;
mod reading;
mod reflow;
mod saved;
mod standing_alone;
mod steady;
mod taking;
mod views;
mod workbench;
