//! The value whose evidence is open.

use engine::{Field, Span};

use super::percent::{decode, encode};

/// Names a value of a dialogue, or a passage of one of its articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceKey {
    /// The id of the dialogue.
    pub dialogue: String,
    /// The field of the value; `source` for a passage.
    pub field: Field,
    /// The id of the value; of the article for a passage.
    pub value: String,
    /// For a passage, its span in the article.
    pub passage: Option<Span>,
}

impl EvidenceKey {
    /// The key of a value.
    #[must_use]
    pub fn new(dialogue: &str, field: Field, value: &str) -> Self {
        Self { dialogue: dialogue.to_owned(), field, value: value.to_owned(), passage: None }
    }

    /// Reads `dialogue/field/value`, with `~start-end` after it for a passage.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '/');
        let (dialogue, field, value) = (parts.next()?, parts.next()?, parts.next()?);
        let (value, span) = value.split_once('~').map_or((value, None), |(value, span)| (value, Some(span)));
        let passage = match span {
            Some(span) => {
                let (start, end) = span.split_once('-')?;
                Some(Span { start: start.parse().ok()?, end: end.parse().ok()? })
            }
            None => None,
        };
        Some(Self { dialogue: decode(dialogue), field: Field::from_name(field)?, value: decode(value), passage })
    }

    /// The key as a string that [`parse`](Self::parse) reads: `vn-it-2025/area/training`.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = [&encode(&self.dialogue), "/", self.field.name(), "/", &encode(&self.value)].concat();
        if let Some(Span { start, end }) = self.passage {
            text.extend(["~", &start.to_string(), "-", &end.to_string()]);
        }
        text
    }
}
