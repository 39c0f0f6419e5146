//! The query language: what a query is, with [`Query::parse`] and its `Display`, each other's opposites.
//!
//! Parsing never fails. It returns the query that was understood and a list of problems with their places.

mod parse;
mod print;
mod problem;

pub(crate) use parse::{Label, QUOTES};
pub use problem::{Problem, ProblemKind};

use crate::{Direction, Edtf, Field, Stage};

/// What a query text means: conditions that all must hold, and an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The conditions, in the order of the text.
    pub clauses: Vec<Clause>,
    /// The order asked for.
    pub sort: Option<Sort>,
}

/// One condition, or its opposite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Whether the condition must not hold.
    pub negated: bool,
    /// The condition.
    pub condition: Condition,
}

/// What a row can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Its passages hold these words, one after the other.
    Text {
        /// The words as they were written.
        text: String,
        /// How they were written.
        form: TextForm,
    },
    /// The field has one of these values.
    Is {
        /// The field.
        field: Field,
        /// The values, of which one is enough.
        values: Vec<ValueFilter>,
    },
    /// The field has any value.
    Has(Field),
}

/// How a text condition was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// A bare word.
    Word,
    /// A word still being typed (the last of the text), or one that ends with `*`: the beginning of a word.
    Prefix,
    /// Between quotation marks.
    Phrase,
}

/// A value asked for, and from which stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueFilter {
    /// The value.
    pub value: ValueMatch,
    /// At this stage or above, in one and the same fact.
    pub min_stage: Option<Stage>,
}

/// How a value is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueMatch {
    /// Any value, as in `area:@agreed`.
    Any,
    /// By one of its labels.
    Label(String),
    /// A number in a range that includes its ends.
    Numbers {
        /// The least.
        from: Option<u32>,
        /// The greatest.
        to: Option<u32>,
    },
    /// A date in a range that includes its ends.
    Dates {
        /// The earliest.
        from: Option<Edtf>,
        /// The latest.
        to: Option<Edtf>,
    },
}

/// An order of rows. Rows without a value come last in either direction; those that are alike, the latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The field that orders.
    pub field: Field,
    /// The direction.
    pub direction: Direction,
    /// What orders those that are alike.
    pub then_by: Option<(Field, Direction)>,
}

impl Default for Sort {
    /// The latest first.
    fn default() -> Self {
        Self { field: Field::Held, direction: Direction::Desc, then_by: None }
    }
}

impl Query {
    /// The clause that a facet's choices are kept in: the first positive one of its field.
    #[must_use]
    pub fn choice(&self, field: Field) -> Option<usize> {
        self.clauses.iter().position(|clause| {
            !clause.negated && matches!(clause.condition, Condition::Is { field: of, .. } if of == field)
        })
    }
}
