//! Parsing a query text. A recursive descent without recursion: a query is a flat list of items, so there is no depth
//! to limit, and every character is visited a bounded number of times.
//!
//! ```text
//! query  := item*                           items are separated by white space
//! item   := "-"? ( "has:" FIELD | "sort:" order ("," order)? | FIELD ":" values | phrase | word "*"? )
//! order  := FIELD ("-asc" | "-desc")?
//! values := value ("," value)*
//! value  := ( label | phrase | range )? ("@" STAGE)?
//! range  := from? ".." to? | single          for numbers and dates
//! phrase := QUOTE any but QUOTE QUOTE
//! ```
//!
//! That is what is printed. What people type besides is read as what they mean: fields by their labels, spaces around
//! colon and comma, labels and dates of several words, other dashes, operators and brackets.

use crate::model::field::{Direction, Field};
use crate::query::ast::{Condition, Query, Sort, TextForm};
use crate::query::field_names::field_called;
use crate::query::operators::{
    Operator, QUOTES, is_acronym, is_bracket, is_colon, is_comma, is_minus, is_space, operator, without_ending,
};
use crate::query::parser::{Knows, ParsedQuery, Parser};
use crate::query::plain_text::PlainText;
use crate::query::problem::{Problem, ProblemKind};
use crate::text::span::Span;
use crate::text::tokenize::tokens;

/// The maximum length of the name of a field, in characters.
const MAX_FIELD_NAME: usize = 64;

impl Query {
    /// Parses a text. What cannot be understood is ignored and reported as a problem.
    ///
    /// ```
    /// use engine::Query;
    /// let (query, problems) = Query::parse("partner:italy \"code of conduct\"");
    /// assert_eq!((query.clauses.len(), problems.len()), (2, 0));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<Problem>) {
        let parsed = Self::parse_with_labels(text, &|_, _, _| false);
        (parsed.query, parsed.problems)
    }

    /// The same, knowing the labels of the values, so that one of several words needs no quotation marks.
    pub(crate) fn parse_with_labels(text: &str, knows: Knows) -> ParsedQuery {
        let plain = PlainText::new(text);
        let mut parser = Parser {
            text: &plain.text,
            knows,
            position: 0,
            words: 0,
            bytes: 0,
            is_negated: false,
            either: None,
            parsed: ParsedQuery::default(),
        };
        parser.skip_space();
        while parser.position < parser.text.len() {
            parser.item();
            parser.skip_space();
        }
        let mut parsed = parser.parsed;
        let is_nothing = parsed.query == Self::default() && parsed.problems.is_empty();
        if is_nothing && !plain.text.trim().is_empty() {
            let span = Span { start: 0, end: plain.text.len() as u32 };
            parsed.problems.push(Problem { span, kind: ProblemKind::NothingToSearch, instead: None });
        }
        let spans = parsed.problems.iter_mut().map(|problem| &mut problem.span);
        for span in spans.chain(parsed.labels.iter_mut().map(|label| &mut label.span)) {
            *span = plain.span_in_source(*span);
        }
        parsed
    }
}

impl<'a> Parser<'a> {
    fn item(&mut self) {
        let before = self.position;
        self.take_while(|c| is_minus(c) || is_bracket(c) || is_comma(c));
        let signs = self.text.get(before..self.position).unwrap_or_default();
        let start = self.position;
        if signs.contains('|') {
            // `russia|china`; within the values of a field it is a comma.
            self.either = Some(Span { start: before as u32, end: start as u32 });
        }
        if self.rest().chars().next().is_none_or(is_space) {
            // A dash between two words.
            return;
        }
        let item = self.rest().split(|c| is_space(c) || c == '|').next().unwrap_or_default();
        if let Some(operator) = operator(item) {
            self.position += item.len();
            match operator {
                Operator::And => {}
                Operator::Or => self.either = Some(Span { start: start as u32, end: self.position as u32 }),
                Operator::Not => self.is_negated = true,
            }
            return;
        }
        let negated = std::mem::take(&mut self.is_negated) | signs.contains(is_minus);
        if let Some(name) = self.name_before_colon() {
            self.named_item(negated, start, name);
        } else if self.rest().starts_with(QUOTES) {
            let text = self.quoted();
            self.push_text(negated, start, text, TextForm::Phrase);
        } else {
            self.word_condition(negated);
        }
    }

    /// Consumes the name of a field and a colon, or letters and a colon; returns what is before the colon.
    fn name_before_colon(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let (end, colon) = rest.char_indices().take(MAX_FIELD_NAME).find(|&(_, c)| is_colon(c) || c == '=')?;
        let name = rest.get(..end)?;
        let is_letters = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        (is_letters && colon != '=' || !name.contains(QUOTES) && field_called(name).is_some()).then(|| {
            self.position += end + colon.len_utf8();
            name
        })
    }

    fn named_item(&mut self, negated: bool, start: usize, name: &str) {
        match (name.to_ascii_lowercase().as_str(), field_called(name)) {
            ("has", _) => self.has_condition(negated, start),
            ("sort", _) => self.sort_order(start),
            (_, Some(field)) => self.field_condition(negated, start, field),
            ("no" | "without", None) => self.has_condition(!negated, start),
            (_, None) => {
                self.problem(start, ProblemKind::UnknownField(name.to_owned()));
                self.position = start;
                self.word_condition(negated);
            }
        }
    }

    fn has_condition(&mut self, negated: bool, start: usize) {
        let name = self.take_while(|c| !c.is_whitespace()).to_ascii_lowercase();
        if !self.charge(start, "") {
            return;
        }
        match field_called(&name) {
            Some(field) => self.push(negated, Condition::Has(field)),
            None if name.is_empty() => self.problem(start, ProblemKind::EmptyValue("has".to_owned())),
            None => self.problem(start, ProblemKind::HasNoField(name)),
        }
    }

    fn sort_order(&mut self, start: usize) {
        let text = self.take_while(|c| !c.is_whitespace());
        if !self.charge(start, "") {
            return;
        }
        match parse_sort(&text.to_ascii_lowercase()) {
            Some(sort) => self.parsed.query.sort = Some(sort),
            None if text.is_empty() => self.problem(start, ProblemKind::EmptyValue("sort".to_owned())),
            None => self.problem(start, ProblemKind::BadSort(text.to_owned())),
        }
    }

    fn word_condition(&mut self, negated: bool) {
        let start = self.position;
        let raw = self.take_while(|c| !c.is_whitespace() && c != '|');
        let text = without_ending(raw);
        let is_open = raw.get(text.len()..).is_some_and(|after| after.contains('*'))
            || self.position == self.text.len() && !is_acronym(text);
        let form = if is_open { TextForm::Prefix } else { TextForm::Word };
        self.push_text(negated, start, text, form);
    }

    /// Adds a text condition; a text without a letter or digit is ignored.
    fn push_text(&mut self, negated: bool, start: usize, text: &str, form: TextForm) {
        if self.charge(start, text) && tokens(text).next().is_some() {
            self.push(negated, Condition::Text { text: text.to_owned(), form });
        }
    }
}

/// Parses `field-direction`, or two of them separated by a comma.
fn parse_sort(text: &str) -> Option<Sort> {
    let (first, then) = text.split_once(',').map_or((text, None), |(first, then)| (first, Some(then)));
    let (field, direction) = parse_order(first)?;
    let then_by = match then {
        Some(then) => Some(parse_order(then)?).filter(|then| then.0 != field),
        None => None,
    };
    Some(Sort { field, direction, then_by })
}

fn parse_order(text: &str) -> Option<(Field, Direction)> {
    let (name, direction) = match text.rsplit_once('-') {
        Some((name, "asc")) => (name, Some(Direction::Asc)),
        Some((name, "desc")) => (name, Some(Direction::Desc)),
        _ => (text, None),
    };
    let field = Field::from_name(name)?;
    let first = field.spec().sort?;
    Some((field, direction.unwrap_or(first)))
}
