//! What can be wrong with an import, each in one sentence: what is wrong; what to do.

use std::fmt::{self, Display};

use engine::{CorpusError, Coverage, Field};

use crate::diagnostics::display::{Shown, plain};
use crate::diagnostics::kind::DiagnosticKind;

/// What is wrong with the JSON of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is its own sentence below")]
pub enum ImportErrorKind {
    Unreadable(String),
    NotUtf8 { at: usize },
    NotJson(String),
    Schema { expected: u32, found: u32 },
    UnknownType(String),
    UnknownField(String),
    DerivedField(Field),
    UnknownTerm { field: Field, id: String },
    UnknownArticle(String),
    UnknownName { key: &'static str, name: String },
    CoverageContradicted(Coverage),
    BadDate(String),
    BadNumber(String),
    StoryMisplaced,
    QuoteMisplaced { quote: String, there: Option<String> },
    QuoteNotFound { quote: String },
    QuoteRepeated { quote: String },
    Unsound(CorpusError),
}

impl From<ImportErrorKind> for DiagnosticKind {
    fn from(kind: ImportErrorKind) -> Self {
        Self::Import(kind)
    }
}

impl Display for ImportErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "cannot be read further ({error}); read it again"),
            Self::NotUtf8 { at } => write!(f, "not UTF-8 at byte {at} of the line; save it as UTF-8"),
            Self::NotJson(error) => write!(f, "not as an export has it: {error}; see the shapes of `dialogues export`"),
            Self::Schema { expected, found } => {
                write!(f, "schema {found}, and {expected} is read; export it again with this version")
            }
            Self::UnknownType(name) => {
                write!(f, "no type {}; a line is a term, an article or a dialogue", Shown(name))
            }
            Self::UnknownField(name) => write!(f, "no field {}; docs/data.md lists them", Shown(name)),
            Self::DerivedField(field) => {
                write!(f, "`{}` follows from the other facts; leave it out", field.name())
            }
            Self::UnknownTerm { field, id } => {
                write!(f, "no term {} of `{}`; add it or change the broader term", Shown(id), field.name())
            }
            Self::UnknownArticle(id) => {
                write!(f, "no article {}; put the article before what quotes it", Shown(id))
            }
            Self::UnknownName { key, name } => write!(f, "no {key} {}; take one that exists", Shown(name)),
            Self::CoverageContradicted(Coverage::Reported) => {
                f.write_str("reported, but `reportedBy` names no article; name one, or call it mentioned")
            }
            Self::CoverageContradicted(Coverage::Mentioned) => {
                f.write_str("only mentioned, but `reportedBy` names an article; call it reported, or name none")
            }
            Self::BadDate(date) => write!(f, "{} is no date; write 2025-07-02, 2023-07 or 2019", Shown(date)),
            Self::BadNumber(number) => write!(f, "{} is no whole number; write one as text", Shown(number)),
            Self::StoryMisplaced => {
                f.write_str("the story is no stretch of the body; give its start and end in UTF-16 code units")
            }
            Self::QuoteMisplaced { quote, there: Some(there) } => {
                write!(
                    f,
                    "the quote {} is not at its place, where {} stands; correct it or its place",
                    Shown(quote),
                    Shown(there)
                )
            }
            Self::QuoteMisplaced { quote, there: None } => {
                write!(f, "the place of the quote {} is not in the body; correct its start and end", Shown(quote))
            }
            Self::QuoteNotFound { quote } => {
                write!(f, "the quote {} is not in the story; copy it letter for letter", Shown(quote))
            }
            Self::Unsound(unsound) => write!(f, "{}; correct it or leave it out", plain(&unsound.to_string())),
            Self::QuoteRepeated { quote } => {
                write!(f, "the quote {} stands more than once in the story; give its start and end", Shown(quote))
            }
        }
    }
}
