//! The order of a query's matches.

use crate::model::field::{Direction, Field};
use crate::query::ast::{Query, Sort};
use crate::search::request::SearchRequest;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::sort::sort_by;
use crate::text::lang::Lang;

/// Up to this many rows, inserting into a sorted list is faster than sorting all rows.
const MAX_INSERTION_ROWS: usize = 256;

impl Searcher<'_> {
    /// The rows that match, in order.
    pub(crate) fn rows(self, resolved: &ResolvedQuery, sort: Sort, request: &SearchRequest) -> Vec<u32> {
        let limit = request.limit.unwrap_or(usize::MAX);
        let rows = &resolved.matches.possible;
        let is_sorted = resolved.query.sort.or(request.sort).is_some();
        let together_first = (!is_sorted).then(|| self.together_first(&resolved.texts, rows)).flatten();
        if let Some(mut rows) = together_first {
            rows.truncate(limit);
            return rows;
        }
        if sort == Sort::default() {
            // Rows are numbered in this order.
            return rows.iter().take(limit).collect();
        }
        let keys = self.sort_keys(resolved, sort.field, sort.direction, request.lang);
        let ties = sort.then_by.map(|(field, direction)| self.sort_keys(resolved, field, direction, request.lang));
        let tie = |row: u32| ties.as_ref().map_or(0, |keys| keys[row as usize]);
        smallest(rows.iter().map(|row| (u64::from(keys[row as usize]) << 32 | u64::from(tie(row)), row)), limit)
    }

    /// The sort key of each row of the corpus, smallest first. Rows without a value are last in either direction.
    fn sort_keys(self, resolved: &ResolvedQuery, field: Field, direction: Direction, lang: Lang) -> Vec<u32> {
        if field == Field::Relevance {
            let scores = self.relevance(&resolved.texts).into_iter();
            return scores.map(|score| if direction == Direction::Asc { score } else { u32::MAX - score }).collect();
        }
        let key = |rank: u32| match (rank, direction) {
            (u32::MAX, _) => u32::MAX,
            (rank, Direction::Asc) => rank,
            (rank, Direction::Desc) => u32::MAX - 1 - rank,
        };
        self.index.ranks(field, lang).iter().map(|&rank| key(rank)).collect()
    }
}

/// The `limit` rows with the smallest keys, in order; rows with equal keys keep their order.
fn smallest(rows: impl Iterator<Item = (u64, u32)>, limit: usize) -> Vec<u32> {
    let mut kept: Vec<(u64, u32)> = Vec::new();
    if limit > MAX_INSERTION_ROWS {
        kept.extend(rows);
        sort_by(&mut kept, |(a, _), (b, _)| a.cmp(b));
        kept.truncate(limit);
    } else {
        // Most rows are larger than the largest that is kept, so few are inserted.
        for row in rows {
            if kept.len() < limit || kept.last().is_some_and(|largest| row.0 < largest.0) {
                kept.truncate(limit - 1);
                kept.insert(kept.partition_point(|other| other.0 <= row.0), row);
            }
        }
    }
    kept.into_iter().map(|(_, row)| row).collect()
}

/// The order that the query asks for, or else the request.
pub(crate) fn effective_sort(query: &Query, request: &SearchRequest) -> Sort {
    query.sort.or(request.sort).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::smallest;

    #[test]
    fn a_limit_keeps_the_first_of_all_rows() {
        let rows: Vec<(u64, u32)> = (0..2_000).map(|row| (u64::from(row * 37 % 101), row)).collect();
        let all = smallest(rows.iter().copied(), usize::MAX);
        for limit in [0, 1, 255, 256, 257, 1_999, 2_000, 1_000_000] {
            assert_eq!(smallest(rows.iter().copied(), limit), all[..limit.min(all.len())], "{limit}");
        }
    }

    /// Each key is smaller than all before it, so inserting each row would take many minutes.
    #[test]
    fn a_million_rows_in_reverse_are_sorted() {
        let rows = 1_000_000;
        let found = smallest((0..rows).map(|row| (u64::from(rows - row), row)), rows as usize);
        assert!(found.into_iter().eq((0..rows).rev()));
    }
}
