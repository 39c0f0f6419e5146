//! The words of a query as a corpus has them: what passages and highlights are found by.

use std::sync::{Arc, OnceLock};

use crate::index::dictionary::Entries;
use crate::index::field_value::FieldValue;
use crate::model::term::TermId;
use crate::search::sequence::ResolvedText;

/// The words of a query, looked up in one corpus: for each text clause what matches it.
#[derive(Clone, Debug, Default)]
pub struct MatchedWords(Arc<Matched>);

#[derive(Debug, Default)]
struct Matched {
    clauses: Vec<ResolvedText>,
    /// For each clause the values with its words in a displayed label, in order; computed when first needed.
    labelled: OnceLock<Vec<Vec<FieldValue>>>,
    /// See [`Dataset::matched_values`](crate::Dataset::matched_values); computed when first needed.
    values: OnceLock<Vec<TermId>>,
}

impl MatchedWords {
    pub(crate) fn new(clauses: Vec<ResolvedText>) -> Self {
        Self(Arc::new(Matched { clauses, labelled: OnceLock::new(), values: OnceLock::new() }))
    }

    pub(crate) fn clauses(&self) -> &[ResolvedText] {
        &self.0.clauses
    }

    pub(crate) fn labelled(&self, find: impl Fn(&ResolvedText) -> Vec<FieldValue>) -> &[Vec<FieldValue>] {
        self.0.labelled.get_or_init(|| self.clauses().iter().map(find).collect())
    }

    pub(crate) fn values(&self, find: impl FnOnce() -> Vec<TermId>) -> &[TermId] {
        self.0.values.get_or_init(find)
    }

    /// Whether the query has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.clauses().is_empty()
    }

    /// A memo key: equal exactly if passages and highlights are equal.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::new();
        for clause in self.clauses() {
            key.push('+');
            for pattern in &clause.patterns {
                key.push('|');
                for range in pattern.sequence.iter().flat_map(Entries::ranges) {
                    key.push_str(&format!(" {}-{}", range.start, range.end));
                }
            }
            clause.terms.iter().for_each(|id| key.push_str(&format!(" {}", id.0)));
        }
        key
    }
}

impl PartialEq for MatchedWords {
    fn eq(&self, other: &Self) -> bool {
        self.clauses() == other.clauses()
    }
}

impl Eq for MatchedWords {}
