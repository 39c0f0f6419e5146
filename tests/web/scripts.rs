//! Functions in JavaScript that the tests call.
//!
//! They are not a module that wasm-bindgen imports. Its test runner serves the page with four threads, and a fifth
//! connection may wait for ever: tiny_http counts a thread as free until it runs. A browser opens one for each module.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    pub(crate) type Scripts;
    /// Changes each text below `root` as an extension would: `how` is a name in `changes` of scripts.js.
    #[wasm_bindgen(method)]
    pub(crate) fn disturb(this: &Scripts, root: &ShadowRoot, how: &str);
    /// The HTML of an element without what `disturb` put in.
    #[wasm_bindgen(method)]
    pub(crate) fn undisturbed(this: &Scripts, element: &HtmlElement) -> String;
    /// How many errors the page has had that nothing caught.
    #[wasm_bindgen(method, js_name = errorsSoFar)]
    pub(crate) fn errors_so_far(this: &Scripts) -> u32;
    /// Presses Escape in an input whose `change` is dispatched as it loses the focus. Returns the number of errors.
    #[wasm_bindgen(method, js_name = escapeWithAChangeDue)]
    pub(crate) fn escape_with_a_change_due(this: &Scripts, input: &HtmlElement) -> u32;
    /// The paragraph of which the upper edge of a scroll region cuts a line.
    #[wasm_bindgen(method, js_name = cutByTop)]
    pub(crate) fn cut_by_top(this: &Scripts, region: &HtmlElement) -> Option<String>;
}

/// What scripts.js returns, evaluated once.
pub(crate) fn scripts() -> Scripts {
    thread_local! {
        static SCRIPTS: Scripts = Function::new_no_args(include_str!("scripts.js"))
            .call0(&JsValue::UNDEFINED)
            .expect("scripts.js runs")
            .unchecked_into();
    }
    SCRIPTS.with(Clone::clone)
}
