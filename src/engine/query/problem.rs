//! What can be wrong with a query, in hints that help to correct it.

use std::fmt;

use crate::model::field::Field;
use crate::text::span::Span;

/// Something wrong with a query. The rest of the query is answered all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The part of the query text concerned, in bytes.
    pub span: Span,
    /// What is wrong with it.
    pub kind: ProblemKind,
    /// The query text that is likely meant instead, if there is one.
    pub instead: Option<String>,
}

/// The kinds of [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The name before a colon is not a field; it is searched as a word.
    UnknownField(String),
    /// The name after `has:` is not a field; the condition is ignored.
    HasNoField(String),
    /// The field has no value with this label.
    UnknownValue {
        /// The field.
        field: Field,
        /// The label.
        label: String,
    },
    /// A field, `has:` or `sort:` without a value; it is ignored.
    EmptyValue(String),
    /// Not a number or a range of numbers; it is ignored.
    BadNumber(String),
    /// Not a date or a range of dates; it is ignored.
    BadDate(String),
    /// Not a stage; it is ignored.
    UnknownStage(String),
    /// The field has no stages; the stage is ignored.
    NoStages(Field),
    /// Rows cannot be sorted by this; it is ignored.
    BadSort(String),
    /// `OR` between conditions that cannot be alternatives; both must hold.
    NoAlternatives,
    /// It has no letter and no digit.
    NothingToSearch,
    /// A quotation mark is not closed; the phrase extends to the end of the text.
    UnclosedQuote,
    /// The query exceeds the limits; the rest of it is ignored.
    TooLong,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::UnknownField(name) => write!(f, "“{name}” is not a field; searched as a word"),
            ProblemKind::HasNoField(name) => write!(f, "“{name}” is not a field; “has:{name}” was ignored"),
            ProblemKind::UnknownValue { field, label } => write!(f, "no {} is called “{label}”", field.name()),
            ProblemKind::EmptyValue(name) => write!(f, "“{name}:” needs a value"),
            ProblemKind::BadNumber(text) => write!(f, "“{text}” is not a number or a range such as 5.."),
            ProblemKind::BadDate(text) => write!(f, "“{text}” is not a date or a range such as 2023..2024-06"),
            ProblemKind::UnknownStage(text) => {
                write!(f, "“{text}” is not a stage: noted, discussed, proposed, agreed, signed")
            }
            ProblemKind::NoStages(field) => write!(f, "{} has no stages", field.name()),
            ProblemKind::BadSort(text) => write!(f, "rows cannot be sorted by “{text}”"),
            ProblemKind::NoAlternatives => f.write_str(
                "all words must match; only values of one field can be alternatives, as in partner:italy,russia",
            ),
            ProblemKind::NothingToSearch => f.write_str("there is nothing to search for: no letter and no digit"),
            ProblemKind::UnclosedQuote => f.write_str("the quotation mark is not closed"),
            ProblemKind::TooLong => f.write_str("the query is too long; the rest was ignored"),
        }
    }
}
