//! The tabs of the views, and the legend.

use leptos::{IntoView, component, ev};
use ui::{View, legend};

use crate::dom::element::{LiveElement, button, el};
use crate::reactive::*;
use crate::state::AppState;

/// The views to choose from, the notice about a choice that could not be carried out, and the legend.
#[component]
pub(crate) fn ViewTabs(state: AppState) -> impl IntoView {
    let tabs = el("nav").class("tabs").attr("part", "tabs").attr("aria-label", state.strings().views);
    let tabs = View::ALL.into_iter().fold(tabs, |tabs, view| tabs.child(tab(state, view)));
    let stages = el("ul")
        .class("legend")
        .attr("role", "list")
        .attr("part", "legend")
        .attr("aria-label", state.strings().stages)
        .content(move || state.answer.with(|answer| legend(&state.context(), &state.query.get(), answer)));
    el("div")
        .class("views")
        .child(tabs)
        .child(el("p").class("notice").attr("role", "status").text_with(move || state.notice.get()))
        .child(stages)
}

/// The tab of a view; the tab of the comparison also has the number of dialogues compared.
fn tab(state: AppState, view: View) -> LiveElement {
    let label = state.strings().view(view);
    let tab = button("tab")
        .text(label)
        .attr_with("aria-current", move || (state.view.get() == view).then_some("true"))
        .on(ev::click, move |_| state.update_view(|view_state| *view_state = view_state.in_view(view)));
    if view != View::Compare {
        return tab;
    }
    let compared = move || state.view_state.with(|view_state| view_state.compared.len());
    let count = move || if compared() > 0 { compared().to_string() } else { String::new() };
    tab.child(el("span").class("badge").text_with(count))
}
