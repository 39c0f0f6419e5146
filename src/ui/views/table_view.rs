//! Below the rows of the table: how many more there are, or what to try where nothing matches.

use engine::Answer;

use crate::context::ViewContext;
use crate::controls::chips::chips_to_relax;
use crate::controls::search_hints::did_you_mean;
use crate::i18n::format_count;
use crate::state::{Action, PlainAction};
use crate::vdom::{VNode, button, classed, el};

/// How many of the rows are drawn, with buttons to draw more; nothing if all are. Facets count all rows, a view those
/// that it draws.
#[must_use]
pub fn load_more(context: &ViewContext, answer: &Answer) -> Vec<VNode> {
    let (drawn, total) = (answer.rows.len(), answer.total);
    if drawn >= total {
        return Vec::new();
    }
    let strings = context.strings();
    let shown = [
        &format_count(drawn, context.lang),
        " ",
        strings.of,
        " ",
        &format_count(total, context.lang),
        " ",
        strings.rows_shown,
    ]
    .concat();
    let more = |action, text: &str| button("step").action(&Action::Plain(action)).text(text);
    vec![
        el("p").text(&shown),
        more(PlainAction::LoadMore, strings.show_more),
        more(PlainAction::LoadAll, strings.show_all),
    ]
}

/// Shown where nothing matches: a correction of the query, and each filter with the number of dialogues without it.
#[must_use]
pub fn empty_state(context: &ViewContext, query: &str, answer: &Answer) -> Vec<VNode> {
    if answer.total > 0 {
        return Vec::new();
    }
    let strings = context.strings();
    let offer = answer.did_you_mean.as_ref().map(|query| did_you_mean(context, "p", query));
    let why = el("p").child(el("strong").text(strings.empty)).text(" ").text(strings.try_without);
    let chips = classed("div", "suggest-remove").children(chips_to_relax(context, query));
    offer.into_iter().chain([why, chips]).collect()
}
