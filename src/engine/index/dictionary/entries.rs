//! The entries of a word in the dictionary, and sets of them.

use std::ops::Range;

use crate::text::letters::agrees;
use crate::text::tokenize::Token;

/// One way in which a word occurs in the corpus. Encoded as the word, followed, where needed, by a NUL, a sign that it
/// is in a label, and the spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry<'a> {
    pub(crate) word: &'a str,
    pub(crate) is_label: bool,
    /// With its diacritics; `None` for a word without diacritics in a text that may leave diacritics out.
    pub(crate) spelling: Option<&'a str>,
}

/// What ends the word. It sorts before every letter, so the entries of a word follow each other.
const END: char = '\0';
/// Stands before the spelling in labels.
const LABEL: char = '\u{1}';

impl<'a> Entry<'a> {
    /// The entry of a word in a text that is written with diacritics, or in one that may leave them out.
    pub(crate) fn new(token: &'a Token, keeps_diacritics: bool, is_label: bool) -> Self {
        let says_more = keeps_diacritics || token.spelling.is_some();
        Self { word: &token.word, is_label, spelling: says_more.then(|| token.spelling()) }
    }

    pub(crate) fn encode(self) -> String {
        let mut encoded = self.word.to_owned();
        if self.is_label || self.spelling.is_some() {
            encoded.push(END);
            encoded.extend(self.is_label.then_some(LABEL));
            encoded.push_str(self.spelling.unwrap_or_default());
        }
        encoded
    }

    pub(crate) fn decode(encoded: &'a str) -> Self {
        let (word, more) = encoded.split_once(END).unwrap_or((encoded, ""));
        let spelling = more.strip_prefix(LABEL);
        let (is_label, spelling) = (spelling.is_some(), spelling.unwrap_or(more));
        Self { word, is_label, spelling: (!spelling.is_empty()).then_some(spelling) }
    }

    /// Whether a word typed with diacritics may be meant here.
    pub(crate) fn agrees_with(self, typed: &str) -> bool {
        self.spelling.is_none_or(|spelling| agrees(typed, spelling))
    }

    /// Whether it is spelled exactly so.
    pub(crate) fn is_spelled(self, spelling: &str) -> bool {
        self.spelling.unwrap_or(self.word) == spelling
    }
}

/// A set of entries, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entries {
    /// Disjoint and in order.
    ranges: Vec<Range<u32>>,
}

impl Entries {
    /// Adds entries that come after all others, or overlap the last ones.
    pub(crate) fn add(&mut self, range: Range<usize>) {
        let range = range.start as u32..range.end as u32;
        match self.ranges.last_mut() {
            _ if range.is_empty() => {}
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => self.ranges.push(range),
        }
    }

    pub(crate) fn ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.ranges.iter().map(|range| range.start as usize..range.end as usize)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.ranges.iter().map(ExactSizeIterator::len).sum()
    }

    pub(crate) fn contains(&self, number: u32) -> bool {
        self.ranges.iter().any(|range| range.contains(&number))
    }
}
