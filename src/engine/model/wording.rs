//! Translations of notes, ranks and offices.

use crate::text::lang::Localized;

/// A note, a rank or an office in each language. A reader of the article's language sees the article's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words of the annotations; for a rank, each way that articles write it.
    pub words: Vec<String>,
    /// The translation into each language.
    pub labels: Localized<String>,
}
