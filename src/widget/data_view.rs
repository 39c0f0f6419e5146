//! The view that is shown, in its scroll region, and the signals that its parts follow.

use engine::Answer;
use leptos::{IntoView, component};
use ui::{
    View, ViewState, arriving, compare, empty_state, headings, load_more, matrix, quotes, rows, scrolls, timeline,
};

use crate::brush::brushed;
use crate::dom::element::{LiveElement, el};
use crate::reactive::*;
use crate::state::AppState;

/// The view that is shown. Another view is another element; within a view, content is changed where it differs. Below
/// it stands what helps where nothing matches, or where it shows only the first dialogues of a large answer.
#[component]
pub(crate) fn DataView(state: AppState) -> impl IntoView {
    let name = move || Some(state.view.get().name());
    brushed(el("div").class("view"), state)
        .attr_with("data-view", name)
        .child(el("div").child_with(move || shown(state)))
        .child(empty(state))
        .child(more(state))
}

fn shown(state: AppState) -> LiveElement {
    match state.view.get() {
        _ if !state.has_articles.get() => {
            el("div").content(move || state.answer.with(|answer| arriving(&state.context(), answer)))
        }
        View::Table => table(state),
        View::Compare => el("div").content(move || {
            let view_state = state.view_state.get();
            state.answer.with(|answer| compare(&state.context(), answer, &view_state))
        }),
        View::Matrix => el("div").content(move || {
            let (query, view_state, expanded) = (state.query.get(), state.view_state.get(), state.expanded.get());
            state.answer.with(|answer| matrix(&state.context(), &query, answer, &view_state, &expanded))
        }),
        View::Quotes => el("div").content(move || {
            let view_state = state.view_state.get();
            state.answer.with(|answer| quotes(&state.context(), answer, &view_state))
        }),
        View::Timeline => el("div").content(move || {
            let query = state.query.get();
            state.answer.with(|answer| timeline(&state.context(), &query, answer))
        }),
    }
}

/// What to try where nothing matches.
fn empty(state: AppState) -> LiveElement {
    below(state, |answer| answer.total == 0)
        .class("empty")
        .attr("part", "empty")
        .content(move || state.answer.with(|answer| empty_state(&state.context(), &state.query.get(), answer)))
}

/// How many more dialogues there are.
fn more(state: AppState) -> LiveElement {
    below(state, |answer| answer.rows.len() < answer.total)
        .class("load-more")
        .attr("part", "load-more")
        .content(move || state.answer.with(|answer| load_more(&state.context(), answer)))
}

/// A part below the view, shown while the answer needs it. The comparison is of no answer, and says of itself what it
/// lacks.
fn below(state: AppState, needed: fn(&Answer) -> bool) -> LiveElement {
    let is_of_an_answer = move || state.has_articles.get() && state.view.get() != View::Compare;
    el("div").hidden_while(move || !(is_of_an_answer() && state.answer.with(|answer| needed(answer))))
}

/// The table. The roles repeat what the elements mean: cards change `display`, which would remove that meaning.
fn table(state: AppState) -> LiveElement {
    let headings = move || {
        let (query, view_state) = (state.query.get(), state.view_state.get());
        state.answer.with(|answer| headings(&state.context(), &query, answer, &view_state))
    };
    let rows = move || {
        let (view_state, expanded) = (state.view_state.get(), state.expanded.get());
        state.answer.with(|answer| rows(&state.context(), answer, &view_state, &expanded))
    };
    let table = el("table")
        .attr("part", "table")
        .attr("role", "table")
        .child(el("caption").attr("id", "caption").class("visually-hidden").text(state.strings().caption))
        .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").content(headings)))
        .child(el("tbody").attr("role", "rowgroup").progressive_content(rows));
    el("div")
        .attr_with("class", move || Some(state.view_state.with(|view_state| region_class(state, view_state))))
        .attr("part", "scroller")
        .attr("role", "region")
        .attr("aria-labelledby", "caption")
        .attr("tabindex", "0")
        .child(table)
}

/// Rows that fit the page scroll with it; others scroll in their region.
fn region_class(state: AppState, view_state: &ViewState) -> String {
    let fit = if scrolls(&state.context(), view_state) { "scroller responsive" } else { "fits responsive" };
    [fit, if view_state.comfortable { " comfortable" } else { "" }].concat()
}
