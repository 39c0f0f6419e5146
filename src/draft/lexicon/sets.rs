//! Lists of words as patterns and sets.

use std::collections::BTreeSet;

use crate::pattern::{Pattern, PatternTable};

pub(super) fn patterns(sources: &[String]) -> Vec<Pattern> {
    sources.iter().map(|source| Pattern::new(source)).collect()
}

pub(super) fn table(sources: &[String]) -> PatternTable<()> {
    PatternTable::new(sources.iter().map(|source| (Pattern::new(source), ())))
}

/// Words without case and diacritics.
pub(super) fn folded(words: &[String]) -> BTreeSet<String> {
    words.iter().flat_map(|word| engine::words(word)).collect()
}

/// Words without case, with the diacritics of Vietnamese after them.
pub(super) fn spellings(words: &[String]) -> BTreeSet<String> {
    words.iter().flat_map(|word| crate::text::words(word)).map(|word| word.spelling).collect()
}
