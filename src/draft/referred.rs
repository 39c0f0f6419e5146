//! Persons whom a sentence means and does not introduce: by a part of the name, by an office, or by a
//! pronoun.

use crate::persons::PersonMention;
use crate::reading::Reading;
use crate::sides::{folded_name, is_same, own_side};
use crate::text::Words;

/// The most words before a pronoun that is the subject of its sentence: `Ngày 3/2, ông`.
const MAX_WORDS_TO_PRONOUN: usize = 5;
/// How many sentences back a pronoun can look.
const MAX_BACK: usize = 2;

/// The persons whom a sentence names by one word of their names, as `Aramane and Lieutenant General … were co-chairs`.
pub(crate) fn short_names<'r>(
    reading: &'r Reading<'_>,
    sentence: usize,
    known: &[&PersonMention],
) -> Vec<(&'r PersonMention, Words)> {
    let words = reading.sentence(sentence).words.clone();
    let mut found: Vec<(&PersonMention, Words)> = Vec::new();
    for at in words {
        let is_in_name = reading.persons.iter().any(|person| person.sentence == sentence && person.words.contains(&at));
        if is_in_name || !reading.text.words[at].capital {
            continue;
        }
        let is_named = |person: &&PersonMention| {
            let name = folded_name(reading, person);
            person.sentence != sentence
                && name.len() > 1
                && name.iter().any(|word| *word == reading.text.folded(at))
                && reading.text.folded(at).len() > 2
        };
        let Some(person) = reading.persons.iter().find(is_named) else { continue };
        if !known
            .iter()
            .copied()
            .chain(found.iter().map(|(person, _)| *person))
            .any(|other| is_same(reading, other, person))
        {
            found.push((person, at..at + 1));
        }
    }
    found
}

/// The person of a pronoun before some words of a sentence: the one person of the last sentence that introduces any.
pub(crate) fn pronoun<'r>(
    reading: &'r Reading<'_>,
    sentence: usize,
    cue: &Words,
) -> Option<(&'r PersonMention, Words)> {
    let words = &reading.sentence(sentence).words;
    let opening = words.start..cue.start.min(words.start + MAX_WORDS_TO_PRONOUN);
    let is_alone = |words: &Words| !reading.text.words.get(words.end).is_some_and(|word| word.capital);
    let found = reading.rules().said.iter().filter_map(|said| said.find(&reading.text, &opening)).find(is_alone)?;
    let of = |at: usize| reading.persons.iter().filter(move |person| person.sentence == at);
    let last = (sentence.saturating_sub(MAX_BACK)..sentence).rfind(|&at| of(at).next().is_some())?;
    let mut persons = of(last);
    persons.next().filter(|_| persons.next().is_none()).map(|person| (person, found))
}

/// The persons of offices without a name before some words of a sentence, as in `The deputy minister and his
/// counterpart co-chaired`: each the only one of the sentences before who has that office.
pub(crate) fn by_office<'r>(reading: &'r Reading<'_>, sentence: usize, cue: &Words) -> Vec<(&'r PersonMention, Words)> {
    let start = reading.sentence(sentence).words.start;
    let mut found = Vec::new();
    let mut at = start;
    while at < cue.start {
        let office = office_from(reading, at, cue.start);
        at = office.end.max(at + 1);
        found.extend(holder(reading, start, &office).map(|person| (person, office)));
    }
    found
}

/// The words of an office from a word on that nobody is introduced with.
fn office_from(reading: &Reading<'_>, start: usize, end: usize) -> Words {
    let rules = &reading.rules().persons;
    let is_of_person = |at: usize| reading.persons.iter().any(|person| person.words.contains(&at));
    let is_of_office = |at: usize| {
        let word = reading.text.spelling(at);
        rules.office_words.contains(word) || rules.office_nouns.contains(word) || word == "of"
    };
    let is_open = |at: usize| at == start || matches!(reading.text.before(at).trim(), "" | "-");
    let last = (start..end).take_while(|&at| is_of_office(at) && !is_of_person(at) && is_open(at)).last();
    let words = start..last.map_or(start, |last| last + 1);
    let has_noun = words.clone().any(|at| rules.office_nouns.contains(reading.text.spelling(at)));
    let is_name = reading.text.words.get(words.end).is_some_and(|word| word.capital);
    if has_noun && !is_name && words.len() > 1 { words } else { start..start }
}

/// The only person introduced before a word who has an office.
fn holder<'r>(reading: &'r Reading<'_>, before: usize, office: &Words) -> Option<&'r PersonMention> {
    let words = || office.clone().map(|at| reading.text.folded(at));
    let near = office.start.saturating_sub(1)..office.end + 2;
    let states = reading.states_in(&near);
    let has_office = |person: &&PersonMention| {
        let own: Vec<&str> = person.office.clone().into_iter().flatten().map(|at| reading.text.folded(at)).collect();
        let is_of_state = states.is_empty() || own_side(reading, person).is_some_and(|side| states.contains(&side));
        person.words.end <= before && is_of_state && words().all(|word| own.contains(&word))
    };
    let mut holders = reading.persons.iter().filter(has_office).filter(|_| !office.is_empty());
    let first = holders.next()?;
    holders.all(|other| is_same(reading, other, first)).then_some(first)
}
