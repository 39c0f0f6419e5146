//! The search box with its examples, what was odd about the query, and what else was searched.

use crate::node::{Node, classed, el};
use crate::state::State;
use crate::strings::problem_in_words;
use leptos::prelude::*;

/// Queries to try, in the words of the query language.
const EXAMPLES: [&str; 5] =
    ["ha noi", "\"code of conduct\"", "partner:italy", "area:military-medicine@proposed", "held:2023.."];

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
    let hint = classed("p", "hint").attr("id", "hint").text(words.hint).children(EXAMPLES.map(example).into());
    let asked = state.clone();
    let problems = classed("ul", "problems")
        .attr("id", "problems")
        .attr("part", "problems")
        .live(move |list| list.children(hints(&asked)));
    classed("form", "search")
        .attr("part", "search")
        .attr("role", "search")
        .child(el("label").attr("for", "query").text(words.search))
        .child(input)
        .child(hint)
        .child(problems)
}

fn example(query: &str) -> Node {
    classed("button", "example").attr("type", "button").attr("data-query", query).text(query)
}

/// Problems of the query, and what else was searched.
fn hints(state: &State) -> Vec<Node> {
    let answer = state.answer.get();
    let mut hints: Vec<String> =
        answer.problems.iter().map(|problem| problem_in_words(problem, state.lang())).collect();
    if !answer.also_searched.is_empty() {
        hints.push([state.strings().also_searched, " ", &answer.also_searched.join(", ")].concat());
    }
    hints.iter().map(|hint| el("li").text(hint)).collect()
}
