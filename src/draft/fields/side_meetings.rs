//! Whom a delegation called on, or met, beside the dialogue.

use engine::{Field, Role, Setting};

use crate::facts::{Found, FoundValue};
use crate::fields::participants::{found_person, name_of, side_not_named, term};
use crate::leaders::Leader;
use crate::pattern::PatternTable;
use crate::persons::PersonMention;
use crate::question::Question;
use crate::reading::Reading;
use crate::sides::{is_same, named_side, own_side};
use crate::speaker;
use crate::subjects::side_of_person;
use crate::text::Words;

/// The most words between what is said and whom it is said of: `on`, `the`.
const MAX_DISTANCE: usize = 2;
/// The most words of an office between.
const MAX_OFFICE_WORDS: usize = 9;
/// The most words of the opening of a sentence that says where it goes on.
const MAX_OPENING_WORDS: usize = 5;

/// The persons of side meetings. One of whom it is not said which side they are on is a question.
pub(crate) fn side_meetings(
    reading: &Reading<'_>,
    leaders: &[Leader<'_>],
    questions: &mut Vec<Question>,
) -> Vec<Found> {
    let mut seen: Vec<&PersonMention> = leaders.iter().map(|leader| leader.person).collect();
    let mut found = Vec::new();
    for person in &reading.persons {
        // Who is called on at the session itself is its host.
        let is_session = reading.session.contains(&person.sentence);
        let is_known = seen.iter().any(|other| is_same(reading, other, person));
        if is_session || is_known || reading.is_about_other(person.sentence) {
            continue;
        }
        let Some((role, cue)) = role(reading, person) else { continue };
        seen.push(person);
        match own_side(reading, person) {
            Some(side) => found.push(fact(reading, person, role, &cue, side)),
            None => questions.push(Question::SideOfPerson { name: name_of(reading, person) }),
        }
    }
    found
}

/// Says of what was said at a meeting beside the dialogue that it was said there.
pub(crate) fn set_apart(reading: &Reading<'_>, leaders: &[Leader<'_>], found: &mut [Found]) {
    let is_beside = beside(reading, leaders);
    for found in found {
        let words = found.evidence.first().map(|span| reading.text.within(*span).start);
        let sentence = words.and_then(|at| reading.page.sentences.iter().position(|one| one.words.contains(&at)));
        if sentence.is_some_and(|at| is_beside[at]) {
            found.setting = Setting::SideMeeting;
        }
    }
}

/// Whether each sentence tells of a meeting beside the dialogue: from the one that says whom somebody called on or met
/// to the next that names a dialogue.
fn beside(reading: &Reading<'_>, leaders: &[Leader<'_>]) -> Vec<bool> {
    let is_leader = |person: &PersonMention| leaders.iter().any(|leader| is_same(reading, leader.person, person));
    let meets = |at: usize| {
        let persons = reading.persons.iter().filter(|person| person.sentence == at && !is_leader(person));
        persons.into_iter().any(|person| role(reading, person).is_some())
    };
    let short = &reading.rules().events.short;
    let mut is_beside = false;
    let sentences = reading.page.sentences.iter().enumerate();
    let each = sentences.map(|(at, sentence)| {
        // The caption of a picture is no part of the story that goes on.
        if sentence.is_caption {
            return false;
        }
        let is_session = reading.session.contains(&at);
        // `At the dialogue, …`.
        let opening = sentence.words.start..sentence.words.end.min(sentence.words.start + MAX_OPENING_WORDS);
        let names_dialogue = short.first(&reading.text, &opening).is_some()
            || reading.events.mentions.iter().any(|mention| mention.sentence == Some(at));
        // `According to the Polish ministry, the two sides agreed …` is on the dialogue again.
        let is_account = speaker::teller(reading, at).is_some();
        let goes_on = is_beside && !names_dialogue && !is_account && !is_on_relations(reading, &sentence.words);
        is_beside = !is_session && (meets(at) || goes_on);
        is_beside
    });
    each.collect()
}

/// Whether a sentence begins a paragraph on the two states, of which nobody tells: `Poland and Vietnam work together`.
fn is_on_relations(reading: &Reading<'_>, words: &Words) -> bool {
    let states = reading.states_in(words);
    reading.text.before(words.start).contains('\n')
        && reading.parties.iter().all(|party| states.contains(party))
        && words.clone().all(|at| side_of_person(reading, at).is_none())
}

/// What a person did, with the words that say so.
fn role(reading: &Reading<'_>, person: &PersonMention) -> Option<(Role, Words)> {
    let (text, rules) = (&reading.text, &reading.rules().persons);
    let within = &reading.sentence(person.sentence).words;
    // `received by the Deputy Prime Minister and Minister of Defence General A`: the first office is the person's, too.
    let is_office =
        |at: usize| rules.office_words.contains(text.spelling(at)) || rules.office_nouns.contains(text.spelling(at));
    let is_of_other = |at: usize| reading.persons.iter().any(|other| other.words.contains(&at));
    let ends_before = |words: &Words| {
        let between = words.end..person.words.start;
        // `met the Commander of the Royal Navy, Vice Admiral A`: an office has words that no list has.
        let office = between.clone().find(|&at| is_office(at)).unwrap_or(between.end);
        words.end <= person.words.start
            && office - words.end <= MAX_DISTANCE
            && between.end - office <= MAX_OFFICE_WORDS
            && (words.end..office).all(|at| !text.words[at].capital)
            && !between.clone().any(is_of_other)
    };
    let before = within.start..person.words.start;
    let said_before =
        |table: &PatternTable<()>| table.all(text, &before).into_iter().map(|hit| hit.words).find(ends_before);
    if let Some(cue) = said_before(&rules.calls_on) {
        return Some((Role::Received, cue));
    }
    if let Some(cue) = said_before(&rules.meets) {
        return Some((Role::Met, cue));
    }
    let after = person.words.end..within.end.min(person.words.end + MAX_DISTANCE + 2);
    let cue = rules.receives.first(text, &after)?.words;
    // `was received by` is said of the guest.
    let is_guest = (person.words.end..cue.start).any(|at| matches!(text.folded(at), "was" | "were" | "duoc"));
    (!is_guest).then_some((Role::Received, cue))
}

fn fact(reading: &Reading<'_>, person: &PersonMention, role: Role, cue: &Words, side: usize) -> Found {
    let quote = reading.quote(person.sentence, &[person.words.clone(), cue.clone()]);
    let found = Found::stated(Field::Participant, FoundValue::Term(term(reading, person)), vec![quote]);
    let is_named = named_side(reading, person) == Some(side);
    let note = (!is_named).then(|| side_not_named(reading, side));
    let person = Some(found_person(reading, person, role, side));
    Found { person, note, setting: Setting::SideMeeting, ..found }
}
