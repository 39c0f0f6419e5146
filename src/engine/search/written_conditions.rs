//! Offers for dates and editions that people write among other words.

use std::ops::Range;

use crate::query::ast::{Clause, Condition, Query};
use crate::query::written_values::{Written, longest_written, written};
use crate::search::searcher::ResolvedQuery;
use crate::text::function_words::is_event;

/// The query with the longest run of bare words that is a date or an edition as a condition, if there is one; then with
/// the other reading of a date in figures. Each first without the words for a dialogue: `vòng đối thoại thứ 14`.
pub(crate) fn with_written_conditions(resolved: &ResolvedQuery) -> Vec<String> {
    let clauses = &resolved.query.clauses;
    let Some((run, text, value)) = longest_written(clauses) else { return Vec::new() };
    let is_event = |at: usize| resolved.named[at].terms.is_empty() && clauses[at].bare_word().is_some_and(is_event);
    let offer = |(field, filter): Written| {
        let condition = Clause { negated: false, condition: Condition::Is { field, values: vec![filter] } };
        let query = |keeps: &dyn Fn(usize) -> bool| {
            let kept = |positions: Range<usize>| positions.filter(|&at| keeps(at)).map(|at| clauses[at].clone());
            let (before, after) = (kept(0..run.start), kept(run.end..clauses.len()));
            let clauses = before.chain([condition.clone()]).chain(after).collect();
            Query { clauses, sort: resolved.query.sort }.to_string()
        };
        [query(&|at| !is_event(at)), query(&|_| true)]
    };
    [Some(value), month_first(&text)].into_iter().flatten().flat_map(offer).collect()
}

/// A date in figures with the month before the day, as in America: `07/02/2025` may be in July.
fn month_first(text: &str) -> Option<Written> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    written(&[day, month, year].join("/")).filter(|_| parts.next().is_none())
}
