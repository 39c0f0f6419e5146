//! The level of the parties' relations.

use engine::Field;

use crate::facts::{Found, FoundValue};
use crate::fields::topics::{TopicHit, hits, term};
use crate::reading::Reading;

/// The highest level that the story names, as each passage has it: the lexicon lists levels from the highest.
pub(crate) fn partnership(reading: &Reading<'_>) -> Vec<Found> {
    let hits = hits(reading, Field::Partnership);
    let rank =
        |hit: &&TopicHit<'_>| reading.lexicon.topics.iter().position(|topic| topic.named.id == hit.topic.named.id);
    let of_dialogue = |start: usize| {
        start > 1 && reading.text.folded(start - 1) == "thoai" && reading.text.folded(start - 2) == "doi"
    };
    let hits: Vec<&TopicHit<'_>> = hits.iter().filter(|hit| !of_dialogue(hit.words.start)).collect();
    let Some(best) = hits.iter().copied().min_by_key(rank) else { return Vec::new() };
    let of_level = hits.iter().filter(|hit| hit.topic.named.id == best.topic.named.id);
    let found = |hit: &&TopicHit<'_>| {
        let quote = reading.quote(hit.sentence, std::slice::from_ref(&hit.words));
        Found::stated(Field::Partnership, FoundValue::Term(term(reading, hit.topic)), vec![quote])
    };
    of_level.map(found).collect()
}
