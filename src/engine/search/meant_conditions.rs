//! The conditions that bare words likely mean, which are offered: `China agreed` a partner and a stage, `UNCLOS except
//! China` what to leave out, `Italy 2019 2025` two years, `latest dialogue with Italy` a date, `who chaired` a field.

use crate::index::field_value::FieldValue;
use crate::index::row_set::RowSet;
use crate::model::edtf::Edtf;
use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query, ValueFilter, ValueMatch};
use crate::query::field_names::field_called;
use crate::search::corrections::MIN_LETTERS;
use crate::search::meant_times::{MAX_WORDS as MAX_TIME, Time, time_asked};
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::text::function_words::is_rank;
use crate::text::tokenize::words;

/// At most this many words are the name of a field.
pub(crate) const MAX_FIELD_NAME: usize = 4;

/// At most this many words are the name of a person.
const MAX_NAME: usize = 5;

/// The fields whose names are offered as conditions: readers ask for them in one word.
const NAMED_FIELDS: [Field; 3] = [Field::Partner, Field::Venue, Field::Stage];

/// The fields that readers ask for by name, which some dialogues have and others have not.
const ASKED_FOR: [Field; 9] = [
    Field::Chair,
    Field::Document,
    Field::Area,
    Field::Instrument,
    Field::Position,
    Field::Partnership,
    Field::Forum,
    Field::Occasion,
    Field::Request,
];

/// What stands before that which is to be left out, folded.
const LEAVING_OUT: [&str; 10] = ["not", "no", "without", "except", "excluding", "but", "khong", "tru", "ngoai", "chua"];

/// The queries with what the words mean as conditions, beside the words that mean none. A partner or a stage is one:
/// `signed` also finds “signed in 2013”, and `china` the South China Sea.
pub(crate) fn as_named(searcher: Searcher, resolved: &ResolvedQuery) -> Vec<String> {
    let mut offers = Vec::new();
    for (with_events, with_years) in [(false, true), (false, false), (true, true), (true, false)] {
        let reading = Reading { searcher, resolved, with_fields: false, with_years, with_events };
        if let Some(query) = reading.query() {
            for offer in [query.to_string(), either_of(query).to_string()] {
                if !offers.contains(&offer) {
                    offers.push(offer);
                }
            }
        }
    }
    offers
}

/// The query with conditions alone, where the name of a field asks for dialogues that state it; `None` if words are
/// left.
pub(crate) fn as_question(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let query = Reading { searcher, resolved, with_fields: true, with_years: true, with_events: false }.query()?;
    (!query.clauses.iter().any(Clause::is_text)).then(|| query.to_string())
}

/// The query with neighbouring conditions on a field as alternatives: `Hanoi or Rome`.
fn either_of(query: Query) -> Query {
    let mut clauses: Vec<Clause> = Vec::new();
    for clause in query.clauses {
        match (clauses.last_mut(), clause) {
            (
                Some(Clause { negated: false, condition: Condition::Is { field, values } }),
                Clause { negated: false, condition: Condition::Is { field: other, values: others } },
            ) if *field == other => values.extend(others),
            (_, clause) => clauses.push(clause),
        }
    }
    Query { clauses, sort: query.sort }
}

pub(crate) fn value_called(name: String) -> ValueFilter {
    ValueFilter::new(ValueMatch::Label(name), None)
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    searcher: Searcher<'a>,
    resolved: &'a ResolvedQuery,
    /// Whether the name of a field asks for dialogues where it is stated.
    with_fields: bool,
    /// Whether a year beside a value is a date: `Hanoi 2023`. In `signed 2013` it may be a word of a text.
    with_years: bool,
    /// Whether the words for a dialogue are kept: beside conditions they ask nothing.
    with_events: bool,
}

/// A condition, and how many clauses say it.
type Meant = (Condition, usize);

impl<'a> Reading<'a> {
    /// The query as it is meant, if its words mean any condition.
    fn query(self) -> Option<Query> {
        let clauses = &self.resolved.query.clauses;
        let mut query = Query { clauses: Vec::new(), sort: self.resolved.query.sort };
        let (mut at, mut time, mut means_any) = (0, None, false);
        while let Some(clause) = clauses.get(at) {
            if let Some((asked, length)) = self.time_at(at) {
                time = Some(asked).filter(|asked| *asked != Time::Unknown).or(time);
                means_any = true;
                at += length;
            } else if let Some((meant, length)) = self.meant_at(at) {
                query.clauses.push(meant);
                means_any |= length > 1 || self.year_at(at).is_none() || self.names_any();
                at += length;
            } else if let Some(length) = self.length_of_home(at) {
                at += length;
            } else {
                if self.with_events || !self.resolved.is_event(at) {
                    query.clauses.push(clause.clone());
                }
                at += 1;
            }
        }
        if let Some(time) = time {
            query = self.at_time(query, time)?;
        }
        (means_any && query.clauses != *clauses && !query.clauses.is_empty()).then_some(query)
    }

    /// What the words at a position mean: a person, a value, years, a field, or the negation of one.
    fn meant_at(self, at: usize) -> Option<(Clause, usize)> {
        if let Some(Clause { negated: true, condition: Condition::Text { text, .. } }) =
            self.resolved.query.clauses.get(at)
        {
            return Some((Clause { negated: true, condition: self.value_named(text.clone())? }, 1));
        }
        let plain = |at| {
            let named = self.person_at(at).or_else(|| self.named_at(at));
            named.or_else(|| self.written_at(at)).or_else(|| self.years_at(at)).or_else(|| self.field_at(at))
        };
        if let Some((condition, length)) = plain(at) {
            return Some((Clause { negated: false, condition }, length));
        }
        let leaves_out = |word: &str| words(word).first().is_some_and(|word| LEAVING_OUT.contains(&word.as_str()));
        self.word(at).filter(|word| leaves_out(word) && self.resolved.named[at].terms.is_empty())?;
        let (condition, length) = plain(at + 1)?;
        Some((Clause { negated: true, condition }, length + 1))
    }

    /// A person's name after ranks, `Gen. Chien`, or a whole one with a capital: `Fomin's proposals`.
    fn person_at(self, at: usize) -> Option<Meant> {
        let ranks = (at..).map_while(|at| self.word(at)).take_while(|word| is_rank(word)).count();
        let typed: Vec<&str> = (at + ranks..).map_while(|at| self.word(at)).take(MAX_NAME).collect();
        let is_capital = typed.first()?.starts_with(char::is_uppercase);
        for length in (1..=typed.len()).rev() {
            let name = typed[..length].join(" ");
            if ranks > 0 && self.searcher.is_part_of_name(Field::Participant, &name)
                || is_capital && self.searcher.is_name(Field::Participant, &name)
            {
                let values = vec![value_called(name)];
                return Some((Condition::Is { field: Field::Participant, values }, ranks + length));
            }
        }
        None
    }

    /// The name of a partner, a place or a stage.
    fn named_at(self, at: usize) -> Option<Meant> {
        let (name, length) = self.name_at(at, &|name| self.value_named(name.to_owned()).is_some())?;
        Some((self.value_named(name)?, length))
    }

    /// How many words at a position name the home party, which takes part in every dialogue.
    fn length_of_home(self, at: usize) -> Option<usize> {
        let is_home = |name: &str| self.searcher.is_name(Field::Party, name) && self.is_of_home(Field::Party, name);
        self.name_at(at, &is_home).map(|(_, length)| length)
    }

    /// The name at a position, which may have two words, and how many they are.
    fn name_at(self, at: usize, is_name: &dyn Fn(&str) -> bool) -> Option<(String, usize)> {
        let one = self.word(at)?;
        let two = self.word(at + 1).map(|second| [one, second].join(" "));
        // Not “y” of “quân y”, nor alone, though Ý is Italy.
        let is_too_short = is_short(one) && one.is_ascii() && !is_written_as_name(one);
        let is_alone = self.resolved.named[at].labels.is_empty() && !is_too_short;
        let two = two.filter(|two| is_name(two)).map(|two| (two, 2));
        two.or_else(|| (is_alone && is_name(one)).then(|| (one.to_owned(), 1)))
    }

    /// The name of a partner, a place or a stage as that value.
    fn value_named(self, name: String) -> Option<Condition> {
        let field = NAMED_FIELDS.into_iter().find(|&field| self.searcher.is_name(field, &name))?;
        // The home party is the partner of none.
        (!self.is_of_home(field, &name)).then(|| Condition::Is { field, values: vec![value_called(name)] })
    }

    fn is_of_home(self, field: Field, name: &str) -> bool {
        let home = self.searcher.index.description.home;
        let is_home = |value: &FieldValue| matches!(value, FieldValue::Term(id) if Some(*id) == home);
        self.searcher.values_named(field, name).iter().any(is_home)
    }

    /// A date or an edition in words, or a range of them: `since 2020`.
    fn written_at(self, at: usize) -> Option<Meant> {
        let written = |at: usize| self.resolved.named.get(at)?.written.as_ref();
        let (field, filter) = written(at)?;
        let length = (at..).take_while(|&at| written(at).is_some()).count();
        Some((Condition::Is { field: *field, values: vec![filter.clone()] }, length))
    }

    /// A year, or several, which are alternatives.
    fn years_at(self, at: usize) -> Option<Meant> {
        let years: Vec<Edtf> = (at..).map_while(|at| self.year_at(at)).collect();
        let filter = |&year: &Edtf| ValueFilter::new(ValueMatch::Dates { from: Some(year), to: Some(year) }, None);
        let values: Vec<ValueFilter> = years.iter().map(filter).collect();
        let length = values.len();
        (length > usize::from(!self.with_years)).then_some((Condition::Is { field: Field::Held, values }, length))
    }

    /// A year that is no word of a name: not that of `UNCLOS 1982`.
    fn year_at(self, at: usize) -> Option<Edtf> {
        let word = self.word(at).filter(|word| word.len() == 4 && self.resolved.named[at].terms.is_empty())?;
        word.parse().ok().filter(|date: &Edtf| date.month().is_none())
    }

    fn names_any(self) -> bool {
        self.resolved.named.iter().any(|named| !named.terms.is_empty())
    }

    /// The name of a field, unless all dialogues have it.
    fn field_at(self, at: usize) -> Option<Meant> {
        // `DOC` is an instrument.
        let is_free = |at: &usize| self.resolved.named.get(*at).is_some_and(|named| named.terms.is_empty());
        let bare: Vec<&str> = (at..at + MAX_FIELD_NAME).take_while(is_free).map_while(|at| self.word(at)).collect();
        let lengths = (1..=bare.len()).rev().filter(|_| self.with_fields);
        let called = |length: usize| {
            let name = bare.get(..length)?.join(" ");
            let field = field_called(&name).filter(|field| ASKED_FOR.contains(field))?;
            let some_have_none = self.searcher.rows_with_field(field) != RowSet::all(self.searcher.index.rows);
            some_have_none.then_some((Condition::Has(field), length))
        };
        lengths.into_iter().find_map(called)
    }

    /// The time that the words at a position ask for, and how many they are.
    fn time_at(self, at: usize) -> Option<(Time, usize)> {
        let typed: Vec<&str> = (at..at + MAX_TIME).map_while(|at| self.word(at)).collect();
        // “July 2025” is a date.
        time_asked(&typed).filter(|_| self.resolved.named[at].written.is_none())
    }

    /// The query with the dates that a time means among the dialogues that it finds, instead of a range that they are
    /// within.
    fn at_time(self, mut query: Query, time: Time) -> Option<Query> {
        let rows = self.searcher.resolve(&query.to_string()).matches.possible;
        // Latest first.
        let dates = time.among(rows.iter().filter_map(|row| self.searcher.index.dates.first_of(row as usize)));
        let filter = |(from, to)| ValueFilter::new(ValueMatch::Dates { from: Some(from), to: Some(to) }, None);
        let values: Vec<ValueFilter> = dates.into_iter().map(filter).collect();
        (!values.is_empty()).then(|| {
            query.clauses.retain(|clause| {
                clause.negated || !matches!(clause.condition, Condition::Is { field: Field::Held, .. })
            });
            query.clauses.push(Clause { negated: false, condition: Condition::Is { field: Field::Held, values } });
            query
        })
    }

    fn word(self, at: usize) -> Option<&'a str> {
        self.resolved.query.clauses.get(at)?.bare_word()
    }
}

/// Whether a short word begins with a capital, as `Nga` does: “y” and “it” are none.
fn is_written_as_name(word: &str) -> bool {
    word.len() > 2 && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a word has fewer than [`MIN_LETTERS`].
pub(crate) fn is_short(word: &str) -> bool {
    word.chars().count() < MIN_LETTERS
}
