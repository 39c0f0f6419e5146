//! The evidence panel in the page: focus goes into it when a value is pressed and back to the value when it closes, and
//! the quote is brought into view. It is a dialog that leaves the table in use.

use engine::Evidence;
use view::{Node, Scene, citation, classed, panel};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::act::{focus, focus_in_place};
use crate::copy::copy;
use crate::reactive::*;
use crate::state::{State, react, set};
use crate::steps::once_whole;

/// The place of the panel, which is there while a value is open.
pub(crate) fn evidence(state: &State) -> Node {
    let (shown, opened) = (state.clone(), state.clone());
    react(move || {
        // The rows may have been drawn anew.
        opened.answer.track();
        opened.open.track();
        once_whole(&opened, mark_opener);
    });
    let presented = state.clone();
    react(move || {
        presented.open.track();
        once_whole(&presented, present);
    });
    classed("div", "pane").live(move |pane| match shown.opened() {
        Some(opened) => pane.child(panel(&shown.page(), &shown.scene(), &opened)),
        None => pane,
    })
}

/// Closes the panel; focus returns to the value that opened it, or to the table where the value is gone.
pub(crate) fn close(state: &State) {
    let opener = button_of(state, &state.open.get_untracked());
    set(state.scene, state.scene.with_untracked(|scene| Scene::parse(scene).with(|scene| scene.read.clear())));
    set(state.open, String::new());
    match opener {
        Some(opener) => _ = opener.unchecked_into::<HtmlElement>().focus(),
        None => focus(state, ".region"),
    }
}

/// The button of the open value says that it is expanded.
fn mark_opener(state: &State) {
    if let Some(before) = state.find("[data-fact][aria-expanded]") {
        _ = before.remove_attribute("aria-expanded");
    }
    let key = state.open.get_untracked();
    // Otherwise there is none to look for among thousands.
    if !key.is_empty()
        && let Some(button) = button_of(state, &key)
    {
        _ = button.set_attribute("aria-expanded", "true");
    }
}

fn button_of(state: &State, key: &str) -> Option<Element> {
    all(state.root.query_selector_all("[data-fact]").ok()?)
        .into_iter()
        .find(|button| button.get_attribute("data-fact").as_deref() == Some(key))
}

fn all(nodes: web_sys::NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect()
}

/// Moves focus to the panel, and brings into view the first quote, the value that was pressed, and the panel itself
/// where the page is scrolled so far that it would not be seen.
fn present(state: &State) {
    let Some(first) = untrack(|| state.opened()).and_then(|opened| opened.proofs.first().copied()) else { return };
    let Some(panel) = state.find(".evidence").and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) else { return };
    focus_in_place(&panel);
    if let Ok(said) = panel.query_selector_all(".said") {
        all(said).iter().for_each(|said| said.set_text_content(None));
    }
    if let Some(proofs) = state.find(".proofs") {
        proofs.set_scroll_top(0);
    }
    scroll_to(state, first.evidence);
    if let Some(button) = button_of(state, &state.open.get_untracked()) {
        bring_into_view(&button);
    }
    let place = panel.get_bounding_client_rect();
    let page = document().document_element().map_or(0, |page| page.client_height());
    if place.top() < 0.0 || place.bottom() as i32 > page {
        bring_into_view(&panel);
    }
}

/// Scrolls as little as brings an element into view.
pub(crate) fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the articles, and nothing around them, to a quote.
fn scroll_to(state: &State, quote: Evidence) {
    let (Some(articles), Some(mark)) = (state.find(".articles"), mark_of(state, quote)) else { return };
    let above = mark.get_bounding_client_rect().top() - articles.get_bounding_client_rect().top();
    articles.set_scroll_top(articles.scroll_top() + above as i32 - articles.client_height() / 4);
}

/// The mark of a quote, or the one that it begins in.
fn mark_of(state: &State, quote: Evidence) -> Option<Element> {
    let selector = [".articles [data-article=\"", &quote.article.0.to_string(), "\"] mark"].concat();
    let start = |mark: &Element| mark.get_attribute("data-at").and_then(|at| at.parse::<u32>().ok());
    let marks = all(state.root.query_selector_all(&selector).ok()?);
    marks.into_iter().take_while(|mark| start(mark) <= Some(quote.span.start)).last()
}

/// Scrolls to the quote of a place in the list; where the panel scrolls as a whole, that as well.
pub(crate) fn show_quote(state: &State, at: usize) {
    if let Some(proof) = untrack(|| state.opened()).and_then(|opened| opened.proofs.get(at).copied()) {
        scroll_to(state, proof.evidence);
        mark_of(state, proof.evidence).iter().for_each(bring_into_view);
    }
}

/// How a quote is copied.
pub(crate) enum Copied {
    /// Letter for letter, and nothing else.
    Quote,
    /// As a citation.
    Citation,
}

/// Copies the quote of a place in the list, and says so beside the buttons.
pub(crate) fn copy_quote(state: &State, at: usize, form: Copied, button: HtmlElement) {
    let Some(opened) = untrack(|| state.opened()) else { return };
    let Some(proof) = opened.proofs.get(at) else { return };
    let quote = match form {
        Copied::Quote => state.index.corpus().quote(proof.evidence).to_owned(),
        Copied::Citation => citation(&state.page(), proof.evidence),
    };
    let words = state.strings();
    spawn_local(async move {
        let copied = copy(quote, button.clone()).await;
        if let Some(said) = button.parent_element().and_then(|acts| acts.query_selector(".said").ok().flatten()) {
            said.set_text_content(Some(if copied { words.copied } else { words.not_copied }));
        }
    });
}
