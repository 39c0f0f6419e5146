//! The toolbar above the view: how many dialogues there are, their order, and which filters are active.

use engine::{Sort, Stage};
use leptos::{IntoView, component, ev};
use ui::{chips_and_clear, el as node, format_count, sort_options, stage_icon};
use web_sys::HtmlSelectElement;

use crate::api::sort_of;
use crate::dom::element::{Element, button, el, event_target};
use crate::focus::focus_region;
use crate::reactive::*;
use crate::state::AppState;

/// The button of the facet panel, the count, the legend and the order.
#[component]
pub(crate) fn Toolbar(state: AppState) -> impl IntoView {
    let is_expanded = move || Some(if state.facets_collapsed.get() { "false" } else { "true" });
    let facets = button("facets-toggle")
        .attr("aria-controls", "filters")
        .attr_with("aria-expanded", is_expanded)
        .text(state.strings().filters)
        .on(ev::click, move |_| state.toggle_facets());
    let count = el("p").class("status").attr("part", "status").attr("role", "status").text_with(move || count(state));
    el("div").class("toolbar").child(facets).child(count).child(legend(state)).child(sort_box(state))
}

/// 3 of 7 dialogues
fn count(state: AppState) -> String {
    let (strings, lang) = (state.strings(), state.lang.get_untracked());
    let all = format_count(state.dataset().corpus().dialogues().len(), lang);
    let total = format_count(state.answer.with(|answer| answer.total), lang);
    [&total, " ", strings.of, " ", &all, " ", strings.dialogues].concat()
}

/// What the circles of the stages mean.
fn legend(state: AppState) -> Element {
    let page = state.context();
    let stages = move || {
        let item = |stage: Stage| node("li").child(stage_icon(stage)).text(" ").text(page.localized(stage.labels()));
        Stage::ALL.map(item).into()
    };
    let list = el("ul").class("legend").attr("role", "list").attr("part", "legend");
    list.attr("aria-label", state.strings().stages).content(stages)
}

/// The order as a list to choose from, for cards, which have no headings.
fn sort_box(state: AppState) -> Element {
    let sort = move || state.answer.with(|answer| Sort { then_by: None, ..answer.sort }.to_string());
    let select = el("select")
        .content(move || sort_options(&state.context()))
        // After its options, one of which is to be chosen.
        .value_with(sort)
        .on(ev::change, move |event| state.sort(sort_of(&event_target::<HtmlSelectElement>(&event).value())));
    el("label").class("sort-by").text(state.strings().sort_by).text(" ").child(select)
}

/// The chips above the view.
#[component]
pub(crate) fn ActiveFilters(state: AppState) -> impl IntoView {
    let chips = move || state.query.with(|query| chips_and_clear(&state.context(), query));
    el("div")
        .class("active-filters")
        .attr("role", "group")
        .attr("aria-label", state.strings().active)
        .hidden_while(move || chips().is_empty())
        .content(chips)
}

/// A button that only the keyboard reaches, which leads past the facet panel.
#[component]
pub(crate) fn SkipFilters(state: AppState) -> impl IntoView {
    button("skip").text(state.strings().skip).on(ev::click, move |_| focus_region(state))
}
