//! What a query text means.

use std::ops::Range;

use crate::model::edtf::Edtf;
use crate::model::field::{Direction, Field};
use crate::model::stage::Stage;
use crate::query::operators::{QUOTES, ends_value, is_bracket};

/// A query: conditions that must all hold, and an order. `Query::parse` and `Display` are inverses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The conditions, in the order of the text.
    pub clauses: Vec<Clause>,
    /// The order, if the text gives one.
    pub sort: Option<Sort>,
}

impl Query {
    /// The position of the clause that a facet reads and edits: the first `field:value` of the field that is not
    /// negated.
    #[must_use]
    pub fn facet_clause(&self, field: Field) -> Option<usize> {
        self.clauses.iter().position(|clause| {
            !clause.negated && matches!(clause.condition, Condition::Is { field: other, .. } if other == field)
        })
    }

    /// The same with a clause instead of some.
    pub(crate) fn replaced(&self, positions: Range<usize>, by: Clause) -> Self {
        let mut query = self.clone();
        query.clauses.drain(positions.clone());
        query.clauses.insert(positions.start, by);
        query
    }
}

/// A condition or its negation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Whether the condition must not hold.
    pub negated: bool,
    /// The condition.
    pub condition: Condition,
}

impl Clause {
    /// A text that is searched for.
    pub(crate) fn text(text: String, form: TextForm) -> Self {
        Self { negated: false, condition: Condition::Text { text, form } }
    }

    /// Whether it searches for words.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.condition, Condition::Text { .. })
    }

    /// The text of a word that is neither negated nor quoted.
    pub(crate) fn bare_word(&self) -> Option<&str> {
        match &self.condition {
            Condition::Text { text, form: TextForm::Word | TextForm::Prefix } if !self.negated => Some(text),
            _ => None,
        }
    }
}

/// A condition on a dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The sentences about it, or the labels of its values, contain these words in sequence.
    Text {
        /// The words as the query spells them.
        text: String,
        /// How they are written.
        form: TextForm,
    },
    /// The field has one of these values.
    Is {
        /// The field.
        field: Field,
        /// The alternative values.
        values: Vec<ValueFilter>,
    },
    /// The field has any value.
    Has(Field),
}

/// How a text condition is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// A bare word.
    Word,
    /// The beginning of a word: one that ends with `*`, or the last one of the text, which may still be typed.
    Prefix,
    /// Between quotation marks.
    Phrase,
}

/// A value and the minimum stage at which a fact must have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueFilter {
    /// The value.
    pub value: ValueMatch,
    /// The same fact must have this stage or a higher one.
    pub min_stage: Option<Stage>,
    /// Whether its label is in quotation marks, so that it does not go on with the words after it.
    pub is_quoted: bool,
}

impl ValueFilter {
    /// A value, in quotation marks only where its label needs them.
    #[must_use]
    pub fn new(value: ValueMatch, min_stage: Option<Stage>) -> Self {
        // A label with a character that ends values has no quotation mark in it; one with brackets may have.
        let needs_quotes = |label: &str| label.contains(ends_value) || label.contains(is_bracket);
        let is_quoted = matches!(&value, ValueMatch::Label(label) if needs_quotes(label) && !label.contains(QUOTES));
        Self { value, min_stage, is_quoted }
    }

    /// The same with its label in quotation marks, if it can have them.
    #[must_use]
    pub fn quoted(self) -> Self {
        let is_quoted = matches!(&self.value, ValueMatch::Label(label) if !label.contains(QUOTES));
        Self { is_quoted, ..self }
    }
}

/// The values that a filter matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueMatch {
    /// Any value, as in `area:@agreed`.
    Any,
    /// The values with this label.
    Label(String),
    /// The numbers of a range, ends included.
    Numbers {
        /// The smallest number.
        from: Option<u32>,
        /// The largest number.
        to: Option<u32>,
    },
    /// The dates of a range, ends included.
    Dates {
        /// The earliest date.
        from: Option<Edtf>,
        /// The latest date.
        to: Option<Edtf>,
    },
}

/// An order of rows. Rows without a value come last in either direction; ties are latest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The field.
    pub field: Field,
    /// The direction.
    pub direction: Direction,
    /// The order of rows with equal values.
    pub then_by: Option<(Field, Direction)>,
}

impl Default for Sort {
    /// Latest first, the order in which rows are numbered.
    fn default() -> Self {
        Self { field: Field::Held, direction: Direction::Desc, then_by: None }
    }
}
