//! A choice between a few things, one of which is current.

use crate::node::{Node, button, classed, el};
use crate::state::{Action, ViewState};

/// A row of options: each with its label, the state that it leads to, and whether it is the current one.
pub(crate) fn choice(name: &str, choices: Vec<(&str, ViewState, bool)>) -> Node {
    let group = classed("div", "choice").attr("role", "group").attr("aria-label", name);
    let choices = choices.into_iter().map(|(words, state, is_current)| {
        let option = button("option").action(&Action::Show(state)).text(words);
        if is_current { option.attr("aria-current", "true") } else { option }
    });
    group.child(el("span").attr("aria-hidden", "true").text(name)).children(choices.collect())
}
