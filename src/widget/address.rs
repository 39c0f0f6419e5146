//! The query in the address, `#q=…`, for an element with the attribute `address`: a view can be shared, and Back works.
//!
//! Typing replaces the entry; a finished change adds one. Works on file:// too. Other parts of the hash are kept.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::state::{State, react};

/// Listens to Back and Forward; dropping it stops.
pub(crate) struct Address(Closure<dyn Fn()>);

const EVENTS: [&str; 2] = ["popstate", "hashchange"];

/// The query that the address asks for, if the element follows it and it has one.
pub(crate) fn start(host: &HtmlElement) -> Option<String> {
    host.has_attribute("address").then(read).flatten()
}

/// Keeps the address and the query text alike, from now on. To be called under a reactive owner.
pub(crate) fn follow(state: &State) -> Option<Address> {
    if !state.host.has_attribute("address") {
        return None;
    }
    if read().is_none() && !is_ours() {
        // Back to where the reader began is back to no query.
        put("", Entry::Replaced);
    }
    let last = Rc::new(RefCell::new(state.committed.get_untracked()));
    let (shown, written) = (Rc::clone(&last), state.clone());
    react(move || write(&mut shown.borrow_mut(), &written.query.get(), written.committed.get()));
    let state = state.clone();
    let back = Closure::<dyn Fn()>::new(move || {
        let Some(query) = read().or_else(|| is_ours().then(String::new)) else {
            // The reader followed a link within the page: the query stays, and goes with it.
            return put(&state.query.get_untracked(), Entry::Replaced);
        };
        // Set first: going back is not a change to add.
        last.borrow_mut().clone_from(&query);
        state.commit_to(query);
    });
    for event in EVENTS {
        _ = window().add_event_listener_with_callback(event, back.as_ref().unchecked_ref());
    }
    Some(Address(back))
}

impl Drop for Address {
    fn drop(&mut self) {
        for event in EVENTS {
            _ = window().remove_event_listener_with_callback(event, self.0.as_ref().unchecked_ref());
        }
    }
}

/// Writes the query into the address. While a reader types, the entry shows what is typed; when the change is finished,
/// the entry goes back to what it was before it, and a new one holds the change.
fn write(last: &mut String, query: &str, committed: String) {
    if *last != committed {
        put(last, Entry::Replaced);
        put(&committed, Entry::Added);
        *last = committed;
    }
    if read().unwrap_or_default() != query {
        put(query, Entry::Replaced);
    }
}

#[derive(Clone, Copy)]
enum Entry {
    Replaced,
    Added,
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

fn read() -> Option<String> {
    let hash = hash();
    let value = hash.trim_start_matches('#').split('&').find_map(|part| part.strip_prefix("q="))?.replace('+', " ");
    // What someone typed by hand may hold a stray `%`.
    Some(js_sys::decode_uri_component(&value).map_or(value, String::from))
}

/// Whether an entry without a query is one in which there is none, and not a link to a place in the page.
fn is_ours() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state == JsValue::TRUE) || hash().is_empty()
}

/// Browsers limit how often the history may change; a refusal only leaves the address behind by a moment.
fn put(query: &str, entry: Entry) {
    let hash = hash();
    let others = hash.trim_start_matches('#').split('&').filter(|part| !part.is_empty() && !part.starts_with("q="));
    let mut parts: Vec<String> = others.map(str::to_owned).collect();
    if !query.is_empty() {
        parts.insert(0, ["q=", &String::from(js_sys::encode_uri_component(query))].concat());
    }
    // A lone `#` takes the query out of the address without loading the page again.
    let url = ["#", &parts.join("&")].concat();
    let Ok(history) = window().history() else { return };
    _ = match entry {
        Entry::Replaced => history.replace_state_with_url(&JsValue::TRUE, "", Some(&url)),
        Entry::Added => history.push_state_with_url(&JsValue::TRUE, "", Some(&url)),
    };
}
