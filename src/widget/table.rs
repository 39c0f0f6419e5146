//! The table in its scroll region: what of it follows which signal.

use engine::Sort;
use view::{Node, classed, columns, el, headings, more_rows, nothing_found, rows, sort_options};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::reactive::*;
use crate::state::{State, react};

/// The table. The roles say again what the elements are: cards change `display`, which would take their meaning away.
pub(crate) fn table(state: &State) -> Node {
    let picked = state.clone();
    react(move || {
        // The rows may have been drawn anew.
        picked.answer.track();
        tick(&picked);
    });
    let (heads, body, empty, more) = (state.clone(), state.clone(), state.clone(), state.clone());
    let caption = el("caption").attr("id", "caption").attr("part", "caption").text(state.strings().caption);
    let head = el("tr").attr("role", "row").live(move |row| {
        let columns = columns(&heads.scene().columns);
        row.children(heads.answer.with(|answer| headings(&heads.page(), &heads.query.get(), answer, &columns)))
    });
    let body = el("tbody").attr("role", "rowgroup").live(move |table| {
        let scene = body.scene();
        table.in_steps().children(body.answer.with(|answer| rows(&body.page(), answer, &scene)))
    });
    let table = el("table")
        .attr("part", "table")
        .attr("role", "table")
        .child(caption)
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(body);
    let empty = classed("div", "empty")
        .attr("part", "empty")
        .live(move |place| empty.answer.with(|answer| nothing_found(&empty.page(), &empty.query.get(), answer, place)));
    let more = classed("div", "more")
        .attr("part", "more")
        .live(move |place| more.answer.with(|answer| more_rows(&more.page(), answer, place)));
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
pub(crate) fn tick(state: &State) {
    let compared = state.scene().compared;
    let Ok(boxes) = state.root.query_selector_all("[data-pick]") else { return };
    for at in 0..boxes.length() {
        let Some(tick) = boxes.get(at).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) else { continue };
        tick.set_checked(tick.get_attribute("data-pick").is_some_and(|id| compared.contains(&id)));
    }
}

/// The order as a list to choose from, for cards, which have no headings.
pub(crate) fn sort_box(state: &State) -> Node {
    let answer = state.answer;
    let select = el("select").children(sort_options(&state.page()));
    let select = select
        .live(move |list| list.attr(".value", &answer.with(|answer| Sort { then: None, ..answer.sort }.to_string())));
    classed("label", "order").text(state.strings().sort_by).text(" ").child(select)
}
