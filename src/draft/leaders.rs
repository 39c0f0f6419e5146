//! Who chaired the dialogue, or led a side of it.

use engine::Role;

use crate::persons::PersonMention;
use crate::reading::Reading;
use crate::referred::{by_office, pronoun, short_names};
use crate::sides::{folded_name, is_same, own_side, sides, stated_side};
use crate::text::Words;

/// How many words after two persons can say what they did together.
const TALK_REACH: usize = 4;
/// How many sentences after one that says that there were chairs can name them.
const MAX_SENTENCES_AFTER: usize = 2;

/// A person who led, with the words that say so.
pub(crate) struct Leader<'r> {
    pub(crate) person: &'r PersonMention,
    pub(crate) role: Role,
    /// The sentence and the words that say that there was a chair.
    pub(crate) cue: (usize, Words),
    /// The person is named by a part of the name there, and introduced elsewhere.
    pub(crate) short: Option<Words>,
    /// It follows from what the article says, and is not said.
    pub(crate) is_inferred: bool,
}

/// Those who chaired, or else those who led the delegations.
pub(crate) fn leaders<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let mut leaders = chairs(reading);
    if !has_both_sides(reading, &leaders) {
        let heads = heads(reading);
        add_missing(reading, &mut leaders, heads);
    }
    if leaders.is_empty() { holders(reading) } else { leaders }
}

/// Whether some persons are one of each side, or two of each.
fn is_as_many_of_each(reading: &Reading<'_>, leaders: &[Leader<'_>]) -> bool {
    let sides = sides_of(reading, leaders);
    let number_of = |party: usize| sides.iter().filter(|side| **side == Some(party)).count();
    matches!(leaders.len(), 2 | 4) && reading.parties.iter().all(|party| number_of(*party) * 2 == leaders.len())
}

/// The persons, one or two of each side, of whom a sentence about the session says that they held it.
fn holders<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        if reading.rules().events.nouns.first(&reading.text, words).is_some()
            && let Some(leaders) = holders_of(reading, sentence)
        {
            return leaders;
        }
    }
    let talkers = talkers(reading);
    if talkers.is_empty() { four_talkers(reading) } else { talkers }
}

/// The persons, one or two of each side, of whom a sentence says that they held talks.
fn holders_of<'r>(reading: &'r Reading<'_>, sentence: usize) -> Option<Vec<Leader<'r>>> {
    let cue = reading.rules().persons.holds.first(&reading.text, &reading.sentence(sentence).words)?;
    let leaders = leaders_of(reading, sentence, Role::Head, cue.words);
    let are_here = leaders.iter().all(|leader| leader.person.sentence == sentence);
    (are_here && is_as_many_of_each(reading, &leaders)).then_some(leaders)
}

/// The two and two of the sentence after the one that names the dialogue, as in `Ministers A and B hosted Japan's
/// Ministers C and D`.
fn four_talkers<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let next = reading.session.first().map(|at| at + 1).filter(|&at| at < reading.page.sentences.len());
    let found = next.and_then(|at| holders_of(reading, at)).filter(|leaders| leaders.len() == 4);
    found.into_iter().flatten().map(|leader| Leader { is_inferred: true, ..leader }).collect()
}

/// The two persons, one of each side, who do something together in the sentence after the one that names the dialogue,
/// as in `Ryu and his Japanese counterpart, Shin Kitagawa, agreed …`, or of whom one met the other there.
fn talkers<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let Some(sentence) = reading.session.first().map(|at| at + 1).filter(|&at| at < reading.page.sentences.len())
    else {
        return Vec::new();
    };
    let persons: Vec<&PersonMention> = reading.persons.iter().filter(|person| person.sentence == sentence).collect();
    let &[one, other] = &persons[..] else { return Vec::new() };
    let Some(verb) = acted_together(reading, one, other) else { return Vec::new() };
    let leader =
        |person| Leader { person, role: Role::Head, cue: (sentence, verb.clone()), short: None, is_inferred: true };
    let leaders = vec![leader(one), leader(other)];
    let sides = sides_of(reading, &leaders);
    let is_stated = leaders.iter().any(|leader| stated_side(reading, leader.person).is_some());
    let are_of_each = reading.parties.iter().all(|party| sides.contains(&Some(*party)));
    if is_stated && are_of_each { leaders } else { Vec::new() }
}

/// The verb of two persons at the beginning of a sentence: what both did, or that the one met the other.
fn acted_together(reading: &Reading<'_>, one: &PersonMention, other: &PersonMention) -> Option<Words> {
    let text = &reading.text;
    let words = &reading.sentence(one.sentence).words;
    if one.words.start >= words.start + 3 {
        return None;
    }
    let between = one.words.end..other.words.start;
    let meets = reading.rules().persons.meets.first(text, &between).map(|hit| hit.words);
    let meets = meets.filter(|verb| verb.start <= between.start + 1 && verb.end == between.end);
    let is_joined = (between.start..between.end + 1).any(|at| text.is_and(at)) && between.end <= between.start + 3;
    let after = other.words.end..words.end.min(other.words.end + TALK_REACH);
    let verbs = || reading.rules().stages.first(text, &after).map(|hit| hit.words).filter(|_| is_joined);
    meets.or_else(verbs)
}

/// The persons of the sentences about the session that say who chaired it, until somebody of each side is known.
fn chairs<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let rules = reading.rules();
    let mut leaders: Vec<Leader<'r>> = Vec::new();
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        let Some(cue) = rules.persons.chair.first(&reading.text, words) else { continue };
        let found = leaders_of(reading, sentence, Role::Chair, cue.words.clone());
        let found =
            if found.is_empty() { both_of_before(reading, sentence, &cue.words).unwrap_or_default() } else { found };
        add_missing(reading, &mut leaders, found);
        if has_both_sides(reading, &leaders) {
            break;
        }
    }
    leaders
}

/// Adds those who are not known yet; to some leaders of one side, those of the other.
fn add_missing<'r>(reading: &Reading<'_>, leaders: &mut Vec<Leader<'r>>, found: Vec<Leader<'r>>) {
    let known = sides_of(reading, leaders);
    let sides = sides_of(reading, &found);
    let is_first = leaders.is_empty();
    for (leader, side) in found.into_iter().zip(sides) {
        let is_known = leaders.iter().any(|other| is_same(reading, other.person, leader.person));
        if !is_known && (is_first || side.is_some() && !known.contains(&side)) {
            leaders.push(leader);
        }
    }
}

/// The two of the sentence before one that says that both chaired: `A held talks with B. The two then co-chaired the
/// dialogue.`
fn both_of_before<'r>(reading: &'r Reading<'_>, sentence: usize, cue: &Words) -> Option<Vec<Leader<'r>>> {
    let words = reading.sentence(sentence).words.start..cue.start;
    let says_both = reading.rules().both.iter().any(|both| both.find(&reading.text, &words).is_some());
    let before = sentence.checked_sub(1).filter(|_| says_both)?;
    let leader =
        |person| Leader { person, role: Role::Chair, cue: (sentence, cue.clone()), short: None, is_inferred: true };
    let leaders: Vec<Leader<'r>> =
        reading.persons.iter().filter(|person| person.sentence == before).map(leader).collect();
    (leaders.len() == 2 && is_as_many_of_each(reading, &leaders)).then_some(leaders)
}

/// The persons of the sentences that say who led the delegations.
fn heads<'r>(reading: &'r Reading<'_>) -> Vec<Leader<'r>> {
    let rules = reading.rules();
    let mut leaders: Vec<Leader<'r>> = Vec::new();
    for sentence in 0..reading.page.sentences.len() {
        if reading.is_of_other(sentence) {
            continue;
        }
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

/// The words of the names of persons, each with the side that the text gives it or that the leaders leave for it; and
/// whether both delegations have a leader.
pub(crate) fn known_sides(reading: &Reading<'_>) -> (Vec<(Vec<String>, usize)>, bool) {
    let leaders = leaders(reading);
    let sides = sides_of(reading, &leaders);
    let are_both_led = reading.parties.iter().all(|party| sides.contains(&Some(*party)));
    let name = |person: &PersonMention| folded_name(reading, person).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let mut known: Vec<(Vec<String>, usize)> =
        leaders.iter().zip(sides).filter_map(|(leader, side)| Some((name(leader.person), side?))).collect();
    let others = reading.persons.iter().filter_map(|person| Some((name(person), own_side(reading, person)?)));
    known.extend(others.collect::<Vec<_>>());
    (known, are_both_led)
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
        let known: Vec<&PersonMention> = leaders.iter().map(|leader| leader.person).collect();
        let mut named_again = short_names(reading, at, &known);
        if at == sentence && known.len() + named_again.len() < 2 {
            named_again.extend(pronoun(reading, at, &cue));
            named_again.extend(by_office(reading, at, &cue));
            named_again.retain(|(person, _)| !known.iter().any(|other| is_same(reading, other, person)));
        }
        leaders.extend(named_again.into_iter().map(|(person, words)| {
            let (cue, short) = ((sentence, cue.clone()), Some(words));
            Leader { person, role, cue, short, is_inferred: false }
        }));
    }
    without_others(reading, leaders)
}

/// The leaders without those of another clause, where a list of them has somebody of each side: `The dialogue, chaired
/// by A and B, was opened by C`.
fn without_others<'r>(reading: &Reading<'_>, leaders: Vec<Leader<'r>>) -> Vec<Leader<'r>> {
    let sides = sides_of(reading, &leaders);
    let is_joined = |at: usize| {
        let (one, other) = (leaders[at - 1].person, leaders[at].person);
        one.sentence == other.sentence && (one.words.end..other.words.start).all(|at| is_of_list(reading, at))
    };
    let starts: Vec<usize> = (0..leaders.len()).filter(|&at| at == 0 || !is_joined(at)).collect();
    let lists =
        starts.iter().enumerate().map(|(at, &start)| start..starts.get(at + 1).copied().unwrap_or(leaders.len()));
    let has_all = |list: &Words| reading.parties.iter().all(|party| sides[list.clone()].contains(&Some(*party)));
    let near = |list: &Words| leaders[list.start].person.words.start.abs_diff(leaders[list.start].cue.1.start);
    match lists.filter(has_all).min_by_key(near) {
        Some(list) if leaders.len() > 2 => leaders.into_iter().skip(list.start).take(list.len()).collect(),
        _ => leaders,
    }
}

/// Whether a word can stand between two persons of a list.
fn is_of_list(reading: &Reading<'_>, at: usize) -> bool {
    let (word, rules) = (reading.text.spelling(at), &reading.rules().persons);
    reading.text.words[at].capital
        || [&rules.office_words, &rules.office_nouns, &rules.joining, &rules.address]
            .iter()
            .any(|list| list.contains(word))
        || matches!(reading.text.folded(at), "with" | "voi" | "cung")
}

/// Whether a person of a sentence did not do what its cue says: spoke for others, was only present, or was absent.
fn is_apart(reading: &Reading<'_>, person: &PersonMention, cue: &Words) -> bool {
    let rules = &reading.rules().persons;
    let speaks = |office: &Words| office.clone().any(|at| rules.speakers.contains(reading.text.spelling(at)));
    let start = reading.sentence(person.sentence).words.start.max(cue.end.min(person.words.start));
    let is_present = rules.present.first(&reading.text, &(start..person.words.start)).is_some();
    person.office.as_ref().is_some_and(speaks) || is_present || is_absent(reading, person)
}

/// Whether another stood in for a person, or is named by that person: `on behalf of General A`, `General A's deputy`.
fn is_absent(reading: &Reading<'_>, person: &PersonMention) -> bool {
    let (text, end) = (&reading.text, person.words.end);
    let before =
        reading.sentence(person.sentence).words.start.max(person.words.start.saturating_sub(4))..person.words.start;
    let is_replaced = reading.rules().persons.replaced.all(text, &before);
    is_replaced.last().is_some_and(|hit| hit.words.end + 1 >= person.words.start)
        || text.before(end).starts_with(['\'', '’']) && text.folded(end) == "s"
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
    let sides = sides_of(reading, leaders);
    leaders.len() >= 2 && reading.parties.iter().all(|party| sides.contains(&Some(*party)))
}

/// The side of each leader.
pub(crate) fn sides_of(reading: &Reading<'_>, leaders: &[Leader<'_>]) -> Vec<Option<usize>> {
    let persons: Vec<&PersonMention> = leaders.iter().map(|leader| leader.person).collect();
    sides(reading, &persons)
}
