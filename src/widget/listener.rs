//! Listeners of a table outside its components: at its shadow root, the document and the window.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// A listener, which stops listening when it is dropped.
#[must_use]
pub(crate) struct Listener {
    target: EventTarget,
    events: &'static [&'static str],
    // `Fn`: a handler may fire an event that it listens to, such as `change` when it moves the focus.
    handler: Closure<dyn Fn(Event)>,
}

/// Calls a handler on each of these events, until the listener is dropped. It is no value of a reactive owner: Leptos
/// would store its thread with it, which adds 2 KB of the standard library.
pub(crate) fn listen(
    target: &EventTarget,
    events: &'static [&'static str],
    handler: impl Fn(Event) + 'static,
) -> Listener {
    let listener = Listener { target: target.clone(), events, handler: Closure::new(handler) };
    for event in events {
        _ = target.add_event_listener_with_callback(event, listener.handler.as_ref().unchecked_ref());
    }
    listener
}

impl Drop for Listener {
    fn drop(&mut self) {
        for event in self.events {
            _ = self.target.remove_event_listener_with_callback(event, self.handler.as_ref().unchecked_ref());
        }
    }
}
