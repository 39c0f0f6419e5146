//! The level of the parties' relations.

use engine::Field;

use crate::facts::{Found, FoundValue};
use crate::fields::topics::{hits, term};
use crate::reading::Reading;

/// The highest level that the story names: the lexicon lists them from the highest.
pub(crate) fn partnership(reading: &Reading<'_>) -> Option<Found> {
    let hits = hits(reading, Field::Partnership);
    let rank = |id: &str| reading.lexicon.topics.iter().position(|topic| topic.named.id == id);
    let of_dialogue = |start: usize| {
        start > 1 && reading.text.folded(start - 1) == "thoai" && reading.text.folded(start - 2) == "doi"
    };
    let best = hits.iter().filter(|hit| !of_dialogue(hit.words.start)).min_by_key(|hit| rank(&hit.topic.named.id))?;
    let quote = reading.quote(best.sentence, std::slice::from_ref(&best.words));
    Some(Found::stated(Field::Partnership, FoundValue::Term(term(reading, best.topic)), vec![quote]))
}
