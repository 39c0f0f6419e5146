//! The search box with its examples, what was odd about the query, and what else was searched.

use leptos::prelude::*;
use view::{Node, classed, el, examples, hints};

use crate::state::State;

/// The search box.
pub(crate) fn search(state: &State) -> Node {
    let words = state.strings();
    let query = state.query;
    let input = el("input")
        .attr("id", "query")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "hint problems")
        .live(move |input| input.attr(".value", &query.get()));
    let asked = state.clone();
    let problems = classed("ul", "problems")
        .attr("id", "problems")
        .attr("part", "problems")
        .live(move |list| list.children(hints(&asked.page(), &asked.answer.get())));
    classed("form", "search")
        .attr("part", "search")
        .attr("role", "search")
        .child(el("label").attr("for", "query").text(words.search))
        .child(input)
        .child(classed("p", "hint").attr("id", "hint").text(words.hint).children(examples()))
        .child(problems)
}
