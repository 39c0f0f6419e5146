//! Choices between a few things, one of which is seen.

use crate::context::ViewContext;
use crate::node::{Node, button, classed, el};
use crate::state::{Action, View, ViewState};

/// The views to choose from.
#[must_use]
pub fn tabs(context: &ViewContext, state: &ViewState) -> Vec<Node> {
    let tab = |view: View| {
        let next = state.in_view(view);
        let picked = (view == View::Compare && !state.compared.is_empty())
            .then(|| classed("span", "chosen").text(&state.compared.len().to_string()));
        press(context.of(&view.labels()), next, state.view == view, "tab").maybe(picked)
    };
    View::ALL.map(tab).into()
}

/// A row of things to choose from: each with its words, the state that it leads to, and whether it is seen now.
pub(crate) fn choice(name: &str, choices: Vec<(&str, ViewState, bool)>) -> Node {
    let group = classed("div", "choice").attr("role", "group").attr("aria-label", name);
    let choices = choices.into_iter().map(|(words, state, now)| press(words, state, now, "option"));
    group.child(el("span").attr("aria-hidden", "true").text(name)).children(choices.collect())
}

fn press(words: &str, state: ViewState, now: bool, class: &str) -> Node {
    let press = button(class).action(&Action::Show(state)).text(words);
    if now { press.attr("aria-current", "true") } else { press }
}
