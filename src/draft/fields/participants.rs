//! The persons who chaired the dialogue or led a side of it.

use engine::{Field, Role};

use crate::facts::{Found, FoundPerson, FoundTerm, FoundValue, slug};
use crate::persons::PersonMention;
use crate::question::Question;
use crate::reading::Reading;
use crate::text::Words;

/// How many words after two persons can say what they did together.
const TALK_REACH: usize = 4;
/// How many sentences after one that says that there were chairs can name them.
const MAX_SENTENCES_AFTER: usize = 2;

/// A person who led, with the words that say so.
struct Leader<'r> {
    person: &'r PersonMention,
    role: Role,
    /// The sentence and the words that say that there was a chair.
    cue: (usize, Words),
    /// The person is named by a part of the name there, and introduced elsewhere.
    short: Option<Words>,
    /// It follows from what the article says, and is not said.
    is_inferred: bool,
}

/// The chairs, or else those who led the sides.
pub(crate) fn participants(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Vec<Found> {
    let leaders = leaders(reading);
    let sides = sides(reading, &leaders);
    let mut found = Vec::new();
    for (leader, side) in leaders.iter().zip(sides) {
        match side {
            Some(side) => found.push(participant(reading, leader, side)),
            None => questions.push(Question::SideOfPerson { name: name_of(reading, leader.person) }),
        }
    }
    found
}

/// The words of the names of persons, each with the side that the text gives it or that the leaders leave for it.
pub(crate) fn known_sides(reading: &Reading<'_>) -> Vec<(Vec<String>, usize)> {
    let leaders = leaders(reading);
    let sides = sides(reading, &leaders);
    let name = |person: &PersonMention| folded_name(reading, person).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut known: Vec<(Vec<String>, usize)> =
        leaders.iter().zip(sides).filter_map(|(leader, side)| Some((name(leader.person), side?))).collect();
    let others = reading.persons.iter().filter_map(|person| Some((name(person), person.state?)));
    known.extend(others.filter(|(_, state)| reading.parties.contains(state)).collect::<Vec<_>>());
    known
}

/// Those who chaired, or else those who led the delegations.
fn leaders<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let chairs = chairs(reading);
    if !chairs.is_empty() {
        return chairs;
    }
    let heads = heads(reading);
    if heads.is_empty() { holders(reading) } else { heads }
}

/// The two persons, one of each side, of whom a sentence about the session says that they held it.
fn holders<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        if reading.rules().events.heads.first(&reading.text, words).is_none() {
            continue;
        }
        let Some(cue) = reading.rules().persons.holds.first(&reading.text, words) else { continue };
        let leaders = leaders_of(reading, sentence, Role::Head, cue.words);
        let sides = sides(reading, &leaders);
        let is_of_each = reading.parties.iter().all(|party| sides.contains(&Some(*party)));
        if leaders.len() == 2 && is_of_each && leaders.iter().all(|leader| leader.person.sentence == sentence) {
            return leaders;
        }
    }
    talkers(reading)
}

/// The two persons, one of each side, who do something together in the sentence after the one that names the dialogue, as in
/// `Ryu and his Japanese counterpart, Shin Kitagawa, agreed …`.
fn talkers<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let Some(sentence) = reading.session.first().map(|at| at + 1).filter(|&at| at < reading.page.sentences.len())
    else {
        return Vec::new();
    };
    let words = &reading.sentence(sentence).words;
    let persons: Vec<&PersonMention> = reading.persons.iter().filter(|person| person.sentence == sentence).collect();
    let &[one, other] = &persons[..] else { return Vec::new() };
    let verbs =
        reading.rules().stages.all(&reading.text, &(other.words.end..words.end.min(other.words.end + TALK_REACH)));
    let is_joined = (one.words.end..other.words.start + 1).any(|at| matches!(reading.text.folded(at), "and" | "va"))
        && other.words.start <= one.words.end + 3;
    let Some(verb) = verbs.into_iter().next().filter(|_| is_joined && one.words.start < words.start + 3) else {
        return Vec::new();
    };
    let leader = |person| Leader {
        person,
        role: Role::Head,
        cue: (sentence, verb.words.clone()),
        short: None,
        is_inferred: true,
    };
    let leaders = vec![leader(one), leader(other)];
    let are_stated = reading
        .parties
        .iter()
        .all(|party| leaders.iter().any(|leader| stated_side(reading, leader.person) == Some(*party)));
    if are_stated { leaders } else { Vec::new() }
}

/// The persons of the first sentence that says who chaired the session.
fn chairs<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let rules = reading.rules();
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        let Some(cue) = rules.persons.chair.first(&reading.text, words) else { continue };
        let leaders = leaders_of(reading, sentence, Role::Chair, cue.words);
        if !leaders.is_empty() {
            return leaders;
        }
    }
    Vec::new()
}

/// The persons of the sentences that say who led the delegations.
fn heads<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let rules = reading.rules();
    let mut leaders: Vec<Leader<'r>> = Vec::new();
    for sentence in 0..reading.page.sentences.len() {
        let words = &reading.sentence(sentence).words;
        let Some(cue) = rules.persons.head.first(&reading.text, words) else { continue };
        for leader in leaders_of(reading, sentence, Role::Head, cue.words) {
            if !leaders.iter().any(|other| is_same(reading, other.person, leader.person)) {
                leaders.push(leader);
            }
        }
        if has_both_sides(reading, &leaders) {
            break;
        }
    }
    leaders
}

/// Whether both delegations have a leader.
pub(crate) fn are_both_led(reading: &Reading<'_>) -> bool {
    let leaders = leaders(reading);
    let sides = sides(reading, &leaders);
    reading.parties.iter().all(|party| sides.contains(&Some(*party)))
}

/// The persons of a sentence, and of those that go on with its list.
fn leaders_of<'r>(reading: &'r Reading<'_>, sentence: usize, role: Role, cue: Words) -> Vec<Leader<'r>> {
    let mut leaders: Vec<Leader<'r>> = Vec::new();
    let last = (sentence + MAX_SENTENCES_AFTER).min(reading.page.sentences.len().saturating_sub(1));
    for at in sentence..=last {
        if at > sentence && (has_both_sides(reading, &leaders) || !goes_on(reading, at)) {
            break;
        }
        for person in reading.persons.iter().filter(|person| person.sentence == at) {
            if is_apart(reading, person, &cue) {
                continue;
            }
            if !leaders.iter().any(|leader| is_same(reading, leader.person, person)) {
                leaders.push(Leader { person, role, cue: (sentence, cue.clone()), short: None, is_inferred: false });
            }
        }
        leaders.extend(
            short_names(reading, at, &leaders)
                .into_iter()
                .map(|(person, words)| {
                    let (cue, short) = ((sentence, cue.clone()), Some(words));
                    Leader { person, role, cue, short, is_inferred: false }
                })
                .collect::<Vec<_>>(),
        );
    }
    leaders
}

/// Whether a person of a sentence did not do what its cue says: spoke for others, or was only present.
fn is_apart(reading: &Reading<'_>, person: &PersonMention, cue: &Words) -> bool {
    let rules = &reading.rules().persons;
    let speaks = |office: &Words| office.clone().any(|at| rules.speakers.contains(reading.text.marked(at)));
    let start = reading.sentence(person.sentence).words.start.max(cue.end.min(person.words.start));
    let is_present = rules.present.first(&reading.text, &(start..person.words.start)).is_some();
    person.office.as_ref().is_some_and(speaks) || is_present
}

/// Whether a sentence goes on with the persons of a side.
fn goes_on(reading: &Reading<'_>, sentence: usize) -> bool {
    let words = &reading.sentence(sentence).words;
    let opening = words.start..words.end.min(words.start + 4);
    opening
        .clone()
        .any(|at| matches!(reading.text.folded(at), "phia" | "side" | "team" | "delegation" | "they" | "for"))
}

fn has_both_sides(reading: &Reading<'_>, leaders: &[Leader<'_>]) -> bool {
    let states: Vec<usize> = leaders.iter().filter_map(|leader| leader.person.state).collect();
    leaders.len() >= 2 && reading.parties.iter().all(|party| states.contains(party))
}

/// The persons whom a sentence names by one word of their names, as `Aramane and Lieutenant General … were co-chairs`.
fn short_names<'r>(
    reading: &'r Reading<'_>,
    sentence: usize,
    leaders: &[Leader<'r>],
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
        let known = leaders.iter().map(|leader| leader.person).chain(found.iter().map(|(person, _)| *person));
        if !known.into_iter().any(|other| is_same(reading, other, person)) {
            found.push((person, at..at + 1));
        }
    }
    found
}

/// The side of each leader: as the text says, by a Vietnamese name, or because the other side has its leader.
fn sides(reading: &Reading<'_>, leaders: &[Leader<'_>]) -> Vec<Option<usize>> {
    let is_party = |state: &usize| reading.parties.contains(state);
    let vietnam = reading.lexicon.state("VN").filter(is_party);
    let said =
        |leader: &Leader<'_>| stated_side(reading, leader.person).or_else(|| state_by_office(reading, leader.person));
    let by_name = |leader: &Leader<'_>| {
        let name = folded_name(reading, leader.person);
        let is_vietnamese = (3..=4).contains(&name.len()) && reading.lexicon.vietnamese_family_names.contains(name[0]);
        vietnam.filter(|_| is_vietnamese)
    };
    let mut sides: Vec<Option<usize>> = leaders.iter().map(|leader| said(leader).or_else(|| by_name(leader))).collect();
    if let [one, other] = reading.parties[..] {
        for (side, absent) in [(one, other), (other, one)] {
            let is_open = sides.iter().filter(|side| side.is_none()).count() == 1;
            if is_open && sides.contains(&Some(side)) && !sides.contains(&Some(absent)) {
                sides.iter_mut().filter(|side| side.is_none()).for_each(|open| *open = Some(absent));
            }
        }
    }
    sides
}

/// The party that an introduction of a person names, here or elsewhere.
fn stated_side(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let is_party = |state: &usize| reading.parties.contains(state);
    let elsewhere = || {
        let others = reading.persons.iter().filter(|other| is_same(reading, other, person));
        others.filter_map(|other| other.state).find(is_party)
    };
    person.state.filter(is_party).or_else(|| list_state(reading, person)).or_else(elsewhere)
}

/// The party whose office a later passage says it is, as in `The Japanese Vice Minister briefed the hosts`.
fn state_by_office(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let office: Vec<&str> = person.office.clone()?.map(|at| reading.text.folded(at)).take(2).collect();
    let is_his = |start: usize| {
        office.len() == 2 && office.iter().enumerate().all(|(by, word)| reading.text.folded(start + by) == *word)
    };
    let places = reading.places.iter().filter(|place| is_his(place.words.end));
    let states = places.filter_map(|place| place.of.state()).filter(|state| reading.parties.contains(state));
    // Another person's introduction says whose that office is.
    let is_shared = reading
        .persons
        .iter()
        .any(|other| !is_same(reading, other, person) && other.office.clone().is_some_and(|words| is_his(words.start)));
    states.into_iter().next().filter(|_| !is_shared)
}

/// The state of a list that a person is in: `for Vietnam, A and B`, `Phía Việt Nam là A và B`, `Japan's team had two heads: A and B`.
fn list_state(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let sentence = reading.sentence(person.sentence);
    let mut start = person.words.start;
    while start > sentence.words.start && !reading.text.before(start).contains(';') {
        start -= 1;
    }
    let opening = start..person.words.start;
    let places = reading.places.iter().filter(|place| opening.contains(&place.words.start));
    let opens = |at: usize| {
        let before = at.checked_sub(1).map_or("", |at| reading.text.folded(at));
        let after: Vec<&str> = (at + 1..at + 4).map(|at| reading.text.folded(at)).collect();
        let is_of_person = reading.persons.iter().any(|other| other.words.contains(&at));
        matches!(before, "for" | "phia" | "doan")
            || (!is_of_person && after.iter().any(|word| matches!(*word, "team" | "side" | "delegation")))
    };
    let mut states = places.filter(|place| opens(place.words.start)).filter_map(|place| place.of.state());
    states.rfind(|state| reading.parties.contains(state))
}

fn participant(reading: &Reading<'_>, leader: &Leader<'_>, side: usize) -> Found {
    let person = leader.person;
    let (cue_sentence, cue) = &leader.cue;
    let own: Vec<Words> =
        [Some(&person.name), person.rank.as_ref(), person.office.as_ref()].into_iter().flatten().cloned().collect();
    let mut evidence = Vec::new();
    if person.sentence == *cue_sentence {
        let quote = reading.quote(*cue_sentence, &[own.clone(), vec![cue.clone()]].concat());
        evidence.push(quote);
        // Beside another name it must be seen whose office it is.
        let within = reading.text.within(quote);
        let has_other = |other: &PersonMention| {
            other.sentence == person.sentence && !own.contains(&other.name) && within.contains(&other.name.start)
        };
        if reading.persons.iter().any(has_other) {
            evidence.push(reading.text.span(&bounds(&own)));
        }
    } else {
        let short = leader.short.iter().cloned();
        evidence.push(reading.quote(*cue_sentence, &short.chain([cue.clone()]).collect::<Vec<_>>()));
        evidence.push(reading.quote(person.sentence, &own));
    }
    let office = person.office.as_ref().filter(|office| {
        // `his Japanese counterpart` says whose side it is, and no office.
        !(*office).clone().all(|at| matches!(reading.text.folded(at), "counterpart" | "his" | "her"))
    });
    let text = |words: Option<&Words>| words.map(|words| reading.text.slice(words).to_owned());
    let found_person =
        FoundPerson { role: leader.role, rank: text(person.rank.as_ref()), office: text(office), state: side };
    let found = Found::stated(Field::Participant, FoundValue::Term(term(reading, person)), evidence);
    let is_open = stated_side(reading, person) != Some(side);
    let note = is_open.then(|| {
        format!("The article does not name the side; taken for that of {}.", reading.lexicon.states[side].en[0])
    });
    let found = Found { person: Some(found_person), note, ..found };
    if leader.is_inferred { found.inferred("The article names the two as those who talked.") } else { found }
}

/// From the first of some words to the last.
fn bounds(parts: &[Words]) -> Words {
    let start = parts.iter().map(|words| words.start).min().unwrap_or(0);
    start..parts.iter().map(|words| words.end).max().unwrap_or(start)
}

/// The term of a person, with another spelling that stands in brackets after the name.
pub(crate) fn term(reading: &Reading<'_>, person: &PersonMention) -> FoundTerm {
    let name = name_of(reading, person);
    let end = person.name.end;
    let mut term = FoundTerm::new(slug(&name), name.clone(), name);
    if reading.text.before(end).trim_start().starts_with('(') {
        let closing = (end..end + 7).find(|&at| reading.text.before(at + 1).starts_with(')'));
        let spelling = closing
            .map(|at| end..at + 1)
            .filter(|words| words.len() > 1 && reading.text.words.get(words.start).is_some_and(|word| word.capital));
        let is_name = |words: &Words| {
            words.clone().all(|at| {
                reading.text.words.get(at).is_some_and(|word| word.capital)
                    && !reading.places.iter().any(|place| place.words.contains(&at))
            })
        };
        term.alt.extend(spelling.filter(is_name).map(|words| reading.text.slice(&words).to_owned()));
    }
    term
}

fn name_of(reading: &Reading<'_>, person: &PersonMention) -> String {
    reading.text.slice(&person.name).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded_name<'r>(reading: &'r Reading<'_>, person: &PersonMention) -> Vec<&'r str> {
    person.name.clone().map(|at| reading.text.folded(at)).collect()
}

/// Whether two mentions are of one person: one name has all the words of the other.
fn is_same(reading: &Reading<'_>, one: &PersonMention, other: &PersonMention) -> bool {
    let (one, other) = (folded_name(reading, one), folded_name(reading, other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.iter().all(|word| long.contains(word))
}
