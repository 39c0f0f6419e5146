//! Dates and editions as people write them among other words: `Italy in 2023`, `2 July 2025`, `7th dialogue`.

use std::ops::Range;

use crate::model::field::Field;
use crate::query::ast::{Clause, ValueFilter, ValueMatch};
use crate::query::parse_values::{date_range, number_range};
use crate::query::written_dates::ordinal;
use crate::text::function_words::is_event;

/// At most this many words are a date: `from 2 July 2023 to 5 August 2025`.
const MAX_WORDS: usize = 9;

/// A field, and the value of it that words write.
pub(crate) type Written = (Field, ValueFilter);

/// The longest run of bare words that is a date or an edition: the clauses, their text and the value.
pub(crate) fn longest_written(clauses: &[Clause]) -> Option<(Range<usize>, String, Written)> {
    let words: Vec<&str> = clauses.iter().map(|clause| clause.bare_word().unwrap_or_default()).collect();
    longest_in_figures(&words).or_else(|| ordinal_of_event(&words))
}

fn longest_in_figures(words: &[&str]) -> Option<(Range<usize>, String, Written)> {
    // Most queries have neither, and need not be tried.
    if !words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()) || *word == "thứ") {
        return None;
    }
    let runs = (1..=words.len().min(MAX_WORDS)).rev().flat_map(|length| words.windows(length).zip(0..));
    let mut runs = runs.filter(|(run, _)| !run.contains(&""));
    runs.find_map(|(run, first)| {
        let text = run.join(" ");
        let value = written(&text)?;
        Some((first..first + run.len(), text, value))
    })
}

/// An English ordinal before a word for a dialogue: `second dialogue`, `second Italy dialogue`. A “first deputy
/// minister meeting” is no edition.
fn ordinal_of_event(words: &[&str]) -> Option<(Range<usize>, String, Written)> {
    let at = words.iter().position(|word| ordinal(word).is_some())?;
    let is_of_event = words[at + 1..].iter().take(2).any(|word| !word.is_empty() && is_event(word));
    let number = ordinal(words[at]).filter(|_| is_of_event);
    let value = ValueMatch::Numbers { from: number, to: Some(number?) };
    Some((at..at + 1, words[at].to_owned(), (Field::Edition, ValueFilter::new(value, None))))
}

/// A date or an edition in words. A mere number is neither: years are words of the rows.
pub(crate) fn written(text: &str) -> Option<Written> {
    let after = ["lần ", "Lần ", "lan "].into_iter().find_map(|word| text.strip_prefix(word));
    let figures = after.unwrap_or(text);
    match number_range(figures) {
        _ if text.bytes().all(|byte| byte.is_ascii_digit()) => None,
        // In “Thái Lan 2023” stands a year.
        Some(number @ ValueMatch::Numbers { from: Some(from), to: Some(to) }) if from == to && from < 1000 => {
            Some((Field::Edition, ValueFilter::new(number, None)))
        }
        _ => date_range(text).map(|dates| (Field::Held, ValueFilter::new(dates, None))),
    }
}

/// Whether a value is one date or number, as a table shows it, and no range.
pub(crate) fn is_one(value: &ValueMatch) -> bool {
    match value {
        ValueMatch::Numbers { from, to } => from.is_some() && from == to,
        ValueMatch::Dates { from, to } => from.is_some() && from == to,
        ValueMatch::Any | ValueMatch::Label(_) => false,
    }
}
