//! Plain text of a query that was copied from the source of a page, with `&quot;` for a quotation mark.

use crate::text::span::Span;

/// A text without entities, and where its parts are in the source.
pub(crate) struct PlainText {
    pub(crate) text: String,
    /// For each replaced entity: where its character ends in `text`, and how much longer the entity is.
    replaced: Vec<(usize, usize)>,
}

/// The entities that stand for signs of the query language, and for a space.
const ENTITIES: [(&str, char); 14] = [
    ("&quot;", '"'),
    ("&#34;", '"'),
    ("&#x22;", '"'),
    ("&ldquo;", '“'),
    ("&rdquo;", '”'),
    ("&laquo;", '«'),
    ("&raquo;", '»'),
    ("&#39;", '\''),
    ("&apos;", '\''),
    ("&ndash;", '–'),
    ("&mdash;", '—'),
    ("&minus;", '−'),
    ("&nbsp;", ' '),
    ("&gt;", '>'),
];

impl PlainText {
    pub(crate) fn new(source: &str) -> Self {
        let mut plain = Self { text: String::new(), replaced: Vec::new() };
        let mut rest = source;
        while let Some((before, after)) = rest.split_at_checked(rest.find('&').unwrap_or(rest.len())) {
            plain.text.push_str(before);
            let Some(first) = after.chars().next() else { break };
            let entity = ENTITIES.iter().find(|(entity, _)| after.starts_with(entity));
            let (written, meant) = entity.copied().unwrap_or(("&", first));
            plain.text.push(meant);
            if entity.is_some() {
                plain.replaced.push((plain.text.len(), written.len() - meant.len_utf8()));
            }
            rest = after.get(written.len()..).unwrap_or_default();
        }
        plain
    }

    /// A span of the text in the source.
    pub(crate) fn span_in_source(&self, span: Span) -> Span {
        let in_source = |position: u32| {
            let before = self.replaced.iter().take_while(|(end, _)| *end <= position as usize);
            position + before.map(|(_, longer)| *longer as u32).sum::<u32>()
        };
        Span { start: in_source(span.start), end: in_source(span.end) }
    }
}
