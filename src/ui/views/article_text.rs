//! The parts of an article: its title, its paragraphs, and a stretch of its text with marks in it.

use engine::{Article, Span};

use crate::vdom::{VNode, el, text};

/// The title of an article, which leads to where it can be read.
pub(crate) fn heading(article: &Article) -> VNode {
    let title = el("h3").attr("lang", &article.lang);
    match &article.url {
        Some(url) => {
            title.child(el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener").text(&article.title))
        }
        None => title.text(&article.title),
    }
}

/// The lines of a stretch that hold text.
pub(crate) fn paragraphs(body: &str, story: Span) -> Vec<Span> {
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
pub(crate) fn marked(body: &str, span: Span, marks: &[Span]) -> Vec<VNode> {
    let piece = |(span, is_marked): (Span, bool)| if is_marked { mark(body, span) } else { text(span.slice(body)) };
    span.split_at_marks(marks).into_iter().map(piece).collect()
}

/// A mark, which says at which byte of the text it begins.
pub(crate) fn mark(body: &str, span: Span) -> VNode {
    el("mark").attr("data-at", &span.start.to_string()).text(span.slice(body))
}
