//! The values of facets with what they are called.

use std::sync::{Arc, OnceLock};

use crate::index::field_value::FieldValue;
use crate::text::collate::collation_key;
use crate::text::lang::{Lang, Localized};

/// A value of a facet with what it is called, which is the same in every answer, and shared with it.
#[derive(Debug)]
pub(crate) struct NamedValue {
    pub(crate) value: FieldValue,
    /// As a query writes it.
    pub(crate) name: Arc<str>,
    pub(crate) labels: Arc<Localized<String>>,
    keys: Localized<OnceLock<String>>,
}

impl NamedValue {
    pub(crate) fn new(value: FieldValue, name: String, labels: Localized<String>) -> Self {
        Self { value, name: name.into(), labels: labels.into(), keys: Localized::from_fn(|_| OnceLock::new()) }
    }

    /// What a facet orders its values by in a language. English is compared character by character, because facets may
    /// have thousands of values.
    pub(crate) fn key(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.labels[lang],
            _ => self.keys[lang].get_or_init(|| collation_key(&self.labels[lang], lang)),
        }
    }
}
