//! Rows: whether a dialogue meets a condition, for certain, possibly or not, and the order of those that do.

use std::cmp::Ordering;

use crate::choice::{Choice, choices_of};
use crate::fold::words;
use crate::order::{sort_and_dedup, sort_by};
use crate::query::{Clause, Condition, Form, Label, Pattern, Problem, ProblemKind, Sort, Wanted};
use crate::text::Needle;
use crate::{Corpus, Days, Dialogue, Direction, Edtf, Field, Index, Lang, Stage, Value};

/// How a dialogue meets a condition. The least of several conditions is how it meets them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meets {
    No,
    /// Its date is known too coarsely to tell.
    Possibly,
    Certainly,
}

impl Meets {
    fn certainly_if(holds: bool) -> Self {
        if holds { Self::Certainly } else { Self::No }
    }

    fn negated(self) -> Self {
        match self {
            Self::No => Self::Certainly,
            Self::Possibly => Self::Possibly,
            Self::Certainly => Self::No,
        }
    }
}

/// A clause with its labels and words looked up.
pub(crate) struct Test {
    negated: bool,
    kind: TestKind,
}

enum TestKind {
    /// The passages that hold the words, or those of an alias.
    Text {
        needles: Vec<Needle>,
        passages: Vec<u32>,
    },
    /// Any of the values.
    Is {
        field: Field,
        values: Vec<Target>,
    },
    Has(Field),
}

enum Target {
    Any(Option<Stage>),
    Choices(Vec<Choice>, Option<Stage>),
    Numbers { from: Option<u32>, to: Option<u32> },
    Days(Days),
}

impl Test {
    pub(crate) fn of(index: &Index, clause: &Clause, aliases: &[&str]) -> Self {
        let kind = match &clause.condition {
            Condition::Text { text, form } => {
                let aliases = aliases.iter().map(|label| Needle::new(label, Form::Phrase));
                let needles: Vec<Needle> = std::iter::once(Needle::new(text, *form)).chain(aliases).collect();
                let mut passages =
                    needles.iter().map(|needle| index.passages_with(needle)).collect::<Vec<_>>().concat();
                sort_and_dedup(&mut passages);
                TestKind::Text { needles, passages }
            }
            Condition::Is { field, values } => {
                let values = values.iter().map(|wanted| Target::of(&index.corpus, *field, wanted)).collect();
                TestKind::Is { field: *field, values }
            }
            Condition::Has(field) => TestKind::Has(*field),
        };
        Self { negated: clause.negated, kind }
    }

    /// The words to mark, and the passages that hold them; nothing for what rows are found without.
    pub(crate) fn text(&self) -> Option<(&[Needle], &[u32])> {
        match &self.kind {
            TestKind::Text { needles, passages } if !self.negated => Some((needles, passages)),
            _ => None,
        }
    }

    pub(crate) fn meets(&self, index: &Index, row: usize) -> Meets {
        let dialogue = &index.corpus.dialogues()[row];
        let meets = match &self.kind {
            TestKind::Text { passages, .. } => {
                Meets::certainly_if(index.text.rows[row].iter().any(|id| passages.binary_search(id).is_ok()))
            }
            TestKind::Is { field, values } => {
                let each = values.iter().map(|value| value.met_by(&index.corpus, dialogue, *field));
                each.max().unwrap_or(Meets::No)
            }
            TestKind::Has(field) => Meets::certainly_if(!choices_of(&index.corpus, dialogue, *field, None).is_empty()),
        };
        if self.negated { meets.negated() } else { meets }
    }
}

impl Target {
    fn of(corpus: &Corpus, field: Field, wanted: &Wanted) -> Self {
        match &wanted.pattern {
            Pattern::Any => Self::Any(wanted.at),
            Pattern::Label(label) => Self::Choices(Choice::named(corpus, field, label), wanted.at),
            &Pattern::Numbers { from, to } => Self::Numbers { from, to },
            &Pattern::Dates { from, to } => Self::Days(Days::between(from, to)),
        }
    }

    fn met_by(&self, corpus: &Corpus, dialogue: &Dialogue, field: Field) -> Meets {
        let values = || dialogue.facts_of(field).map(|fact| fact.value);
        match self {
            Self::Any(at) => Meets::certainly_if(!choices_of(corpus, dialogue, field, *at).is_empty()),
            Self::Choices(wanted, at) => {
                let offered = choices_of(corpus, dialogue, field, *at);
                Meets::certainly_if(wanted.iter().any(|choice| offered.contains(choice)))
            }
            Self::Numbers { from, to } => Meets::certainly_if(values().any(|value| match value {
                Value::Number(n) => from.is_none_or(|from| from <= n) && to.is_none_or(|to| n <= to),
                _ => false,
            })),
            Self::Days(range) => values().map(|value| within(*range, value)).max().unwrap_or(Meets::No),
        }
    }
}

/// Whether a date lies in a range: certainly if all its days do, possibly if some do.
fn within(range: Days, value: Value) -> Meets {
    match value {
        Value::Date(date) if range.contain(date.days()) => Meets::Certainly,
        Value::Date(date) if range.overlap(date.days()) => Meets::Possibly,
        _ => Meets::No,
    }
}

/// The labels in a query that name no value, as problems at their places in the text.
pub(crate) fn unknown_values(corpus: &Corpus, labels: Vec<Label>) -> impl Iterator<Item = Problem> + '_ {
    let unknown = labels.into_iter().filter(|named| Choice::named(corpus, named.field, &named.label).is_empty());
    unknown.map(|Label { field, label, span }| Problem { span, kind: ProblemKind::UnknownValue { field, label } })
}

/// The value that a row is ordered by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(u32),
    Date(Edtf),
    Text(String),
}

fn key(corpus: &Corpus, dialogue: &Dialogue, field: Field) -> Option<Key> {
    let label = |id| Key::Text(words(corpus.term(id).label(Lang::En)).join(" "));
    if field == Field::Partner {
        return corpus.partners(dialogue).map(label).min();
    }
    dialogue.facts_of(field).next().map(|fact| match fact.value {
        Value::Term(id) => label(id),
        Value::Number(number) => Key::Number(number),
        Value::Date(date) => Key::Date(date),
    })
}

/// Puts rows in order: those without a value last, equal ones by date, the latest first, and then by id.
pub(crate) fn sort_rows(corpus: &Corpus, rows: &mut Vec<(usize, Meets)>, sort: Sort) {
    let dialogue = |row: usize| &corpus.dialogues()[row];
    let by = |sort: Sort| {
        move |a: usize, b: usize| match (key(corpus, dialogue(a), sort.field), key(corpus, dialogue(b), sort.field)) {
            (Some(a), Some(b)) if sort.direction == Direction::Desc => b.cmp(&a),
            (Some(a), Some(b)) => a.cmp(&b),
            (None, None) => Ordering::Equal,
            (a, _) => {
                if a.is_none() {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
        }
    };
    sort_by(rows, |&(a, _), &(b, _)| {
        by(sort)(a, b).then_with(|| by(Sort::default())(a, b)).then_with(|| dialogue(a).id.cmp(&dialogue(b).id))
    });
}
