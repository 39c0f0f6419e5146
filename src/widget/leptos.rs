//! The parts of Leptos that are used. The crate `leptos` itself has its server functions linked too, and with them streams
//! that JavaScript could call: 6 KB more to download.

pub(crate) use leptos_dom::helpers::{document, request_animation_frame, set_timeout, window};
pub(crate) use reactive_graph::computed::Memo;
pub(crate) use reactive_graph::effect::{Effect, RenderEffect};
pub(crate) use reactive_graph::graph::untrack;
pub(crate) use reactive_graph::owner::Owner;
pub(crate) use reactive_graph::prelude::*;
pub(crate) use reactive_graph::signal::RwSignal;

/// Lets the browser's own queue run the effects.
pub(crate) fn start() {
    // An error says that it has been asked already.
    _ = any_spawner::Executor::init_wasm_bindgen();
}
