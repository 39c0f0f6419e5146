//! Words that are typed as two where texts have one, and the other way round: `peace keeping`, `airforce`.

use std::ops::Range;

use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::text::tokenize::words;

/// The letters of the shortest part of a word that is taken apart.
const MIN_PART: usize = 3;

/// The query with two neighbouring words, or the parts of a compound, as the one word that the corpus has; `None` if
/// there are none such.
pub(crate) fn with_words_joined(searcher: Searcher, resolved: &ResolvedQuery) -> Option<Query> {
    let typed = &resolved.query.clauses;
    let mut clauses = Vec::new();
    let mut at = 0;
    while let Some(clause) = typed.get(at) {
        let joined = [2, 1].into_iter().find_map(|length| Some((joined(searcher, resolved, at..at + length)?, length)));
        let (clause, length) = joined.unwrap_or_else(|| (clause.clone(), 1));
        clauses.push(clause);
        at += length;
    }
    (clauses != *typed).then_some(Query { clauses, sort: resolved.query.sort })
}

/// The parts of some clauses as one word, if the corpus has it and none of them is part of a name.
fn joined(searcher: Searcher, resolved: &ResolvedQuery, positions: Range<usize>) -> Option<Clause> {
    let named = resolved.named.get(positions.clone())?;
    let is_free = named.iter().all(|named| named.terms.is_empty() && named.written.is_none() && !named.is_idle);
    let clauses = resolved.query.clauses.get(positions).filter(|_| is_free)?;
    let bare = clauses.iter().map(Clause::bare_word).collect::<Option<Vec<&str>>>()?;
    let parts = words(&bare.join(" "));
    let word = parts.concat();
    let form = if clauses.last()?.is_prefix() { TextForm::Prefix } else { TextForm::Word };
    (parts.len() > 1 && is_known(searcher, &word))
        .then_some(Clause { negated: false, condition: Condition::Text { text: word, form } })
}

/// The queries with a word that the corpus does not have as two that it has, one after the other.
pub(crate) fn with_words_parted(searcher: Searcher, resolved: &ResolvedQuery) -> Vec<String> {
    let mut queries = Vec::new();
    for (at, clause) in resolved.query.clauses.iter().enumerate() {
        let word = clause.bare_word().filter(|word| word.is_ascii() && !is_known(searcher, word)).unwrap_or_default();
        let ends = MIN_PART..(word.len() + 1).saturating_sub(MIN_PART);
        let halves = ends.map(|end| word.split_at(end));
        for (first, second) in halves.filter(|(first, second)| is_known(searcher, first) && is_known(searcher, second))
        {
            let mut query = resolved.query.clone();
            let condition = Condition::Text { text: [first, second].join(" "), form: TextForm::Phrase };
            query.clauses[at].condition = condition;
            queries.push(query.to_string());
        }
    }
    queries
}

fn is_known(searcher: Searcher, word: &str) -> bool {
    let folded = words(word).concat();
    !searcher.index.dictionary.numbers(searcher.index.bytes(), &folded, false).is_empty()
}
