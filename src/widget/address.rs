//! Where the table is, in the address: `#q=…&view=…&open=…`, for an element with the attribute `address`. A view can be
//! shared, and Back works.
//!
//! Typing replaces the entry; a finished change adds one. Works on file:// too. Other parts of the hash are kept.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use view::Scene;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::device::kept;
use crate::reactive::*;
use crate::state::{Place, State, react};

/// Listens to Back and Forward; dropping it stops.
pub(crate) struct Address(Closure<dyn Fn()>);

/// What goes on, such as typing, is written this often at most: browsers refuse a script that writes more.
const PAUSE: Duration = Duration::from_millis(150);

const EVENTS: [&str; 2] = ["popstate", "hashchange"];

/// The parts of the hash that are the table's.
const OURS: [&str; 10] = ["q", "view", "by", "columns", "group", "compare", "only", "base", "read", "open"];

/// The place that the address asks for, if the element follows it and it has one; else what the device has kept.
pub(crate) fn start(host: &HtmlElement) -> Option<Place> {
    if !host.has_attribute("address") {
        return None;
    }
    // The address says so from then on, and can be shared.
    let kept = || hash().is_empty().then(|| kept(host)).flatten().inspect(|place| put(place, Entry::Replaced));
    read().or_else(kept)
}

/// Keeps the address and the table alike, from now on. To be called under a reactive owner.
pub(crate) fn follow(state: &State) -> Option<Address> {
    if !state.host.has_attribute("address") {
        return None;
    }
    if read().is_none() && !is_ours() {
        // Back to where the reader began is back to no query.
        put(&Place::default(), Entry::Replaced);
    }
    let last = Rc::new(RefCell::new(state.place()));
    let (shown, written) = (Rc::clone(&last), state.clone());
    let waiting = Rc::new(Cell::new(false));
    react(move || {
        [written.query, written.committed, written.scene, written.open].iter().for_each(|signal| signal.track());
        if write(&mut shown.borrow_mut(), &written.place()) && !waiting.replace(true) {
            let (state, waiting) = (written.clone(), Rc::clone(&waiting));
            set_timeout(
                move || {
                    waiting.set(false);
                    // Of a table that has been taken away in the meantime, the signals are gone.
                    let Some(query) = state.query.try_get_untracked() else { return };
                    let now = Place { query, ..state.place() };
                    if state.host.is_connected() && read().unwrap_or_default() != now {
                        put(&now, Entry::Replaced);
                    }
                },
                PAUSE,
            );
        }
    });
    let state = state.clone();
    let back = Closure::<dyn Fn()>::new(move || {
        let Some(place) = read().or_else(|| is_ours().then(Place::default)) else {
            // The reader followed a link within the page: the table stays, and goes with it.
            return put(&state.place(), Entry::Replaced);
        };
        // Set first: going back is not a change to add.
        last.borrow_mut().clone_from(&place);
        state.go(place);
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

/// Writes the place into the address when a change is finished: the entry goes back to what it was before it, and a new
/// one holds the change. One value after the other in the evidence panel is one entry. `true` where the entry is to
/// follow soon, not at once.
fn write(last: &mut Place, place: &Place) -> bool {
    if last == place {
        return true;
    }
    let only_open = last.query == place.query && last.scene == place.scene && !last.open.is_empty();
    if !only_open {
        put(last, Entry::Replaced);
        put(place, Entry::Added);
    }
    last.clone_from(place);
    only_open
}

#[derive(Clone, Copy)]
enum Entry {
    Replaced,
    Added,
}

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The parts of the hash, as they are written.
fn parts(hash: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = hash.trim_start_matches('#').split('&').filter(|part| !part.is_empty());
    parts.map(|part| part.split_once('=').unwrap_or((part, "")))
}

fn read() -> Option<Place> {
    parse(&hash())
}

/// The place that a text such as `q=…&view=…` asks for, if it does; what is not ours in it is passed over.
pub(crate) fn parse(text: &str) -> Option<Place> {
    let (mut place, mut scene, mut found) = (Place::default(), String::new(), false);
    for (name, value) in parts(text).filter(|(name, _)| OURS.contains(name)) {
        found = true;
        let value = value.replace('+', " ");
        // What someone typed by hand may hold a stray `%`.
        let value = js_sys::decode_uri_component(&value).map_or(value, String::from);
        match name {
            "q" => place.query = value,
            "open" => place.open = value,
            name => scene.extend(["&", name, "=", &value]),
        }
    }
    place.scene = Scene::parse(&scene).print();
    found.then_some(place)
}

/// Whether an entry without a place is one of ours, and not a link to a place in the page.
fn is_ours() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| state == JsValue::TRUE) || hash().is_empty()
}

/// A place as a text that [`parse`] reads.
pub(crate) fn print(place: &Place) -> String {
    let mut text = String::new();
    let ours =
        [("q", place.query.as_str())].into_iter().chain(parts(&place.scene)).chain([("open", place.open.as_str())]);
    for (name, value) in ours.filter(|(_, value)| !value.is_empty()) {
        add(&mut text, name, &readable(value));
    }
    text
}

/// Browsers limit how often the history may change; a refusal only leaves the address behind by a moment.
fn put(place: &Place, entry: Entry) {
    let hash = hash();
    let mut url = print(place);
    for (name, value) in parts(&hash).filter(|(name, _)| !OURS.contains(name)) {
        add(&mut url, name, value);
    }
    // A lone `#` takes the place out of the address without loading the page again.
    url.insert(0, '#');
    let Ok(history) = window().history() else { return };
    _ = match entry {
        Entry::Replaced => history.replace_state_with_url(&JsValue::TRUE, "", Some(&url)),
        Entry::Added => history.push_state_with_url(&JsValue::TRUE, "", Some(&url)),
    };
}

/// Escaped, but for the signs that are our own between names, which a hash may hold.
fn readable(value: &str) -> String {
    let escaped = |text: &str| String::from(js_sys::encode_uri_component(text));
    let part = |part: &str| part.split(',').map(escaped).collect::<Vec<_>>().join(",");
    value.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn add(url: &mut String, name: &str, value: &str) {
    let joint = if url.is_empty() { "" } else { "&" };
    let equals = if value.is_empty() { "" } else { "=" };
    url.extend([joint, name, equals, value]);
}
