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

use crate::model::edtf::{DayRange, Edtf};
use crate::model::field::{Direction, Field, FieldKind};
use crate::model::stage::Stage;
use crate::query::ast::{Clause, Condition, Query, Sort, TextForm, ValueFilter, ValueMatch};
use crate::query::problem::{Problem, ProblemKind};
use crate::text::span::Span;
use crate::text::tokenize::tokens;

/// The maximum number of words and values in a query, far more than a person types.
const MAX_TERMS: usize = 128;
/// The maximum length of all words and values of a query, in bytes.
const MAX_BYTES: usize = 1 << 13;

/// The quotation marks that begin and end a phrase.
pub(crate) const QUOTES: [char; 4] = ['"', '“', '”', '„'];

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
        let (query, problems, _) = Self::parse_with_labels(text);
        (query, problems)
    }

    /// The same, with the labels that name a value of a field.
    pub(crate) fn parse_with_labels(text: &str) -> (Self, Vec<Problem>, Vec<ParsedLabel>) {
        let mut parser = Parser { text, ..Parser::default() };
        parser.skip_space();
        while parser.position < text.len() {
            parser.item();
            parser.skip_space();
        }
        (parser.query, parser.problems, parser.labels)
    }
}

/// A label that names a value of a field, and its span in the query text.
pub(crate) struct ParsedLabel {
    pub(crate) field: Field,
    pub(crate) label: String,
    pub(crate) span: Span,
}

#[derive(Default)]
struct Parser<'a> {
    text: &'a str,
    /// How far the text is parsed, in bytes.
    position: usize,
    /// The number of words and values so far.
    terms: usize,
    /// Their length in bytes.
    bytes: usize,
    query: Query,
    problems: Vec<Problem>,
    labels: Vec<ParsedLabel>,
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

    fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn problem(&mut self, start: usize, kind: ProblemKind) {
        let span = Span { start: start as u32, end: self.position.max(start) as u32 };
        self.problems.push(Problem { span, kind });
    }

    fn push(&mut self, negated: bool, condition: Condition) {
        self.query.clauses.push(Clause { negated, condition });
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
        let negated = self.skip('-');
        let start = self.position;
        if let Some(name) = self.name_before_colon() {
            self.named_item(negated, start, name);
        } else if self.rest().starts_with(QUOTES) {
            let text = self.quoted();
            self.push_text(negated, start, text, TextForm::Phrase);
        } else {
            self.word(negated);
        }
    }

    /// Consumes letters and a colon; returns the letters.
    fn name_before_colon(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let (name, after) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_alphabetic())?)?;
        (!name.is_empty() && after.starts_with(':')).then(|| {
            self.position += name.len() + 1;
            name
        })
    }

    fn named_item(&mut self, negated: bool, start: usize, name: &str) {
        let lower = name.to_ascii_lowercase();
        match (lower.as_str(), Field::from_name(&lower)) {
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
        match Field::from_name(&name) {
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
            Some(sort) => self.query.sort = Some(sort),
            None if text.is_empty() => self.problem(start, ProblemKind::EmptyValue("sort".to_owned())),
            None => self.problem(start, ProblemKind::BadSort(text.to_owned())),
        }
    }

    fn is(&mut self, negated: bool, start: usize, field: Field) {
        let mut values = Vec::new();
        let problems = self.problems.len();
        loop {
            values.extend(self.value(field));
            if !self.skip(',') {
                break;
            }
        }
        if !values.is_empty() {
            self.push(negated, Condition::Is { field, values });
        } else if self.problems.len() == problems {
            self.problem(start, ProblemKind::EmptyValue(field.name().to_owned()));
        }
    }

    /// One value of a list; `None` if there is none or it is not valid.
    fn value(&mut self, field: Field) -> Option<ValueFilter> {
        let start = self.position;
        let text = if self.rest().starts_with(QUOTES) {
            self.quoted()
        } else {
            self.take_while(|c| !c.is_whitespace() && !matches!(c, ',' | '@'))
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
                self.labels.push(ParsedLabel { field, label: text.to_owned(), span });
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
        let name = self.take_while(|c| !c.is_whitespace() && c != ',');
        let stage = Stage::from_name(&name.to_ascii_lowercase());
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
        let text = raw.trim_end_matches('*');
        let form =
            if text.len() < raw.len() || self.position == self.text.len() { TextForm::Prefix } else { TextForm::Word };
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

/// Parses `a..b`, `a..`, `..b` or `a`, each end with `parse`.
fn range<T: Copy>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<(Option<T>, Option<T>)> {
    // No end contains a full stop.
    let ends = text.split_once('.').and_then(|(from, to)| Some((from, to.strip_prefix('.')?)));
    let Some((from, to)) = ends else { return parse(text).map(|one| (Some(one), Some(one))) };
    let end = |text: &str| if text.is_empty() { Some(None) } else { parse(text).map(Some) };
    (!from.is_empty() || !to.is_empty()).then(|| Some((end(from)?, end(to)?)))?
}

/// A range that begins after its end is not valid.
fn number_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, |text| text.parse::<u32>().ok())?;
    (from.unwrap_or(0) <= to.unwrap_or(u32::MAX)).then_some(ValueMatch::Numbers { from, to })
}

fn date_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, |text| text.parse::<Edtf>().ok())?;
    let days = DayRange::between(from, to);
    (days.first <= days.last).then_some(ValueMatch::Dates { from, to })
}
