//! Parsing a query text. A recursive descent without recursion: a query is a flat list of items, so there is no depth to
//! limit, and every character is visited a bounded number of times.
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
//! That is what is printed. What people type besides is read as what they mean: fields by their labels, spaces around colon
//! and comma, labels and dates of several words, other dashes, operators and brackets.

use crate::model::edtf::DayRange;
use crate::model::field::{Direction, Field, FieldKind};
use crate::model::stage::Stage;
use crate::query::ast::{Clause, Condition, Query, Sort, TextForm, ValueFilter, ValueMatch};
use crate::query::field_names::field_called;
use crate::query::operators::{Operator, is_bracket, is_colon, is_comma, is_minus, operator};
use crate::query::plain_text::PlainText;
use crate::query::problem::{Problem, ProblemKind};
use crate::query::written_dates::{date, next as next_date, number, previous as previous_date, range};
use crate::text::letters::is_ignorable;
use crate::text::span::Span;
use crate::text::tokenize::{tokens, words};

/// The maximum number of words and values in a query, far more than a person types.
const MAX_TERMS: usize = 128;
/// The maximum length of all words and values of a query, in bytes.
const MAX_BYTES: usize = 1 << 13;

/// The quotation marks that begin and end a phrase.
pub(crate) const QUOTES: [char; 12] = ['"', '“', '”', '„', '‟', '«', '»', '＂', '『', '』', '「', '」'];
/// The maximum number of words that a label or a date without quotation marks has.
const MAX_WORDS_OF_VALUE: usize = 24;
/// The maximum length of what a field is called, in characters.
const MAX_FIELD_NAME: usize = 64;
/// The maximum length of a range of dates that is written in words, in characters.
const MAX_WRITTEN_RANGE: usize = 128;

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
        let parsed = Self::parse_knowing(text, &|_, _, _| false);
        (parsed.query, parsed.problems)
    }

    /// The same, knowing the labels of the values, so that one of several words needs no quotation marks.
    pub(crate) fn parse_knowing(text: &str, knows: Knows) -> ParsedQuery {
        let plain = PlainText::new(text);
        let mut parser = Parser {
            text: &plain.text,
            knows,
            position: 0,
            terms: 0,
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

struct Parser<'a> {
    text: &'a str,
    knows: Knows<'a>,
    /// How far the text is parsed, in bytes.
    position: usize,
    /// The number of words and values so far.
    terms: usize,
    /// Their length in bytes.
    bytes: usize,
    /// Whether `NOT` stands before the next item.
    is_negated: bool,
    /// Where `OR` stands before the next item.
    either: Option<Span>,
    parsed: ParsedQuery,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.position..).unwrap_or_default()
    }

    /// Consumes and returns the characters up to the first that fails the test.
    fn take_while(&mut self, test: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let len = rest.find(|c| !test(c)).unwrap_or(rest.len());
        self.position += len;
        rest.get(..len).unwrap_or_default()
    }

    fn skip(&mut self, c: char) -> bool {
        let is_next = self.rest().starts_with(c);
        if is_next {
            self.position += c.len_utf8();
        }
        is_next
    }

    /// Skips white space and what is not seen at all.
    fn skip_space(&mut self) {
        self.take_while(is_space);
    }

    fn problem(&mut self, start: usize, kind: ProblemKind) {
        let span = Span { start: start as u32, end: self.position.max(start) as u32 };
        self.parsed.problems.push(Problem { span, kind, instead: None });
    }

    /// Adds a clause. After `OR`, values of one field are alternatives; other clauses cannot be.
    fn push(&mut self, negated: bool, condition: Condition) {
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

    /// Charges a text to the query's limits, at least as one term. Returns `false` once they are exceeded and ignores the
    /// rest of the query. The charge does not depend on context, so that a printed query is within the limits again.
    fn charge(&mut self, start: usize, text: &str) -> bool {
        self.bytes += text.len();
        if self.bytes <= MAX_BYTES {
            self.terms += tokens(text).count().max(1);
        }
        let is_within_limits = self.bytes <= MAX_BYTES && self.terms <= MAX_TERMS;
        if !is_within_limits {
            self.position = self.text.len();
            self.problem(start, ProblemKind::TooLong);
        }
        is_within_limits
    }

    fn item(&mut self) {
        let before = self.position;
        self.take_while(|c| is_minus(c) || is_bracket(c) || is_comma(c));
        let signs = self.text.get(before..self.position).unwrap_or_default();
        let start = self.position;
        if self.rest().chars().next().is_none_or(is_space) {
            // A dash between two words.
            return;
        }
        let item = self.rest().split(is_space).next().unwrap_or_default();
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
            self.word(negated);
        }
    }

    /// Consumes the name of a field and a colon, or letters and a colon; returns what is before the colon.
    fn name_before_colon(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let (end, colon) = rest.char_indices().take(MAX_FIELD_NAME).find(|&(_, c)| is_colon(c))?;
        let name = rest.get(..end)?;
        let is_letters = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        (is_letters || !name.contains(QUOTES) && field_called(name).is_some()).then(|| {
            self.position += end + colon.len_utf8();
            name
        })
    }

    fn named_item(&mut self, negated: bool, start: usize, name: &str) {
        match (name.to_ascii_lowercase().as_str(), field_called(name)) {
            ("has", _) => self.has(negated, start),
            ("sort", _) => self.sort(start),
            (_, Some(field)) => self.is(negated, start, field),
            (_, None) => {
                self.problem(start, ProblemKind::UnknownField(name.to_owned()));
                self.position = start;
                self.word(negated);
            }
        }
    }

    fn has(&mut self, negated: bool, start: usize) {
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

    fn sort(&mut self, start: usize) {
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

    fn is(&mut self, negated: bool, start: usize, field: Field) {
        let mut values = Vec::new();
        let problems = self.parsed.problems.len();
        loop {
            self.skip_space_before_value(field);
            values.extend(self.value(field));
            if !self.skip_comma() {
                break;
            }
        }
        if !values.is_empty() {
            self.push(negated, Condition::Is { field, values });
        } else if self.parsed.problems.len() == problems {
            self.problem(start, ProblemKind::EmptyValue(field.name().to_owned()));
        }
    }

    /// Skips white space if a value of the field follows it.
    fn skip_space_before_value(&mut self, field: Field) {
        let before = self.position;
        self.skip_space();
        let next = self.rest();
        let word = next.split(ends_value).next().unwrap_or_default();
        let follows = match field.spec().kind {
            FieldKind::Number | FieldKind::Date => self.length_of_range(field).is_some(),
            FieldKind::Term | FieldKind::Derived => {
                next.starts_with(QUOTES) || (self.knows)(field, word, next.len() == word.len())
            }
        };
        if !follows {
            self.position = before;
        }
    }

    fn skip_comma(&mut self) -> bool {
        let before = self.position;
        self.skip_space();
        let follows = self.rest().starts_with(is_comma);
        if follows {
            self.take_while(is_comma);
        } else {
            self.position = before;
        }
        follows
    }

    /// The text of a label: as many words as are known to be one.
    fn label(&mut self, field: Field) -> &'a str {
        let start = self.position;
        self.take_while(|c| !ends_value(c));
        let mut end = self.position;
        for _ in 0..MAX_WORDS_OF_VALUE {
            let space = self.take_while(is_space);
            let word = self.take_while(|c| !ends_value(c));
            if space.is_empty() || word.contains(is_colon) || word.contains(QUOTES) {
                break;
            }
            if word.chars().all(is_minus) && !word.is_empty() {
                continue;
            }
            let text = self.text.get(start..self.position).unwrap_or_default();
            if word.starts_with(is_minus) || !(self.knows)(field, text, self.position == self.text.len()) {
                break;
            }
            end = self.position;
        }
        self.position = end;
        let text = self.text.get(start..end).unwrap_or_default();
        // Around a list, not within a label.
        if text.contains(['(', '[']) { text } else { text.trim_end_matches(is_bracket) }
    }

    /// The length of the range of numbers or dates that follows, the longest that is one.
    fn length_of_range(&self, field: Field) -> Option<usize> {
        let is_range = |text: &str| match field.spec().kind {
            FieldKind::Number => number_range(text).is_some(),
            _ => date_range(text).is_some(),
        };
        let rest = self.rest();
        let near =
            rest.char_indices().nth(MAX_WRITTEN_RANGE).map_or(rest, |(end, _)| rest.get(..end).unwrap_or_default());
        let mut longest = None;
        let ends = near.char_indices().filter(|&(_, c)| is_space(c)).map(|(end, _)| end).chain([near.len()]);
        for end in ends.take(MAX_WORDS_OF_VALUE) {
            let text = near.get(..end).unwrap_or_default();
            if text.contains(|c: char| c.is_alphabetic() || matches!(c, '–' | '—' | '…' | '>' | '<' | '≥' | '≤'))
            {
                longest = is_range(text).then_some(end).or(longest);
            }
        }
        let one = rest.find(ends_value).unwrap_or(rest.len());
        longest.or_else(|| rest.get(..one).filter(|text| is_range(text.trim_end_matches(is_bracket))).map(str::len))
    }

    /// One value of a list; `None` if there is none or it is not valid.
    fn value(&mut self, field: Field) -> Option<ValueFilter> {
        let start = self.position;
        let text = match field.spec().kind {
            _ if self.rest().starts_with(QUOTES) => self.quoted(),
            FieldKind::Term | FieldKind::Derived => self.label(field),
            FieldKind::Number | FieldKind::Date => {
                let length = self.length_of_range(field);
                let length = length.or_else(|| self.rest().find(ends_value)).unwrap_or(self.rest().len());
                self.position += length;
                self.text.get(start..self.position).unwrap_or_default().trim_end_matches(is_bracket)
            }
        };
        let end = self.position;
        if !self.charge(start, text) {
            return None;
        }
        let min_stage = if self.skip('@') { self.stage(field, end) } else { None };
        if text.is_empty() {
            return min_stage.map(|stage| ValueFilter { value: ValueMatch::Any, min_stage: Some(stage) });
        }
        let value = match field.spec().kind {
            FieldKind::Number => number_range(text).ok_or_else(|| ProblemKind::BadNumber(text.to_owned())),
            FieldKind::Date => date_range(text).ok_or_else(|| ProblemKind::BadDate(text.to_owned())),
            FieldKind::Term | FieldKind::Derived if tokens(text).next().is_none() => {
                Err(ProblemKind::UnknownValue { field, label: text.to_owned() })
            }
            FieldKind::Term | FieldKind::Derived => {
                let span = Span { start: start as u32, end: end as u32 };
                self.parsed.labels.push(ParsedLabel { field, label: text.to_owned(), span });
                Ok(ValueMatch::Label(text.to_owned()))
            }
        };
        match value {
            Ok(value) => Some(ValueFilter { value, min_stage }),
            Err(kind) => {
                self.problem(start, kind);
                None
            }
        }
    }

    /// The stage after an `@`.
    fn stage(&mut self, field: Field, start: usize) -> Option<Stage> {
        let name = self.take_while(|c| !c.is_whitespace() && !is_comma(c)).trim_end_matches(is_bracket);
        let stage = stage_called(name);
        if !field.spec().staged {
            self.problem(start, ProblemKind::NoStages(field));
            return None;
        }
        if stage.is_none() {
            self.problem(start, ProblemKind::UnknownStage(name.to_owned()));
        }
        stage
    }

    /// The text between quotation marks, or up to the end of the query if they are not closed.
    fn quoted(&mut self) -> &'a str {
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

    fn word(&mut self, negated: bool) {
        let start = self.position;
        let raw = self.take_while(|c| !c.is_whitespace());
        // Brackets around a word, not within it.
        let is_after = |c: char| c == '*' || is_bracket(c) && !raw.contains(['(', '[']);
        let text = raw.trim_end_matches(is_after);
        let is_open =
            raw.get(text.len()..).is_some_and(|after| after.contains('*')) || self.position == self.text.len();
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

/// A range that begins after its end is not valid.
fn number_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, number, |number| number.checked_add(1), |number| number.checked_sub(1))?;
    (from.unwrap_or(0) <= to.unwrap_or(u32::MAX)).then_some(ValueMatch::Numbers { from, to })
}

fn date_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, date, next_date, previous_date)?;
    let days = DayRange::between(from, to);
    (days.first <= days.last).then_some(ValueMatch::Dates { from, to })
}

/// White space, and what is not seen at all.
fn is_space(c: char) -> bool {
    c.is_whitespace() || is_ignorable(c)
}

/// Whether a character ends a value without quotation marks, or a word of one.
pub(crate) fn ends_value(c: char) -> bool {
    is_space(c) || is_comma(c) || c == '@'
}

/// The stage that a text calls by its name or by its label in any language.
fn stage_called(text: &str) -> Option<Stage> {
    let called = words(text);
    Stage::ALL
        .into_iter()
        .find(|stage| words(stage.name()) == called || stage.labels().iter().any(|label| words(label) == called))
}
