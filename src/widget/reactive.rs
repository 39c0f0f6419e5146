//! What is used of Leptos: its signals and what follows them, and its helpers for the page. Its views and its mounting
//! are not: `draw.rs` draws.

use any_spawner::Executor;
pub(crate) use leptos::leptos_dom::helpers::{document, request_animation_frame, set_timeout, window};
pub(crate) use leptos::reactive::computed::Memo;
pub(crate) use leptos::reactive::effect::RenderEffect;
pub(crate) use leptos::reactive::graph::untrack;
pub(crate) use leptos::reactive::owner::Owner;
pub(crate) use leptos::reactive::prelude::*;
pub(crate) use leptos::reactive::signal::RwSignal;

/// Lets the browser's own queue run the effects.
pub(crate) fn start() {
    // An error says that it has been asked already.
    _ = Executor::init_wasm_bindgen();
}
