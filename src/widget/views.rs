//! The views, and how one goes from one to another.

use ui::{
    Node, View, classed, column_menu, compare, el, export_menu, load_more, matrix, quotes, tabs as all_tabs, timeline,
};

use crate::reactive::*;
use crate::state::AppState;
use crate::table::table;

/// The views to choose from, the menus, and the notice.
pub(crate) fn tabs(state: AppState) -> Node {
    let words = state.strings();
    let tabs = classed("nav", "tabs").attr("part", "tabs").attr("aria-label", words.views);
    let notice = classed("p", "told").attr("role", "status");
    let columns = el("div").live(move |place| {
        let view_state = state.view_state.get();
        place.flag("hidden", view_state.view != View::Table).child(column_menu(&state.context(), &view_state))
    });
    classed("div", "views")
        .child(tabs.live(move |nav| nav.children(all_tabs(&state.context(), &state.view_state.get()))))
        .child(notice.live(move |line| line.text(&state.notice.get())))
        .child(columns)
        .child(export_menu(&state.context()))
}

/// The view that is seen.
pub(crate) fn view(state: AppState) -> Node {
    el("div").live(move |place| {
        let view = state.view.get();
        let content = match view {
            View::Table => table(state),
            View::Compare => {
                filled(view, move |content| content.children(compare(&state.context(), &state.view_state.get())))
            }
            View::Matrix => filled(view, move |content| {
                let (query, view_state) = (state.query.get(), state.view_state.get());
                let nodes = state.answer.with(|answer| matrix(&state.context(), &query, answer, &view_state));
                content.children(nodes).child(rest(state))
            }),
            View::Quotes => filled(view, move |content| {
                let view_state = state.view_state.get();
                let nodes = state.answer.with(|answer| quotes(&state.context(), answer, &view_state));
                content.children(nodes).child(rest(state))
            }),
            View::Timeline => filled(view, move |content| {
                let query = state.query.get();
                let nodes = state.answer.with(|answer| timeline(&state.context(), &query, answer));
                content.children(nodes).child(rest(state))
            }),
        };
        place.attr("class", &["view ", view.name()].concat()).child(content)
    })
}

fn filled(view: View, fill: impl Fn(Node) -> Node + 'static) -> Node {
    el("div").key(view.name()).live(fill)
}

/// That the view is of the first dialogues of a large answer, where it is.
fn rest(state: AppState) -> Node {
    state.answer.with(|answer| load_more(&state.context(), answer, classed("div", "more")))
}
