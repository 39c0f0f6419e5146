//! The order of dialogues of the same parties: by edition in the same series, by date otherwise.

use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::Edtf;
use crate::model::fact::Value;
use crate::model::field::Field;
use crate::model::term::TermId;
use crate::sort::sort_by_key;

/// The latest dialogue of the same parties that was certainly earlier; `None` if there is none. Both are positions in
/// [`Corpus::dialogues`].
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

/// The editions between two dialogues of the same series that no dialogue of the corpus has, as ranges with both ends.
/// None where the dialogues are not of the same series or an edition is not known. Both are positions in
/// [`Corpus::dialogues`].
#[must_use]
pub fn missing_editions(corpus: &Corpus, one: usize, other: usize) -> Vec<(u32, u32)> {
    let [one, other] = [one, other].map(|position| corpus.dialogues().get(position).and_then(edition));
    let (Some((series, one)), Some((same, other))) = (one, other) else { return Vec::new() };
    if series != same {
        return Vec::new();
    }
    let (mut last, end) = (one.min(other), one.max(other));
    let all = corpus.dialogues().iter().filter_map(edition);
    let mut known: Vec<u32> = all
        .filter(|&(other, number)| other == series && last < number && number <= end)
        .map(|(_, number)| number)
        .collect();
    sort_by_key(&mut known, |&number| number);
    let mut missing = Vec::new();
    for number in known {
        if number - last > 1 {
            missing.push((last + 1, number - 1));
        }
        last = number;
    }
    missing
}

/// The series of a dialogue and its edition. A value about which sources differ is ignored.
#[must_use]
pub fn edition(dialogue: &Dialogue) -> Option<(TermId, u32)> {
    match (only_value(dialogue, Field::Series)?, only_value(dialogue, Field::Edition)?) {
        (Value::Term(series), Value::Number(number)) => Some((series, number)),
        _ => None,
    }
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
    if let (Some((series, one)), Some((same, other))) = (edition(one), edition(other))
        && series == same
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
