//! The active filters in words, each of which can be taken away.

use crate::node::{Node, button, classed};
use crate::page::Page;

/// One chip for each active condition.
#[must_use]
pub fn chips(page: &Page, query: &str) -> Vec<Node> {
    let chip = |chip: engine::Chip| {
        let [en, vi] = &chip.labels;
        let label = page.of(&[en, vi]);
        button("chip")
            .attr("part", "chip")
            .attr("data-query", &chip.without)
            .attr("aria-label", &[page.strings().remove, " ", label].concat())
            .text(label)
            .child(cross())
    };
    page.index.chips(query).into_iter().map(chip).collect()
}

/// The chips, and what clears them all; nothing where no filter is active.
#[must_use]
pub fn chips_and_clear(page: &Page, query: &str) -> Vec<Node> {
    let mut chips = chips(page, query);
    if !chips.is_empty() {
        let clear = button("clear").attr("part", "clear").attr("data-query", "");
        // With a key, the last chip does not turn into it, with the focus, when it is pressed.
        chips.push(clear.key("clear").text(page.strings().clear));
    }
    chips
}

/// The sign on what takes something away.
pub(crate) fn cross() -> Node {
    classed("span", "cross").attr("aria-hidden", "true")
}
