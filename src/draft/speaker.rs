//! Who says something: the subject of the sentence, or of the one before it that a pronoun stands for.

use crate::facts::Side;
use crate::language::Language;
use crate::listed::{announced_in, taken_up};
use crate::proposals::opening_proposal;
use crate::reading::Reading;
use crate::subjects::{acts, is_delegation, is_of_unknown_side, side_of_person, state_side};
use crate::text::Words;

/// The most words from a state to its verb: `Vietnam has also proposed`.
const MAX_WORDS_TO_VERB: usize = 3;
/// The most words from the beginning of a clause to its verb.
const MAX_WORDS_TO_MAIN_VERB: usize = 8;
/// The most words from `on` to the last matter of a list before the verb.
const MAX_OPENING_WORDS: usize = 12;
/// The most words from a matter to what leads its agent in, and of the agent.
const MAX_WORDS_TO_AGENT: usize = 4;
const MAX_WORDS_OF_AGENT: usize = 6;
/// How many words after a matter can say who spoke of it.
const SAYS_REACH: usize = 14;
/// How many sentences back a pronoun can look.
const MAX_BACK: usize = 4;

/// The side that says what some words of a sentence say; `None` if the article says it in its own voice.
pub(crate) fn of(reading: &Reading<'_>, sentence: usize, words: &Words) -> Option<Side> {
    let announced = || {
        let at = announced_in(reading, sentence)?;
        let end = reading.sentence(at).words.end;
        in_sentence(reading, at, &(end..end))
    };
    // `They concern training`: they are what was proposed, and nobody who speaks.
    let own = taken_up(reading, sentence).is_none().then(|| in_sentence(reading, sentence, words)).flatten();
    own.or_else(announced)
}

/// The side that the sentence itself names as who says some words of it.
fn in_sentence(reading: &Reading<'_>, sentence: usize, words: &Words) -> Option<Side> {
    let within = &reading.sentence(sentence).words;
    let before = main_clause(reading, within, words.start)..words.start.max(within.start);
    let before = own_clause(reading, &before);
    let after = words.end..within.end;
    let is_told_after = || says_after(reading, &after) || is_opening(reading, sentence, words);
    let after = || subject(reading, sentence, &after).filter(|_| is_told_after());
    subject(reading, sentence, &before).or_else(|| agent(reading, sentence, words)).or_else(after)
}

/// The side by which something is said or done to a matter: `được Việt Nam nhắc lại`, `was proposed by Poland`.
fn agent(reading: &Reading<'_>, sentence: usize, words: &Words) -> Option<Side> {
    let (text, rules) = (&reading.text, reading.rules());
    let within = &reading.sentence(sentence).words;
    let near = words.start..within.end.min(words.end + MAX_WORDS_TO_AGENT);
    let leads = |at: &usize| match text.language {
        Language::Vietnamese => text.folded(*at) == "duoc",
        Language::English | Language::Other => {
            let verbs = (1..=3).filter_map(|back| at.checked_sub(back)).filter(|&start| start >= words.end);
            let mut verbs = verbs.filter_map(|start| rules.stages.longest(text, start, *at));
            text.folded(*at) == "by" && verbs.any(|verb| verb.words.end == *at)
        }
    };
    let start = near.rev().find(leads)? + 1;
    let start = start + usize::from(text.folded(start) == "the");
    let part = start..within.end.min(start + MAX_WORDS_OF_AGENT);
    let is_first = |side: &Words| side.start == start;
    let both = rules.both.iter().filter_map(|both| both.find(text, &part)).find(is_first).map(|_| Side::Both);
    let party = || {
        let place = reading.places.iter().find(|place| place.words.start == start)?;
        place.of.state().filter(|state| reading.parties.contains(state)).map(Side::State)
    };
    both.or_else(party).or_else(|| part.clone().find_map(|at| side_of_person(reading, at)))
}

/// Whether a sentence opens with a matter of which its subject and verb tell: `On training, the two sides agreed …`.
pub(crate) fn is_opening(reading: &Reading<'_>, sentence: usize, words: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    let within = &reading.sentence(sentence).words;
    let Some(opening) = rules.openings.longest(text, within.start, words.start) else { return false };
    let between = opening.words.end..words.start;
    let names_more = between.clone().any(|at| matches!(text.folded(at), "of" | "cua"))
        || rules.both.iter().any(|both| both.find(text, &between).is_some())
        || begins_anew(reading, &between);
    let verb = rules.stages.first(text, &(words.end..within.end)).map(|hit| hit.words.start);
    let has_comma = verb.is_some_and(|verb| (words.end..=verb).any(|at| text.before(at).contains(',')));
    between.len() <= MAX_OPENING_WORDS && !names_more && has_comma
}

/// The side by whose account a sentence tells something: `According to Tan`, or `to the Polish ministry`, `they
/// agreed`.
pub(crate) fn teller(reading: &Reading<'_>, sentence: usize) -> Option<usize> {
    let start = reading.sentence(sentence).words.start;
    let mut name = start + 1..start + MAX_WORDS_TO_MAIN_VERB;
    let is_proposal = opening_proposal(reading, &reading.sentence(sentence).words).is_some();
    if !matches!(reading.text.folded(start), "according" | "theo") || is_proposal {
        return None;
    }
    let named = reading.states_in(&(name.start..name.end.min(reading.sentence(sentence).words.end)));
    let party = named.into_iter().find(|state| reading.parties.contains(state));
    match name.find_map(|at| side_of_person(reading, at)) {
        Some(Side::State(state)) => Some(state),
        _ => party,
    }
}

/// Where the clause with the subject begins, within the words before a matter: after an opening that has none, as in
/// `Appreciating the work of the two ministries, Chien proposed …`.
fn main_clause(reading: &Reading<'_>, within: &Words, end: usize) -> usize {
    let (text, stages) = (&reading.text, &reading.rules().stages);
    let opening = within.start..within.end.min(within.start + 2);
    let is_participle =
        |at: usize| text.language == Language::English && text.folded(at).len() > 5 && text.folded(at).ends_with("ing");
    let has_no_subject = opening.clone().any(is_participle)
        || stages.longest(text, within.start, within.end).is_some()
        || opening_proposal(reading, within).is_some();
    let begins = |at: &usize| {
        let subject_and_verb = *at..end.min(at + MAX_WORDS_TO_MAIN_VERB);
        text.before(*at).contains(',') && stages.first(text, &subject_and_verb).is_some()
    };
    let after = (within.start + 1..end.max(within.start + 1)).find(begins).filter(|_| has_no_subject);
    after.unwrap_or(within.start)
}

/// From where the last clause with a party as its subject begins, as in `They talked, and India reaffirmed …`.
fn own_clause(reading: &Reading<'_>, before: &Words) -> Words {
    let begins = |at: &usize| {
        let start = at - usize::from(reading.text.folded(at - 1) == "the");
        let and = start.saturating_sub(1);
        // `Japan and Vietnam agreed`: two that do one thing.
        let is_list = reading.places.iter().any(|place| place.words.end == and);
        matches!(reading.text.folded(and), "and" | "while" | "va" | "con")
            && !is_list
            && reading.rules().stages.first(&reading.text, &(before.start..and.max(before.start))).is_some()
            && (acts(reading, *at, before.end) || is_delegation(reading, *at))
    };
    // `Poland proposed training; Vietnam supports peace`.
    let is_party = |at: usize| reading.places.iter().any(|place| place.words.start == at && place.of.state().is_some());
    let is_both = |at: usize| {
        let start = at..before.end.min(at + MAX_WORDS_TO_VERB);
        reading.rules().both.iter().any(|both| both.find(&reading.text, &start).is_some_and(|both| both.start == at))
    };
    let parts = |at: &usize| reading.text.before(*at).contains(';') && (is_party(*at) || is_both(*at));
    let start = (before.start + 2..before.end.max(before.start + 2)).rev().find(|at| begins(at) || parts(at));
    start.unwrap_or(before.start)..before.end
}

/// Whether some words name one side or somebody of it, who can be the subject of what follows.
pub(crate) fn begins_anew(reading: &Reading<'_>, words: &Words) -> bool {
    !reading.states_in(words).is_empty()
        || words.clone().any(|at| side_of_person(reading, at).is_some())
        || reading.rules().said.iter().any(|said| said.find(&reading.text, words).is_some())
}

/// The side that a part of a sentence names as who acts or speaks.
fn subject(reading: &Reading<'_>, sentence: usize, part: &Words) -> Option<Side> {
    let rules = reading.rules();
    let both = rules.both.iter().filter_map(|pattern| pattern.find(&reading.text, part)).map(|words| words.start).min();
    let person = part.clone().find_map(|at| Some((at, side_of_person(reading, at)?)));
    let state = state_side(reading, part);
    let mut found: Vec<(usize, Side)> = Vec::new();
    found.extend(both.map(|at| (at, Side::Both)));
    found.extend(person);
    found.extend(state);
    found.extend(pronoun(reading, sentence, part));
    found.extend(institution(reading, sentence, part));
    let (at, side) = found.into_iter().min_by_key(|(at, _)| *at)?;
    // `Balanescu suggested that the two staffs talk`: somebody else speaks, on a side that is not known.
    if (part.start..at).any(|at| is_of_unknown_side(reading, at)) {
        return None;
    }
    Some(if is_with_other(reading, part, at, side) { Side::Both } else { side })
}

/// Whether a side acts together with a person of the other, as in `Ryu and his Japanese counterpart, Kitagawa, agreed`.
fn is_with_other(reading: &Reading<'_>, part: &Words, at: usize, side: Side) -> bool {
    if side == Side::Both {
        return false;
    }
    let other = (at..part.end).find(|&at| side_of_person(reading, at).is_some_and(|other| other != side));
    let Some(other) = other else { return false };
    let between = at..other;
    let joins = between.clone().any(|at| reading.text.is_and(at));
    joins && reading.rules().stages.first(&reading.text, &between).is_none()
}

/// Whether a part of a sentence begins with a verb of saying soon, as in `…, he added`.
fn says_after(reading: &Reading<'_>, part: &Words) -> bool {
    let near = part.start..part.end.min(part.start + SAYS_REACH);
    near.clone().any(|at| {
        matches!(
            reading.text.folded(at),
            "said" | "added" | "noted" | "stressed" | "recommended" | "noi" | "biet" | "khang"
        )
    })
}

/// The first pronoun of a part of a sentence, or what is of somebody who spoke before, with that person's side.
fn pronoun(reading: &Reading<'_>, sentence: usize, part: &Words) -> Option<(usize, Side)> {
    let (text, rules) = (&reading.text, reading.rules());
    // `ông Hậu` is that person, and no pronoun.
    let is_alone = |words: &Words| !text.words.get(words.end).is_some_and(|word| word.capital);
    let said = rules.said.iter().filter_map(|pattern| pattern.find(text, part));
    let possessed = rules.possessed.first(text, part).map(|hit| hit.words);
    let at = said.chain(possessed).filter(is_alone).map(|words| words.start).min()?;
    Some((at, antecedent(reading, sentence)?))
}

/// The side of the institution that a sentence goes on with, if it does something: `It also proposed`. In `it was
/// proposed` it is none.
fn institution(reading: &Reading<'_>, sentence: usize, part: &Words) -> Option<(usize, Side)> {
    let (text, rules) = (&reading.text, reading.rules());
    let words = rules.institutions.longest(text, part.start, part.end)?.words;
    let verb = rules.stages.first(text, &(words.end..part.end)).map(|hit| hit.words)?;
    if verb.start > words.end + MAX_WORDS_TO_VERB {
        return None;
    }
    let is_passive = (words.end..verb.end).any(|at| matches!(text.folded(at), "was" | "is" | "were" | "duoc"));
    let begins = |at: usize| {
        let words = &reading.sentence(at).words;
        rules.institutions.longest(text, words.start, words.end).is_some()
    };
    if is_passive || part.start != reading.sentence(sentence).words.start {
        return None;
    }
    let before = (sentence.saturating_sub(MAX_BACK)..sentence).rev().find(|&at| !begins(at))?;
    let words = &reading.sentence(before).words;
    let (at, side) = state_side(reading, words)?;
    let is_both = rules.both.iter().any(|both| both.find(text, &(words.start..at)).is_some());
    let is_person = (words.start..at).any(|at| side_of_person(reading, at).is_some());
    (!is_both && !is_person).then_some((part.start, side))
}

/// Whoever the last sentence with a person spoke of, if it is known which side that person is on.
fn antecedent(reading: &Reading<'_>, sentence: usize) -> Option<Side> {
    let mut earlier = (sentence.saturating_sub(MAX_BACK)..sentence).rev();
    let of = |at: usize| reading.sentence(at).words.clone().find_map(|at| side_of_person(reading, at));
    let last = earlier.find(|&at| of(at).is_some() || reading.persons.iter().any(|person| person.sentence == at))?;
    of(last)
}
