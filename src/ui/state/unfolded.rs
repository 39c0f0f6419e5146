//! What a reader has unfolded in the table and the matrix. It is not in the URL: a link leads to a query, not to how
//! far somebody has read.

use engine::Field;

use super::percent::{decode, encode};

/// A part of a row, or of the matrix, that can be unfolded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    /// The id of the dialogue; empty for the lines of the matrix that only one dialogue has.
    pub dialogue: String,
    /// The field whose values are not all shown; `None` for the list of all facts.
    pub field: Option<Field>,
}

impl Fold {
    /// The list of all facts of a dialogue.
    #[must_use]
    pub fn all_facts(dialogue: &str) -> Self {
        Self { dialogue: dialogue.to_owned(), field: None }
    }

    /// Reads what [`print`](Self::print) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (dialogue, field) = text.split_once('/').unwrap_or((text, ""));
        let known = Field::from_name(field);
        (known.is_some() || field.is_empty()).then(|| Self { dialogue: decode(dialogue), field: known })
    }

    /// The fold as a string: `vn-it-2025/area`, `vn-it-2025`.
    #[must_use]
    pub fn print(&self) -> String {
        let dialogue = encode(&self.dialogue);
        self.field.map_or_else(|| dialogue.clone(), |field| [&dialogue, "/", field.name()].concat())
    }
}

/// The folds that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfolded(Vec<Fold>);

impl Unfolded {
    /// Opens a fold, or closes it.
    pub fn toggle(&mut self, fold: Fold) {
        match self.0.iter().position(|open| *open == fold) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(fold),
        }
    }

    /// Whether a fold is open.
    #[must_use]
    pub fn has(&self, fold: &Fold) -> bool {
        self.0.contains(fold)
    }

    /// The open folds of a dialogue.
    pub(crate) fn of<'a>(&'a self, dialogue: &'a str) -> impl Iterator<Item = &'a Fold> {
        self.0.iter().filter(move |fold| fold.dialogue == dialogue)
    }
}
