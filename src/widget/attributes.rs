//! The attributes of the element: the state at the start, and those that follow the reader.

use engine::Lang;
use ui::{Parsed, UrlState, View, parse_columns};
use web_sys::HtmlElement;

use crate::reactive::*;
use crate::state::AppState;
use crate::url_sync;

/// The attributes that determine what is shown.
const STATE_ATTRIBUTES: [&str; 4] = ["query", "view", "columns", "state"];

/// The state at the start: that of the URL, if the element keeps its state there and the URL has one; otherwise that of
/// the attributes.
pub(crate) fn initial_state(host: &HtmlElement) -> Parsed<UrlState> {
    let mut unknown = Vec::new();
    if url_sync::is_synced(host) {
        let has_attributes = STATE_ATTRIBUTES.iter().any(|name| host.has_attribute(name));
        let parsed = url_sync::state_of_url(has_attributes);
        if parsed.is_ours {
            return parsed;
        }
        unknown = parsed.unknown;
    }
    let mut parsed = UrlState::parse(&attribute(host, "state"));
    if !parsed.is_ours {
        parsed.state.query = attribute(host, "query");
        parsed.state.view_state.view = View::from_name(&attribute(host, "view")).unwrap_or_default();
        parsed.state.view_state.columns = parse_columns(&attribute(host, "columns")).0;
    }
    parsed.unknown.extend(unknown);
    parsed
}

/// The language of the element, or of its nearest ancestor with one; within another component, of the page.
pub(crate) fn lang_of(host: &HtmlElement) -> Lang {
    let nearest = host.closest("[lang]:not([lang=''])").ok().flatten();
    let nearest = nearest.or_else(|| document().document_element());
    Lang::from_tag(&nearest.map(|element| attribute(&element, "lang")).unwrap_or_default())
}

/// Makes the attributes for query, view and columns follow the reader. To be called under a reactive owner.
pub(crate) fn reflect(state: AppState) {
    effect_after_frame(move || write(&state.host(), "query", &state.query.get()));
    effect_after_frame(move || {
        let (host, view_state) = (&state.host(), state.view_state.get());
        // An attribute that means the same stays as the page wrote it.
        if View::from_name(&attribute(host, "view")).unwrap_or_default() != view_state.view {
            let name = if view_state.view == View::default() { "" } else { view_state.view.name() };
            write(host, "view", name);
        }
        if parse_columns(&attribute(host, "columns")).0 != view_state.columns {
            write(host, "columns", &view_state.columns_text());
        }
    });
}

/// An attribute, without the curly quotes that a text editor has made of those of the code.
fn attribute(element: &web_sys::Element, name: &str) -> String {
    let value = element.get_attribute(name).unwrap_or_default();
    let inner = value.strip_prefix('”').and_then(|value| value.strip_suffix(['”', '″']));
    inner.map(str::to_owned).unwrap_or(value)
}

/// Sets an attribute if its value changes; without a value, removes it.
fn write(host: &HtmlElement, name: &str, value: &str) {
    if attribute(host, name) == value {
        return;
    }
    _ = if value.is_empty() { host.remove_attribute(name) } else { host.set_attribute(name, value) };
}
