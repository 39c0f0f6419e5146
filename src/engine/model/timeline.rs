//! The order of dialogues of the same parties: by edition in the same series, by date otherwise.

use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::Edtf;
use crate::model::fact::Value;
use crate::model::field::Field;

/// The latest of the dialogues of the same parties that were certainly earlier; `None` if there is none. Both are
/// positions in [`Corpus::dialogues`].
#[must_use]
pub fn previous_dialogue(corpus: &Corpus, dialogue: usize) -> Option<usize> {
    let dialogue = corpus.dialogues().get(dialogue)?;
    let mut latest: Option<usize> = None;
    for (position, other) in corpus.dialogues().iter().enumerate() {
        let is_later = |latest: usize| is_before(&corpus.dialogues()[latest], other);
        if same_parties(dialogue, other) && is_before(other, dialogue) && latest.is_none_or(is_later) {
            latest = Some(position);
        }
    }
    latest
}

/// Whether `one` is of the same parties as `other` and was certainly earlier. Both are positions in
/// [`Corpus::dialogues`].
#[must_use]
pub fn is_earlier(corpus: &Corpus, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|position| &corpus.dialogues()[position]);
    same_parties(one, other) && is_before(one, other)
}

fn same_parties(one: &Dialogue, other: &Dialogue) -> bool {
    let all = |from: &Dialogue, to: &Dialogue| parties(from).all(|party| parties(to).any(|other| other == party));
    all(one, other) && all(other, one)
}

fn parties(dialogue: &Dialogue) -> impl Iterator<Item = Value> {
    dialogue.facts_of(Field::Party).map(|fact| fact.value)
}

/// Whether one dialogue was certainly held before another. A value about which sources differ is ignored.
fn is_before(one: &Dialogue, other: &Dialogue) -> bool {
    let series = only_value(one, Field::Series);
    if series.is_some()
        && series == only_value(other, Field::Series)
        && let (Some(Value::Number(one)), Some(Value::Number(other))) =
            (only_value(one, Field::Edition), only_value(other, Field::Edition))
    {
        return one < other;
    }
    let is_certain = |one: Edtf, other: Edtf| one.is_exact() && other.is_exact();
    matches!((only_date(one), only_date(other)), (Some(one), Some(other))
        if is_certain(one, other) && one.days().last < other.days().first)
}

fn only_date(dialogue: &Dialogue) -> Option<Edtf> {
    match only_value(dialogue, Field::Held) {
        Some(Value::Date(date)) => Some(date),
        _ => None,
    }
}

/// The value of a field, if it has exactly one.
fn only_value(dialogue: &Dialogue, field: Field) -> Option<Value> {
    let mut values = dialogue.facts_of(field).map(|fact| fact.value);
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
