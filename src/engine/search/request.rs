//! Requests.

use crate::model::field::Field;
use crate::query::ast::Sort;
use crate::text::lang::Lang;

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
