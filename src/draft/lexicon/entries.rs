//! What the data list: states, cities, series, and the terms that articles are searched for.

use engine::{Field, Lang, Term};

use crate::lexicon::lists::{Named, SeriesEntry, State, TopicEntry};
use crate::lexicon::sets::patterns;
use crate::pattern::Pattern;

/// What the name of a place stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceName {
    /// A state, by its position in the lexicon.
    State(usize),
    /// What is of a state: its adjective or inhabitants.
    OfState(usize),
    /// A city, by its position in the lexicon.
    City(usize),
}

impl PlaceName {
    /// The state that is named, by name or adjective.
    pub(crate) fn state(self) -> Option<usize> {
        match self {
            Self::State(state) | Self::OfState(state) => Some(state),
            Self::City(_) => None,
        }
    }
}

impl State {
    /// Its Vietnamese name.
    pub(crate) fn vietnamese(&self) -> &str {
        self.vi.iter().chain(&self.short).next().unwrap_or(&self.en[0])
    }

    /// All its names but the first English one.
    pub(crate) fn other_names(&self) -> impl Iterator<Item = &String> {
        self.en[1..].iter().chain(&self.vi).chain(&self.short)
    }
}

/// A city by all its names, the English one first.
#[derive(Debug)]
pub(crate) struct City {
    pub(crate) names: Vec<String>,
}

/// A series that has a usual name.
#[derive(Debug)]
pub(crate) struct Series {
    pub(crate) named: Named,
    pub(crate) format: String,
    pub(crate) patterns: Vec<Pattern>,
}

impl From<SeriesEntry> for Series {
    fn from(entry: SeriesEntry) -> Self {
        let SeriesEntry { id, en, vi, format, is } = entry;
        Self { named: Named { id, en, vi }, format, patterns: patterns(&is) }
    }
}

/// A term that articles are searched for.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(super) field: String,
    pub(crate) named: Named,
    pub(crate) alt: Vec<String>,
    pub(crate) broader: Option<String>,
    pub(super) is: Vec<String>,
}

impl From<TopicEntry> for Topic {
    fn from(entry: TopicEntry) -> Self {
        let TopicEntry { field, id, en, vi, alt, broader, is } = entry;
        Self { field, named: Named { id, en, vi }, alt, broader, is }
    }
}

impl Topic {
    /// A term of a vocabulary, with its labels for patterns.
    pub(crate) fn of_term(term: &Term, vocabulary: &[Term]) -> Self {
        let labels = term.labels.iter().chain(&term.alt);
        let is_telling = |label: &&String| {
            let words = engine::words(label);
            words.len() > 1 || (words.len() == 1 && label.len() > 2 && label.chars().all(char::is_uppercase))
        };
        // A label is no pattern: what has a meaning there is left out.
        let plain = |label: &String| {
            engine::tokens(label).filter_map(|token| label.get(token.span.range())).collect::<Vec<_>>().join(" ")
        };
        Self {
            field: term.field.name().to_owned(),
            named: Named {
                id: term.id.clone(),
                en: term.label(Lang::En).to_owned(),
                vi: term.label(Lang::Vi).to_owned(),
            },
            alt: term.alt.clone(),
            broader: term.broader.and_then(|id| vocabulary.get(id.0 as usize)).map(|term| term.id.clone()),
            is: labels.filter(is_telling).map(plain).map(lower).collect(),
        }
    }

    pub(crate) fn field(&self) -> Field {
        Field::from_name(&self.field).unwrap_or(Field::Area)
    }
}

/// A text in lower case, by letters: that of a whole text knows where Greek words end, which costs 4 KB of wasm.
fn lower(text: String) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}
