//! The active filters in words, each with a button that removes it.
//!
//! A chip says what else shows its condition, so that the stylesheet can hide a chip whose condition is shown anyway.

use std::cmp::Reverse;

use engine::{Chip, ShownIn, sort_by_key};

use crate::context::ViewContext;
use crate::i18n::{format_count, format_dialogues};
use crate::state::Action;
use crate::vdom::{VNode, button, classed};

/// One chip for each active condition.
#[must_use]
pub fn chips(context: &ViewContext, query: &str) -> Vec<VNode> {
    context.dataset.chips(query).iter().map(|chip| chip_view(context, chip, 0)).collect()
}

/// The same where nothing is found: each with the number of dialogues without its condition, the largest number first.
#[must_use]
pub(crate) fn chips_to_relax(context: &ViewContext, query: &str) -> Vec<VNode> {
    let chips = context.dataset.chips(query);
    let mut with_totals: Vec<(usize, &Chip)> =
        chips.iter().map(|chip| (context.dataset.total(&chip.without), chip)).collect();
    sort_by_key(&mut with_totals, |&(total, _)| Reverse(total));
    with_totals.into_iter().map(|(total, chip)| chip_view(context, chip, total)).collect()
}

/// A chip, with the number of dialogues without its condition, where there are any.
fn chip_view(context: &ViewContext, chip: &Chip, total: usize) -> VNode {
    let (label, strings) = (context.localized(chip.labels.each_ref()), context.strings());
    let count = if total > 0 { format_count(total, context.lang) } else { String::new() };
    let gives = if total > 0 { [": ", &format_dialogues(total, context.lang)].concat() } else { String::new() };
    let shown = match chip.shown {
        Some(ShownIn::SearchBox) => "search",
        Some(ShownIn::Facet(..)) => "filters",
        None => "nowhere",
    };
    let view = button("chip")
        .attr("part", "chip")
        .attr("data-shown", shown)
        .action(&Action::search(&chip.without))
        .attr("aria-label", &[strings.remove, " ", label, &gives].concat())
        .text(label)
        .child(close_icon());
    if total > 0 { view.text(" ").child(classed("span", "total").text(&count)) } else { view }
}

/// The chips, and a button that clears all; nothing where no filter is active.
#[must_use]
pub fn chips_and_clear(context: &ViewContext, query: &str) -> Vec<VNode> {
    let mut chips = chips(context, query);
    if !chips.is_empty() {
        let clear = button("clear").attr("part", "clear").action(&Action::search(""));
        // Without a key, the last chip, when removed, would become this button, which would then have the focus.
        chips.push(clear.key("clear").text(context.strings().clear));
    }
    chips
}

/// The icon of a button that removes something.
pub(crate) fn close_icon() -> VNode {
    classed("span", "close-icon").attr("aria-hidden", "true")
}
