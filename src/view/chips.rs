//! The active filters in words, each of which can be taken away.

use crate::node::{Node, button, classed};
use crate::page::Page;
use crate::state::Action;
use crate::strings::counted;

/// One chip for each active condition.
#[must_use]
pub fn chips(page: &Page, query: &str) -> Vec<Node> {
    page.index.chips(query).iter().map(|chip| chip_view(page, chip, 0)).collect()
}

/// The same where nothing is found: with how many dialogues there are without each condition, those that help most
/// first.
#[must_use]
pub(crate) fn chips_to_relax(page: &Page, query: &str) -> Vec<Node> {
    let mut chips: Vec<(usize, Node)> = Vec::new();
    for chip in page.index.chips(query) {
        let total = page.index.total(&chip.without);
        chips.insert(chips.partition_point(|other| other.0 >= total), (total, chip_view(page, &chip, total)));
    }
    chips.into_iter().map(|(_, view)| view).collect()
}

/// A chip, with how many dialogues there are without it, where there are any.
fn chip_view(page: &Page, chip: &engine::Chip, total: usize) -> Node {
    let [en, vi] = &chip.labels;
    let (label, words) = (page.of(&[en, vi]), page.strings());
    let count = if total > 0 { counted(total, page.lang) } else { String::new() };
    let gives = if total > 0 { [": ", &count, " ", words.dialogues].concat() } else { String::new() };
    let view = button("chip")
        .attr("part", "chip")
        .action(&Action::search(&chip.without))
        .attr("aria-label", &[words.remove, " ", label, &gives].concat())
        .text(label)
        .child(cross());
    if total > 0 { view.text(" ").child(classed("span", "sum").text(&count)) } else { view }
}

/// The chips, and what clears them all; nothing where no filter is active.
#[must_use]
pub fn chips_and_clear(page: &Page, query: &str) -> Vec<Node> {
    let mut chips = chips(page, query);
    if !chips.is_empty() {
        let clear = button("clear").attr("part", "clear").action(&Action::search(""));
        // With a key, the last chip does not turn into it, with the focus, when it is pressed.
        chips.push(clear.key("clear").text(page.strings().clear));
    }
    chips
}

/// The sign on what takes something away.
pub(crate) fn cross() -> Node {
    classed("span", "cross").attr("aria-hidden", "true")
}
