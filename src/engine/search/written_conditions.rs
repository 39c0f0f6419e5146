//! Offers for dates and editions that people write among other words.

use crate::query::ast::{Clause, Condition, Query};
use crate::query::written_values::{Written, longest_written, written};
use crate::search::searcher::ResolvedQuery;

/// The query with the longest run of bare words that is a date or an edition as a condition, if there is one; then with
/// the other reading of a date in figures. Each first without the words for a dialogue: `vòng đối thoại thứ 14`.
pub(crate) fn with_written_conditions(resolved: &ResolvedQuery) -> Vec<String> {
    let Some((run, text, value)) = longest_written(&resolved.query.clauses) else { return Vec::new() };
    let mut offers = Vec::new();
    for (field, filter) in [Some(value), month_first(&text)].into_iter().flatten() {
        let condition = Clause { negated: false, condition: Condition::Is { field, values: vec![filter] } };
        for with_events in [false, true] {
            let mut query = Query { clauses: Vec::new(), sort: resolved.query.sort };
            for (at, clause) in resolved.query.clauses.iter().enumerate() {
                if at == run.start {
                    query.clauses.push(condition.clone());
                } else if !run.contains(&at) && (with_events || !resolved.is_event(at)) {
                    query.clauses.push(clause.clone());
                }
            }
            offers.push(query.to_string());
        }
    }
    offers
}

/// A date in figures with the month before the day, as in America: `07/02/2025` may be in July.
fn month_first(text: &str) -> Option<Written> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    written(&[day, month, year].join("/")).filter(|_| parts.next().is_none())
}
