//! Performs the [`Action`] that a control of a row, a facet or a view carries. One listener at the shadow root serves
//! them all.

use ui::{Action, PlainAction, ViewState};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};

use crate::clipboard::copy_and_tell;
use crate::download::download;
use crate::evidence_panel::{close_evidence, open_evidence, perform_with_quote};
use crate::focus::{close_menu, focus_in_place, focus_moved, keep_focus, leave_menu};
use crate::listener::{Listener, listen};
use crate::reactive::*;
use crate::search_box::{is_composing, take_suggestion};
use crate::state::{AppState, set_if_changed};
use crate::storage::{kept, save_choice};
use crate::url_sync::{is_synced, link_to};

/// The events that actions come from.
const EVENTS: [&str; 8] = ["click", "change", "input", "keydown", "keypress", "keyup", "focusin", "beforematch"];

/// A press outside an open menu closes it.
const PRESS: &str = "pointerdown";

/// Performs what events in the table ask for, as long as the listeners are kept.
pub(crate) fn follow_events(state: AppState) -> [Listener; 2] {
    let on = |target: &EventTarget, events| listen(target, events, move |event| handle(state, &event));
    [on(&state.root(), &EVENTS), on(&document(), &[PRESS])]
}

fn handle(state: AppState, event: &Event) {
    // The event's own target may be only the table, as the page around it sees it.
    let Ok(target) = event.composed_path().get(0).dyn_into::<Element>() else { return };
    match event.type_().as_str() {
        "click" => clicked(state, &target, event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key)),
        "change" => changed(state, &target),
        "focusin" => focus_moved(state, &target),
        "beforematch" => found(state, &target),
        "input" => typed(state, &target),
        PRESS => leave_menu(state, &target),
        kind => {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            keep_from_page(event, &target);
            if kind == "keydown" && !is_composing(event) {
                key_pressed(state, event, &target);
            }
        }
    }
}

/// Keeps typed letters from the page around the table. The page sees the table as their target, not an input, so its
/// one-letter shortcuts would react to them.
fn keep_from_page(event: &KeyboardEvent, target: &Element) {
    let is_typed = event.key().chars().nth(1).is_none() && !(event.ctrl_key() || event.meta_key() || event.alt_key());
    let is_input = || target.matches("input:not([type=checkbox], [type=radio])").unwrap_or(false);
    if is_typed && is_input() {
        event.stop_propagation();
    }
}

/// The control at a target, and its action.
fn action_at(target: &Element) -> Option<(Element, Action)> {
    let control = target.closest("[data-action]").ok().flatten()?;
    let action = Action::parse(&control.get_attribute(Action::ATTRIBUTE)?)?;
    Some((control, action))
}

fn clicked(state: AppState, target: &Element, shift: bool) {
    // Checkboxes and lists act when they change.
    if let Some((control, action)) = action_at(target)
        && !control.has_type::<HtmlInputElement>()
    {
        perform(state, action, &control, shift);
    }
}

fn changed(state: AppState, target: &Element) {
    let Some(action) = target.get_attribute(Action::ATTRIBUTE) else { return };
    // A list has the action of the option chosen.
    let action = target.dyn_ref::<HtmlSelectElement>().map_or(action, HtmlSelectElement::value);
    if let Some(action) = Action::parse(&action) {
        perform(state, action, target, false);
    }
}

/// The browser's search has found something in the collapsed part of a cell.
fn found(state: AppState, target: &Element) {
    let cell = target.closest("td").ok().flatten();
    let control =
        cell.and_then(|cell| cell.query_selector("[data-action^=expand][aria-expanded=false]").ok().flatten());
    if let Some((control, action)) = control.and_then(|control| action_at(&control)) {
        perform(state, action, &control, false);
    }
}

fn typed(state: AppState, target: &Element) {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>()
        && let Some((_, Action::FindIn(field))) = action_at(target)
    {
        state.find_in(field, input.value());
    }
}

/// Does what a control asks for.
fn perform(state: AppState, action: Action, control: &Element, shift: bool) {
    match action {
        Action::Search { query, with_shift } => {
            keep_focus(state, control);
            state.search(with_shift.filter(|_| shift).unwrap_or(query));
        }
        Action::Show(view_state) => {
            keep_focus(state, control);
            show(state, view_state);
        }
        Action::ToggleCompared(id) => toggle_compared(state, &id, control),
        Action::ToggleValue(field, value) => state.toggle_value(field, &value),
        Action::SetMinStage(field, stage) => state.set_min_stage(field, stage),
        Action::Expand(collapsible) => {
            keep_focus(state, control);
            state.expanded.update(|expanded| expanded.toggle(collapsible));
        }
        Action::ToggleMenu(menu) => state.toggle_menu(menu),
        // The event `input` is for what is typed.
        Action::FindIn(_) => {}
        Action::OpenEvidence(key) => open_evidence(state, key, control),
        Action::WithQuote(action, at) => perform_with_quote(state, action, at, control),
        Action::TakeSuggestion(at) => _ = take_suggestion(state, at),
        Action::Export(format) => download(state, format),
        Action::Plain(action) => perform_plain(state, action, control),
    }
}

/// Goes to a view state, which a table that owns its page remembers.
fn show(state: AppState, view_state: ViewState) {
    if is_synced(&state.host()) && state.view_state.with_untracked(|before| kept(before) != kept(&view_state)) {
        save_choice(&view_state);
    }
    set_if_changed(state.view_state, view_state);
}

fn toggle_compared(state: AppState, id: &str, control: &Element) {
    state.toggle_compared(id);
    // The browser has ticked the box of one dialogue too many, which is not compared.
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_checked(
            state.view_state.with_untracked(|view_state| view_state.compared.iter().any(|other| other == id)),
        );
    }
}

fn perform_plain(state: AppState, action: PlainAction, control: &Element) {
    match action {
        PlainAction::CloseEvidence => close_evidence(state),
        PlainAction::CopyLink => {
            let shown = untrack(|| state.url_state());
            if let Some(link) = link_to(&state.host(), &shown) {
                copy_and_tell(state, link, control);
            }
        }
        PlainAction::LoadMore => state.load_more(),
        PlainAction::LoadAll => state.load_all(),
        // The element's own: it fetches the file to save.
        PlainAction::Save => {}
        PlainAction::Print => _ = window().print(),
    }
}

fn key_pressed(state: AppState, event: &KeyboardEvent, target: &Element) {
    match event.key().as_str() {
        "Escape" if state.open_evidence.with_untracked(Option::is_some) => {
            event.prevent_default();
            event.stop_propagation();
            close_evidence(state);
        }
        "Escape" => {
            if let Some(opener) = close_menu(state) {
                event.prevent_default();
                event.stop_propagation();
                focus_in_place(&opener);
            }
        }
        // Elements with the role of a button, such as an event on the timeline.
        "Enter" | " " if target.get_attribute("role").as_deref() == Some("button") => {
            event.prevent_default();
            clicked(state, target, false);
        }
        _ => {}
    }
}
