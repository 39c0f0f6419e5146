//! What a reader has expanded in the table and the matrix. It is not in the URL: a link leads to a query, not to how
//! far somebody has read.

use engine::Field;

use super::percent::{decode, encode};

/// What can be expanded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Collapsible {
    /// All values of a field, in the cell of a dialogue with this id.
    Cell(String, Field),
    /// The list of all facts of the dialogue with this id.
    AllFacts(String),
    /// The lines of the matrix of a field that only one dialogue has.
    NamedOnce(Field),
}

/// In place of a dialogue's id: no encoded id has this character.
const NAMED_ONCE: &str = "+";

impl Collapsible {
    /// The list of all facts of a dialogue.
    #[must_use]
    pub fn all_facts(dialogue: &str) -> Self {
        Self::AllFacts(dialogue.to_owned())
    }

    /// Reads what [`to_text`](Self::to_text) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((dialogue, field)) = text.split_once('/') else { return Some(Self::AllFacts(decode(text))) };
        let field = Field::from_name(field)?;
        Some(if dialogue == NAMED_ONCE { Self::NamedOnce(field) } else { Self::Cell(decode(dialogue), field) })
    }

    /// What is collapsible as a string: `vn-it-2025/area`, `vn-it-2025`, `+/area`.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Cell(dialogue, field) => [&encode(dialogue), "/", field.name()].concat(),
            Self::AllFacts(dialogue) => encode(dialogue),
            Self::NamedOnce(field) => [NAMED_ONCE, "/", field.name()].concat(),
        }
    }

    /// The id of the dialogue in whose row it is.
    fn dialogue(&self) -> Option<&str> {
        match self {
            Self::Cell(dialogue, _) | Self::AllFacts(dialogue) => Some(dialogue),
            Self::NamedOnce(_) => None,
        }
    }
}

/// What is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expanded(Vec<Collapsible>);

impl Expanded {
    /// Expands something, or collapses it.
    pub fn toggle(&mut self, collapsible: Collapsible) {
        match self.0.iter().position(|open| *open == collapsible) {
            Some(at) => drop(self.0.remove(at)),
            None => self.0.push(collapsible),
        }
    }

    /// Whether something is open.
    #[must_use]
    pub fn has(&self, collapsible: &Collapsible) -> bool {
        self.0.contains(collapsible)
    }

    /// What is open of a dialogue.
    pub(crate) fn of<'a>(&'a self, dialogue: &'a str) -> impl Iterator<Item = &'a Collapsible> {
        self.0.iter().filter(move |collapsible| collapsible.dialogue() == Some(dialogue))
    }
}
