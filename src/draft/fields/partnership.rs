//! The level of the parties' relations.

use engine::{Edtf, Field};

use crate::dates::mention::{DateMention, When, dates};
use crate::facts::{Found, FoundValue};
use crate::fields::topics::{TopicHit, called, hits, term};
use crate::reading::Reading;
use crate::text::Words;

/// The most words from a level to the year since when it is that.
const SINCE_REACH: usize = 7;

/// The highest level that the story names, as each sentence has it: the lexicon lists levels from the highest.
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
        let since = since(reading, hit);
        let needed: Vec<Words> =
            std::iter::once(hit.words.clone()).chain(since.iter().map(|(_, words)| words.clone())).collect();
        let quote = reading.quote(hit.sentence, &needed);
        let value = FoundValue::Term(term(reading, hit.topic));
        let found = Found::stated(Field::Partnership, value, vec![quote]);
        let found = match called(reading, hit, "them") {
            Some(note) => found.inferred(note),
            None => found,
        };
        Found { since: since.map(|(year, _)| year), ..found }
    };
    of_level.map(found).collect()
}

/// The year since when the parties have been at a level, with the words that say so: `strategic partners since 2018`,
/// `upgraded to a strategic partnership in 2023`.
fn since(reading: &Reading<'_>, hit: &TopicHit<'_>) -> Option<(Edtf, Words)> {
    let text = &reading.text;
    let within = &reading.sentence(hit.sentence).words;
    let after = hit.words.end..within.end.min(hit.words.end + SINCE_REACH);
    let levels = &reading.lexicon.topic_patterns[Field::Partnership.name()];
    let date = dates(text, &after).into_iter().next()?;
    let is_of_next = levels.first(text, &(hit.words.end..date.words.start)).is_some();
    let is_one_clause =
        (hit.words.end..=date.words.start).all(|at| !text.before(at).contains([',', ';', ':', '.', '(']));
    let upgrades = &reading.rules().upgrades;
    let is_upgraded = upgrades.first(text, &(within.start..hit.words.start)).is_some();
    let says = |at: usize| {
        let word = text.folded(at);
        matches!(word, "since")
            || text.folded(at.saturating_sub(1)) == "ke" && word == "tu"
            || is_upgraded && matches!(word, "in" | "vao" | "nam" | "from" | "tu")
    };
    let opens = date.words.start.checked_sub(1).is_some_and(says)
        || date.words.start.checked_sub(2).is_some_and(|at| at >= hit.words.end && says(at));
    let year = year(&date).filter(|_| opens && is_one_clause && !is_of_next)?;
    Some((Edtf::try_from((year, 0, 0)).ok()?, date.words))
}

fn year(date: &DateMention) -> Option<u16> {
    match date.when {
        When::Date(parts) => parts.year,
        _ => None,
    }
}
