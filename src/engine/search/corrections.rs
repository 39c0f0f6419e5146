//! Corrections of words that no text and no label has: by the keys of an input method, and by the most similar word.

use std::ops::Range;

use crate::index::dictionary::posting_list::Weight;
use crate::index::row_set::RowSet;
use crate::model::field::FIELDS;
use crate::query::ast::{Clause, Condition, TextForm};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::search::sequence::WordSequence;
use crate::search::synonyms::named_by_clauses;
use crate::text::tokenize::{tokens, words};
use crate::text::typed_vietnamese::meant_by_keys;

/// At most this many unknown words are tried: correcting one of more typos would not help.
const MAX_UNKNOWN_WORDS: usize = 2;

/// A word of fewer letters is neither corrected nor offered by itself: it is near to too many, and part of too much.
pub(crate) const MIN_LETTERS: usize = 4;

/// The query with every unknown word read as keys of a Vietnamese input method.
pub(crate) fn with_input_method(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let mut query = resolved.query.clone();
    for clause in query.clauses.iter_mut().filter(|clause| !clause.negated) {
        let Condition::Text { text, form } = &mut clause.condition else { continue };
        let sequence = WordSequence::new(text, *form);
        let (dictionary, bytes) = (&searcher.index.dictionary, searcher.index.bytes());
        let entries = sequence.look_up(dictionary, bytes);
        for (wanted, _) in sequence.words.iter().zip(entries).filter(|(_, entries)| entries.is_empty()) {
            let meant = meant_by_keys(&wanted.word)?;
            let numbers = dictionary.numbers(bytes, &meant, false);
            // “being” is no syllable, though j is the key of a tone in “bejing”.
            dictionary.entries(bytes, numbers).find(|entry| entry.spelling.is_some_and(|said| said != entry.word))?;
            *text = replace_word(text, &wanted.word, &meant)?;
        }
    }
    (query.clauses != resolved.query.clauses).then(|| query.to_string())
}

/// The queries with an unknown word replaced by the most similar known one.
pub(crate) fn corrected(searcher: Searcher, resolved: &ResolvedQuery) -> impl Iterator<Item = String> {
    let clauses = resolved.query.clauses.iter().enumerate();
    let unknown = clauses.filter_map(move |(position, clause)| {
        let Condition::Text { text, form: form @ (TextForm::Word | TextForm::Prefix) } = &clause.condition else {
            return None;
        };
        let sequence = WordSequence::new(text, *form);
        let mut entries = sequence.look_up(&searcher.index.dictionary, searcher.index.bytes()).into_iter();
        let unknown = entries.position(|entries| !clause.negated && entries.is_empty())?;
        Some((position, text, *form, sequence.words.into_iter().nth(unknown)?))
    });
    unknown.take(MAX_UNKNOWN_WORDS).filter_map(move |(position, text, form, unknown)| {
        let mut remaining = RowSet::all(searcher.index.rows);
        let others = resolved.clauses.iter().enumerate().filter(|&(other, _)| other != position);
        others.for_each(|(_, matches)| remaining.intersect(&matches.possible));
        // A word typed with diacritics is spelled with care.
        let is_plain = unknown.spelling() == unknown.word;
        let known = is_plain.then(|| most_similar(searcher, &unknown.word, &remaining))??;
        let clause = Clause::text(replace_word(text, &unknown.word, &known)?, form);
        let query = resolved.query.replaced(position..position + 1, clause);
        let names = || !named_by_clauses(searcher.index, &query)[position].terms.is_empty();
        // “Chu” is near to too much to be meant by “chuc”; but “noi” of “ha noi” is a name.
        (known.chars().count() >= MIN_LETTERS || names()).then(|| query.to_string())
    })
}

/// Whether a word is a syllable: only texts that are written with diacritics have it, some of them with one. Alone it
/// says little.
pub(crate) fn is_syllable(searcher: Searcher, word: &str) -> bool {
    let (dictionary, bytes) = (&searcher.index.dictionary, searcher.index.bytes());
    let word = words(word).concat();
    let entries = || dictionary.entries(bytes, dictionary.numbers(bytes, &word, false));
    entries().all(|entry| entry.spelling.is_some()) && entries().any(|entry| !entry.is_spelled(&word))
}

/// The text with the first occurrence of a folded word replaced.
fn replace_word(text: &str, word: &str, replacement: &str) -> Option<String> {
    let range = tokens(text).find(|token| token.word == word)?.span.range();
    Some([text.get(..range.start)?, replacement, text.get(range.end..)?].concat())
}

/// The word of the corpus with the smallest edit distance, at most 1, or 2 for words of eight letters or more. Ties go
/// to a word of a label or a name of a value, then to the word most frequent among the remaining matches, then overall.
fn most_similar(searcher: Searcher, word: &str, remaining: &RowSet) -> Option<String> {
    let (dictionary, bytes) = (&searcher.index.dictionary, searcher.index.bytes());
    let wanted: Vec<char> = word.chars().collect();
    let max_distance = match wanted.len() {
        0..MIN_LETTERS => return None,
        MIN_LETTERS..=7 => 1,
        _ => 2,
    };
    let mut nearest: Vec<(&str, Range<usize>)> = Vec::new();
    let mut least = max_distance;
    for (known, numbers) in dictionary.all_words(bytes) {
        // A cheap bound by bytes, so that most words need not be compared.
        if known.len().abs_diff(word.len()) > 2 * least {
            continue;
        }
        let letters: Vec<char> = known.chars().collect();
        match edit_distance(&wanted, &letters, least) {
            Some(distance) if distance < least => {
                least = distance;
                nearest = vec![(known, numbers)];
            }
            Some(_) => nearest.push((known, numbers)),
            None => {}
        }
    }
    let frequency = |numbers: &Range<usize>| {
        let mut rows = RowSet::none(searcher.index.rows);
        dictionary.add_rows(bytes, numbers.clone(), Weight::Any, &mut rows);
        (rows.count_intersection(remaining), rows.count())
    };
    let is_of_value = |word: &str, numbers: &Range<usize>| {
        dictionary.entries(bytes, numbers.clone()).any(|entry| entry.is_label)
            || FIELDS.iter().any(|spec| searcher.is_name(spec.field, word))
    };
    let best = nearest.into_iter().max_by_key(|(word, numbers)| (is_of_value(word, numbers), frequency(numbers)))?;
    Some(best.0.to_owned())
}

/// The number of letters to insert, delete, substitute or swap with their neighbour, if at most `max`: the optimal
/// string alignment distance (Damerau 1964, restricted), row by row.
fn edit_distance(a: &[char], b: &[char], max: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > max {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let substitution = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = substitution.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before_last[j - 2] + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|&cost| cost > max) {
            return None;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&distance| distance <= max)
}
