//! The article: its text to the letter, with what values are quoted from.

use engine::Span;
use ui::{VNode, classed, el};

use crate::action::Action;
use crate::work::{Item, Verdict, Work};
use crate::workbench::Workbench;

/// The article that is shown. The text nodes together are its text, so that a selection in them is one in it.
pub(super) fn article(workbench: &Workbench) -> Vec<VNode> {
    let Some(work) = workbench.work() else { return Vec::new() };
    let selected = workbench.form.as_ref().map_or_else(|| workbench.quoted(), |form| form.near.clone());
    let quotes = quotes(work);
    let text = classed("div", "text").verbatim(&work.article.lang).attr("data-text", &work.key.to_string());
    vec![text.children(pieces(work, &quotes, &selected))]
}

/// What the values that are not rejected are quoted from, each with the position of its item.
fn quotes(work: &Work) -> Vec<(Span, usize)> {
    let mut quotes = Vec::new();
    for (position, item) in work.items().into_iter().enumerate() {
        let Item::Fact { row, at } = item else { continue };
        let fact = work.fact(row, at).filter(|fact| fact.verdict != Verdict::Rejected);
        quotes.extend(fact.into_iter().flat_map(|fact| &fact.fact.evidence).map(|quote| (quote.span, position)));
    }
    quotes
}

/// The text cut wherever a quote or the story begins or ends.
fn pieces(work: &Work, quotes: &[(Span, usize)], selected: &[Span]) -> Vec<VNode> {
    let (body, story) = (&work.article.body, work.article.story);
    let spans = quotes.iter().map(|(span, _)| *span).chain(selected.iter().copied()).chain([story]);
    let mut cuts: Vec<u32> = spans.flat_map(|span| [span.start, span.end]).chain([0, body.len() as u32]).collect();
    engine::sort_and_dedup(&mut cuts);
    let between = cuts.windows(2).map(|pair| Span { start: pair[0], end: pair[1] });
    between
        .map(|piece| {
            let covers = |span: &Span| span.contains(piece);
            let words = piece.slice(body);
            if selected.iter().any(covers) {
                return classed("mark", "selected").text(words);
            }
            match quotes.iter().find(|(span, _)| covers(span)) {
                Some((_, item)) => {
                    classed("mark", "quoted").attr(Action::ATTRIBUTE, &Action::Select(*item).to_text()).text(words)
                }
                None if covers(&story) => el("span").text(words),
                None => classed("span", "boilerplate").text(words),
            }
        })
        .collect()
}
