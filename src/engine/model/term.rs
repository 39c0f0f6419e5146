//! Terms of the controlled vocabulary.

use crate::model::field::Field;
use crate::text::lang::{Lang, Localized};

/// A position in [`Corpus::terms`](crate::Corpus::terms).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TermId(pub u32);

/// One term of the controlled vocabulary, modelled after [SKOS](https://www.w3.org/TR/skos-reference/).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The field that the term is a value of.
    pub field: Field,
    /// Unique within the field. ASCII letters, digits and hyphens; for a party its country code.
    pub id: String,
    /// The preferred labels (`skos:prefLabel`).
    pub labels: Localized<String>,
    /// Short names for the headers of narrow columns.
    pub short: Option<Localized<String>>,
    /// Other names (`skos:altLabel`), in any language.
    pub alt: Vec<String>,
    /// The broader term of the same field (`skos:broader`).
    pub broader: Option<TermId>,
}

impl Term {
    /// The preferred label in a language.
    #[must_use]
    pub fn label(&self, lang: Lang) -> &str {
        &self.labels[lang]
    }

    /// The short name in a language; the preferred label of a term without one.
    #[must_use]
    pub fn short_label(&self, lang: Lang) -> &str {
        self.short.as_ref().map_or_else(|| self.label(lang), |short| &short[lang])
    }

    /// The labels that are shown: the preferred ones and the short names.
    pub(crate) fn displayed_labels(&self) -> impl Iterator<Item = &str> {
        self.labels.iter().chain(self.short.iter().flat_map(Localized::iter)).map(String::as_str)
    }
}
