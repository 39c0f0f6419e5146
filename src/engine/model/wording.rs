//! Words of the annotations in the languages of the interface.

use crate::text::lang::Localized;

/// What a note, a rank or an office is in each language. An article's words stay as they are: where its language is read,
/// they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// As the annotations have it; of a rank, in each way that articles write it.
    pub words: Vec<String>,
    /// In each language.
    pub labels: Localized<String>,
}
