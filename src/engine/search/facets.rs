//! Facets: for each field, its values with the number of dialogues that each would leave.
//!
//! Values of one facet are alternatives, facets are combined: so a facet's counts ignore its own filter. A selected
//! value is listed even at zero.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::index::field_value::FieldValue;
use crate::index::named_value::NamedValue;
use crate::index::row_set::RowSet;
use crate::model::field::{FIELDS, Field, FieldSpec};
use crate::model::stage::Stage;
use crate::query::ast::{Condition, Query, ValueFilter, ValueMatch};
use crate::search::answer::{Facet, FacetValue};
use crate::search::request::SearchRequest;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::lang::Lang;

impl Searcher<'_> {
    /// The facets asked for, in the order of the field registry: any field can be asked for but those without values in
    /// the index.
    pub(crate) fn facets(self, resolved: &ResolvedQuery, request: &SearchRequest) -> Vec<Facet> {
        let is_asked = |spec: &&FieldSpec| match &request.facets {
            Some(asked) => asked.contains(&spec.field),
            None => spec.facet,
        };
        let has_values = |spec: &&FieldSpec| !matches!(spec.field, Field::Source | Field::Relevance);
        let facets = FIELDS.iter().filter(has_values).filter(is_asked);
        facets.map(|spec| self.facet(resolved, spec.field, request.lang)).collect()
    }

    fn facet(self, resolved: &ResolvedQuery, field: Field, lang: Lang) -> Facet {
        let filters = facet_filters(&resolved.query, field);
        let mut selected: Vec<FieldValue> = Vec::new();
        for filter in filters {
            selected.extend(self.values_selected(field, &filter.value));
        }
        sort_and_dedup(&mut selected);
        let is_selected = |value: &FieldValue| selected.binary_search(value).is_ok();
        let counts = self.value_counts(resolved, field);
        // A selected value is listed even if no dialogue of the corpus has it.
        let is_missing = |value: &&FieldValue| counts.binary_search_by(|(other, _)| other.cmp(value)).is_err();
        let missing: Vec<NamedValue> =
            selected.iter().filter(is_missing).map(|&value| self.index.named_value(value)).collect();
        let counts = counts.iter().map(|&(_, count)| count).chain(missing.iter().map(|_| 0));
        let mut values: Vec<(&NamedValue, usize)> =
            self.index.named_values(field).iter().chain(&missing).zip(counts).collect();
        values.retain(|(named, count)| *count > 0 || is_selected(&named.value));
        sort_by(&mut values, |a, b| in_display_order(a, b, lang));
        let facet_value = |(named, count): (&NamedValue, usize)| FacetValue {
            value: Arc::clone(&named.name),
            labels: Arc::clone(&named.labels),
            count,
            selected: is_selected(&named.value),
        };
        Facet { field, min_stage: min_stage(filters), values: values.into_iter().map(facet_value).collect() }
    }

    /// Each value of a field with the number of rows that match it and all clauses but the facet's own.
    pub(crate) fn value_counts(self, resolved: &ResolvedQuery, field: Field) -> Vec<(FieldValue, usize)> {
        let own = resolved.query.facet_clause(field);
        let min_stage = min_stage(facet_filters(&resolved.query, field));
        let column = self.index.column(field);
        let Some(own) = own else { return column.counts(min_stage, &resolved.matches.possible) };
        let mut others = RowSet::all(self.index.rows);
        let clauses = resolved.clauses.iter().enumerate().filter(|&(position, _)| position != own);
        clauses.for_each(|(_, matches)| others.intersect(&matches.possible));
        column.counts(min_stage, &others)
    }

    /// The values of a facet that a query selects by naming them one by one; ranges select none.
    pub(crate) fn values_selected(self, field: Field, value: &ValueMatch) -> Vec<FieldValue> {
        match value {
            ValueMatch::Any => Vec::new(),
            ValueMatch::Label(label) => self.values_named(field, label),
            ValueMatch::Numbers { from: Some(from), to } if Some(*from) == *to => vec![FieldValue::Number(*from)],
            ValueMatch::Dates { from: Some(from), to } if Some(*from) == *to && from.month().is_none() => {
                vec![FieldValue::Year(from.year())]
            }
            ValueMatch::Numbers { .. } | ValueMatch::Dates { .. } => Vec::new(),
        }
    }
}

/// The filters of a facet's clause.
pub(crate) fn facet_filters(query: &Query, field: Field) -> &[ValueFilter] {
    match query.facet_clause(field).map(|position| &query.clauses[position].condition) {
        Some(Condition::Is { values, .. }) => values,
        _ => &[],
    }
}

/// The minimum stage of a facet's filters.
pub(crate) fn min_stage(filters: &[ValueFilter]) -> Option<Stage> {
    filters.first().and_then(|filter| filter.min_stage)
}

/// The order of [`Facet::values`].
fn in_display_order(a: &(&NamedValue, usize), b: &(&NamedValue, usize), lang: Lang) -> Ordering {
    match (a.0.value, b.0.value) {
        (FieldValue::Year(a), FieldValue::Year(b)) => b.cmp(&a),
        (FieldValue::Stage(a), FieldValue::Stage(b)) => a.cmp(&b),
        _ => b.1.cmp(&a.1).then_with(|| a.0.key(lang).cmp(b.0.key(lang))),
    }
}
