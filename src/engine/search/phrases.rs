//! The phrases of a query. The dictionary knows no positions, so articles have to be read: of few rows, and each once
//! for all phrases.

use std::ops::ControlFlow;

use crate::index::row_set::RowSet;
use crate::query::ast::{Condition, Query};
use crate::search::article_reader::ArticleReader;
use crate::search::pattern_finder::{Anchored, PatternFinder};
use crate::search::searcher::{Matches, ResolvedQuery, Searcher, TextRows, earlier_same};
use crate::search::sequence::ResolvedText;

/// A clause of the query with several words in sequence.
struct Phrase {
    /// Of the clause.
    position: usize,
    negated: bool,
    text: ResolvedText,
    rows: TextRows,
}

impl<'a> Searcher<'a> {
    /// Evaluates the clauses at `positions`, which are texts, after all others.
    pub(crate) fn resolve_phrases(self, query: &Query, positions: &[usize], resolved: &mut ResolvedQuery) {
        let mut phrases: Vec<Phrase> = Vec::new();
        for &position in positions {
            let clause = &query.clauses[position];
            let Condition::Text { text, form } = &clause.condition else { continue };
            if earlier_same(query, &resolved.named, position).is_none() {
                let text = self.resolve_text(text, *form, &resolved.named[position]);
                let rows = self.rows_with_text(&text);
                phrases.push(Phrase { position, negated: clause.negated, text, rows });
            }
        }
        if phrases.iter().any(|phrase| !phrase.rows.unread.is_empty()) {
            let others = (0..query.clauses.len()).filter(|position| positions.binary_search(position).is_err());
            let others = others.map(|position| resolved.clauses[position].possible.clone());
            let candidates = self.failing_at_most_one(others.chain(phrases.iter().map(Phrase::may_match)));
            match self.articles {
                Some(articles) => read(articles, &mut phrases, &candidates, self.index.rows),
                None => resolved.needs_articles |= assume_unread(&mut phrases, &candidates),
            }
        }
        for Phrase { position, negated, text, rows } in phrases {
            let matches = Matches::certain(rows.found);
            resolved.clauses[position] = if negated { matches.negated() } else { matches };
            if !negated {
                resolved.texts.push(text);
            }
        }
        for &position in positions {
            if let Some(same) = earlier_same(query, &resolved.named, position) {
                resolved.clauses[position] = resolved.clauses[same].clone();
            }
            resolved.matches.intersect(&resolved.clauses[position]);
        }
    }

    /// The rows that are in all of these sets but one at most. Others are in no answer and in no count that leaves out
    /// a clause.
    fn failing_at_most_one(self, clauses: impl Iterator<Item = RowSet>) -> RowSet {
        let (mut in_all, mut at_most_one) = (RowSet::all(self.index.rows), RowSet::all(self.index.rows));
        for rows in clauses {
            at_most_one.intersect(&rows);
            at_most_one.union(&in_all);
            in_all.intersect(&rows);
        }
        at_most_one
    }
}

impl Phrase {
    /// The rows that may match, whatever their articles say.
    fn may_match(&self) -> RowSet {
        let mut rows = self.rows.found.clone();
        if self.negated {
            rows.invert();
        } else {
            self.rows.unread.iter().for_each(|unread| rows.union(&unread.rows));
        }
        rows
    }
}

/// Takes rows to match where all words occur, and returns whether there are any for which that had to be assumed.
fn assume_unread(phrases: &mut [Phrase], candidates: &RowSet) -> bool {
    let mut any = false;
    for TextRows { found, unread } in phrases.iter_mut().map(|phrase| &mut phrase.rows) {
        for unread in unread {
            unread.rows.intersect(candidates);
            any |= !unread.rows.is_empty();
            found.union(&unread.rows);
        }
    }
    any
}

/// Reads the articles of the candidates that are unread, and adds the rows that match to those found.
fn read(articles: ArticleReader, phrases: &mut [Phrase], candidates: &RowSet, row_count: usize) {
    let mut all = RowSet::none(row_count);
    // For each pattern the position of its phrase, and where it is looked for.
    let (mut wanted, mut patterns): (Vec<(usize, RowSet)>, Vec<Anchored>) = Default::default();
    for (position, Phrase { text, rows, .. }) in phrases.iter().enumerate() {
        for unread in &rows.unread {
            let mut rows = unread.rows.clone();
            rows.intersect(candidates);
            all.union(&rows);
            wanted.push((position, rows));
            patterns.push(Anchored { pattern: &text.patterns[unread.pattern], anchor: unread.anchor });
        }
    }
    let finder = PatternFinder::new(patterns);
    let mut found: Vec<(usize, u32)> = Vec::new();
    for row in all.iter() {
        let mut missing = wanted.iter().filter(|(_, rows)| rows.contains(row)).count();
        let _ = articles.find(row, &finder, &mut |at| {
            let (phrase, rows) = &mut wanted[at];
            if rows.contains(row) {
                rows.remove(row);
                found.push((*phrase, row));
                missing -= 1;
            }
            if missing == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }
    found.into_iter().for_each(|(phrase, row)| phrases[phrase].rows.found.insert(row));
}
