//! Dragging over the timeline filters by the dates under the drag, with a mouse or a pen: a finger scrolls. The years
//! above the strips do the same with a click or the keyboard.

use engine::Field;
use leptos::ev;
use ui::month_at;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use crate::dom::element::LiveElement;
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

/// The list of strips, which has their first and last year.
const STRIPS: &str = "[data-first]";
const STRIP: &str = "[data-first] svg";

/// A shorter movement, in CSS pixels, is a click.
const MIN_DRAG: f64 = 6.0;

/// An element in which a drag over the timeline is followed.
pub(crate) fn brushed(element: LiveElement, state: AppState) -> LiveElement {
    element
        .on(ev::pointerdown, move |event| begin(state, &event))
        .on(ev::pointermove, move |event| {
            show(state, state.brush_start.get_untracked().map(|from| (from, f64::from(event.client_x()))));
        })
        .on(ev::pointerup, move |event| end(state, f64::from(event.client_x())))
        .on(ev::pointercancel, move |_| cancel(state))
}

fn begin(state: AppState, event: &PointerEvent) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let is_ours = event.is_primary() && event.button() == 0 && event.pointer_type() != "touch";
    let is_free = is_ours && target.closest("[data-action]").is_ok_and(|control| control.is_none());
    if is_free && let Some(strip) = target.closest(STRIP).ok().flatten() {
        // So that the drag goes on outside the element.
        _ = strip.set_pointer_capture(event.pointer_id());
        state.brush_start.set(Some(f64::from(event.client_x())));
    }
}

fn end(state: AppState, to: f64) {
    let from = state.brush_start.get_untracked();
    cancel(state);
    if let Some(from) = from.filter(|from| (from - to).abs() >= MIN_DRAG)
        && let Some(query) = query_within(state, from.min(to), from.max(to))
    {
        state.search(query);
    }
}

fn cancel(state: AppState) {
    set_if_changed(state.brush_start, None);
    show(state, None);
}

/// The query text with the months between two horizontal positions, in CSS pixels.
fn query_within(state: AppState, from: f64, to: f64) -> Option<String> {
    let strips = state.find(STRIPS)?;
    let year = |name: &str| strips.get_attribute(name)?.parse().ok();
    let years = (year("data-first")?, year("data-last")?);
    let span = (month_at(years, part(state, from)?)?, month_at(years, part(state, to)?)?);
    Some(state.dataset().set_date_range(&state.query.get_untracked(), Field::Held, Some(span)))
}

/// How far along the strips a horizontal position is, from 0 to 1.
fn part(state: AppState, x: f64) -> Option<f64> {
    let strip = state.find(STRIP)?.get_bounding_client_rect();
    Some((x - strip.left()) / strip.width())
}

/// Marks a span on all strips, or none.
fn show(state: AppState, span: Option<(f64, f64)>) {
    let Some(strips) = state.find(STRIPS).and_then(|strips| strips.dyn_into::<HtmlElement>().ok()) else { return };
    // In integer percents: formatting decimals would add kilobytes to the bundle.
    let at = |x: f64| part(state, x).map(|part| [&((part * 100.0) as i32).to_string(), "%"].concat());
    for (name, x) in [("--from", span.map(|(a, b)| a.min(b))), ("--to", span.map(|(a, b)| a.max(b)))] {
        _ = match x.and_then(at) {
            Some(at) => strips.style().set_property(name, &at),
            None => strips.style().remove_property(name).map(|_| ()),
        };
    }
}
