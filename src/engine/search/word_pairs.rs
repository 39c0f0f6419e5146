//! Which words follow each other in a text, roughly: so that most texts need not be read for a phrase.

use crate::index::dictionary::hash;

/// The number of bits over 64. An article of 300 words sets a seventh of them.
const SIZE: usize = 32;

/// The pairs of neighbouring words of a text: a Bloom filter (Bloom, 1970) with one hash. It never misses a pair that
/// the text has, and sometimes has one that the text has not.
#[derive(Debug)]
pub(crate) struct WordPairs([u64; SIZE]);

/// A pair of neighbouring words, by its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WordPair(u32);

impl WordPair {
    /// Of two folded words.
    pub(crate) fn new(first: &str, second: &str) -> Self {
        Self(hash(first.bytes().chain([0]).chain(second.bytes())))
    }

    /// The position and the bit in a filter.
    fn place(self) -> (usize, u64) {
        (self.0 as usize / 64 % SIZE, 1 << (self.0 % 64))
    }
}

impl WordPairs {
    /// Of words that follow each other.
    pub(crate) fn new<'a>(mut words: impl Iterator<Item = &'a str>) -> Self {
        let mut pairs = Self([0; SIZE]);
        let mut before = words.next().unwrap_or_default();
        for word in words {
            let (position, bit) = WordPair::new(before, word).place();
            pairs.0[position] |= bit;
            before = word;
        }
        pairs
    }

    pub(crate) fn may_have(&self, pair: WordPair) -> bool {
        let (position, bit) = pair.place();
        self.0[position] & bit != 0
    }
}
