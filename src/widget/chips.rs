//! The active filters in words, each of which can be taken away.

use engine::Lang;
use leptos::prelude::*;

use crate::node::{Node, classed};
use crate::state::State;

/// The chips above the table.
pub(crate) fn active(state: &State) -> Node {
    let state = state.clone();
    classed("div", "active").attr("role", "group").attr("aria-label", state.strings().active).live(move |group| {
        let chips = chips(&state);
        if chips.is_empty() {
            return group.attr("hidden", "");
        }
        let clear = classed("button", "clear").attr("type", "button").attr("part", "clear").attr("data-query", "");
        // With a key, the last chip does not turn into it, with the focus, when it is pressed.
        group.children(chips).child(clear.key("clear").text(state.strings().clear))
    })
}

/// One chip for each active condition.
pub(crate) fn chips(state: &State) -> Vec<Node> {
    let lang = state.lang();
    let chip = |chip: engine::Chip| {
        let [en, vi] = chip.labels;
        let label = if lang == Lang::En { en } else { vi };
        classed("button", "chip")
            .attr("type", "button")
            .attr("part", "chip")
            .attr("data-query", &chip.without)
            .attr("aria-label", &[state.strings().remove, " ", &label].concat())
            .text(&label)
            .child(cross())
    };
    state.query.with(|query| state.index.chips(query)).into_iter().map(chip).collect()
}

/// The sign on what takes something away.
pub(crate) fn cross() -> Node {
    classed("span", "cross").attr("aria-hidden", "true")
}
