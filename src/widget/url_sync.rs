//! Keeps the URL and a table alike, for an element with the attribute `sync-url`: `#q=…&view=…&open=…`. A view can be
//! shared, and Back works.
//!
//! Typing replaces the history entry; a finished change adds one. Works on file:// too. Other parts of the hash are
//! kept.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Object, Reflect};
use ui::{Parsed, UrlState};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, Url};

use crate::listener::{Listener, listen};
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};
use crate::storage::load_choice;

/// An unfinished change, such as typing, is written at most once in this time: browsers refuse scripts that write more
/// often.
const WRITE_INTERVAL: Duration = Duration::from_millis(300);

/// Whether the element keeps its state in the URL: the first of the page that asks for it, since there is room for one.
pub(crate) fn is_synced(host: &HtmlElement) -> bool {
    let first = document().query_selector("dialogue-table[sync-url]").ok().flatten();
    host.has_attribute("sync-url") && first.is_none_or(|first| first == **host)
}

/// The state that the URL asks for, with the parts that were not understood. If it asks for nothing, the columns that
/// the reader chose last, unless attributes ask for something.
pub(crate) fn state_of_url(has_attributes: bool) -> Parsed<UrlState> {
    let mut parsed = read();
    if !has_attributes
        && hash().is_empty()
        && let Some(chosen) = load_choice()
    {
        parsed.state.view_state = chosen;
        parsed.is_ours = true;
        // From then on the URL has them and can be shared.
        write_entry(&parsed.state, Entry::Replaced);
    }
    parsed
}

/// Keeps the URL and the table alike, as long as the listener is kept and the reactive owner that this is called under
/// lives; `None` for a table that leaves the URL alone.
pub(crate) fn follow(state: AppState) -> Option<Listener> {
    if !is_synced(&state.host()) {
        return None;
    }
    if !read().is_ours && !is_own_entry() {
        // Going back to where the reader began leads to the state without a query.
        write_entry(&UrlState::default(), Entry::Replaced);
    }
    let last = Rc::new(RefCell::new(state.committed_url_state()));
    write_changes(state, Rc::clone(&last));
    Some(listen(&window(), &["popstate", "hashchange"], move |_| follow_url(state, &last)))
}

/// Writes each change of the table. `last` is the state that was written last.
fn write_changes(state: AppState, last: Rc<RefCell<UrlState>>) {
    let is_due = Rc::new(Cell::new(false));
    effect_after_frame(move || {
        state.query.track();
        state.committed_query.track();
        state.view_state.track();
        state.open_evidence.track();
        let (last, now) = (&mut *last.borrow_mut(), state.committed_url_state());
        let change = Change::between(last, &now);
        if change == Change::Finished {
            // What was typed since then is taken out of the entry that Back leads to.
            if read().state != *last {
                write_entry(last, Entry::Replaced);
            }
            write_entry(&now, Entry::Added);
        }
        *last = now;
        if change == Change::Unfinished && !is_due.replace(true) {
            let is_due = Rc::clone(&is_due);
            let write = move || {
                is_due.set(false);
                write_unfinished(state);
            };
            set_timeout(write, WRITE_INTERVAL);
        }
    });
}

/// The URL has changed: the reader went back or forward, or followed a link.
fn follow_url(state: AppState, last: &RefCell<UrlState>) {
    let parsed = read();
    tell_unknown(state, &parsed.unknown);
    if !parsed.is_ours && !is_own_entry() {
        // A link within the page: the table keeps its state, and the new URL gets it.
        return write_entry(&state.committed_url_state(), Entry::Replaced);
    }
    // Set first: going back is not a change to add.
    last.borrow_mut().clone_from(&parsed.state);
    state.navigate(parsed.state);
}

/// Tells the reader which parts of the URL or of an attribute the table does not understand.
pub(crate) fn tell_unknown(state: AppState, unknown: &[String]) {
    let notice = match unknown {
        [] => String::new(),
        unknown => [state.strings().unknown_parts, " ", &unknown.join(", ")].concat(),
    };
    set_if_changed(state.notice, notice);
}

/// Writes the query while it is being typed.
fn write_unfinished(state: AppState) {
    if !state.is_mounted() || !state.host().is_connected() {
        return;
    }
    let now = untrack(|| state.url_state());
    if read().state != now {
        write_entry(&now, Entry::Replaced);
    }
}

/// What has changed since the last entry of the history.
#[derive(PartialEq)]
enum Change {
    /// What is being typed, or which value of several in the evidence panel: the entry follows soon.
    Unfinished,
    /// A change that has an entry of its own, at once.
    Finished,
}

impl Change {
    fn between(last: &UrlState, now: &UrlState) -> Change {
        let is_same_table = last.query == now.query && last.view_state == now.view_state;
        let is_next_value = is_same_table && last.open_evidence.is_some();
        if last == now || is_next_value { Change::Unfinished } else { Change::Finished }
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

fn read() -> Parsed<UrlState> {
    UrlState::parse(hash().trim_start_matches('#'))
}

/// The key in the state of an entry of ours. The rest of the state is the page's own.
const OWN_ENTRY: &str = "dialogue-table";

/// Whether an entry without a state is ours, not a link to a fragment of the page.
fn is_own_entry() -> bool {
    let state = window().history().and_then(|history| history.state());
    state.is_ok_and(|state| Reflect::has(&state, &OWN_ENTRY.into()).unwrap_or(false)) || hash().is_empty()
}

/// A URL that shows a state: of the page that the attribute `permalink` names; otherwise of this page, if its URL
/// follows the table.
pub(crate) fn link_to(host: &HtmlElement, state: &UrlState) -> Option<String> {
    let Some(page) = host.get_attribute("permalink") else {
        return is_synced(host).then(|| url_of(state));
    };
    let page = Url::new_with_base(&page, &host.base_uri().ok()??).ok()?;
    page.set_hash(&state.to_text());
    Some(page.href())
}

/// The URL of this page with a state.
fn url_of(state: &UrlState) -> String {
    let hash = hash();
    let is_foreign = |part: &&str| !part.is_empty() && !UrlState::has_part(part.split('=').next().unwrap_or_default());
    let foreign = hash.trim_start_matches('#').split('&').filter(is_foreign);
    let own = state.to_text();
    let parts: Vec<&str> = Some(own.as_str()).filter(|own| !own.is_empty()).into_iter().chain(foreign).collect();
    // A lone `#` takes the state out of the URL without loading the page again. The complete URL: `<base>` would lead a
    // relative one to another page.
    let page = window().location().href().unwrap_or_default();
    [page.split('#').next().unwrap_or_default(), "#", &parts.join("&")].concat()
}

/// Browsers limit how often the history may change; a refusal only leaves the URL behind by a moment.
fn write_entry(state: &UrlState, entry: Entry) {
    let url = url_of(state);
    let Ok(history) = window().history() else { return };
    // A router of the page keeps its own state there.
    let entry_state = Object::new();
    if let Ok(state) = history.state()
        && state.is_object()
    {
        Object::assign(&entry_state, state.unchecked_ref());
    }
    _ = Reflect::set(&entry_state, &OWN_ENTRY.into(), &JsValue::TRUE);
    _ = match entry {
        Entry::Replaced => history.replace_state_with_url(&entry_state, "", Some(&url)),
        Entry::Added => history.push_state_with_url(&entry_state, "", Some(&url)),
    };
}
