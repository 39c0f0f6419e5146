//! A dialogue that a text names, with its number, its states, and what its sentence says of it.

use crate::text::Words;

/// A dialogue that a text names.
#[derive(Clone, Debug)]
pub(crate) struct EventMention {
    /// Its name, with ordinal and states.
    pub(crate) words: Words,
    /// Its name without those.
    pub(crate) core: Words,
    /// The position of the sentence; `None` in the headline.
    pub(crate) sentence: Option<usize>,
    pub(crate) edition: Option<Edition>,
    /// The states in its name or directly after it.
    pub(crate) states: Vec<usize>,
    pub(crate) status: Status,
}

/// The number of a dialogue, with the words that give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edition {
    pub(crate) number: u32,
    pub(crate) words: Words,
}

/// What a sentence says of a dialogue that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// It was held, and this is the news.
    Held,
    /// It is named, and no more.
    Named,
    /// Somebody came for it.
    Purpose,
    /// It was another one, before.
    Previous,
    /// It is to come.
    Future,
}

impl EventMention {
    pub(super) fn of(noun: Words) -> Self {
        Self {
            words: noun.clone(),
            core: noun,
            sentence: None,
            edition: None,
            states: Vec::new(),
            status: Status::Named,
        }
    }
}
