//! The views, and how one goes from one to another.

use view::{
    Node, View, classed, column_menu, compare, el, export_menu, matrix, more_rows, tabs as all_tabs, timeline, wording,
};

use crate::reactive::*;
use crate::state::State;
use crate::table::table;

/// The views to choose from, and what has just been said about a choice.
pub(crate) fn tabs(state: &State) -> Node {
    let (words, chosen, told) = (state.strings(), state.clone(), state.clone());
    let tabs = classed("nav", "tabs").attr("part", "tabs").attr("aria-label", words.views);
    let said = classed("p", "told").attr("role", "status");
    let placed = state.clone();
    let columns = el("div").live(move |place| {
        let scene = placed.scene();
        place.flag("hidden", scene.view != View::Table).child(column_menu(&placed.page(), &scene))
    });
    classed("div", "views")
        .child(tabs.live(move |nav| nav.children(all_tabs(&chosen.page(), &chosen.scene()))))
        .child(said.live(move |line| line.text(&told.said.get())))
        .child(columns)
        .child(export_menu(&state.page()))
}

/// The view that is seen.
pub(crate) fn view(state: &State) -> Node {
    let (state, seen) = (state.clone(), state.view());
    el("div").live(move |place| {
        let (seen, state) = (seen.get(), state.clone());
        let place = place.attr("class", &["view ", &seen].concat());
        place.child(match seen.as_str() {
            "matrix" => el("div").key(&seen).live(move |view| {
                let query = state.query.get();
                view.children(state.answer.with(|answer| matrix(&state.page(), &query, answer, &state.scene())))
                    .child(rest(&state))
            }),
            "compare" => el("div").key(&seen).live(move |view| view.children(compare(&state.page(), &state.scene()))),
            "wording" => el("div").key(&seen).live(move |view| {
                view.children(state.answer.with(|answer| wording(&state.page(), answer, &state.scene())))
                    .child(rest(&state))
            }),
            "timeline" => el("div").key(&seen).live(move |view| {
                let query = state.query.get();
                view.children(state.answer.with(|answer| timeline(&state.page(), &query, answer))).child(rest(&state))
            }),
            _ => table(&state),
        })
    })
}

/// That the view is of the first dialogues of a large answer, where it is.
fn rest(state: &State) -> Node {
    state.answer.with(|answer| more_rows(&state.page(), answer, classed("div", "more")))
}
