//! “Did you mean”: if nothing matches and a word is in no text, the query with the most similar word that is. It is
//! offered, never searched instead.

use std::ops::Range;

use crate::index::dictionary::posting_list::Weight;
use crate::index::row_set::RowSet;
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::search::sequence::TermSequence;
use crate::text::tokenize::tokens;

/// At most this many unknown words are tried; correcting one of several typos would not help.
const MAX_UNKNOWN_WORDS: usize = 2;

/// The query with its first unknown word replaced by the most similar known one, if that query matches anything.
pub(crate) fn did_you_mean(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let clauses = resolved.query.clauses.iter().enumerate();
    let unknown = clauses.filter_map(|(position, clause)| {
        let Condition::Text { text, form: form @ (TextForm::Word | TextForm::Prefix) } = &clause.condition else {
            return None;
        };
        let terms = TermSequence::new(text, *form);
        let mut entries = terms.look_up(&searcher.index.dictionary, searcher.index.bytes()).into_iter();
        let unknown = entries.position(|entries| !clause.negated && entries.is_empty())?;
        Some((position, text, *form, terms.words.into_iter().nth(unknown)?.word))
    });
    let mut offers = unknown.take(MAX_UNKNOWN_WORDS).filter_map(|(position, text, form, unknown)| {
        let mut remaining = RowSet::all(searcher.index.rows);
        let others = resolved.clauses.iter().enumerate().filter(|&(other, _)| other != position);
        others.for_each(|(_, matches)| remaining.intersect(&matches.possible));
        let known = most_similar(searcher, &unknown, &remaining)?;
        let condition = Condition::Text { text: replace_word(text, &unknown, &known)?, form };
        let mut query = Query { clauses: resolved.query.clauses.clone(), sort: resolved.query.sort };
        query.clauses[position] = Clause { negated: false, condition };
        Some(query.to_string())
    });
    offers.find(|offer| !searcher.resolve(offer).matches.possible.is_empty())
}

/// The text with the first occurrence of a folded word replaced.
fn replace_word(text: &str, word: &str, replacement: &str) -> Option<String> {
    let range = tokens(text).find(|token| token.word == word)?.span.range();
    Some([text.get(..range.start)?, replacement, text.get(range.end..)?].concat())
}

/// The word of the corpus with the smallest edit distance, at most 1, or 2 for words of eight letters or more. Ties go to
/// the word most frequent among the remaining matches, then overall.
fn most_similar(searcher: Searcher, word: &str, remaining: &RowSet) -> Option<String> {
    let (dictionary, bytes) = (&searcher.index.dictionary, searcher.index.bytes());
    let wanted: Vec<char> = word.chars().collect();
    let max_distance = match wanted.len() {
        0..=2 => return None,
        3..=7 => 1,
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
    let best = nearest.into_iter().max_by_key(|(_, numbers)| frequency(numbers))?;
    Some(best.0.to_owned())
}

/// The number of letters to insert, delete, substitute or swap with their neighbour, if at most `max`: the optimal string
/// alignment distance (Damerau 1964, restricted), row by row.
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
