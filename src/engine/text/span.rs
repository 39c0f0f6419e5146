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
    /// Cuts this span at marks into pieces, each with whether it is marked. Marks are in order; where two overlap, the
    /// later one begins where the earlier one ends.
    #[must_use]
    pub fn split_at_marks(self, marks: &[Self]) -> Vec<(Self, bool)> {
        let mut pieces = Vec::new();
        let mut rest = self;
        for mark in marks {
            let marked = Self { start: mark.start.max(rest.start), end: mark.end.min(rest.end) };
            if marked.start < marked.end {
                pieces.push((Self { start: rest.start, end: marked.start }, false));
                pieces.push((marked, true));
                rest.start = marked.end;
            }
        }
        pieces.push((rest, false));
        pieces.retain(|(piece, _)| piece.start < piece.end);
        pieces
    }

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

    /// The part that both spans have; `None` if they have no byte in common.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        let common = Self { start: self.start.max(other.start), end: self.end.min(other.end) };
        (common.start < common.end).then_some(common)
    }
}
