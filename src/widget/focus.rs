//! Moving the focus, and bringing elements into view.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::reactive::*;
use crate::state::AppState;

/// The menu that is open.
const OPEN_MENU: &str = ".menu[open]";

/// What takes the focus where the control that had it is gone: the scroll region of the view.
const REGION: &str = "[part~=scroller]";

/// Moves the focus to the scroll region of the view.
pub(crate) fn focus_region(state: AppState) {
    _ = state.find(REGION).map(|region| region.unchecked_into::<HtmlElement>().focus());
}

/// Moves the focus without scrolling.
pub(crate) fn focus_in_place(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = element.focus_with_options(&options);
}

/// A focused control that its own click removes, such as a chip, leaves the focus to the last chip or to the view. Never
/// to the search box: that would open a phone's keyboard.
pub(crate) fn keep_focus(state: AppState, control: &Element) {
    if state.root().active_element().as_ref() != Some(control) {
        return;
    }
    request_animation_frame(move || {
        if state.is_mounted()
            && state.root().active_element().is_none()
            && let Some(next) = state.find(".active-filters .chip:nth-last-child(2)").or_else(|| state.find(REGION))
        {
            focus_in_place(next.unchecked_ref());
        }
    });
}

/// Scrolls as little as brings an element into view.
pub(crate) fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The focus has come to an element. Closes a menu that it has left, so that the menu covers nothing focused, and keeps
/// a value that the keyboard reaches clear of the sticky column and the edges. One that is clicked stays where it is.
pub(crate) fn focus_moved(state: AppState, target: &Element) {
    if !matches(target, OPEN_MENU) {
        close_menu(state);
    }
    if matches(target, "td .value:focus-visible") {
        bring_into_view(target);
    }
}

/// Closes the open menu, and gives what opens it again.
pub(crate) fn close_menu(state: AppState) -> Option<HtmlElement> {
    let menu = state.find(OPEN_MENU)?;
    _ = menu.remove_attribute("open");
    menu.first_element_child().map(JsCast::unchecked_into)
}

/// Whether an element is in one that a selector matches.
fn matches(target: &Element, selector: &str) -> bool {
    target.closest(selector).is_ok_and(|found| found.is_some())
}
