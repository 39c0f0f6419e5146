//! The parties and persons that a sentence names as those who act or speak.

use crate::facts::Side;
use crate::gazetteer::Place;
use crate::lexicon::entries::PlaceName;
use crate::persons::PersonMention;
use crate::reading::Reading;
use crate::text::Words;

/// The most words from a state to its verb: `Vietnam has also proposed`.
const MAX_WORDS_TO_VERB: usize = 3;
/// The most words of `the consistent position of`.
const MAX_STANCE_WORDS: usize = 5;

/// Whether a party that begins at a word is the subject of a verb: `Vietnam also proposed`.
pub(crate) fn acts(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let place = reading.places.iter().find(|place| place.words.start == at && party_of(reading, place).is_some());
    place.is_some_and(|place| {
        let stages = &reading.rules().stages;
        let verb = place.words.end..end.max(place.words.end).min(place.words.end + MAX_WORDS_TO_VERB);
        // `Vietnam asked the hosts to`: one that follows at once may be long.
        stages.first(&reading.text, &verb).is_some() || stages.longest(&reading.text, place.words.end, end).is_some()
    })
}

/// The party that a place is, or whose capital it is: `Washington pledged`.
pub(crate) fn party_of(reading: &Reading<'_>, place: &Place) -> Option<usize> {
    let is_capital = |party: &usize| match place.of {
        PlaceName::City(city) => reading.lexicon.capital(*party) == Some(city),
        PlaceName::State(state) | PlaceName::OfState(state) => state == *party,
    };
    reading.parties.iter().copied().find(is_capital)
}

/// Whether a place begins a part of a sentence, and not what says where something was: `In Hanoi, Singh proposed`. A
/// state may have an article before it.
fn begins(reading: &Reading<'_>, place: &Place, part: &Words) -> bool {
    let before = reading.text.folded(place.words.start.wrapping_sub(1));
    let latest = part.start + usize::from(place.of.state().is_some());
    place.words.start <= latest && !matches!(before, "in" | "at" | "tai" | "o")
}

/// Whether the verb of a capital follows it with nothing but small words between: `Hanoi has also proposed`, and not
/// `Hanoi talks reviewed`.
fn acts_itself(reading: &Reading<'_>, capital: &Place, end: usize) -> bool {
    let text = &reading.text;
    let is_small = |at: usize| {
        matches!(text.folded(at), "also" | "has" | "had" | "again" | "then" | "cung" | "da" | "vua" | "tiep" | "tuc")
    };
    let reach = capital.words.end..end.min(capital.words.end + MAX_WORDS_TO_VERB);
    let verb = reach.clone().find(|&at| !is_small(at)).unwrap_or(reach.end);
    let has_comma = (capital.words.end..=verb).any(|at| text.before(at).contains(','));
    !has_comma && reading.rules().stages.longest(text, verb, end).is_some()
}

/// Whether `the Vietnamese side` begins at a word.
pub(crate) fn is_delegation(reading: &Reading<'_>, at: usize) -> bool {
    let place = reading.places.iter().find(|place| place.words.start == at && place.of.state().is_some());
    place.is_some_and(|place| matches!(reading.text.folded(place.words.end), "side" | "delegation"))
}

/// A party that is named as a speaker: `the Vietnamese side`, `Phía Việt Nam`, `Vietnam thought highly of`.
pub(crate) fn state_side(reading: &Reading<'_>, part: &Words) -> Option<(usize, Side)> {
    let speaks = |place: &&Place| {
        let is_state = place.of.state().is_some();
        // `Hanoi promised more help` begins its clause.
        party_of(reading, place).is_some() && (is_state || begins(reading, place, part))
    };
    let place = reading.places.iter().filter(|place| part.contains(&place.words.start)).find(speaks)?;
    let state = party_of(reading, place)?;
    let before = place.words.start.checked_sub(1).map_or("", |at| reading.text.folded(at));
    let after = reading.text.folded(place.words.end);
    // `Vietnam's position is that …`, `theo chủ trương của Việt Nam, …`.
    let rules = reading.rules();
    let possessed = place.words.end + usize::from(after == "s");
    let has_stance = rules.stances.longest(&reading.text, possessed, part.end).is_some();
    let of_stance = || {
        let before = part.start.max(place.words.start.saturating_sub(MAX_STANCE_WORDS))..place.words.start;
        matches!(reading.text.folded(before.end.wrapping_sub(1)), "of" | "cua")
            && rules.stances.all(&reading.text, &before).iter().any(|hit| hit.words.end + 1 == before.end)
    };
    let opens_sentence = begins(reading, place, part);
    let is_body =
        |at: usize| matches!(reading.text.folded(at), "side" | "ministry" | "general" | "delegation" | "official");
    let is_side = is_body(place.words.end)
        || opens_sentence && is_body(possessed)
        || matches!(before, "phia")
        || has_stance
        || of_stance();
    // What `South Korean officers would be welcome at` is not what South Korea says.
    let is_state = place.of.state().is_some();
    let opens = opens_sentence
        && if is_state { acts(reading, place.words.start, part.end) } else { acts_itself(reading, place, part.end) };
    // `Vietnam and Romania should`.
    let other = place.words.end + 1 + usize::from(reading.text.folded(place.words.end + 1) == "the");
    let is_other = |one: &Place| {
        one.words.start == other && one.of.state().is_some_and(|one| one != state && reading.parties.contains(&one))
    };
    if reading.text.is_and(place.words.end)
        && let Some(last) = reading.places.iter().find(|one| is_other(one))
    {
        return (opens_sentence && acts(reading, last.words.start, part.end))
            .then_some((place.words.start, Side::Both));
    }
    (is_side || opens).then_some((place.words.start, Side::State(state)))
}

/// The side of the person of whose name a word is a part.
pub(crate) fn side_of_person(reading: &Reading<'_>, at: usize) -> Option<Side> {
    let word = reading.text.words.get(at).filter(|word| word.capital && word.folded.len() > 2)?;
    let side = reading.sides.iter().find(|(name, _)| name.contains(&word.folded));
    side.map(|&(_, state)| Side::State(state))
}

/// Whether a word is a part of the name of a person whose side is not known.
pub(crate) fn is_of_unknown_side(reading: &Reading<'_>, at: usize) -> bool {
    let Some(word) = reading.text.words.get(at).filter(|word| word.capital && word.folded.len() > 2) else {
        return false;
    };
    let has_name = |person: &PersonMention| person.name.clone().any(|of| reading.text.folded(of) == word.folded);
    side_of_person(reading, at).is_none() && reading.persons.iter().any(has_name)
}
