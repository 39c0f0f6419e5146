//! What a sentence tells of a state that is no party: of a party with it, or of it alone.

use crate::facts::Side;
use crate::gazetteer::Place;
use crate::lexicon::entries::PlaceName;
use crate::reading::Reading;
use crate::speaker;
use crate::subjects::acts;
use crate::text::Words;

/// The most words from states to their verb: `Poland and Germany had also agreed`.
const MAX_WORDS_TO_VERB: usize = 3;
/// The most words from a matter to the state that it is with.
const MAX_WORDS_TO_PARTNER: usize = 6;

/// Whether a matter is one of a third state: `Laos proposed training`, `Poland and Germany agreed on training`, `an
/// agreement on training with Germany`.
pub(crate) fn is_matter_of_third(reading: &Reading<'_>, sentence: usize, matter: &Words) -> bool {
    let text = &reading.text;
    let within = &reading.sentence(sentence).words;
    let start = (within.start + 1..=matter.start).rev().find(|&at| text.before(at).contains(';'));
    let before = start.unwrap_or(within.start)..matter.start;
    let is_before = |place: &&Place| before.contains(&place.words.start) && is_third(reading, place);
    let has_actor = |place: &Place| {
        let subject = pair(reading, place).unwrap_or_else(|| place.words.clone());
        let between = subject.end..matter.start;
        // `Poland and Germany agreed on training`; not `… agreed, and the two sides discussed training`.
        let does_it = is_subject(reading, place, &subject) && !acts_again(reading, &between);
        // `He met the Polish minister, and they agreed on training`.
        let they_did =
            met(reading, place, &before) && both_after(reading, &between, &["where", "which", "do", "and", "va"]);
        // `Poland and Germany, where the two agreed on training`.
        let is_pair = subject.len() > place.words.len();
        // `China, which claims most of that sea, opposes …`.
        let has_aside = place.words.start <= within.start + 1
            && text.before(place.words.end).starts_with(',')
            && matches!(text.folded(place.words.end), "which" | "who")
            && !acts_again(reading, &between);
        does_it || has_aside || they_did || is_pair && both_after(reading, &between, &["where", "which", "do"])
    };
    reading.places.iter().filter(is_before).any(has_actor) || is_with_third(reading, sentence, matter)
}

/// Whether a place is a state that is no party, or its capital. The European Union is a forum.
fn is_third(reading: &Reading<'_>, place: &Place) -> bool {
    let (states, lexicon) = (&reading.lexicon.states, reading.lexicon);
    let is_other = |state: usize| !reading.parties.contains(&state) && states[state].code != "EU";
    match place.of {
        PlaceName::State(state) | PlaceName::OfState(state) => is_other(state),
        PlaceName::City(city) => (0..states.len()).any(|state| is_other(state) && lexicon.capital(state) == Some(city)),
    }
}

/// The words of a place and of the one that is joined to it: `Poland and Germany`, `Vietnam and the Czech Republic`.
fn pair(reading: &Reading<'_>, place: &Place) -> Option<Words> {
    let joins = |between: &Words| {
        (1..=2).contains(&between.len())
            && matches!(reading.text.folded(between.start), "and" | "with" | "va" | "voi" | "cung")
            && between.clone().skip(1).all(|at| reading.text.folded(at) == "the")
    };
    reading.places.iter().find_map(|other| {
        let (one, two) = if other.words.start < place.words.start { (other, place) } else { (place, other) };
        joins(&(one.words.end..two.words.start)).then_some(one.words.start..two.words.end)
    })
}

/// Whether some states do something: their verb follows, and nothing makes them an object.
fn is_subject(reading: &Reading<'_>, place: &Place, subject: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    let verb = subject.end..text.words.len().min(subject.end + MAX_WORDS_TO_VERB);
    let stage = rules.stages.first(text, &verb).map(|hit| hit.words);
    let verb = stage.or_else(|| rules.events.held.first(text, &verb).map(|hit| hit.words));
    let is_near = |verb: &Words| {
        !(subject.end..=verb.start).any(|at| text.before(at).contains([',', ';', ':']))
            && !(subject.end..verb.start).any(|at| text.is_and(at))
            && !rules.both.iter().any(|both| both.find(text, &(subject.end..verb.start)).is_some())
    };
    let at = subject.start - usize::from(subject.start > 0 && text.folded(subject.start - 1) == "the");
    let is_object = at > 0
        && matches!(
            text.folded(at - 1),
            "in" | "on"
                | "of"
                | "with"
                | "for"
                | "to"
                | "about"
                | "from"
                | "at"
                | "between"
                | "o"
                | "tai"
                | "ve"
                | "cua"
                | "voi"
                | "cho"
                | "giua"
        );
    place.of.state().is_some() && !is_object && verb.is_some_and(|verb| is_near(&verb))
}

/// Whether another subject follows, of the dialogue.
fn acts_again(reading: &Reading<'_>, words: &Words) -> bool {
    reading.rules().both.iter().any(|both| both.find(&reading.text, words).is_some())
        || words.clone().any(|at| acts(reading, at, words.end))
}

/// Whether somebody met those of a third state, in a sentence that does not tell of the session.
fn met(reading: &Reading<'_>, place: &Place, before: &Words) -> bool {
    let is_told = reading.session.iter().any(|&at| reading.sentence(at).words.contains(&place.words.start));
    let mut words = before.start..place.words.start;
    !is_told && words.any(|at| matches!(reading.text.folded(at), "met" | "gap"))
}

/// Whether `they` or `the two` follows directly after one of these joining words: those told of before it.
fn both_after(reading: &Reading<'_>, words: &Words, joins: &[&str]) -> bool {
    let text = &reading.text;
    let mut all = words.clone().filter(|&at| joins.contains(&text.folded(at)));
    all.any(|at| reading.rules().both.iter().any(|both| both.end(text, at + 1, words.end).is_some()))
}

/// Whether a matter is said to be with a third state, and not of both parties, or to be between others.
fn is_with_third(reading: &Reading<'_>, sentence: usize, matter: &Words) -> bool {
    let text = &reading.text;
    let after = matter.end..reading.sentence(sentence).words.end.min(matter.end + MAX_WORDS_TO_PARTNER);
    let is_open = |at: &usize| !text.before(*at).contains([',', ';', ':', '(']) && text.folded(*at) != "and";
    let is_joint = |at: &usize| matches!(text.folded(*at), "with" | "voi" | "between" | "giua");
    let Some(at) = after.take_while(is_open).find(is_joint) else { return false };
    let state = at + 1 + usize::from(text.folded(at + 1) == "the");
    reading.places.iter().any(|place| place.words.start == state && is_third(reading, place))
        && (matches!(text.folded(at), "between" | "giua") || speaker::of(reading, sentence, matter) != Some(Side::Both))
}
