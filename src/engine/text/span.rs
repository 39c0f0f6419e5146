//! A range of bytes in a text.

/// A half-open range of bytes in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The span as a range that can index.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of `text` that the span covers. Empty where the span is out of bounds or cuts a character: spans of a
    /// checked corpus never do, so debug builds panic.
    #[must_use]
    pub fn slice(self, text: &str) -> &str {
        let part = text.get(self.range());
        debug_assert!(part.is_some(), "{self:?} is not a range of characters in a text of {} bytes", text.len());
        part.unwrap_or_default()
    }

    /// Whether `other` lies within this span.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two spans have a byte in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}
