//! The evidence panel in the page: focus goes into it when a value is clicked and back to the value when it closes, and
//! the quote is brought into view. It is a dialog that leaves the table in use.

use engine::Evidence;
use leptos::{IntoView, component};
use ui::{Action, Collapsible, EvidenceKey, QuoteAction, citation, evidence_view};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::clipboard::copy_and_tell;
use crate::dom::element::el;
use crate::dom::scheduler::{WhenComplete, once_complete};
use crate::evidence_placement::{
    is_collapsed, is_iframe_beyond_the_screen, mark_placement, place_at_value, viewport_height,
};
use crate::focus::{bring_into_view, focus_in_place, focus_region};
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

const PANEL: &str = "[part~=evidence]";
const QUOTES: &str = "[part~=evidence] ol:has(blockquote)";
/// Marks the row of the open value.
const OPEN_ROW: &str = "data-quoted";
const ARTICLES: &str = "[part~=evidence] [role=region]";
/// The content of the view, within the element that the panel shares with it.
const VIEW: &str = "[data-view]";
/// Above the first line of the articles, in CSS pixels: less than the space between two lines, so that nothing of the
/// line before shows.
const ABOVE_LINE: i32 = 3;

/// The evidence panel, which is there while a value is open.
#[component]
pub(crate) fn EvidencePanel(state: AppState) -> impl IntoView {
    effect(move || {
        // The rows may have been redrawn.
        state.answer.track();
        state.open_evidence.track();
        once_shown(state, WhenComplete::MarkOpener);
    });
    effect(move || {
        state.open_evidence.track();
        once_shown(state, WhenComplete::FocusPanel);
    });
    el("div").class("evidence-slot").content(move || {
        let target = state.evidence_target.get();
        let panel = target.map(|target| evidence_view(&state.context(), &state.view_state.get(), &target));
        panel.into_iter().collect()
    })
}

/// Does something once the table is complete: before that, the control of the open value may be missing.
fn once_shown(state: AppState, what: WhenComplete) {
    let run = match what {
        WhenComplete::MarkOpener => mark_opener,
        WhenComplete::FocusPanel => show_opened,
    };
    once_complete(state, what, run);
}

/// Opens the evidence that a control asks for.
pub(crate) fn open_evidence(state: AppState, key: EvidenceKey, control: &Element) {
    // A control in the panel goes with the panel; the focus is to return to a control in the view.
    let is_in_view = control.closest(PANEL).is_ok_and(|panel| panel.is_none());
    state.opener.set_value(is_in_view.then(|| control.clone().unchecked_into()));
    if let Some(content) = state.find(VIEW).and_then(|view| view.parent_element()) {
        mark_placement(&content);
    }
    set_if_changed(state.open_evidence, Some(key));
}

/// Closes the panel. Focus returns to the control that opened it, or to the view if that control is gone.
pub(crate) fn close_evidence(state: AppState) {
    let opener = opener(state);
    state.update_view(|view_state| view_state.article = None);
    set_if_changed(state.open_evidence, None);
    match opener {
        Some(opener) => _ = opener.focus(),
        None => focus_region(state),
    }
}

/// Marks the control of the open value as expanded, and no other.
fn mark_opener(state: AppState) {
    let opener = opener(state);
    let before = state.open_control.get_value();
    if before != opener {
        before.iter().for_each(|before| mark_expanded(before, false));
    }
    opener.iter().for_each(|opener| mark_expanded(opener, true));
    state.open_control.set_value(opener);
}

/// Its row is marked as well: a selector that finds the row of a value, with `:has`, makes browsers look at all rows.
fn mark_expanded(control: &Element, is_expanded: bool) {
    let row = control.closest("tr").ok().flatten();
    if is_expanded {
        _ = control.set_attribute("aria-expanded", "true");
        _ = row.map(|row| row.set_attribute(OPEN_ROW, ""));
    } else {
        _ = control.remove_attribute("aria-expanded");
        _ = row.map(|row| row.remove_attribute(OPEN_ROW));
    }
}

/// The control of the open value: the one that was clicked, if it is still there and opens that value; otherwise the
/// first one that does, as for a value from the URL or in redrawn rows.
fn opener(state: AppState) -> Option<HtmlElement> {
    let action = Action::OpenEvidence(state.open_evidence.get_untracked()?).to_text();
    let opens_it = |control: &HtmlElement| {
        control.is_connected() && control.get_attribute(Action::ATTRIBUTE).as_deref() == Some(&action)
    };
    // An action is percent-encoded and holds no quotation mark.
    let first = || state.find(&["[data-action=\"", &action, "\"]"].concat()).map(JsCast::unchecked_into);
    state.opener.get_value().filter(opens_it).or_else(first)
}

/// Moves focus to the panel, and brings into view the first quote, the value that was clicked, and, where it is hidden,
/// the panel.
fn show_opened(state: AppState) {
    let Some(target) = state.evidence_target.get_untracked() else { return };
    let Some(panel) = state.find(PANEL).and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) else { return };
    let opener = opener(state);
    if let Some(opener) = &opener {
        if expand(state, opener) {
            // Its button is then another one.
            request_animation_frame(move || {
                once_shown(state, WhenComplete::MarkOpener);
                once_shown(state, WhenComplete::FocusPanel);
            });
            return;
        }
        if !is_iframe_beyond_the_screen() {
            bring_into_view(opener);
        }
    }
    // Before the focus moves to it: on focus, www/iframe/iframe.js tells the embedding page where the panel is.
    let is_placed = place_at_value(&panel, opener.as_ref(), state.view.get_untracked());
    focus_in_place(&panel);
    if let Ok(feedback) = panel.query_selector_all("[role=status]") {
        all(&feedback).iter().for_each(|feedback| feedback.set_text_content(None));
    }
    if let Some(quotes) = state.find(QUOTES) {
        quotes.set_scroll_top(0);
    }
    if let Some(first) = target.quotes.first() {
        scroll_to(state, first.evidence);
    }
    if is_placed {
        return;
    }
    let place = panel.get_bounding_client_rect();
    if place.top() < 0.0 || place.bottom() as i32 > viewport_height() {
        bring_into_view(&panel);
    }
}

/// Expands the cell in which a value is collapsed, as a value from the URL may be. Returns whether it was collapsed.
fn expand(state: AppState, value: &HtmlElement) -> bool {
    let is_collapsed = is_collapsed(value);
    if is_collapsed && let Some(key) = state.open_evidence.get_untracked() {
        let collapsible = Collapsible::Cell(key.dialogue, key.field);
        state.expanded.update(|expanded| expanded.toggle(collapsible));
    }
    is_collapsed
}

fn all(nodes: &web_sys::NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect()
}

/// Scrolls the articles, and nothing around them, to a quote; gives its mark. As far as the text reaches, they begin
/// with its line and with no part of another.
fn scroll_to(state: AppState, quote: Evidence) -> Option<Element> {
    let (articles, mark) = (state.find(ARTICLES)?, mark_of(state, quote)?);
    let above = mark.get_bounding_client_rect().top() - articles.get_bounding_client_rect().top();
    articles.set_scroll_top(articles.scroll_top() + above as i32 - ABOVE_LINE);
    Some(mark)
}

/// The mark of a quote, or the mark that it begins in.
fn mark_of(state: AppState, quote: Evidence) -> Option<Element> {
    let selector = [ARTICLES, " [data-article=\"", &quote.article.0.to_string(), "\"] mark"].concat();
    let start = |mark: &Element| mark.get_attribute("data-at").and_then(|at| at.parse::<u32>().ok());
    let marks = all(&state.root().query_selector_all(&selector).ok()?);
    marks.into_iter().take_while(|mark| start(mark) <= Some(quote.span.start)).last()
}

/// The evidence at a position in the panel's list.
fn quote_at(state: AppState, at: usize) -> Option<Evidence> {
    state.evidence_target.get_untracked()?.quotes.get(at).map(|quote_ref| quote_ref.evidence)
}

/// Does what a button beside a quote of the list asks for.
pub(crate) fn perform_with_quote(state: AppState, action: QuoteAction, at: usize, button: &Element) {
    let Some(evidence) = quote_at(state, at) else { return };
    match action {
        // The articles scroll, or the panel if that is what scrolls.
        QuoteAction::Show => scroll_to(state, evidence).iter().for_each(bring_into_view),
        QuoteAction::Copy => copy_and_tell(state, state.dataset().corpus().quote(evidence).to_owned(), button),
        QuoteAction::Cite => copy_and_tell(state, citation(&state.context(), evidence), button),
    }
}
