//! Which dialogue came before another: with the same partner, in the same series where both name one.

use crate::{Corpus, Dialogue, Edtf, Field, Value};

/// The dialogue before this one: the latest of those of the same parties that are certainly earlier, by the number of
/// the edition where both are of one series and have one, and by the date otherwise. `None` where no other is certainly
/// earlier.
#[must_use]
pub fn previous_dialogue(corpus: &Corpus, dialogue: usize) -> Option<usize> {
    let now = corpus.dialogues().get(dialogue)?;
    let mut best: Option<usize> = None;
    for (at, other) in corpus.dialogues().iter().enumerate() {
        let later = |best: usize| is_before(&corpus.dialogues()[best], other);
        if same_parties(now, other) && is_before(other, now) && best.is_none_or(later) {
            best = Some(at);
        }
    }
    best
}

/// Whether one dialogue is of the same parties as another and certainly earlier.
#[must_use]
pub fn is_earlier(corpus: &Corpus, one: usize, other: usize) -> bool {
    let [one, other] = [one, other].map(|at| &corpus.dialogues()[at]);
    same_parties(one, other) && is_before(one, other)
}

fn same_parties(one: &Dialogue, other: &Dialogue) -> bool {
    let all = |from: &Dialogue, to: &Dialogue| parties(from).all(|party| parties(to).any(|other| other == party));
    all(one, other) && all(other, one)
}

fn parties(dialogue: &Dialogue) -> impl Iterator<Item = Value> {
    dialogue.facts_of(Field::Party).map(|fact| fact.value)
}

/// Whether a dialogue was certainly held before another. Where sources differ about a value, it tells nothing.
fn is_before(one: &Dialogue, other: &Dialogue) -> bool {
    let series = only(one, Field::Series);
    if series.is_some()
        && series == only(other, Field::Series)
        && let (Some(Value::Number(one)), Some(Value::Number(other))) =
            (only(one, Field::Edition), only(other, Field::Edition))
    {
        return one < other;
    }
    matches!((held(one), held(other)), (Some(one), Some(other)) if one.days().last < other.days().first)
}

fn held(dialogue: &Dialogue) -> Option<Edtf> {
    match only(dialogue, Field::Held) {
        Some(Value::Date(date)) => Some(date),
        _ => None,
    }
}

/// The value of a field, where there is one and no other.
fn only(dialogue: &Dialogue, field: Field) -> Option<Value> {
    let mut values = dialogue.facts_of(field).map(|fact| fact.value);
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
