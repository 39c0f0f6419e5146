//! Moving the focus, and bringing elements into view.

use ui::{Action, OpenMenus};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

/// The selector of open menus and panels, and of the buttons that open them.
const IN_MENU: &str = "[part~=columns][open], [part~=download][open], :has(> [part~=filter][aria-expanded=true]), \
    [data-open], [aria-controls=filters], [aria-controls=options]";

/// The selector of an open menu of columns or downloads. Each press asks for it: with an id, browsers do not search the
/// rows.
const OPEN_MENU: &str = "#options > [open]";

/// The scroll region of the view, which takes the focus if the control that had it is gone.
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

/// If a click removes the control that it is on, the focus moves to the control in its place, such as the one that
/// collapses a cell again. From a chip it moves to the last visible chip, or to the view. It never moves to the search
/// box: that would open a phone's keyboard.
pub(crate) fn keep_focus(state: AppState, control: &Element) {
    if state.root().active_element().as_ref() != Some(control) {
        return;
    }
    let action = control.get_attribute(Action::ATTRIBUTE).unwrap_or_default();
    // An action is percent-encoded and holds no quotation mark.
    let in_its_place = ["[aria-expanded][", Action::ATTRIBUTE, "=\"", &action, "\"]"].concat();
    request_animation_frame(move || {
        for next in [&*in_its_place, "[part~=chips] > [part~=chip]:nth-last-child(2)", REGION] {
            if state.is_mounted() && state.root().active_element().is_none() {
                _ = state.find(next).map(|next| focus_in_place(next.unchecked_ref()));
            }
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

/// Scrolls a value that the keyboard reaches clear of the sticky column and the edges. A value that is clicked stays
/// where it is.
pub(crate) fn focus_moved(state: AppState, target: &Element) {
    leave_menu(state, target);
    if matches(target, "td [part~=value]:focus-visible") {
        bring_into_view(target);
    }
}

/// Closes a menu that the element is not in, so that the menu covers nothing in use.
pub(crate) fn leave_menu(state: AppState, target: &Element) {
    if !matches(target, IN_MENU) {
        close_menu(state);
    }
}

/// Closes the open menu or panel. Returns the button that opens it again.
pub(crate) fn close_menu(state: AppState) -> Option<HtmlElement> {
    let mut opener = None;
    while let Some(menu) = state.find(OPEN_MENU) {
        _ = menu.remove_attribute("open");
        opener = menu.first_element_child();
    }
    if let Some(panel) = state.panel.get_untracked() {
        state.panel.set(None);
        opener = state.find(&["[aria-controls=", panel.id(), "]"].concat());
    }
    let opener = opener.or_else(|| state.find("#filters [part~=filter][aria-expanded=true]"));
    set_if_changed(state.open_menus, OpenMenus::default());
    opener.map(JsCast::unchecked_into)
}

/// Whether an element is within one that a selector matches.
fn matches(target: &Element, selector: &str) -> bool {
    target.closest(selector).is_ok_and(|found| found.is_some())
}
