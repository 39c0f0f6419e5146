//! Where the evidence panel opens: beside the column of the value, so that it covers neither. In a narrow window the
//! stylesheet makes it a sheet at the bottom. It cannot be a sheet in an iframe that is as high as its content: the
//! page around the iframe scrolls, and the iframe does not know how far.

use ui::View;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};

use crate::focus::bring_into_view;
use crate::reactive::*;

/// Marks the content whose panel was last placed at a value. Marks of the panel's own parent, which `:has` would find,
/// made browsers style every cell of the table again.
const PLACED: &str = "data-placed";

/// Marks it in an iframe that scrolls with the page around it.
const FRAMED: &str = "data-framed";

/// From this width of the view, in CSS pixels, there is room for the panel beside a column.
const MIN_WIDTH: f64 = 560.0;

/// The space between the panel, the value and the edges of the window, in CSS pixels.
const GAP: f64 = 8.0;

/// Says on the content whether a panel in it is placed at its value, or is a sheet. Returns whether it is placed. Said
/// before the panel is drawn, it spares browsers to lay out a sheet first.
pub(crate) fn mark_placement(content: &Element) -> bool {
    let scrolls_with_page = is_iframe_beyond_the_screen();
    let is_placed = content.get_bounding_client_rect().width() >= MIN_WIDTH || scrolls_with_page;
    _ = content.toggle_attribute_with_force(PLACED, is_placed);
    _ = content.toggle_attribute_with_force(FRAMED, scrolls_with_page);
    is_placed
}

/// Puts the panel at the value that opened it in a view, unless it is a sheet. Returns whether it did.
pub(crate) fn place_at_value(panel: &HtmlElement, value: Option<&HtmlElement>, view: View) -> bool {
    let Some(holder) = panel.parent_element().map(JsCast::unchecked_into::<HtmlElement>) else { return false };
    let Some(content) = holder.parent_element().filter(mark_placement) else { return false };
    let scrolls_with_page = content.has_attribute(FRAMED);
    let (within, size) = (content.get_bounding_client_rect(), panel.get_bounding_client_rect());
    let (x, y) = match value {
        Some(value) => beside(value, view, &within, &size),
        // Without a visible control, the panel is in view at the end of the lines.
        None => (within.width() - size.width(), GAP - within.top()),
    };
    let y = if scrolls_with_page { y } else { in_sight(y, &within, &size) };
    for (name, length) in [("left", x), ("top", y.max(0.0))] {
        _ = holder.style().set_property(name, &[&(length as i32).to_string(), "px"].concat());
    }
    if scrolls_with_page {
        bring_into_view(panel);
    }
    true
}

/// Right of the value's column, or left of it; if neither fits, right or left of the value itself, or else below or
/// above it, as in the matrix, whose lines are read across. Distances from the left and the top of the content.
fn beside(value: &HtmlElement, view: View, within: &DomRect, size: &DomRect) -> (f64, f64) {
    let column = value.closest("td, th").ok().flatten().map(|cell| cell.get_bounding_client_rect());
    let value = value.get_bounding_client_rect();
    if view != View::Matrix {
        for beside in column.iter().chain([&value]) {
            for x in [beside.right() + GAP, beside.left() - GAP - size.width()] {
                if x >= within.left() && x + size.width() <= within.right() {
                    return (x - within.left(), value.top() - GAP - within.top());
                }
            }
        }
    }
    let x = (value.left() - within.left()).min(within.width() - size.width()).max(0.0);
    let (below, above) = (value.bottom() + GAP, value.top() - GAP - size.height());
    let lowest = f64::from(viewport_height()).min(within.bottom().max(below));
    (x, if below + size.height() > lowest && above >= within.top().max(0.0) { above } else { below } - within.top())
}

/// A distance from the top of the content, changed as little as keeps the panel in the window.
fn in_sight(y: f64, within: &DomRect, size: &DomRect) -> f64 {
    let lowest = f64::from(viewport_height()) - GAP - size.height() - within.top();
    y.min(lowest).max(GAP - within.top())
}

/// Whether something is in a part of a cell that is collapsed, at the present width.
pub(crate) fn is_collapsed(element: &Element) -> bool {
    let mut part = element.closest("[hidden]").ok().flatten();
    while let Some(collapsed) = part {
        let style = window().get_computed_style(&collapsed).ok().flatten();
        if style.is_some_and(|style| style.get_property_value("content-visibility").as_deref() == Ok("hidden")) {
            return true;
        }
        part = collapsed.parent_element().and_then(|around| around.closest("[hidden]").ok().flatten());
    }
    false
}

/// Whether this page is in an iframe that is higher than the screen.
pub(crate) fn is_iframe_beyond_the_screen() -> bool {
    let window = window();
    let is_in_iframe = window.parent().ok().flatten().is_some_and(|parent| parent != window);
    is_in_iframe && window.screen().and_then(|screen| screen.height()).is_ok_and(|height| viewport_height() > height)
}

/// The height of the window, or of the iframe, in CSS pixels.
pub(crate) fn viewport_height() -> i32 {
    document().document_element().map_or(0, |page| page.client_height())
}
