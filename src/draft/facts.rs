//! A fact as the rules find it, before terms have their places in a vocabulary.

use engine::{Basis, Edtf, Field, Role, Setting, Span, Stage};

/// A value that was found, with what it is quoted from.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) field: Field,
    pub(crate) value: FoundValue,
    pub(crate) stage: Option<Stage>,
    pub(crate) by: Option<Side>,
    pub(crate) according_to: Option<usize>,
    pub(crate) setting: Setting,
    pub(crate) basis: Basis,
    pub(crate) note: Option<String>,
    pub(crate) person: Option<FoundPerson>,
    /// The year since when a partnership exists.
    pub(crate) since: Option<Edtf>,
    pub(crate) evidence: Vec<Span>,
}

/// What was found.
#[derive(Clone, Debug)]
pub(crate) enum FoundValue {
    Term(FoundTerm),
    Number(u32),
    Date(Edtf),
}

/// A term by its labels; the vocabulary may have it under the same id or the same labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FoundTerm {
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
    pub(crate) alt: Vec<String>,
    /// Other names by which a vocabulary may have it, which are too general for labels of its own.
    pub(crate) also: Vec<String>,
    pub(crate) broader: Option<Box<FoundTerm>>,
}

/// What is said of a person besides the name.
#[derive(Clone, Debug)]
pub(crate) struct FoundPerson {
    pub(crate) role: Role,
    pub(crate) rank: Option<String>,
    pub(crate) office: Option<String>,
    /// The position of the state in the lexicon.
    pub(crate) state: usize,
}

/// Who said something: a state by its position in the lexicon, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    State(usize),
    Both,
}

impl Found {
    /// A stated value of the dialogue itself.
    pub(crate) fn stated(field: Field, value: FoundValue, evidence: Vec<Span>) -> Self {
        Self {
            field,
            value,
            stage: None,
            by: None,
            according_to: None,
            setting: Setting::Dialogue,
            basis: Basis::Stated,
            note: None,
            person: None,
            since: None,
            evidence,
        }
    }

    /// The same, inferred for a reason.
    pub(crate) fn inferred(self, note: impl Into<String>) -> Self {
        Self { basis: Basis::Inferred, note: Some(note.into()), ..self }
    }
}

impl FoundTerm {
    pub(crate) fn new(id: impl Into<String>, en: impl Into<String>, vi: impl Into<String>) -> Self {
        Self { id: id.into(), en: en.into(), vi: vi.into(), alt: Vec::new(), also: Vec::new(), broader: None }
    }
}

/// An id of the words of a label: folded, with hyphens between.
pub(crate) fn slug(label: &str) -> String {
    let ascii = |word: String| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let words = engine::words(label).into_iter().map(ascii).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
