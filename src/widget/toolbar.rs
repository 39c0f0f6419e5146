//! The toolbar above the view: search, filters, the count, columns and downloads. Where it has no room for all of them,
//! the filters and the rest become panels below it, each with a button.

use engine::Sort;
use leptos::prelude::*;
use leptos::{IntoView, component, ev};
use ui::{View, chips_and_clear, column_menu, export_menu, filter_menus, format_count, format_dialogues, sort_options};
use web_sys::HtmlSelectElement;

use crate::api::sort_of;
use crate::dom::element::{LiveElement, button, el, event_target};
use crate::focus::{close_menu, focus_in_place, focus_region};
use crate::search_box::SearchBox;
use crate::state::{AppState, ToolbarPanel};

/// The toolbar.
#[component]
pub(crate) fn Toolbar(state: AppState) -> impl IntoView {
    let strings = state.strings();
    view! {
        <div class="toolbar" part="toolbar">
            <SearchBox state/>
            {toggle(state, ToolbarPanel::Filters).text(strings.filters)}
            {filters(state)}
            {status(state)}
            {toggle(state, ToolbarPanel::Options).attr("aria-label", strings.options).text("⋯")}
            {options(state)}
        </div>
    }
}

/// The button of a panel.
fn toggle(state: AppState, panel: ToolbarPanel) -> LiveElement {
    button("panel-toggle")
        .attr("aria-controls", panel.id())
        .attr_with("aria-expanded", move || Some(if state.panel.get() == Some(panel) { "true" } else { "false" }))
        .on(ev::click, move |_| state.toggle_panel(panel))
}

fn panel(state: AppState, panel: ToolbarPanel) -> LiveElement {
    let is_open = move || (state.panel.get() == Some(panel)).then_some("");
    el("div").class("panel").attr("id", panel.id()).attr_with("data-open", is_open)
}

/// The menus of the filters, and the button that leaves their panel.
fn filters(state: AppState) -> LiveElement {
    let menus = move || {
        let (query, open) = (state.query.get(), state.open_menus.get());
        state.answer.with(|answer| filter_menus(&state.context(), &query, answer, &open))
    };
    let clear = button("clear")
        .attr("part", "clear")
        .text(state.strings().clear)
        .hidden_while(move || has_no_conditions(state))
        .on(ev::click, move |_| {
            state.search(String::new());
            // The button is gone with the filters.
            focus_region(state);
        });
    let leave = button("leave-panel").text_with(move || {
        let (strings, found) = (state.strings(), state.answer.with(|answer| answer.total));
        [strings.show_found, " ", &format_dialogues(found, state.lang.get_untracked())].concat()
    });
    let leave = leave.on(ev::click, move |_| {
        if let Some(opener) = close_menu(state) {
            focus_in_place(&opener);
        }
    });
    panel(state, ToolbarPanel::Filters)
        .attr("part", "filters")
        .attr("role", "group")
        .attr("aria-label", state.strings().filters)
        .child(el("div").class("filter-menus").content(menus))
        .child(clear)
        .child(leave)
}

fn has_no_conditions(state: AppState) -> bool {
    state.query.with(|query| state.dataset().chips(query).is_empty())
}

/// The order of cards, the menus of columns and downloads.
fn options(state: AppState) -> LiveElement {
    let columns = move || state.view_state.with(|view_state| column_menu(&state.context(), view_state));
    let menu = || el("details").class("menu");
    panel(state, ToolbarPanel::Options)
        .child(sort_box(state))
        .child(menu().attr("part", "columns").hidden_while(move || state.view.get() != View::Table).content(columns))
        .child(menu().attr("part", "download").content(move || export_menu(&state.context())))
}

/// The count of dialogues found, or of all.
fn status(state: AppState) -> LiveElement {
    let all = state.dataset().corpus().dialogues().len();
    let is_all = move || state.answer.with(|answer| answer.total == all).then_some("");
    let line = el("p").class("status").attr("part", "status").attr("role", "status");
    line.attr_with("data-all", is_all).text_with(move || count(state))
}

/// “7 dialogues”, or “3 of 7 dialogues” after a search
fn count(state: AppState) -> String {
    let (strings, lang) = (state.strings(), state.lang.get_untracked());
    let all = state.dataset().corpus().dialogues().len();
    let (total, waits) = state.answer.with(|answer| (answer.total, answer.waits_for_articles));
    if waits {
        return "…".to_owned();
    }
    let found = if total == all { String::new() } else { [&format_count(total, lang), " ", strings.of, " "].concat() };
    found + &format_dialogues(all, lang)
}

/// The order as a list, for cards, which have no headings.
fn sort_box(state: AppState) -> LiveElement {
    let sort = move || state.answer.with(|answer| Sort { then_by: None, ..answer.sort }.to_string());
    let select = el("select")
        .content(move || sort_options(&state.context()))
        // After its options, because it takes its value from them.
        .value_with(sort)
        .on(ev::change, move |event| state.sort(sort_of(&event_target::<HtmlSelectElement>(&event).value())));
    el("label").class("sort-by").text(state.strings().sort_by).text(" ").child(select)
}

/// The chips: for all filters if the toolbar shows none, otherwise for those that it has no button for.
#[component]
pub(crate) fn ActiveFilters(state: AppState) -> impl IntoView {
    el("div")
        .class("active-filters")
        .attr("part", "chips")
        .attr("role", "group")
        .attr("aria-label", state.strings().active)
        .hidden_while(move || has_no_conditions(state))
        .content(move || state.query.with(|query| chips_and_clear(&state.context(), query)))
}

/// A button that only the keyboard reaches, to skip what is above the view.
#[component]
pub(crate) fn SkipToolbar(state: AppState) -> impl IntoView {
    button("skip").text(state.strings().skip).on(ev::click, move |_| focus_region(state))
}
