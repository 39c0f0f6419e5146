//! What parsing a query has in hand: how far the text is read, the limits, and what has been understood of it.

use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query};
use crate::query::operators::{QUOTES, is_space};
use crate::query::problem::{Problem, ProblemKind};
use crate::text::span::Span;
use crate::text::tokenize::tokens;

/// The maximum number of words and values in a query, far more than a person types.
const MAX_WORDS: usize = 128;
/// The maximum length of all words and values of a query, in bytes.
const MAX_BYTES: usize = 1 << 13;

/// Whether a text is a label of a field's value, or some words of one; the last may be a prefix.
pub(crate) type Knows<'a> = &'a dyn Fn(Field, &str, bool) -> bool;

/// A query with all that was noticed of its text.
#[derive(Default)]
pub(crate) struct ParsedQuery {
    pub(crate) query: Query,
    pub(crate) problems: Vec<Problem>,
    pub(crate) labels: Vec<ParsedLabel>,
    /// The clauses that `OR` stands before, with the positions of their problems.
    pub(crate) alternatives: Vec<(usize, usize)>,
}

/// A label that names a value of a field, and its span in the query text.
pub(crate) struct ParsedLabel {
    pub(crate) field: Field,
    pub(crate) label: String,
    pub(crate) span: Span,
}

pub(crate) struct Parser<'a> {
    pub(crate) text: &'a str,
    pub(crate) knows: Knows<'a>,
    /// How far the text is parsed, in bytes.
    pub(crate) position: usize,
    /// The number of words and values so far.
    pub(crate) words: usize,
    /// Their length in bytes.
    pub(crate) bytes: usize,
    /// Whether `NOT` stands before the next item.
    pub(crate) is_negated: bool,
    /// Where `OR` stands before the next item.
    pub(crate) either: Option<Span>,
    pub(crate) parsed: ParsedQuery,
}

impl<'a> Parser<'a> {
    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// Consumes and returns the characters up to the first that fails the test.
    pub(crate) fn take_while(&mut self, test: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c| !test(c)).unwrap_or(rest.len());
        self.position += len;
        rest.get(..len).unwrap_or_default()
    }

    pub(crate) fn skip(&mut self, c: char) -> bool {
        let is_next = self.rest().starts_with(c);
        if is_next {
            self.position += c.len_utf8();
        }
        is_next
    }

    /// Skips white space and what is not seen at all.
    pub(crate) fn skip_space(&mut self) {
        self.take_while(is_space);
    }

    pub(crate) fn problem(&mut self, start: usize, kind: ProblemKind) {
        let span = Span { start: start as u32, end: self.position.max(start) as u32 };
        self.parsed.problems.push(Problem { span, kind, instead: None });
    }

    /// Adds a clause. After `OR`, values of one field are alternatives; other clauses cannot be.
    pub(crate) fn push(&mut self, negated: bool, condition: Condition) {
        let clauses = &mut self.parsed.query.clauses;
        let Some(span) = self.either.take().filter(|_| !clauses.is_empty()) else {
            clauses.push(Clause { negated, condition });
            return;
        };
        let last = clauses.last_mut().filter(|last| !last.negated && !negated).map(|last| &mut last.condition);
        match (last, condition) {
            (Some(Condition::Is { field, values }), Condition::Is { field: other, values: others })
                if *field == other =>
            {
                values.extend(others);
            }
            (_, condition) => {
                self.parsed.alternatives.push((clauses.len(), self.parsed.problems.len()));
                clauses.push(Clause { negated, condition });
                self.parsed.problems.push(Problem { span, kind: ProblemKind::NoAlternatives, instead: None });
            }
        }
    }

    /// Charges a text to the query's limits, at least as one term. Returns `false` once they are exceeded and ignores
    /// the rest of the query. The charge does not depend on context, so that a printed query is within the limits
    /// again.
    pub(crate) fn charge(&mut self, start: usize, text: &str) -> bool {
        self.bytes += text.len();
        if self.bytes <= MAX_BYTES {
            self.words += tokens(text).count().max(1);
        }
        let is_within_limits = self.bytes <= MAX_BYTES && self.words <= MAX_WORDS;
        if !is_within_limits {
            self.position = self.text.len();
            self.problem(start, ProblemKind::TooLong);
        }
        is_within_limits
    }

    /// The text between quotation marks, or up to the end of the query if they are not closed.
    pub(crate) fn quoted(&mut self) -> &'a str {
        let start = self.position;
        self.position += self.rest().chars().next().map_or(0, char::len_utf8);
        let inner = self.take_while(|c| !QUOTES.contains(&c));
        if self.position == self.text.len() {
            self.problem(start, ProblemKind::UnclosedQuote);
        } else {
            self.position += self.rest().chars().next().map_or(0, char::len_utf8);
        }
        inner
    }
}
