//! Words that are typed as two where texts have one, and the other way round: `peace keeping`, `airforce`.

use std::ops::Range;

use crate::index::synonym_index::Name;
use crate::query::ast::{Clause, TextForm};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::text::tokenize::words;

/// The letters of the shortest part of a word that is taken apart.
const MIN_PART: usize = 3;

/// The query with the first two neighbouring words, or the parts of a compound, that the corpus has as one word; `None`
/// if there are none such.
pub(crate) fn with_words_joined(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    for at in 0..resolved.query.clauses.len() {
        for end in [at + 2, at + 1] {
            if let Some(word) = joined(searcher, resolved, at..end) {
                return Some(resolved.query.replaced(at..end, Clause::text(word, TextForm::Word)).to_string());
            }
        }
    }
    None
}

/// The parts of some clauses as one word, if the corpus has it and none of them is part of a name.
fn joined(searcher: Searcher, resolved: &ResolvedQuery, positions: Range<usize>) -> Option<String> {
    let mut parts = Vec::new();
    for at in positions {
        let named = resolved.named.get(at)?;
        if !named.terms.is_empty() || named.written.is_some() || named.is_idle {
            return None;
        }
        parts.append(&mut words(resolved.query.clauses[at].bare_word()?));
    }
    let word = parts.concat();
    // Another name of a value need not be in any text.
    let names = || !searcher.index.labels_named(&Name::new(&word)).is_empty();
    (parts.len() > 1 && (is_known(searcher, &word) || names())).then_some(word)
}

/// The queries with a word that the corpus does not have as two that it has, one after the other.
pub(crate) fn with_words_parted(searcher: Searcher, resolved: &ResolvedQuery) -> Vec<String> {
    let mut queries = Vec::new();
    for (at, clause) in resolved.query.clauses.iter().enumerate() {
        let word = clause.bare_word().filter(|word| !is_known(searcher, word)).unwrap_or_default();
        for end in MIN_PART..(word.len() + 1).saturating_sub(MIN_PART) {
            let Some((first, second)) = word.split_at_checked(end) else { continue };
            if is_known(searcher, first) && is_known(searcher, second) {
                let phrase = Clause::text([first, second].join(" "), TextForm::Phrase);
                queries.push(resolved.query.replaced(at..at + 1, phrase).to_string());
            }
        }
    }
    queries
}

fn is_known(searcher: Searcher, word: &str) -> bool {
    let folded = words(word).concat();
    !searcher.index.dictionary.numbers(searcher.index.bytes(), &folded, false).is_empty()
}
