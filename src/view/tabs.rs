//! Choices between a few things, one of which is seen.

use crate::node::{Node, button, classed, el};
use crate::page::Page;
use crate::scene::{Scene, View};

/// The views to choose from.
#[must_use]
pub fn tabs(page: &Page, scene: &Scene) -> Vec<Node> {
    let tab = |view: View| {
        let asks = scene.with(|scene| {
            if scene.view != view {
                scene.by.clear();
            }
            scene.view = view;
        });
        let picked = (view == View::Compare && !scene.compared.is_empty())
            .then(|| classed("span", "chosen").text(&scene.compared.len().to_string()));
        press(page.of(&view.labels()), &asks, scene.view == view, "tab").maybe(picked)
    };
    View::ALL.map(tab).into()
}

/// A row of things to choose from: each with its words, the scene that it leads to, and whether it is seen now.
pub(crate) fn choice(name: &str, choices: &[(&str, String, bool)]) -> Node {
    let group = classed("div", "choice").attr("role", "group").attr("aria-label", name);
    let choices = choices.iter().map(|(words, scene, now)| press(words, scene, *now, "option"));
    group.child(el("span").attr("aria-hidden", "true").text(name)).children(choices.collect())
}

fn press(words: &str, scene: &str, now: bool, class: &str) -> Node {
    let press = button(class).attr("data-scene", scene).text(words);
    if now { press.attr("aria-current", "true") } else { press }
}
