//! What the controls do. Each says it in an attribute, and one listener at the top hears them all: controls come and go
//! with every answer, and there is nothing to attach or to forget.
//!
//! | attribute | a press |
//! |---|---|
//! | `data-query` | asks this query; with Shift that of `data-also`, where there is one |
//! | `data-scene` | goes to this scene |
//! | `data-go` | goes to this scene when its box is ticked or unticked, or to that of the option chosen |
//! | `data-pick` | picks this dialogue for comparison, or lets go of it |
//! | `data-fact` | opens the evidence of this value |
//! | `data-show`, `data-copy`, `data-cite` | shows the quote of this place in the open evidence, copies it, with its source |
//! | `data-export` | has the dialogues found saved as a file of this form |
//! | `data-option` | takes this suggestion |
//! | `data-do` | `close`, `fold`, `skip`, `more`, `all`, `print`; `save` is the element's own |

use engine::{Field, Format, Stage};
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
    ShadowRoot,
};

use crate::api::sort_of;
use crate::download::download;
use crate::drag::{self, drag};
use crate::evidence::{Copied, bring_into_view, close, copy_quote, show_quote};
use crate::reactive::*;
use crate::search::{choose, close_list, key_in_list, typed};
use crate::state::{State, set};
use crate::table::tick;

/// What the table listens to.
const EVENTS: [&str; 8] = ["click", "input", "change", "submit", "keydown", "focusin", "focusout", "mousedown"];

/// The menu that is open.
const MENU: &str = ".menu[open]";

/// The listener of one table; dropping it ends it.
pub(crate) struct Listener {
    root: ShadowRoot,
    // `Fn`: what it does may fire an event that it hears, such as `change` when it moves the focus.
    heard: Closure<dyn Fn(Event)>,
}

/// Listens to what happens in the table.
pub(crate) fn listen(state: &State) -> Listener {
    let told = state.clone();
    let heard = Closure::<dyn Fn(Event)>::new(move |event| act(&told, &event));
    let root = state.root.clone();
    for event in EVENTS.iter().chain(&drag::EVENTS) {
        _ = root.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    }
    Listener { root, heard }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for event in EVENTS.iter().chain(&drag::EVENTS) {
            _ = self.root.remove_event_listener_with_callback(event, self.heard.as_ref().unchecked_ref());
        }
    }
}

/// Does what an event asks for.
fn act(state: &State, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    match event.type_().as_str() {
        "click" => pressed(state, &target, event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key)),
        "input" => {
            if let Some(input) = target.dyn_ref::<HtmlInputElement>().filter(|input| input.id() == "query") {
                typed(state, input);
            }
        }
        "change" => changed(state, &target),
        "focusin" => {
            if !target.closest(MENU).is_ok_and(|menu| menu.is_some()) {
                close_menu(state);
            }
            reached(&target);
        }
        "focusout" => {
            if target.id() == "query" {
                close_list(state);
            }
        }
        // A press on a suggestion takes no focus from the search box: it would close the list before it is heard.
        "mousedown" => {
            if target.closest("[data-option]").is_ok_and(|option| option.is_some()) {
                event.prevent_default();
            }
        }
        "submit" => {
            event.prevent_default();
            close_list(state);
            state.commit();
        }
        "keydown" => key_pressed(state, event, &target),
        _ => drag(state, event, &target),
    }
}

fn pressed(state: &State, target: &Element, shift: bool) {
    if let Some(option) = target.closest("[data-option]").ok().flatten() {
        let at = option.get_attribute("data-option").and_then(|at| at.parse().ok());
        _ = at.map(|at| choose(state, at));
        return;
    }
    let Some(button) = target.closest("button, [role=button]").ok().flatten() else { return };
    let asks = |name: &str| button.get_attribute(name);
    let place = |name: &str| asks(name).and_then(|at| at.parse().ok());
    if let Some(query) = asks("data-also").filter(|_| shift).or_else(|| asks("data-query")) {
        keep_focus(state, &button);
        state.commit_to(query);
    } else if let Some(scene) = asks("data-scene") {
        keep_focus(state, &button);
        state.choose(scene);
    } else if let Some(key) = asks("data-fact") {
        set(state.open, key);
    } else if let Some(at) = place("data-show") {
        show_quote(state, at);
    } else if let Some(at) = place("data-copy") {
        copy_quote(state, at, Copied::Quote, button.unchecked_into());
    } else if let Some(at) = place("data-cite") {
        copy_quote(state, at, Copied::Citation, button.unchecked_into());
    } else if let Some(format) = asks("data-export").and_then(|name| Format::named(&name)) {
        download(state, format);
    } else {
        match asks("data-do").as_deref() {
            Some("close") => close(state),
            Some("fold") => state.fold(),
            Some("skip") => focus(state, ".region"),
            Some("more") => state.show_more(),
            Some("all") => state.show_all(),
            Some("print") => _ = window().print(),
            _ => {}
        }
    }
}

/// A control that has the focus and goes with its own press, such as a chip, leaves the focus to the last chip or to
/// the table. Never to the search box: that would call up the keyboard of a phone.
fn keep_focus(state: &State, button: &Element) {
    if state.root.active_element().as_ref() != Some(button) {
        return;
    }
    let state = state.clone();
    request_animation_frame(move || {
        if state.root.active_element().is_none()
            && let Some(next) = state.find(".active .chip:nth-last-child(2)").or_else(|| state.find(".region"))
        {
            focus_in_place(next.unchecked_ref());
        }
    });
}

/// Moves the focus, and nothing in the page.
pub(crate) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// A value that the keyboard reaches is not left under the sticky column or cut off by an edge. One that is pressed
/// with a pointer stays under it.
fn reached(target: &Element) {
    if target.closest("td .value:focus-visible").is_ok_and(|value| value.is_some()) {
        bring_into_view(target);
    }
}

/// Closes the menu that is open, so that nothing that has the focus is under it. What opens it again.
fn close_menu(state: &State) -> Option<HtmlElement> {
    let menu = state.find(MENU)?;
    _ = menu.remove_attribute("open");
    menu.first_element_child().map(JsCast::unchecked_into)
}

/// Moves the focus.
pub(crate) fn focus(state: &State, selector: &str) {
    _ = state.find(selector).map(|element| element.unchecked_into::<HtmlElement>().focus());
}

fn changed(state: &State, target: &Element) {
    if let Some(id) = target.get_attribute("data-pick") {
        state.pick(&id);
        // One too many is not picked, and its box says so.
        return untrack(|| tick(state));
    }
    if let Some(scene) = target.get_attribute("data-go") {
        return state.choose(target.dyn_ref::<HtmlSelectElement>().map_or(scene, HtmlSelectElement::value));
    }
    let set = target.closest("fieldset").ok().flatten().and_then(|set| set.get_attribute("data-field"));
    let field = set.as_deref().and_then(Field::named);
    match (target.dyn_ref::<HtmlSelectElement>(), target.dyn_ref::<HtmlInputElement>(), field) {
        (Some(select), _, Some(field)) => state.at_stage(field, Stage::named(&select.value())),
        (Some(select), _, None) => state.sort(sort_of(&select.value())),
        (_, Some(input), Some(field)) => state.toggle(field, &input.value()),
        _ => state.commit(),
    }
}

fn key_pressed(state: &State, event: &Event, target: &Element) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    if target.id() == "query" && key_in_list(state, event, &key) {
        return;
    }
    match key.as_str() {
        "Escape" if state.open.with_untracked(|open| !open.is_empty()) => {
            event.prevent_default();
            event.stop_propagation();
            close(state);
        }
        "Escape" => {
            if let Some(summary) = close_menu(state) {
                focus_in_place(&summary);
            }
        }
        // What is no button of the browser's own, such as a mark on the timeline.
        "Enter" | " " if target.get_attribute("role").as_deref() == Some("button") => {
            event.prevent_default();
            pressed(state, target, false);
        }
        _ => {}
    }
}
