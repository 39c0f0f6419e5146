//! The table in its scroll region: what of it follows which signal.

use engine::Sort;
use ui::{Action, Node, classed, columns, el, empty_state, headings, load_more, rows, sort_options};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::reactive::*;
use crate::state::AppState;

/// The table. The roles say again what the elements are: cards change `display`, which would take their meaning away.
pub(crate) fn table(state: AppState) -> Node {
    effect(move || {
        // The rows may have been drawn anew.
        state.answer.track();
        tick_compared(state);
    });
    let caption = el("caption").attr("id", "caption").attr("part", "caption").text(state.strings().caption);
    let head = el("tr").attr("role", "row").live(move |row| {
        let columns = state.view_state.with(|view_state| columns(view_state.columns.as_deref()));
        row.children(state.answer.with(|answer| headings(&state.context(), &state.query.get(), answer, &columns)))
    });
    let body = el("tbody").attr("role", "rowgroup").live(move |table| {
        let view_state = state.view_state.get();
        table.in_steps().children(state.answer.with(|answer| rows(&state.context(), answer, &view_state)))
    });
    let table = el("table")
        .attr("part", "table")
        .attr("role", "table")
        .child(caption)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body);
    let empty = classed("div", "empty").attr("part", "empty").live(move |place| {
        state.answer.with(|answer| empty_state(&state.context(), &state.query.get(), answer, place))
    });
    let more = classed("div", "more")
        .attr("part", "more")
        .live(move |place| state.answer.with(|answer| load_more(&state.context(), answer, place)));
    classed("div", "region cards")
        .attr("part", "region")
        .attr("role", "region")
        .attr("aria-labelledby", "caption")
        .attr("tabindex", "0")
        .child(table)
        .child(empty)
        .child(more)
}

/// The boxes of the dialogues that are compared are ticked, and no others.
pub(crate) fn tick_compared(state: AppState) {
    let compared = state.view_state.with(|view_state| view_state.compared.clone());
    let Ok(boxes) = state.root().query_selector_all("[data-action^=compare]") else { return };
    for at in 0..boxes.length() {
        let Some(input) = boxes.get(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) else { continue };
        let action = input.get_attribute(Action::ATTRIBUTE).and_then(|action| Action::parse(&action));
        let Some(Action::ToggleCompared(id)) = action else { continue };
        input.set_checked(compared.contains(&id));
    }
}

/// The order as a list to choose from, for cards, which have no headings.
pub(crate) fn sort_box(state: AppState) -> Node {
    let answer = state.answer;
    let select = el("select").children(sort_options(&state.context()));
    let select = select.live(move |list| {
        list.attr(".value", &answer.with(|answer| Sort { then_by: None, ..answer.sort }.to_string()))
    });
    classed("label", "order").text(state.strings().sort_by).text(" ").child(select)
}
