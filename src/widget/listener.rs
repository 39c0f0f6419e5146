//! Listeners of a table outside its components: at its shadow root, the document and the window.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

use crate::reactive::*;

/// A listener, which stops listening when it is dropped.
struct Listener {
    target: EventTarget,
    events: &'static [&'static str],
    // `Fn`: a handler may fire an event that it listens to, such as `change` when it moves the focus.
    handler: Closure<dyn Fn(Event)>,
}

/// Calls a handler on each of these events, until the reactive owner that this is called under ends.
pub(crate) fn listen(target: &EventTarget, events: &'static [&'static str], handler: impl Fn(Event) + 'static) {
    let listener = Listener { target: target.clone(), events, handler: Closure::new(handler) };
    for event in events {
        _ = target.add_event_listener_with_callback(event, listener.handler.as_ref().unchecked_ref());
    }
    // The owner drops what is stored under it.
    StoredValue::new_local(listener);
}

impl Drop for Listener {
    fn drop(&mut self) {
        for event in self.events {
            _ = self.target.remove_event_listener_with_callback(event, self.handler.as_ref().unchecked_ref());
        }
    }
}
