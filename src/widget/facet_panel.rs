//! The facet panel beside the view.

use std::cell::Cell;

use leptos::{IntoView, component};
use ui::facets;

use crate::dom::element::el;
use crate::reactive::*;
use crate::state::AppState;

/// The facets. Before the panel is expanded for the first time they are not drawn; after that they stay, as the reader
/// left them.
#[component]
pub(crate) fn FacetPanel(state: AppState) -> impl IntoView {
    let was_expanded = Cell::new(false);
    let facets = el("div").class("facets").background_content(move || {
        if !was_expanded.get() && state.facets_collapsed.get() {
            return Vec::new();
        }
        was_expanded.set(true);
        state.answer.with(|answer| facets(&state.context(), answer))
    });
    el("div")
        .class("facet-panel")
        .attr("id", "filters")
        .attr("part", "filters")
        .attr("role", "group")
        .attr("aria-label", state.strings().filters)
        .hidden_while(move || state.facets_collapsed.get())
        .child(facets)
}
