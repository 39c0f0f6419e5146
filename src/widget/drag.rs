//! A span dragged over the timeline becomes the span of dates asked for. With a mouse or a pen: a finger scrolls. The
//! years above the strips do the same by a press, and with the keyboard.

use crate::reactive::*;
use engine::Field;
use view::month_at;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use crate::state::State;

/// What goes with a drag.
pub(crate) const EVENTS: [&str; 4] = ["pointerdown", "pointermove", "pointerup", "pointercancel"];

/// In CSS pixels: what moves less is a press.
const LEAST: f64 = 6.0;

/// Follows a pointer.
pub(crate) fn drag(state: &State, event: &Event, target: &Element) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let x = f64::from(pointer.client_x());
    match event.type_().as_str() {
        "pointerdown" => {
            let is_ours = pointer.is_primary() && pointer.button() == 0 && pointer.pointer_type() != "touch";
            let free = is_ours && target.closest(".mark").is_ok_and(|mark| mark.is_none());
            if free && let Some(strip) = target.closest(".strip").ok().flatten() {
                // So that it is heard of wherever the pointer goes.
                _ = strip.set_pointer_capture(pointer.pointer_id());
                state.dragged.set(Some(x));
            }
        }
        "pointermove" => show(state, state.dragged.get().map(|from| (from, x))),
        kind => {
            let from = state.dragged.take();
            show(state, None);
            if kind == "pointerup"
                && let Some(from) = from.filter(|from| (from - x).abs() >= LEAST)
                && let Some(asks) = asked(state, from.min(x), from.max(x))
            {
                state.commit_to(asks);
            }
        }
    }
}

/// The query text with the months between two places.
fn asked(state: &State, from: f64, to: f64) -> Option<String> {
    let strips = state.find(".strips")?;
    let year = |name: &str| strips.get_attribute(name)?.parse().ok();
    let years = (year("data-first")?, year("data-last")?);
    let span = (month_at(years, part(state, from)?)?, month_at(years, part(state, to)?)?);
    Some(state.index.within(&state.query.get_untracked(), Field::Held, Some(span)))
}

/// How far along the strips a place is, from 0 to 1.
fn part(state: &State, x: f64) -> Option<f64> {
    let strip = state.find(".strip")?.get_bounding_client_rect();
    Some((x - strip.left()) / strip.width())
}

/// Marks a span on all strips, or none.
fn show(state: &State, span: Option<(f64, f64)>) {
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
