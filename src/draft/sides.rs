//! Which side a person is on.

use crate::delegations::delegation;
use crate::persons::PersonMention;
use crate::reading::Reading;

/// The diacritics that no other Latin script in the news has: đ, the hook, the horn and the dot below.
const VIETNAMESE_ALONE: [char; 4] = ['đ', '\u{309}', '\u{31b}', '\u{323}'];

/// The side of each of those who led: as the text says, by a Vietnamese name, or because the other side has its leader.
pub(crate) fn sides(reading: &Reading<'_>, persons: &[&PersonMention]) -> Vec<Option<usize>> {
    let side = |person: &&PersonMention| {
        stated_side(reading, person)
            .or_else(|| state_by_office(reading, person))
            .or_else(|| side_by_name(reading, person))
            .or_else(|| side_by_office(reading, person))
    };
    let mut sides: Vec<Option<usize>> = persons.iter().map(side).collect();
    let fits =
        |states: &Vec<usize>| sides.iter().zip(states).all(|(side, state)| side.is_none_or(|side| side == *state));
    if let Some(states) = respective(reading, persons).filter(fits) {
        return states.into_iter().map(Some).collect();
    }
    follow_in_pairs(reading, persons, &mut sides);
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

/// The sides of four persons in pairs of colleagues: `Australia's Minister A and Minister B hosted Japan's Minister C
/// and Minister D`, `Undersecretaries A and B for the Philippines and …`.
fn follow_in_pairs(reading: &Reading<'_>, persons: &[&PersonMention], sides: &mut [Option<usize>]) {
    let &[first, second, third, fourth] = persons else { return };
    let joins = |one: &PersonMention, other: &PersonMention| {
        let between = one.name.end..other.name.start;
        one.sentence == other.sentence
            && between.clone().any(|at| reading.text.is_and(at))
            && reading.states_in(&between).is_empty()
    };
    let are_pairs = joins(first, second) && joins(third, fourth) && !joins(second, third);
    let (one, other) = (sides[0].or(sides[1]), sides[2].or(sides[3]));
    // The hosts' own press names the side of the guests alone.
    let absent = |known: Option<usize>| reading.parties.iter().copied().find(|party| Some(*party) != known);
    let (one, other) = match (one, other) {
        (None, Some(_)) => (absent(other), other),
        (Some(_), None) => (one, absent(one)),
        both => both,
    };
    if are_pairs && one.is_some() && other.is_some() && one != other {
        for (at, side) in sides.iter_mut().enumerate() {
            *side = side.or(if at < 2 { one } else { other });
        }
    }
}

/// The sides of two persons of a sentence in its order of parties, as in `Japan and the Philippines held talks, with
/// Morita and Villanueva leading their respective sides`.
fn respective(reading: &Reading<'_>, persons: &[&PersonMention]) -> Option<Vec<usize>> {
    if let &[first, _, _, last] = persons {
        return two_and_two(reading, first, last);
    }
    let &[one, other] = persons else { return None };
    let words = &reading.sentence(one.sentence).words;
    let says = words.clone().any(|at| matches!(reading.text.folded(at), "respective" | "respectively"));
    let in_order = one.sentence == other.sentence && one.words.end <= other.words.start;
    let before = reading.states_in(&(words.start..one.words.start));
    let parties: Vec<usize> = before.into_iter().filter(|state| reading.parties.contains(state)).collect();
    (says && in_order && parties.len() == 2).then_some(parties)
}

/// The sides of four persons of a sentence, two and two in the order in which the dialogue names its parties, as in `A,
/// B, C and D led their respective delegations`.
fn two_and_two(reading: &Reading<'_>, first: &PersonMention, last: &PersonMention) -> Option<Vec<usize>> {
    let words = &reading.sentence(first.sentence).words;
    let says = words.clone().any(|at| matches!(reading.text.folded(at), "respective" | "respectively"));
    let &[one, other] = &reading.parties[..] else { return None };
    (says && first.sentence == last.sentence).then(|| vec![one, one, other, other])
}

/// The side of a Vietnamese name, if Vietnam is a party.
fn side_by_name(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let family = reading.text.folded(person.name.start);
    let is_vietnamese = (3..=4).contains(&person.name.len())
        && (reading.lexicon.vietnamese_family_names.contains(family) || is_spelled_in_vietnamese(reading, person));
    reading.lexicon.state("VN").filter(|state| is_vietnamese && reading.parties.contains(state))
}

/// Whether a name has diacritics that Vietnamese alone has, and no hyphen of a transliteration. Chinese names are
/// written in the same way.
fn is_spelled_in_vietnamese(reading: &Reading<'_>, person: &PersonMention) -> bool {
    let diacritics = || person.name.clone().filter_map(|at| reading.text.words.get(at)).map(|word| &word.diacritics);
    let is_own = |diacritics: &String| diacritics.contains(VIETNAMESE_ALONE) || diacritics.chars().count() > 1;
    let is_chinese = reading.lexicon.state("CN").is_some_and(|state| reading.parties.contains(&state));
    let is_hyphened = reading.text.slice(&person.name).contains(['-', '‑']);
    let (own, any) =
        (diacritics().filter(|one| is_own(one)).count(), diacritics().filter(|one| !one.is_empty()).count());
    !is_chinese && !is_hyphened && own > 0 && any > 1
}

/// The side of a person whose office one party alone has.
fn side_by_office(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let office = reading.lexicon.offices.first(&reading.text, person.office.as_ref()?)?;
    reading.parties.contains(office.of).then_some(*office.of)
}

/// The side of a person by the person's own titles, or by a Vietnamese name.
pub(crate) fn own_side(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    named_side(reading, person).or_else(|| side_by_name(reading, person))
}

/// The party that the titles of a person name, here or elsewhere.
pub(crate) fn named_side(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let is_party = |state: &usize| reading.parties.contains(state);
    let elsewhere = || {
        let others = reading.persons.iter().filter(|other| is_same(reading, other, person));
        others.filter_map(|other| other.state).find(is_party)
    };
    person.state.filter(is_party).or_else(elsewhere)
}

/// The party that an introduction of a person names, or the list that it is in.
pub(crate) fn stated_side(reading: &Reading<'_>, person: &PersonMention) -> Option<usize> {
    let own = person.state.filter(|state| reading.parties.contains(state));
    own.or_else(|| delegation(reading, person)).or_else(|| named_side(reading, person))
}

/// The party whose office a later sentence says it is, as in `The Japanese Vice Minister briefed the hosts`.
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

/// The words of a person's name.
pub(crate) fn folded_name<'r>(reading: &'r Reading<'_>, person: &PersonMention) -> Vec<&'r str> {
    person.name.clone().map(|at| reading.text.folded(at)).collect()
}

/// Whether two mentions are of one person: one name has all the words of the other.
pub(crate) fn is_same(reading: &Reading<'_>, one: &PersonMention, other: &PersonMention) -> bool {
    let (one, other) = (folded_name(reading, one), folded_name(reading, other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short.iter().all(|word| long.contains(word))
}
