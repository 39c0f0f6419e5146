//! The conditions that bare words likely mean, which are offered: `China agreed` a partner and a stage, `UNCLOS except
//! China` what to leave out, `Italy 2019 2025` two years, `latest dialogue with Italy` a date, `who chaired` a field.

use crate::index::field_value::FieldValue;
use crate::index::row_set::RowSet;
use crate::model::edtf::Edtf;
use crate::model::field::{Direction, Field};
use crate::query::ast::{Clause, Condition, Query, ValueFilter, ValueMatch};
use crate::query::field_names::field_called;
use crate::search::corrections::MIN_LETTERS;
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
const LEAVING_OUT: [&str; 8] = ["not", "no", "without", "except", "excluding", "khong", "tru", "ngoai"];

/// What asks for the last or the first dialogue, folded; a longer one before those that it begins with.
#[rustfmt::skip]
const ENDS: [(&str, Direction); 13] = [
    ("most recent", Direction::Desc), ("latest", Direction::Desc), ("newest", Direction::Desc), ("last", Direction::Desc),
    ("moi nhat", Direction::Desc), ("gan day nhat", Direction::Desc), ("gan nhat", Direction::Desc),
    ("cuoi cung", Direction::Desc), ("earliest", Direction::Asc), ("oldest", Direction::Asc), ("som nhat", Direction::Asc),
    ("dau tien", Direction::Asc), ("cu nhat", Direction::Asc),
];

/// The words for a dialogue beside those, folded.
const EVENTS: [&str; 11] =
    ["dialogue", "dialogues", "meeting", "round", "talks", "cuoc", "doi", "thoai", "lan", "ky", "vong"];

/// The query with what its words mean as conditions, beside the words that mean none. A partner or a stage is one:
/// `signed` also finds “signed in 2013”, and `china` the South China Sea.
pub(crate) fn as_named(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    Reading { searcher, resolved, with_fields: false }.query().map(|query| query.to_string())
}

/// The query with conditions alone, where the name of a field asks for dialogues that state it; `None` if words are
/// left.
pub(crate) fn as_question(searcher: Searcher, resolved: &ResolvedQuery) -> Option<String> {
    let query = Reading { searcher, resolved, with_fields: true }.query()?;
    (!query.clauses.iter().any(Clause::is_text)).then(|| query.to_string())
}

pub(crate) fn value_called(name: String) -> ValueFilter {
    ValueFilter::new(ValueMatch::Label(name), None)
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    searcher: Searcher<'a>,
    resolved: &'a ResolvedQuery<'a>,
    /// Whether the name of a field asks for dialogues where it is stated.
    with_fields: bool,
}

/// A condition, and how many clauses say it.
type Meant = (Condition, usize);

impl<'a> Reading<'a> {
    /// The query as it is meant, if that is another.
    fn query(self) -> Option<Query> {
        let clauses = &self.resolved.query.clauses;
        let mut query = Query { clauses: Vec::new(), sort: self.resolved.query.sort };
        let (mut at, mut end) = (0, None);
        while let Some(clause) = clauses.get(at) {
            if let Some((direction, length)) = self.end_at(at) {
                end = Some(direction);
                at += length;
                continue;
            }
            let (meant, length) = self.meant_at(at).unwrap_or_else(|| (clause.clone(), 1));
            query.clauses.push(meant);
            at += length;
        }
        if let Some(direction) = end {
            query = self.at_end(query, direction)?;
        }
        (query.clauses != *clauses).then_some(query)
    }

    /// What the words at a position mean: a person, a value, years, a field, or the negation of one.
    fn meant_at(self, at: usize) -> Option<(Clause, usize)> {
        if let Some(Clause { negated: true, condition: Condition::Text { text, .. } }) =
            self.resolved.query.clauses.get(at)
        {
            return Some((Clause { negated: true, condition: self.value_named(text.clone())? }, 1));
        }
        let plain = |at| {
            self.person_at(at).or_else(|| self.named_at(at)).or_else(|| self.years_at(at)).or_else(|| self.field_at(at))
        };
        if let Some((condition, length)) = plain(at) {
            return Some((Clause { negated: false, condition }, length));
        }
        let leaves_out = |word: &str| words(word).first().is_some_and(|word| LEAVING_OUT.contains(&word.as_str()));
        self.word(at).filter(|word| leaves_out(word) && self.resolved.named[at].terms.is_empty())?;
        let (condition, length) = plain(at + 1)?;
        Some((Clause { negated: true, condition }, length + 1))
    }

    /// A person's name after ranks: `Gen. Chien`.
    fn person_at(self, at: usize) -> Option<Meant> {
        let ranks = (at..).map_while(|at| self.word(at)).take_while(|word| is_rank(word)).count();
        let name: Vec<&str> = (at + ranks..).map_while(|at| self.word(at)).take(MAX_NAME).collect();
        let is_name = |length: &usize| self.searcher.is_part_of_name(Field::Participant, &name[..*length].join(" "));
        let length = (1..=name.len()).rev().filter(|_| ranks > 0).find(is_name)?;
        let values = vec![value_called(name[..length].join(" "))];
        Some((Condition::Is { field: Field::Participant, values }, ranks + length))
    }

    /// The name of a partner, a place or a stage, which may have two words.
    fn named_at(self, at: usize) -> Option<Meant> {
        let one = self.word(at)?;
        let two = self.word(at + 1).and_then(|second| self.value_named([one, second].join(" ")));
        // Not “y” of “quân y”, nor alone, though Ý is Italy.
        let is_too_short = is_short(one) && one.is_ascii() && !is_written_as_name(one);
        let is_alone = self.resolved.named[at].labels.is_empty() && !is_too_short;
        let one = || is_alone.then(|| self.value_named(one.to_owned())).flatten();
        two.map(|condition| (condition, 2)).or_else(|| Some((one()?, 1)))
    }

    /// The name of a partner, a place or a stage as that value.
    fn value_named(self, name: String) -> Option<Condition> {
        let field = NAMED_FIELDS.into_iter().find(|&field| self.searcher.is_name(field, &name))?;
        // The home party is the partner of none.
        let home = self.searcher.index.description.home;
        let is_home = |value: &FieldValue| matches!(value, FieldValue::Term(id) if Some(*id) == home);
        let is_other = !self.searcher.values_named(field, &name).iter().any(is_home);
        is_other.then(|| Condition::Is { field, values: vec![value_called(name)] })
    }

    /// Two years or more, which are alternatives.
    fn years_at(self, at: usize) -> Option<Meant> {
        let year = |word: &str| word.parse::<Edtf>().ok().filter(|date| word.len() == 4 && date.month().is_none());
        let years: Vec<Edtf> = (at..).map_while(|at| self.word(at).and_then(year)).collect();
        let filter = |&year: &Edtf| ValueFilter::new(ValueMatch::Dates { from: Some(year), to: Some(year) }, None);
        let values: Vec<ValueFilter> = years.iter().map(filter).collect();
        let length = values.len();
        (length > 1).then_some((Condition::Is { field: Field::Held, values }, length))
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

    /// Whether the words at a position ask for the last or the first dialogue, and how many they are.
    fn end_at(self, at: usize) -> Option<(Direction, usize)> {
        ENDS.into_iter().find_map(|(written, direction)| {
            let length = written.split(' ').count();
            let typed: Option<Vec<&str>> = (at..at + length).map(|at| self.word(at)).collect();
            // “Last year” is no dialogue.
            let is_period = self.word(at + length).is_some_and(|word| ["year", "month", "week"].contains(&word));
            (!is_period && words(&typed?.join(" ")).join(" ") == written).then_some((direction, length))
        })
    }

    /// The query with the date of the last or the first dialogue that it finds.
    fn at_end(self, mut query: Query, direction: Direction) -> Option<Query> {
        query.clauses.retain(|clause| !clause.bare_word().is_some_and(is_event));
        let rows = self.searcher.resolve(&query.to_string()).matches.possible;
        // Latest first.
        let mut dates = rows.iter().filter_map(|row| self.searcher.index.dates.first_of(row as usize));
        let date = if direction == Direction::Desc { dates.next() } else { dates.last() }?;
        let dates = ValueMatch::Dates { from: Some(date.begin()), to: date.end().or(Some(date.begin())) };
        let values = vec![ValueFilter::new(dates, None)];
        query.clauses.push(Clause { negated: false, condition: Condition::Is { field: Field::Held, values } });
        Some(query)
    }

    fn word(self, at: usize) -> Option<&'a str> {
        self.resolved.query.clauses.get(at)?.bare_word()
    }
}

/// Whether a text is nothing but words for a dialogue.
pub(crate) fn is_event(text: &str) -> bool {
    words(text).iter().all(|word| EVENTS.contains(&word.as_str()))
}

/// Whether a short word begins with a capital, as `Nga` does: “y” and “it” are none.
fn is_written_as_name(word: &str) -> bool {
    word.len() > 2 && word.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Whether a word has fewer than [`MIN_LETTERS`].
pub(crate) fn is_short(word: &str) -> bool {
    word.chars().count() < MIN_LETTERS
}
