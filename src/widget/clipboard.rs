//! Copying to the clipboard, also where the page may not use the clipboard API (plain http, some iframes).

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use crate::reactive::*;
use crate::state::AppState;

/// Copies a string, and says beside the button whether that worked.
pub(crate) fn copy_and_tell(state: AppState, text: String, button: &Element) {
    let (strings, button) = (state.strings(), button.clone().unchecked_into::<HtmlElement>());
    spawn_local(async move {
        let copied = copy(text, button.clone()).await;
        if let Some(feedback) =
            button.parent_element().and_then(|actions| actions.query_selector("[role=status]").ok().flatten())
        {
            feedback.set_text_content(Some(if copied { strings.copied } else { strings.not_copied }));
        }
    });
}

/// Copies a string, and returns whether that worked. Without the clipboard API, a text area beside `near` is selected
/// for a moment.
async fn copy(text: String, near: HtmlElement) -> bool {
    let navigator = window().navigator();
    // Undefined outside secure contexts, although its type is not optional.
    let offered = js_sys::Reflect::has(&navigator, &"clipboard".into()).unwrap_or(false);
    if offered && JsFuture::from(navigator.clipboard().write_text(&text)).await.is_ok() {
        return true;
    }
    by_selection(&text, &near).unwrap_or(false)
}

fn by_selection(text: &str, near: &HtmlElement) -> Option<bool> {
    let document: HtmlDocument = document().unchecked_into();
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    let beside = near.parent_element()?;
    beside.append_child(&area).ok()?;
    area.select();
    let copied = document.exec_command("copy").ok();
    _ = beside.remove_child(&area);
    _ = near.focus();
    copied
}
