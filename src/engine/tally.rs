//! A tally: how many rows meet a query, which come first, and how many have each value. All of it is in the head.

use crate::bits::Bits;
use crate::choice::Choice;
use crate::correct::did_you_mean;
use crate::find::{Finder, Found};
use crate::order::sort_by;
use crate::query::{Condition, Query, Sort, ValueFilter};
use crate::{Direction, Field, Index, Lang, Request, Stage};

/// The numbers of an answer, without the articles: for scripts that keep ids and labels themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    /// How many dialogues match.
    pub total: usize,
    /// The rows in order, at most as many as the limit: positions among [`Index::ids`].
    pub rows: Vec<u32>,
    /// For each field asked for, how many of the dialogues found have each of [`Index::values`]; of a staged field, at
    /// the stage from which the query counts it.
    pub counts: Vec<Vec<u32>>,
    /// Whether a phrase, or a source, can only be told with the articles; the rows of a phrase are then those that hold
    /// its words.
    pub needs_texts: bool,
}

impl Index {
    /// Answers a request from the head alone.
    #[must_use]
    pub fn tally(&self, request: &Request, fields: &[Field]) -> Counts {
        Finder { head: self, texts: None }.tally(request, fields)
    }
}

impl Index {
    /// What a query with a word that no text holds may have meant: see [`Answer`](crate::Answer).
    #[must_use]
    pub fn did_you_mean(&self, query: &str) -> Option<String> {
        let finder = Finder { head: self, texts: None };
        did_you_mean(finder, &finder.find(query))
    }
}

impl Finder<'_> {
    /// Answers a request with the numbers of some facets.
    pub(crate) fn tally(self, request: &Request, fields: &[Field]) -> Counts {
        let found = self.find(&request.query);
        let counts = |&field: &Field| {
            let min_stage = min_stage(wanted(&found.query, field));
            self.head
                .column(field)
                .counts(min_stage, &found.all.possibly)
                .into_iter()
                .map(|(_, count)| count as u32)
                .collect()
        };
        Counts {
            total: found.all.possibly.count(),
            rows: self.rows(&found, order(&found.query, request), request),
            counts: fields.iter().map(counts).collect(),
            needs_texts: found.needs_texts,
        }
    }

    /// Each value of a field with the number of rows that it would leave. A facet's own choice does not count.
    pub(crate) fn counts(self, found: &Found, field: Field) -> Vec<(Choice, usize)> {
        let own = found.query.choice(field);
        let min_stage = min_stage(wanted(&found.query, field));
        let column = self.head.column(field);
        let Some(own) = own else { return column.counts(min_stage, &found.all.possibly) };
        let mut others = Bits::all(self.head.rows);
        let clauses = found.clauses.iter().enumerate().filter(|&(at, _)| at != own);
        clauses.for_each(|(_, meets)| others.and(&meets.possibly));
        column.counts(min_stage, &others)
    }

    /// The rows that are found, in order.
    pub(crate) fn rows(self, found: &Found, sort: Sort, request: &Request) -> Vec<u32> {
        let limit = request.limit.unwrap_or(usize::MAX);
        let rows = &found.all.possibly;
        if sort == Sort::default() {
            // Rows are in this order.
            return rows.iter().take(limit).collect();
        }
        let keys_of = |field, direction| self.keys(found, field, direction, request.lang);
        let keys = keys_of(sort.field, sort.direction);
        let then = sort.then_by.map(|(field, direction)| keys_of(field, direction));
        let then = |row: u32| then.as_ref().map_or(0, |keys| keys[row as usize]);
        first(rows.iter().map(|row| (u64::from(keys[row as usize]) << 32 | u64::from(then(row)), row)), limit)
    }

    /// What orders the rows by a field, the least first: of each row of the corpus.
    fn keys(self, found: &Found, field: Field, direction: Direction, lang: Lang) -> Vec<u32> {
        if field == Field::Relevance {
            let scores = self.relevance(&found.sought).into_iter();
            return scores.map(|score| if direction == Direction::Asc { score } else { u32::MAX - score }).collect();
        }
        let key = |place: u32| match (place, direction) {
            (u32::MAX, _) => u32::MAX,
            (place, Direction::Asc) => place,
            (place, Direction::Desc) => u32::MAX - 1 - place,
        };
        self.head.places(field, lang).iter().map(|&place| key(place)).collect()
    }
}

/// Up to this many rows, inserting each into a sorted list is faster than sorting all of them.
const FEW: usize = 256;

/// The rows with the smallest keys in order, those with equal keys as they come.
fn first(rows: impl Iterator<Item = (u64, u32)>, limit: usize) -> Vec<u32> {
    let mut kept: Vec<(u64, u32)> = Vec::new();
    if limit > FEW {
        kept.extend(rows);
        sort_by(&mut kept, |(a, _), (b, _)| a.cmp(b));
        kept.truncate(limit);
    } else {
        // Most rows are worse than the worst that is kept, so that few are moved.
        for row in rows {
            if kept.len() < limit || kept.last().is_some_and(|worst| row.0 < worst.0) {
                kept.truncate(limit - 1);
                kept.insert(kept.partition_point(|other| other.0 <= row.0), row);
            }
        }
    }
    kept.into_iter().map(|(_, row)| row).collect()
}

/// The order that a query or else a request asks for.
pub(crate) fn order(query: &Query, request: &Request) -> Sort {
    query.sort.or(request.sort).unwrap_or_default()
}

/// The values of the clause that a facet's choices are kept in.
pub(crate) fn wanted(query: &Query, field: Field) -> &[ValueFilter] {
    match query.choice(field).map(|clause| &query.clauses[clause].condition) {
        Some(Condition::Is { values, .. }) => values,
        _ => &[],
    }
}

/// The stage from which a facet's values count.
pub(crate) fn min_stage(wanted: &[ValueFilter]) -> Option<Stage> {
    wanted.first().and_then(|wanted| wanted.min_stage)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_first_rows_are_the_first_of_all() {
        let rows: Vec<(u64, u32)> = (0..2_000).map(|row| (u64::from(row * 37 % 101), row)).collect();
        let all = first(rows.iter().copied(), usize::MAX);
        for limit in [0, 1, 255, 256, 257, 1_999, 2_000, 1_000_000] {
            assert_eq!(first(rows.iter().copied(), limit), all[..limit.min(all.len())], "{limit}");
        }
    }

    /// Each row comes before all that came: were each moved to its place, the test would not end for many minutes.
    #[test]
    fn a_million_rows_in_reverse_are_ordered() {
        let rows = 1_000_000;
        let found = first((0..rows).map(|row| (u64::from(rows - row), row)), rows as usize);
        assert!(found.into_iter().eq((0..rows).rev()));
    }
}
