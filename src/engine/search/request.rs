//! Requests and answers. Spans are in bytes; JSON converts them to UTF-16 code units.

use std::sync::{Arc, OnceLock};

use crate::index::dictionary::Entries;
use crate::index::field_value::FieldValue;
use crate::model::article::ArticleId;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::query::ast::Sort;
use crate::query::problem::Problem;
use crate::search::sequence::ResolvedText;
use crate::text::lang::{Lang, Localized};
use crate::text::span::Span;

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchRequest {
    /// The query text, in the query language of `docs/data.md`. It is the only filter state.
    pub query: String,
    /// The order if the query text has no `sort:`.
    pub sort: Option<Sort>,
    /// The maximum number of rows; `None` for all. Counts are always of all matches.
    pub limit: Option<usize>,
    /// The language in whose alphabet labels are sorted.
    pub lang: Lang,
    /// The facets to count; `None` for every one.
    pub facets: Option<Vec<Field>>,
}

impl SearchRequest {
    /// A request for all rows that match a query.
    #[must_use]
    pub fn new(query: impl Into<String>) -> Self {
        Self { query: query.into(), ..Self::default() }
    }
}

/// The answer to a [`SearchRequest`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number of dialogues that match.
    pub total: usize,
    /// The dialogues that match, in order, up to the limit.
    pub rows: Vec<Row>,
    /// The facets asked for, or every facet, in the order of the field registry.
    pub facets: Vec<Facet>,
    /// What is wrong with the query. The rest of the query is answered all the same.
    pub problems: Vec<Problem>,
    /// Other labels of the terms that the query's words name, which were searched too.
    pub also_searched: Vec<String>,
    /// Whether it is a phrase or a source that is asked for, which only the articles can tell, and they are not there
    /// yet: then nothing is said of rows and counts.
    pub waits_for_articles: bool,
    /// The query that is likelier meant: if nothing matches, or if words that are the name of a partner or a stage
    /// match elsewhere as well.
    pub did_you_mean: Option<String>,
    /// The order of the rows.
    pub sort: Sort,
    /// The query's words, for [`Dataset::passages`](crate::Dataset::passages).
    pub matched_words: MatchedWords,
}

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

/// A dialogue that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its position in [`Corpus::dialogues`](crate::Corpus::dialogues).
    pub dialogue: usize,
    /// `false` if its date is too coarse, approximate or uncertain to tell whether it lies in the range asked for.
    pub certain: bool,
}

/// A sentence of an article that contains words of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The article.
    pub article: ArticleId,
    /// The sentence's span in the article's body.
    pub span: Span,
    /// The spans of the words to highlight, within `span`, in order and disjoint.
    pub highlights: Vec<Span>,
}

/// The values of one field with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The field.
    pub field: Field,
    /// The minimum stage that the query sets for a staged field; values are counted at that stage or above.
    pub min_stage: Option<Stage>,
    /// The values: most frequent first, then by label in the request's language. Stages are in ascending order, years
    /// in descending order.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value as a query writes it.
    pub value: String,
    /// The labels.
    pub labels: Localized<String>,
    /// The number of dialogues that would match with this value as the facet's only choice.
    pub count: usize,
    /// Whether the query asks for the value.
    pub selected: bool,
}
