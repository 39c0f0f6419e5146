//! What is shown while only the index of a corpus has arrived: which dialogues match, by their names. Values come with
//! the sentences that they are quoted from.

use engine::{Answer, Field, Row};

use crate::context::ViewContext;
use crate::i18n::format_date;
use crate::vdom::{VNode, classed, el};

/// What a dialogue is told by, in this order.
const NAME: [Field; 3] = [Field::Partner, Field::Format, Field::Venue];

/// That the articles are still arriving, and the dialogues that are found without them.
#[must_use]
pub fn arriving(context: &ViewContext, answer: &Answer) -> Vec<VNode> {
    let strings = context.strings();
    let why = if answer.waits_for_articles { strings.needs_articles } else { strings.articles_arriving };
    let names = answer.rows.iter().map(|row| el("li").text(&name(context, row))).collect();
    vec![classed("p", "arriving").attr("role", "status").text(why), classed("ol", "names").children(names)]
}

/// Partner, format, date and venue, as far as they are known.
fn name(context: &ViewContext, row: &Row) -> String {
    let labels = |field| context.dataset.indexed_labels(row.dialogue, field, context.lang).join(" / ");
    let mut parts: Vec<String> = NAME.map(labels).into();
    let date = context.dataset.indexed_date(row.dialogue).map(|date| format_date(date, context.lang));
    parts.insert(2, date.unwrap_or_default());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
