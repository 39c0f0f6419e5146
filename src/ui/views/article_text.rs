//! An article, whole or in part, and a stretch of its text with marks.

use engine::{Article, ArticleId, Span};

use crate::cell_values::publication;
use crate::context::ViewContext;
use crate::vdom::{VChild, VNode, classed, el, text};

/// An article: its title, its publication, and the lines of its text that `draw` draws. It is told of each line whether
/// it belongs to the story; the others are boilerplate, which is dimmed.
pub(crate) fn article_text(
    context: &ViewContext,
    id: ArticleId,
    draw: impl Fn(Span, bool) -> Option<Vec<VChild>>,
) -> VNode {
    let article = context.corpus().article(id);
    let mut parts = Vec::new();
    for (span, is_story) in stretches(article) {
        let lines = paragraphs(&article.body, span).into_iter();
        let lines: Vec<VNode> = lines.filter_map(|line| Some(el("p").children(draw(line, is_story)?))).collect();
        if !lines.is_empty() {
            let stretch = if is_story { el("div") } else { classed("div", "boilerplate") };
            parts.push(stretch.verbatim(&article.lang).children(lines));
        }
    }
    el("article")
        .attr("data-article", &id.0.to_string())
        .child(heading(article))
        .child(classed("p", "publication").text(&publication(context.corpus(), id, context.lang)))
        .children(parts)
}

/// The title of an article, which links to the original.
fn heading(article: &Article) -> VNode {
    let (heading, title) = (el("h3").verbatim(&article.lang), article.cited_title());
    match &article.url {
        Some(url) => {
            heading.child(el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener").text(&title))
        }
        None => heading.text(&title),
    }
}

/// An article's text in three stretches, each with whether it is the story: before and after that is the boilerplate.
fn stretches(article: &Article) -> [(Span, bool); 3] {
    let Span { start, end } = article.story;
    let end_of_text = article.body.len() as u32;
    [(Span { start: 0, end: start }, false), (article.story, true), (Span { start: end, end: end_of_text }, false)]
}

/// The lines of a stretch that hold text.
fn paragraphs(body: &str, story: Span) -> Vec<Span> {
    let mut paragraphs = Vec::new();
    let mut start = story.start;
    for line in story.slice(body).split_inclusive('\n') {
        let span = Span { start, end: start + line.len() as u32 };
        start = span.end;
        if !line.trim().is_empty() {
            paragraphs.push(span);
        }
    }
    paragraphs
}

/// A stretch of a text with some of it marked. The marks are in order and may overlap.
pub(crate) fn marked(body: &str, span: Span, marks: &[Span]) -> Vec<VChild> {
    marked_twice(body, span, marks, &[])
}

/// A stretch of a text marked in two ways: `first`, and lighter what else is in `second`.
pub(crate) fn marked_twice(body: &str, span: Span, first: &[Span], second: &[Span]) -> Vec<VChild> {
    let mut pieces = Vec::new();
    for (piece, is_first) in span.split_at_marks(first) {
        if is_first {
            pieces.push(mark(body, piece).into());
            continue;
        }
        for (piece, is_second) in piece.split_at_marks(second) {
            pieces.push(if is_second {
                mark(body, piece).attr("data-value", "other").into()
            } else {
                text(piece.slice(body))
            });
        }
    }
    pieces
}

/// A mark, which says at which byte of the text it begins.
fn mark(body: &str, span: Span) -> VNode {
    el("mark").attr("data-at", &span.start.to_string()).text(span.slice(body))
}
