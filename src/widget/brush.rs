//! Dragging over the timeline filters by the dates under the drag. With a mouse or a pen: a finger scrolls. The years
//! above the strips do the same by a click, and with the keyboard.

use crate::reactive::*;
use engine::Field;
use ui::month_at;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use crate::state::{AppState, set_if_changed};

/// The events of a drag.
pub(crate) const EVENTS: [&str; 4] = ["pointerdown", "pointermove", "pointerup", "pointercancel"];

/// A shorter movement, in CSS pixels, is a click.
const MIN_DRAG: f64 = 6.0;

/// Follows a pointer.
pub(crate) fn brush(state: AppState, event: &Event, target: &Element) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let x = f64::from(pointer.client_x());
    match event.type_().as_str() {
        "pointerdown" => {
            let is_ours = pointer.is_primary() && pointer.button() == 0 && pointer.pointer_type() != "touch";
            let free = is_ours && target.closest(".mark").is_ok_and(|mark| mark.is_none());
            if free && let Some(strip) = target.closest(".strip").ok().flatten() {
                // So that the pointer is followed wherever it goes.
                _ = strip.set_pointer_capture(pointer.pointer_id());
                state.brush_start.set(Some(x));
            }
        }
        "pointermove" => show(state, state.brush_start.get_untracked().map(|from| (from, x))),
        kind => {
            let from = state.brush_start.get_untracked();
            set_if_changed(state.brush_start, None);
            show(state, None);
            if kind == "pointerup"
                && let Some(from) = from.filter(|from| (from - x).abs() >= MIN_DRAG)
                && let Some(asks) = asked(state, from.min(x), from.max(x))
            {
                state.search(asks);
            }
        }
    }
}

/// The query text with the months between two places.
fn asked(state: AppState, from: f64, to: f64) -> Option<String> {
    let strips = state.find(".strips")?;
    let year = |name: &str| strips.get_attribute(name)?.parse().ok();
    let years = (year("data-first")?, year("data-last")?);
    let span = (month_at(years, part(state, from)?)?, month_at(years, part(state, to)?)?);
    Some(state.dataset().set_date_range(&state.query.get_untracked(), Field::Held, Some(span)))
}

/// How far along the strips a place is, from 0 to 1.
fn part(state: AppState, x: f64) -> Option<f64> {
    let strip = state.find(".strip")?.get_bounding_client_rect();
    Some((x - strip.left()) / strip.width())
}

/// Marks a span on all strips, or none.
fn show(state: AppState, span: Option<(f64, f64)>) {
    let Some(strips) = state.find(".strips").and_then(|strips| strips.dyn_into::<HtmlElement>().ok()) else { return };
    // In whole percents: decimals cost a reader kilobytes of code.
    let at = |x: f64| part(state, x).map(|part| [&((part * 100.0) as i32).to_string(), "%"].concat());
    for (name, x) in [("--from", span.map(|(a, b)| a.min(b))), ("--to", span.map(|(a, b)| a.max(b)))] {
        _ = match x.and_then(at) {
            Some(at) => strips.style().set_property(name, &at),
            None => strips.style().remove_property(name).map(|_| ()),
        };
    }
}
