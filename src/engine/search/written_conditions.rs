//! Dates and editions as people write them among other words: `Italy in 2023`, `7th dialogue`.

use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query, ValueFilter, ValueMatch};
use crate::query::parse_values::{date_range, number_range};
use crate::search::searcher::ResolvedQuery;

/// At most this many words are a date: `from 2 July 2023 to 5 August 2025`.
const MAX_WORDS: usize = 9;

/// The query with the longest run of bare words that is a date or an edition as a condition, if there is one; then with
/// the other reading of a date in figures.
pub(crate) fn with_written_conditions(resolved: &ResolvedQuery) -> Vec<String> {
    let clauses = &resolved.query.clauses;
    let words: Vec<&str> = clauses.iter().map(|clause| clause.bare_word().unwrap_or_default()).collect();
    // Most queries have neither, and need not be tried.
    if !words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()) || *word == "thứ") {
        return Vec::new();
    }
    let runs = (1..=words.len().min(MAX_WORDS)).rev().flat_map(|length| words.windows(length).zip(0..));
    let mut runs = runs.filter(|(run, _)| !run.contains(&""));
    let found = runs.find_map(|(run, first)| {
        let text = run.join(" ");
        Some((first..first + run.len(), condition_in_words(&text)?, month_first(&text)))
    });
    let Some((run, condition, month_first)) = found else { return Vec::new() };
    let offer = |condition: Condition| {
        let mut query = Query { clauses: clauses.clone(), sort: resolved.query.sort };
        query.clauses.splice(run.clone(), [Clause { negated: false, condition }]);
        query.to_string()
    };
    [Some(condition), month_first].into_iter().flatten().map(offer).collect()
}

/// A date in figures with the month before the day, as in America: `07/02/2025` may be in July.
fn month_first(text: &str) -> Option<Condition> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    condition_in_words(&[day, month, year].join("/")).filter(|_| parts.next().is_none())
}

/// A date or an edition. A mere number is neither: years are words of the rows.
fn condition_in_words(text: &str) -> Option<Condition> {
    let is = |field, value| Condition::Is { field, values: vec![ValueFilter::new(value, None)] };
    let figures = ["lần ", "Lần "].into_iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    match number_range(figures) {
        _ if text.bytes().all(|byte| byte.is_ascii_digit()) => None,
        Some(number @ ValueMatch::Numbers { from: Some(from), to: Some(to) }) if from == to => {
            Some(is(Field::Edition, number))
        }
        _ => date_range(text).map(|dates| is(Field::Held, dates)),
    }
}
