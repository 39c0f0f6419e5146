//! The delegation that a person led: `the Japanese side was led by A`, `A headed the Japanese delegation`, `for Japan,
//! A`.

use crate::lexicon::entries::PlaceName;
use crate::persons::PersonMention;
use crate::reading::Reading;
use crate::text::Words;

/// The most words from a state to the word for its delegation.
const MAX_WORDS_TO_NOUN: usize = 3;
/// The most words from `đoàn` to its state: `đoàn đại biểu cấp cao Bộ Quốc phòng Việt Nam`.
const MAX_WORDS_TO_STATE: usize = 9;

/// The party whose delegation the words around a person name.
pub(crate) fn delegation(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let within = clause(reading, person);
    let mentions = mentions(reading, &within);
    let led = || mentions.iter().find(|(words, _)| is_led(reading, person, words));
    let listed =
        || mentions.iter().rfind(|(words, _)| words.end <= person.words.start || is_within(words, &person.words));
    led().or_else(listed).map(|(_, state)| *state)
}

fn is_within(inner: &Words, outer: &Words) -> bool {
    outer.contains(&inner.start) && inner.end <= outer.end
}

/// The part of a sentence with a person: what is of the other side stands after a semicolon or a `while`.
fn clause(reading: &Reading<'_>, person: &PersonMention) -> Words {
    let sentence = &reading.sentence(person.sentence).words;
    let parts = |at: &usize| {
        reading.text.before(*at).contains(';')
            || matches!(reading.text.folded(*at), "while" | "whereas")
            || reading.text.folded(*at) == "con" && reading.text.before(*at).contains(',')
    };
    let start = (sentence.start..=person.words.start).rfind(parts).unwrap_or(sentence.start);
    let end = (person.words.end..sentence.end).find(parts).unwrap_or(sentence.end);
    start..end
}

/// The delegations that some words name, each with its party.
fn mentions(reading: &Reading<'_>, within: &Words) -> Vec<(Words, usize)> {
    let places = reading.places.iter().filter(|place| within.contains(&place.words.start));
    let is_party = |state: &usize| reading.parties.contains(state);
    places
        .filter_map(|place| {
            let state = party_of(reading, place.of).filter(is_party)?;
            delegation_words(reading, &place.words, within).map(|words| (words, state))
        })
        .collect()
}

/// The party that a place is, or whose capital it is.
fn party_of(reading: &Reading<'_>, place: PlaceName) -> Option<usize> {
    match place {
        PlaceName::City(city) => {
            reading.parties.iter().copied().find(|&state| reading.lexicon.capital(state) == Some(city))
        }
        PlaceName::State(_) | PlaceName::OfState(_) => place.state(),
    }
}

/// The words of a delegation with a state among them.
fn delegation_words(reading: &Reading<'_>, place: &Words, within: &Words) -> Option<Words> {
    let text = &reading.text;
    let before = |back: usize| place.start.checked_sub(back).map_or("", |at| text.folded(at));
    // `Israel's was headed by A`, `Tokyo was represented by A, and Seoul by B`; `in Seoul by B` is where.
    let is_left_out = match text.folded(place.end) {
        "s" => matches!(text.folded(place.end + 1), "was" | "is" | "by"),
        word => word == "by" && matches!(before(1), "and" | "while"),
    };
    let is_object = |back: usize| matches!(before(back), "represented" | "representing");
    if is_object(1) || before(1) == "the" && is_object(2) {
        return Some(place.clone());
    }
    let is_after = matches!(before(1), "for" | "phia" | "doan" | "ben") || before(1) == "the" && before(2) == "for";
    if is_after || is_left_out {
        return Some(place.start.saturating_sub(1)..place.end);
    }
    let is_of_person = reading.persons.iter().any(|person| is_within(place, &person.words));
    if is_of_person {
        return None;
    }
    let near = place.end..within.end.min(place.end + MAX_WORDS_TO_NOUN);
    let is_noun = |at: &usize| {
        matches!(text.folded(*at), "team" | "side" | "delegation" | "represented" | "half" | "contingent" | "one")
    };
    let is_joined = |end: usize| (place.end + 1..=end).all(|at| !text.before(at).contains([',', ';', ':']));
    near.into_iter().find(is_noun).filter(|&at| is_joined(at)).map(|at| place.start..at + 1).or_else(|| {
        let back = place.start.saturating_sub(MAX_WORDS_TO_STATE).max(within.start)..place.start;
        let noun = back.rev().find(|&at| !is_of_ministry(text.folded(at)))?;
        matches!(text.folded(noun), "doan" | "phia" | "ben").then_some(noun..place.end)
    })
}

/// Whether a Vietnamese word stands between `đoàn` and its state.
fn is_of_ministry(word: &str) -> bool {
    matches!(
        word,
        "dai" | "bieu" | "cap" | "cao" | "bo" | "quoc" | "phong" | "ngoai" | "giao" | "quan" | "su" | "cua" | "nuoc"
    )
}

/// Whether a person, or one of a list with the person in it, led a delegation that is named after it.
fn is_led(reading: &Reading<'_>, person: &PersonMention, delegation: &Words) -> bool {
    if delegation.start <= person.words.end {
        return false;
    }
    let between = person.words.end..delegation.start;
    let Some(verb) = reading.rules().persons.head.first(&reading.text, &between) else { return false };
    let is_after = |other: &&PersonMention| {
        other.sentence == person.sentence && other.words.start >= verb.words.end && other.words.end <= delegation.start
    };
    let is_passive = matches!(reading.text.folded(verb.words.end), "by");
    let is_object = delegation.start - verb.words.end <= MAX_WORDS_TO_NOUN
        && (verb.words.end..=delegation.start)
            .all(|at| !reading.text.before(at).contains(',') && !reading.text.is_and(at));
    let is_first = mentions(reading, &(person.words.end..verb.words.start)).is_empty();
    is_object && !is_passive && is_first && !reading.persons.iter().any(|other| is_after(&other))
}
