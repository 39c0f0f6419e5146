//! Broader and narrower terms in views: a dialogue that names a narrower term counts for the broader one as well.

use engine::{Dialogue, Field, TermId};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;

/// A value of a dialogue with its term and all broader ones.
pub(crate) struct ValueWithAncestors<'a> {
    pub(crate) value: CellValue,
    /// The ids of the terms; empty where the value is no term.
    terms: Vec<&'a str>,
}

impl ValueWithAncestors<'_> {
    /// Whether the value is the term with this id, or narrower.
    pub(crate) fn is_within(&self, id: &str) -> bool {
        self.terms.contains(&id)
    }

    /// The ids of the broader terms, the nearest first.
    pub(crate) fn broader(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().skip(1).copied()
    }

    /// Whether one of the two values equals the other or is narrower.
    pub(crate) fn is_related(&self, other: &Self) -> bool {
        self.is_within(&other.value.id) || other.is_within(&self.value.id)
    }
}

/// The values that a dialogue has of a field.
pub(crate) fn values_with_ancestors<'a>(
    context: &'a ViewContext,
    dialogue: &Dialogue,
    field: Field,
) -> Vec<ValueWithAncestors<'a>> {
    let corpus = context.corpus();
    let with_ancestors = |value: CellValue| {
        let term = corpus.terms().iter().position(|term| term.field == field && term.id == value.id);
        let ancestors = term.into_iter().flat_map(|term| corpus.with_broader(TermId(term as u32)));
        let terms = ancestors.map(|term| corpus.term(term).id.as_str()).collect();
        ValueWithAncestors { terms, value }
    };
    cell_values(corpus, dialogue, field, context.lang).into_iter().map(with_ancestors).collect()
}

/// Each value that some dialogues name once, in the order in which they name them.
pub(crate) fn distinct<'c, 'a>(columns: &'c [Vec<ValueWithAncestors<'a>>]) -> Vec<&'c ValueWithAncestors<'a>> {
    let mut values: Vec<&ValueWithAncestors> = Vec::new();
    for named in columns.iter().flatten() {
        if !values.iter().any(|other| other.value.id == named.value.id) {
            values.push(named);
        }
    }
    values
}

/// The value with exactly this id.
pub(crate) fn value_named<'a>(values: &'a [ValueWithAncestors], id: &str) -> Option<&'a CellValue> {
    values.iter().find(|other| other.value.id == id).map(|found| &found.value)
}

/// The value with this id, or else a narrower one: one named at the dialogue itself before others, then the one of the
/// highest stage.
pub(crate) fn value_or_narrower<'a>(values: &'a [ValueWithAncestors], id: &str) -> Option<&'a CellValue> {
    // The values are ordered by stage, highest first, and `min_by_key` takes the first of equal ones.
    let narrower = || values.iter().filter(|other| other.is_within(id)).min_by_key(|other| other.value.setting);
    value_named(values, id).or_else(|| narrower().map(|found| &found.value))
}

/// The value that is nearest to another one among those that are broader.
pub(crate) fn nearest_broader<'a>(
    values: &'a [ValueWithAncestors],
    named: &ValueWithAncestors,
) -> Option<&'a CellValue> {
    named.broader().find_map(|id| value_named(values, id))
}
