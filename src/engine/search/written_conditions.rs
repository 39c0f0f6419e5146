//! Offers for dates and editions that people write among other words.

use crate::query::ast::{Clause, Condition};
use crate::query::written_values::{Written, longest_written, written};
use crate::search::searcher::ResolvedQuery;
use crate::text::function_words::is_event;

/// The query with the longest run of bare words that is a date or an edition as a condition, if there is one; then with
/// the other reading of a date in figures. Each also without the words for a dialogue: `vòng đối thoại thứ 14`.
pub(crate) fn with_written_conditions(resolved: &ResolvedQuery) -> Vec<String> {
    let Some((run, text, value)) = longest_written(&resolved.query.clauses) else { return Vec::new() };
    let offer = |(field, filter): Written| {
        let mut query = resolved.query.clone();
        let condition = Condition::Is { field, values: vec![filter] };
        query.clauses.splice(run.clone(), [Clause { negated: false, condition }]);
        let mut without_events = query.clone();
        without_events.clauses.retain(|clause| !clause.bare_word().is_some_and(is_event));
        [query.to_string(), without_events.to_string()]
    };
    [Some(value), month_first(&text)].into_iter().flatten().flat_map(offer).collect()
}

/// A date in figures with the month before the day, as in America: `07/02/2025` may be in July.
fn month_first(text: &str) -> Option<Written> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    written(&[day, month, year].join("/")).filter(|_| parts.next().is_none())
}
