//! The views and how one goes from one to another.

use leptos::prelude::*;
use view::{Node, View, button, classed, el};

use crate::state::State;
use crate::table::table;

/// The views to choose from.
pub(crate) fn tabs(state: &State, seen: Memo<String>) -> Node {
    let words = state.strings();
    let state = state.clone();
    el("nav").attr("class", "tabs").attr("part", "tabs").attr("aria-label", words.views).live(move |nav| {
        let (page, scene, seen) = (state.page(), state.scene(), seen.get());
        let tab = |view: View| {
            let tab = button("tab").attr("data-scene", &scene.with(|scene| scene.view = view));
            let tab = tab.text(page.of(&view.labels()));
            if view.name() == seen { tab.attr("aria-current", "true") } else { tab }
        };
        nav.children(View::ALL.map(tab).into())
    })
}

/// The view that is seen.
pub(crate) fn view(state: &State, seen: Memo<String>) -> Node {
    let state = state.clone();
    classed("div", "view").live(move |place| match seen.get().as_str() {
        _ => place.child(table(&state)),
    })
}
