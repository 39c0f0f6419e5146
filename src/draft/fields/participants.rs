//! The persons who chaired the dialogue or led a side of it, as facts.

use engine::{Field, Role};

use crate::facts::{Found, FoundPerson, FoundTerm, FoundValue, slug};
use crate::leaders::{Leader, sides_of};
use crate::persons::PersonMention;
use crate::question::Question;
use crate::reading::Reading;
use crate::sides::stated_side;
use crate::text::Words;

/// The chairs, or else those who led the sides.
pub(crate) fn participants(reading: &Reading<'_>, leaders: &[Leader<'_>], questions: &mut Vec<Question>) -> Vec<Found> {
    let sides = sides_of(reading, leaders);
    let mut found = Vec::new();
    for (leader, side) in leaders.iter().zip(sides) {
        match side {
            Some(side) => found.push(participant(reading, leader, side)),
            None => questions.push(Question::SideOfPerson { name: name_of(reading, leader.person) }),
        }
    }
    found
}

/// What is said of a person, who is on a side.
pub(crate) fn found_person(reading: &Reading<'_>, person: &PersonMention, role: Role, side: usize) -> FoundPerson {
    let office = person.office.as_ref().filter(|office| {
        // `his Japanese counterpart` says whose side it is, and no office.
        !(*office).clone().all(|at| {
            matches!(reading.text.folded(at), "counterpart" | "his" | "her" | "nguoi" | "dong" | "cap" | "minh")
        })
    });
    let text = |words: Option<&Words>| words.map(|words| reading.text.slice(words).to_owned());
    // `Sen. Lt. Gen. Tran`: the last full stop is a part of the rank.
    let is_short = |rank: &Words| rank.end <= person.name.start && reading.text.before(rank.end).starts_with('.');
    let stop = if person.rank.as_ref().is_some_and(is_short) { "." } else { "" };
    FoundPerson { role, rank: text(person.rank.as_ref()).map(|rank| rank + stop), office: text(office), state: side }
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
    let found_person = found_person(reading, person, leader.role, side);
    let found = Found::stated(Field::Participant, FoundValue::Term(term(reading, person)), evidence);
    let is_open = stated_side(reading, person) != Some(side);
    let note = is_open.then(|| side_not_named(reading, side));
    let found = Found { person: Some(found_person), note, ..found };
    if !leader.is_inferred {
        return found;
    }
    let talked = "The article names them as those who talked.";
    let note = found.note.as_ref().map_or_else(|| talked.to_owned(), |note| format!("{talked} {note}"));
    found.inferred(note)
}

/// Why a person is on a side that is not named.
pub(crate) fn side_not_named(reading: &Reading<'_>, side: usize) -> String {
    format!("The article does not name the side; taken for that of {}.", reading.lexicon.states[side].en[0])
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

pub(crate) fn name_of(reading: &Reading<'_>, person: &PersonMention) -> String {
    reading.text.slice(&person.name).split_whitespace().collect::<Vec<_>>().join(" ")
}
