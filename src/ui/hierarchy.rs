//! How the terms of a field stand to each other: who names a narrower term has named the wider one, in another word.

use engine::{Dialogue, Field, TermId};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;

/// A value of a dialogue with the ids of all that it falls under: its own, and those of wider terms.
pub(crate) struct Named<'a> {
    pub(crate) value: CellValue,
    wider: Vec<&'a str>,
}

impl Named<'_> {
    /// Whether the value is this one, or narrower.
    pub(crate) fn is_within(&self, id: &str) -> bool {
        self.wider.contains(&id)
    }
}

/// The values of a field that a dialogue names.
pub(crate) fn named<'a>(context: &'a ViewContext, dialogue: &Dialogue, field: Field) -> Vec<Named<'a>> {
    let corpus = context.corpus();
    let with_wider = |value: CellValue| {
        let at = corpus.terms().iter().position(|term| term.field == field && term.id == value.id);
        let mut wider = Vec::new();
        if let Some(at) = at {
            wider.extend(corpus.with_broader(TermId(at as u32)).map(|term| corpus.term(term).id.as_str()));
        }
        Named { wider, value }
    };
    cell_values(corpus, dialogue, field, context.lang).into_iter().map(with_wider).collect()
}

/// The value with this id, or else the one that went furthest of those that are narrower.
pub(crate) fn within<'a>(values: &'a [Named], id: &str) -> Option<&'a CellValue> {
    let exact = values.iter().find(|named| named.value.id == id);
    // The highest stage stands first.
    exact.or_else(|| values.iter().find(|named| named.is_within(id))).map(|named| &named.value)
}
