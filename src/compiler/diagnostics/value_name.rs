//! How a message calls a value.

use engine::{Lang, Localized, Term};

/// A value as messages call it: in English by its id, as annotations write it, in other languages by its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueName {
    id: String,
    /// Apart: errors should be small.
    labels: Box<Localized<String>>,
}

impl ValueName {
    /// What a message in a language calls it.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        if lang == Lang::default() { &self.id } else { &self.labels[lang] }
    }
}

impl From<&Term> for ValueName {
    fn from(term: &Term) -> Self {
        Self { id: term.id.clone(), labels: Box::new(term.labels.clone()) }
    }
}

/// What every language writes alike: a number, a date, or nothing for a term that does not exist.
impl From<String> for ValueName {
    fn from(text: String) -> Self {
        Self { labels: Box::new(Localized::from_fn(|_| text.clone())), id: text }
    }
}
