//! Facets: for each field, its values with the number of dialogues that each would leave.
//!
//! Values of one facet are alternatives, facets are combined: so a facet's counts ignore its own filter. A selected value
//! is listed even at zero.

use crate::index::field_value::FieldValue;
use crate::model::field::{FIELDS, Field, FieldSpec};
use crate::query::ast::ValueMatch;
use crate::search::counts::{facet_filters, min_stage};
use crate::search::request::{Facet, FacetValue, SearchRequest};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::collate::collation_key;
use crate::text::lang::{Lang, Localized};

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
        let mut values = self.value_counts(resolved, field);
        values.retain(|(value, count)| *count > 0 || is_selected(value));
        // A selected value is listed even if no dialogue of the corpus has it.
        let missing: Vec<FieldValue> =
            selected.iter().copied().filter(|value| !values.iter().any(|(other, _)| other == value)).collect();
        values.extend(missing.into_iter().map(|value| (value, 0)));
        let labels: Vec<Localized<String>> =
            values.iter().map(|(value, _)| self.index.labels_of_value(*value, None)).collect();
        let value = |position: usize| {
            let (value, count) = values[position];
            let labels = labels[position].clone();
            FacetValue { value: self.index.value_name(value, None), labels, count, selected: is_selected(&value) }
        };
        let values = display_order(&values, &labels, lang).into_iter().map(value).collect();
        Facet { field, min_stage: min_stage(filters), values }
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

/// The positions of a facet's values in the order of [`Facet::values`].
fn display_order(values: &[(FieldValue, usize)], labels: &[Localized<String>], lang: Lang) -> Vec<usize> {
    let key = |labels: &Localized<String>| match lang {
        // English is compared character by character, because facets may have thousands of values.
        Lang::En => labels[lang].clone(),
        _ => collation_key(&labels[lang], lang),
    };
    let keys: Vec<String> = labels.iter().map(key).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    sort_by(&mut order, |&a, &b| match (values[a], values[b]) {
        ((FieldValue::Year(a), _), (FieldValue::Year(b), _)) => b.cmp(&a),
        ((FieldValue::Stage(a), _), (FieldValue::Stage(b), _)) => a.cmp(&b),
        ((_, a_count), (_, b_count)) => b_count.cmp(&a_count).then_with(|| keys[a].cmp(&keys[b])),
    });
    order
}
