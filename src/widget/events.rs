//! What the page hears of the table: its events, all bubbling and composed, and the reflected attribute.

use engine::Evidence;
use view::Opened;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::reactive::*;
use crate::state::{State, react};

/// Tells the page of changes, from now on. To be called under a reactive owner.
pub(crate) fn report(state: &State) {
    let changed = state.clone();
    let mut before = state.query.get_untracked();
    react(move || {
        let query = changed.query.get();
        let total = changed.answer.get().total as u32;
        reflect(&changed.host, &query);
        if query != before {
            dispatch(&changed.host, "dialogue-change", &[("query", query.as_str().into()), ("total", total.into())]);
            before = query;
        }
    });
    let opened = state.clone();
    let mut before = None;
    react(move || {
        let now = opened.opened();
        if let Some(now) = &now {
            report_opened(&opened, now, before);
        }
        before = now.map(|now| now.dialogue);
    });
}

/// Says that the table has stopped, to an element that shows what it has without it.
pub(crate) fn report_panic(host: &HtmlElement, message: &str) {
    dispatch(host, "dialogue-error", &[("message", message.into()), ("fatal", true.into())]);
}

fn report_opened(state: &State, opened: &Opened, before: Option<usize>) {
    let (host, corpus) = (&state.host, state.index.corpus());
    let id = corpus.dialogues()[opened.dialogue].id.as_str();
    if before != Some(opened.dialogue) {
        dispatch(host, "dialogue-select", &[("dialogue", id.into())]);
    }
    let Some(&Evidence { article, span }) = opened.proofs.first().map(|proof| &proof.evidence) else { return };
    let article = corpus.article(article);
    let units = engine::utf16_span(&article.body, span);
    let detail = [
        ("dialogue", id.into()),
        ("field", opened.field.name().into()),
        ("value", opened.value.as_str().into()),
        ("article", article.id.as_str().into()),
        ("start", units.start.into()),
        ("end", units.end.into()),
        ("quote", span.of(&article.body).into()),
    ];
    dispatch(host, "evidence-open", &detail);
}

/// The attribute follows the query; without one there is no attribute.
fn reflect(host: &HtmlElement, query: &str) {
    if host.get_attribute("query").unwrap_or_default() == query {
        return;
    }
    _ = if query.is_empty() { host.remove_attribute("query") } else { host.set_attribute("query", query) };
}

fn dispatch(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let object = js_sys::Object::new();
    for (key, value) in detail {
        _ = js_sys::Reflect::set(&object, &(*key).into(), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&object);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        _ = host.dispatch_event(&event);
    }
}
