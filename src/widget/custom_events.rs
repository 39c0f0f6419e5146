//! The custom events that a table dispatches, all bubbling and composed.

use engine::Evidence;
use ui::EvidenceTarget;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::reactive::*;
use crate::state::AppState;

/// Dispatches an event on each change from now on. To be called under a reactive owner.
pub(crate) fn report(state: AppState) {
    let mut before = state.query.get_untracked();
    effect_after_frame(move || {
        let (host, query) = (&state.host(), state.query.get());
        let total = state.answer.get().total as u32;
        if query != before {
            dispatch(host, "dialogue-change", &[("query", query.as_str().into()), ("total", total.into())]);
            before = query;
        }
    });
    let mut before = untrack(|| state.url_state());
    effect_after_frame(move || {
        let (host, now) = (&state.host(), state.url_state());
        if now != before {
            dispatch(host, "dialogue-state", &[("state", now.to_text().as_str().into())]);
            before = now;
        }
    });
    let mut before = None;
    effect_after_frame(move || {
        state.open_evidence.track();
        let target = state.evidence_target.get_untracked();
        if let Some(target) = &target {
            report_evidence(state, target, before);
        }
        before = target.map(|target| target.dialogue).or(before);
    });
}

fn report_evidence(state: AppState, target: &EvidenceTarget, dialogue_before: Option<usize>) {
    let (host, dataset) = (&state.host(), state.dataset());
    let corpus = dataset.corpus();
    let id = corpus.dialogues()[target.dialogue].id.as_str();
    if dialogue_before != Some(target.dialogue) {
        dispatch(host, "dialogue-select", &[("dialogue", id.into())]);
    }
    let Some(&Evidence { article, span }) = target.quotes.first().map(|quote_ref| &quote_ref.evidence) else { return };
    let article = corpus.article(article);
    let units = engine::utf16_span(&article.body, span);
    let detail = [
        ("dialogue", id.into()),
        ("field", target.field.name().into()),
        ("value", target.value.as_str().into()),
        ("article", article.id.as_str().into()),
        ("start", units.start.into()),
        ("end", units.end.into()),
        ("quote", span.slice(&article.body).into()),
    ];
    dispatch(host, "dialogue-evidence", &detail);
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
