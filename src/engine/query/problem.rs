//! What can be odd about a query, in words that help to mend it.

use std::fmt;

use crate::{Field, Span};

/// Something odd about a query; the rest of it is answered all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the query text, in bytes.
    pub span: Span,
    /// What is odd.
    pub kind: ProblemKind,
}

/// The kinds of [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A name before a colon that is no field's; it was searched as a word.
    UnknownField(String),
    /// A name after `has:` that is no field's; it was left out.
    HasNoField(String),
    /// No value of the field has this label.
    UnknownValue {
        /// The field.
        field: Field,
        /// The label.
        label: String,
    },
    /// A field, `has:` or `sort:` without a value; it was left out.
    EmptyValue(String),
    /// Not a number or range of numbers; it was left out.
    BadNumber(String),
    /// Not a date or range of dates; it was left out.
    BadDate(String),
    /// Not a stage; it was left out.
    UnknownStage(String),
    /// The field's values have no stages; the stage was left out.
    NoStages(Field),
    /// Rows cannot be ordered by this; it was left out.
    BadSort(String),
    /// A quotation mark that nothing closes; the phrase goes to the end.
    UnclosedQuote,
    /// More conditions than are looked at; the rest was left out.
    TooLong,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::UnknownField(name) => write!(f, "“{name}” is not a field; searched as a word"),
            ProblemKind::HasNoField(name) => write!(f, "“{name}” is not a field; “has:{name}” was left out"),
            ProblemKind::UnknownValue { field, label } => write!(f, "no {} is called “{label}”", field.name()),
            ProblemKind::EmptyValue(name) => write!(f, "“{name}:” needs a value"),
            ProblemKind::BadNumber(text) => write!(f, "“{text}” is not a number or a range such as 5.."),
            ProblemKind::BadDate(text) => write!(f, "“{text}” is not a date or a range such as 2023..2024-06"),
            ProblemKind::UnknownStage(text) => {
                write!(f, "“{text}” is not a stage: noted, discussed, proposed, agreed, signed")
            }
            ProblemKind::NoStages(field) => write!(f, "{} has no stages", field.name()),
            ProblemKind::BadSort(text) => write!(f, "rows cannot be sorted by “{text}”"),
            ProblemKind::UnclosedQuote => f.write_str("the quotation mark is not closed"),
            ProblemKind::TooLong => f.write_str("the query is too long; the rest was left out"),
        }
    }
}
