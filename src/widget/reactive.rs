//! What the widget uses of Leptos, and an effect of its own.

use any_spawner::Executor;
pub(crate) use leptos::leptos_dom::helpers::{document, request_animation_frame, set_timeout, window};
pub(crate) use leptos::reactive::computed::Memo;
pub(crate) use leptos::reactive::effect::RenderEffect;
pub(crate) use leptos::reactive::graph::untrack;
pub(crate) use leptos::reactive::owner::{Owner, StoredValue};
pub(crate) use leptos::reactive::prelude::*;
pub(crate) use leptos::reactive::signal::RwSignal;

/// Lets the browser's microtask queue run the effects.
pub(crate) fn start_executor() {
    // An error says that it has been started already.
    _ = Executor::init_wasm_bindgen();
}

/// Runs a closure once what is being drawn now is in the page, and again whenever a signal that it reads changes, until
/// the reactive owner that it is called under ends. Leptos's own `Effect` stores its thread, which brings 2 KB of the
/// standard library.
pub(crate) fn effect(mut run: impl FnMut() + 'static) {
    let is_drawn = RwSignal::new(false);
    let effect = RenderEffect::new(move |_| {
        if is_drawn.get() {
            run();
        }
    });
    is_drawn.set(true);
    Owner::on_cleanup(move || drop(effect));
}
