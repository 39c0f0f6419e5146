//! What stands under the search box: examples, what was odd about the query, and what else was searched.

use engine::Answer;

use crate::node::{Node, button, el};
use crate::page::Page;
use crate::strings::problem_in_words;

/// Queries to try, in the words of the query language.
const EXAMPLES: [&str; 5] =
    ["ha noi", "\"code of conduct\"", "partner:italy", "area:military-medicine@proposed", "held:2023.."];

/// Queries to try, each a press away.
#[must_use]
pub fn examples() -> Vec<Node> {
    EXAMPLES.map(|query| asking("example", query).text(query)).into()
}

/// A button that asks a query.
pub(crate) fn asking(class: &str, query: &str) -> Node {
    button(class).attr("data-query", query)
}

/// Problems of the query, and what else was searched.
#[must_use]
pub fn hints(page: &Page, answer: &Answer) -> Vec<Node> {
    let mut hints: Vec<String> = answer.problems.iter().map(|problem| problem_in_words(problem, page.lang)).collect();
    if !answer.also_searched.is_empty() {
        hints.push([page.strings().also_searched, " ", &answer.also_searched.join(", ")].concat());
    }
    hints.iter().map(|hint| el("li").text(hint)).collect()
}
