//! What is asked of the index and what it answers. Spans and highlights are in bytes here; the JSON borders count
//! UTF-16 code units.

use std::ops::Range;
use std::sync::Arc;

use crate::query::{Problem, Sort};
use crate::{ArticleId, Field, Lang, Span, Stage};

/// A question: the text of a query, in the language of README's table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// The query text. It is the only filter state.
    pub query: String,
    /// An order that applies where the query text has no `sort:`.
    pub sort: Option<Sort>,
    /// At most so many rows; counts are of all.
    pub limit: Option<usize>,
    /// The language of whose alphabet labels are in order.
    pub lang: Lang,
}

impl Request {
    /// A request for all rows that match.
    #[must_use]
    pub fn new(query: impl Into<String>) -> Self {
        Self { query: query.into(), ..Self::default() }
    }
}

/// The answer to a [`Request`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How many dialogues match.
    pub total: usize,
    /// The matching dialogues in order, at most as many as the limit.
    pub rows: Vec<Row>,
    /// Every facet of the registry, in its order.
    pub facets: Vec<Facet>,
    /// What was odd about the query; never a reason not to answer.
    pub problems: Vec<Problem>,
    /// Other labels of the terms that the query's words name, which were searched too.
    pub also_searched: Vec<String>,
    /// Where nothing matches and a word is in no text: the query with the nearest word of the corpus in its place.
    pub did_you_mean: Option<String>,
    /// The order of the rows.
    pub sort: Sort,
    /// What the query's words were looked up as, for [`Dataset::passages`](crate::Dataset::passages).
    pub matched_terms: MatchedTerms,
}

/// The words of a query, looked up in the dictionary of one corpus: for each clause the runs of words that meet it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchedTerms(pub(crate) Arc<Vec<Vec<Vec<Range<u32>>>>>);

impl MatchedTerms {
    /// Whether the query has no words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A text that two of these share exactly where they find the same passages with the same highlights.
    #[must_use]
    pub fn key(&self) -> String {
        let mut key = String::new();
        for clause in &*self.0 {
            key.push('+');
            for run in clause {
                key.push('|');
                for words in run {
                    key.push_str(&[" ", &words.start.to_string(), "-", &words.end.to_string()].concat());
                }
            }
        }
        key
    }
}

/// A dialogue that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its position in [`Corpus::dialogues`](crate::Corpus::dialogues).
    pub dialogue: usize,
    /// `false` where a date is known too coarsely to tell whether it lies in the range asked for.
    pub certain: bool,
}

/// A sentence of an article that holds words of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The article.
    pub article: ArticleId,
    /// Where the sentence stands in the article's body.
    pub span: Span,
    /// The words to mark, within `span`, in order and apart.
    pub highlights: Vec<Span>,
}

/// The values of one field with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The field.
    pub field: Field,
    /// For a staged field, the stage from which the query counts its values.
    pub min_stage: Option<Stage>,
    /// The values, most frequent first, then by label in the request's language; stages from the lowest, dates from the
    /// latest.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value as a query names it.
    pub value: String,
    /// English and Vietnamese labels, in the order of [`Lang`](crate::Lang).
    pub labels: [String; 2],
    /// How many dialogues would match with this value as the facet's only choice.
    pub count: usize,
    /// Whether the query has chosen it.
    pub selected: bool,
}
