//! Parsing the values of a field: labels of several words, ranges of numbers and dates, stages.

use crate::model::edtf::DayRange;
use crate::model::field::{Field, FieldKind};
use crate::model::stage::Stage;
use crate::query::ast::{Condition, ValueFilter, ValueMatch};
use crate::query::operators::{QUOTES, ends_value, is_bracket, is_colon, is_comma, is_minus, is_space};
use crate::query::parser::{ParsedLabel, Parser};
use crate::query::problem::ProblemKind;
use crate::query::written_dates::{date, next as next_date, number, previous as previous_date, range};
use crate::text::span::Span;
use crate::text::tokenize::{tokens, words};

/// The maximum number of words that a label or a date without quotation marks has.
const MAX_WORDS_OF_VALUE: usize = 24;
/// The maximum number of words that a label of a stage has.
const MAX_WORDS_OF_STAGE: usize = 2;
/// The maximum length of a range of dates that is written in words, in characters.
const MAX_WRITTEN_RANGE: usize = 128;

impl<'a> Parser<'a> {
    /// Consumes the values of a field.
    pub(crate) fn field_condition(&mut self, negated: bool, start: usize, field: Field) {
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
            // A stage stands at its value; what begins with its sign after a space is a word.
            if space.is_empty() || word.is_empty() || word.contains(is_colon) || word.contains(QUOTES) {
                break;
            }
            if word.chars().all(is_minus) {
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
        let in_quotes = self.rest().starts_with(QUOTES);
        let text = if in_quotes { self.quoted() } else { self.bare_value(field) };
        let end = self.position;
        if !self.charge(start, text) {
            return None;
        }
        let has_stage = self.skip('@');
        let min_stage = if has_stage { self.stage(field, end) } else { self.stage_in_brackets(field) };
        if text.is_empty() {
            return min_stage.map(|stage| ValueFilter::new(ValueMatch::Any, Some(stage)));
        }
        match self.value_match(field, text, Span { start: start as u32, end: end as u32 }) {
            Ok(value) => {
                let filter = ValueFilter::new(value, min_stage);
                // A stage that is not known ended the label as well.
                let is_ended = in_quotes || has_stage && min_stage.is_none();
                Some(if is_ended { filter.quoted() } else { filter })
            }
            Err(kind) => {
                self.problem(start, kind);
                None
            }
        }
    }

    /// The text of a value without quotation marks.
    fn bare_value(&mut self, field: Field) -> &'a str {
        match field.spec().kind {
            FieldKind::Term | FieldKind::Derived => self.label(field),
            FieldKind::Number | FieldKind::Date => {
                let rest = self.rest();
                let length = self.length_of_range(field).or_else(|| rest.find(ends_value)).unwrap_or(rest.len());
                self.position += length;
                rest.get(..length).unwrap_or_default().trim_end_matches(is_bracket)
            }
        }
    }

    /// What a text matches as a value of a field. A label is noted with its span, to be looked up.
    fn value_match(&mut self, field: Field, text: &str, span: Span) -> Result<ValueMatch, ProblemKind> {
        match field.spec().kind {
            FieldKind::Number => number_range(text).ok_or_else(|| ProblemKind::BadNumber(text.to_owned())),
            FieldKind::Date => date_range(text).ok_or_else(|| ProblemKind::BadDate(text.to_owned())),
            FieldKind::Term | FieldKind::Derived if tokens(text).next().is_none() => {
                Err(ProblemKind::UnknownValue { field, label: text.to_owned() })
            }
            FieldKind::Term | FieldKind::Derived => {
                self.parsed.labels.push(ParsedLabel { field, label: text.to_owned(), span });
                Ok(ValueMatch::Label(text.to_owned()))
            }
        }
    }

    /// The name of a stage: a word, or the fewest words that are a label of one.
    fn stage_name(&mut self) -> &'a str {
        let start = self.position;
        let end_of_word = |c: char| c.is_whitespace() || is_comma(c);
        let first = self.take_while(|c| !end_of_word(c)).trim_end_matches(is_bracket);
        let end = self.position;
        for _ in 0..MAX_WORDS_OF_STAGE {
            let name = self.text.get(start..self.position).unwrap_or_default();
            if stage_called(name).is_some() {
                return name.trim_end_matches(is_bracket);
            }
            self.take_while(is_space);
            self.take_while(|c| !end_of_word(c) && !QUOTES.contains(&c));
        }
        self.position = end;
        first
    }

    /// The stage after a value as the table and exports write it: `quân y (nhất trí)`.
    fn stage_in_brackets(&mut self, field: Field) -> Option<Stage> {
        let inner = self.rest().trim_start().strip_prefix('(').filter(|_| field.spec().staged)?;
        let (name, after) = inner.split_once(')')?;
        let stage = stage_called(name)?;
        self.position = self.text.len() - after.len();
        Some(stage)
    }

    /// The stage after an `@`.
    fn stage(&mut self, field: Field, start: usize) -> Option<Stage> {
        let name = self.stage_name();
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
}

/// A range that begins after its end is not valid.
pub(crate) fn number_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, number, |number| number.checked_add(1), |number| number.checked_sub(1))?;
    (from.unwrap_or(0) <= to.unwrap_or(u32::MAX)).then_some(ValueMatch::Numbers { from, to })
}

pub(crate) fn date_range(text: &str) -> Option<ValueMatch> {
    let (from, to) = range(text, date, next_date, previous_date)?;
    let days = DayRange::between(from, to);
    (days.first <= days.last).then_some(ValueMatch::Dates { from, to })
}

/// The stage that a text calls by its name or by its label in any language.
fn stage_called(text: &str) -> Option<Stage> {
    let called = words(text);
    Stage::ALL
        .into_iter()
        .find(|stage| words(stage.name()) == called || stage.labels().iter().any(|label| words(label) == called))
}
