//! Answers. Spans are in bytes; JSON converts them to UTF-16 code units.

use std::sync::Arc;

use crate::model::article::ArticleId;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::query::ast::Sort;
use crate::query::problem::Problem;
use crate::search::matched_words::MatchedWords;
use crate::text::lang::Localized;
use crate::text::span::Span;

/// The answer to a [`SearchRequest`](crate::SearchRequest).
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
    /// The query that is likelier meant: if nothing matches, or if words match that likely mean conditions or a phrase.
    pub did_you_mean: Option<String>,
    /// The order of the rows; where none was asked for, those whose words are apart come after the others.
    pub sort: Sort,
    /// The query's words, for [`Dataset::passages`](crate::Dataset::passages).
    pub matched_words: MatchedWords,
}

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
    pub value: Arc<str>,
    /// The labels.
    pub labels: Arc<Localized<String>>,
    /// The number of dialogues that would match with this value as the facet's only choice.
    pub count: usize,
    /// Whether the query asks for the value.
    pub selected: bool,
}
