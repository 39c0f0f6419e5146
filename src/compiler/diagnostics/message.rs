//! What a message says only in some cases, and what it calls things with labels and nearest words. The messages are in
//! `kind.rs`.

use std::fmt::{self, Display};

use engine::{Coverage, FIELDS, Field, FieldKind, Lang, ParseEdtfError, Role};

use crate::diagnostics::display::{Code, Quoted};
use crate::diagnostics::source_line::SourceLine;

/// What is wrong with a date.
pub(super) fn date_fault(error: ParseEdtfError) -> &'static str {
    match error {
        ParseEdtfError::NotADate => {
            "is not a date; write it as 2025-07-02, 2023-07, 2019 or, from day to day, 2025-06-26/2025-06-27"
        }
        ParseEdtfError::Backwards => "does not end after it begins; write the earlier date first, or one alone",
        ParseEdtfError::TooLong => "is longer than a hundred years; correct its years",
    }
}

/// The names of the fields that facts can have.
pub(super) fn stated_fields() -> Vec<&'static str> {
    FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived).map(|spec| spec.name).collect()
}

pub(super) fn term_meant(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`? Otherwise add it to the vocabulary"),
        None => "add it to the vocabulary".to_owned(),
    }
}

pub(super) fn country_meant(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "use its ISO 3166-1 alpha-2 code, such as `IT`".to_owned(),
    }
}

/// How the coverage of a dialogue contradicts its `reportedBy`.
pub(super) fn contradiction(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Reported => "reported, but `reportedBy` is empty; list the articles, or make it mentioned",
        Coverage::Mentioned => "mentioned, but `reportedBy` lists articles; empty it, or make it reported",
    }
}

/// What to add where a participant lacks a key.
pub(super) fn person_needs(key: &str) -> String {
    match key {
        "role" => format!("one of {}", Role::ALL.map(Role::name).join(", ")),
        _ => "the country code of the person's side".to_owned(),
    }
}

/// Where the words of a quote that is not in the text may be copied from.
pub(super) fn where_to_copy(nearest: Option<&Nearest>) -> String {
    nearest.map_or("copy it letter for letter".to_owned(), Nearest::to_string)
}

/// What is wrong with the start and end of a quote, where the text has other words, or none.
pub(super) fn misplaced(quote: &str, there: Option<&str>) -> String {
    let quote = Quoted(quote);
    match there {
        Some(there) => {
            let there = Quoted(there);
            format!("the text has {there} where the quote {quote} should be; correct the quote, or its start and end")
        }
        None => format!("the position of the quote {quote} is not in the text; correct its start and end"),
    }
}

/// What is shown where a label is missing in a language.
pub(super) fn fallback(lang: Lang) -> String {
    let first = Lang::default();
    if lang == first { String::new() } else { format!(", so the one in `{}` is shown", first.tag()) }
}

/// What has a label for each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Labelled {
    /// The title of the corpus.
    Title,
    /// A term.
    Term {
        /// Its field.
        field: Field,
        /// Its id.
        id: String,
        /// The key of its labels: `labels` or `short`.
        key: &'static str,
    },
    /// A wording.
    Wording {
        /// The first of its words.
        words: String,
    },
}

impl Labelled {
    /// The key of the labels.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Term { key, .. } => key,
            Self::Wording { .. } => "labels",
        }
    }
}

impl Display for Labelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("the title of the corpus"),
            Self::Term { field, id, .. } => write!(f, "the term {} of `{}`", Quoted(id), field.name()),
            Self::Wording { words } => write!(f, "the wording {}", Quoted(words)),
        }
    }
}

/// The words of a text that are most like a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The words, verbatim.
    pub words: String,
    /// Where it is, if the text is a file of its own.
    pub at: Option<SourceLine>,
    /// The first characters that differ, in the text and in the quote, if the eye may miss the difference.
    pub difference: Option<(char, char)>,
}

impl Display for Nearest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("copy it from the words most like it")?;
        if let Some(at) = &self.at {
            write!(f, ", {at}")?;
        }
        write!(f, ": {}", Quoted(&self.words))?;
        let Some((text, quote)) = self.difference else { return Ok(()) };
        write!(f, " (the text has {}, the quote {})", Code(text), Code(quote))
    }
}
