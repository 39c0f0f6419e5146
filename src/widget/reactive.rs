//! What the widget uses of Leptos, and an effect of its own.

use std::cell::RefCell;
use std::rc::Rc;

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
    // An error means that it has already been started.
    _ = Executor::init_wasm_bindgen();
}

/// Runs a closure once the present drawing is in the page, and again whenever a signal that it reads changes, until the
/// reactive owner that it is called under ends. Leptos's own `Effect` stores its thread, which adds 2 KB of the
/// standard library.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

/// All effects have one type: each type of closure adds 650 bytes.
fn boxed_effect(mut run: Box<dyn FnMut()>) {
    let is_drawn = RwSignal::new(false);
    let effect = RenderEffect::new(move |_| {
        if is_drawn.get() {
            run();
        }
    });
    is_drawn.set(true);
    Owner::on_cleanup(move || drop(effect));
}

/// The content that an effect makes and replaces. Its owner drops it, not the effect: a dropped effect lives until the
/// next microtask with all that it owns, and by then the signals of the table are gone.
pub(crate) struct Owned<T>(Rc<RefCell<Option<T>>>);

impl<T> Owned<T> {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self(Rc::default())
    }

    /// The content, for the effect that makes it.
    pub(crate) fn share(&self) -> Rc<RefCell<Option<T>>> {
        Rc::clone(&self.0)
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        drop(self.0.take());
    }
}
