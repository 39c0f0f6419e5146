//! What the widget uses of Leptos, and an effect of its own.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

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

/// Runs a closure now, and again whenever a signal that it reads changes, until it is dropped. All such effects have
/// one type: each type of closure adds 650 bytes.
pub(crate) fn render_effect(mut run: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| run())
}

/// The same until the reactive owner that it is called under ends.
fn owned_effect(run: Box<dyn FnMut()>) {
    let effect = render_effect(run);
    Owner::on_cleanup(move || drop(effect));
}

/// Runs a closure once the present drawing is in the page, and again whenever a signal that it reads changes, until the
/// reactive owner that it is called under ends. Leptos's own `Effect` stores its thread, which adds 2 KB of the
/// standard library.
pub(crate) fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    let is_drawn = RwSignal::new(false);
    owned_effect(Box::new(move || {
        if is_drawn.get() {
            run();
        }
    }));
    is_drawn.set(true);
}

thread_local! {
    static AFTER_FRAME: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Runs a closure once the next frame is painted. Browsers draw none for a page that nobody sees: there it runs soon.
fn after_frame(run: Box<dyn FnOnce()>) {
    let is_first = AFTER_FRAME.with_borrow_mut(|waiting| {
        waiting.push(run);
        waiting.len() == 1
    });
    let run_all = || set_timeout(|| AFTER_FRAME.take().into_iter().for_each(|run| run()), Duration::ZERO);
    match (is_first, document().hidden()) {
        (false, _) => {}
        (true, true) => run_all(),
        (true, false) => request_animation_frame(run_all),
    }
}

/// Drops what waits for a frame.
pub(crate) fn stop() {
    drop(AFTER_FRAME.take());
}

/// An effect for what only the page around the table hears of, or its history: it waits for the frame that shows the
/// change. Adding to the history alone took a third of the time from a press to its frame.
pub(crate) fn effect_after_frame(run: impl FnMut() + 'static) {
    boxed_effect_after_frame(Box::new(run));
}

fn boxed_effect_after_frame(mut run: Box<dyn FnMut()>) {
    let (turn, has_turn) = (RwSignal::new(false), Rc::new(Cell::new(false)));
    // It follows the signals that `run` reads, or waits for its turn.
    owned_effect(Box::new(move || {
        turn.track();
        if has_turn.take() {
            return run();
        }
        let has_turn = Rc::clone(&has_turn);
        after_frame(Box::new(move || {
            has_turn.set(true);
            // The signals of a removed table are gone.
            _ = turn.try_set(true);
        }));
    }));
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
