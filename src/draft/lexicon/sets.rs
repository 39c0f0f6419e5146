//! Lists of words as patterns and sets.

use std::collections::BTreeSet;

use crate::pattern::{Pattern, PatternTable};

pub(super) fn patterns(sources: &[String]) -> Vec<Pattern> {
    sources.iter().map(|source| Pattern::new(source)).collect()
}

pub(super) fn table(sources: &[String]) -> PatternTable<()> {
    PatternTable::new(sources.iter().map(|source| (Pattern::new(source), ())))
}

/// A set, made by insertion. `collect` would sort first: each type of item brings 5 KB of wasm with it.
pub(crate) fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// Words without case and diacritics.
pub(super) fn folded(words: &[String]) -> BTreeSet<String> {
    set_of(words.iter().flat_map(|word| engine::words(word)))
}

/// Words without case, with the diacritics of Vietnamese after them.
pub(super) fn spellings(words: &[String]) -> BTreeSet<String> {
    set_of(words.iter().flat_map(|word| crate::text::words(word)).map(|word| word.spelling))
}
