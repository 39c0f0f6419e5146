//! Where the evidence panel opens in an iframe that is as high as its content. Nothing can stick to the window there: the
//! page around the iframe scrolls, and the iframe does not know how far.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::focus::bring_into_view;
use crate::reactive::*;

/// Marks what holds a panel that is placed at its value.
const PLACED: &str = "placed";

/// Puts the panel at the value that opened it, where the stylesheet cannot keep it in sight. Returns whether it did.
pub(crate) fn place_at_value(panel: &HtmlElement, value: Option<&HtmlElement>) -> bool {
    let Some(holder) = panel.parent_element().map(JsCast::unchecked_into::<HtmlElement>) else { return false };
    let is_placed = is_iframe_beyond_the_screen();
    _ = holder.class_list().toggle_with_force(PLACED, is_placed);
    if is_placed && let (Some(value), Some(content)) = (value, holder.parent_element()) {
        _ = holder.style().set_property("top", &format!("{}px", top(panel, value, &content) as i32));
        bring_into_view(panel);
    }
    is_placed
}

/// The distance in CSS pixels from the top of the content: below the value, or above it where there is no room below.
fn top(panel: &HtmlElement, value: &HtmlElement, content: &Element) -> f64 {
    let (value, content) = (value.get_bounding_client_rect(), content.get_bounding_client_rect());
    let height = panel.get_bounding_client_rect().height();
    let below = value.bottom() - content.top();
    if below + height <= content.height() { below } else { (value.top() - content.top() - height).max(0.0) }
}

/// Whether this page is in an iframe that is higher than the screen.
fn is_iframe_beyond_the_screen() -> bool {
    let window = window();
    let is_in_iframe = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    is_in_iframe && window.screen().and_then(|screen| screen.height()).is_ok_and(|height| viewport_height() > height)
}

/// The height of the window, or of the iframe, in CSS pixels.
pub(crate) fn viewport_height() -> i32 {
    document().document_element().map_or(0, |page| page.client_height())
}
