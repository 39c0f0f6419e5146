//! The city of the session. The dateline's alone is where the report was sent from.

use engine::{Field, Span};

use crate::events::mention::Status;
use crate::facts::{Found, FoundTerm, FoundValue, slug};
use crate::gazetteer::Place;
use crate::language::Language;
use crate::lexicon::entries::{City, PlaceName};
use crate::question::Question;
use crate::reading::Reading;
use crate::text::Words;

/// How many words after a city can say that it was the host.
const HOST_REACH: usize = 10;

/// The most words of an address before its city.
const MAX_ADDRESS_WORDS: usize = 14;

/// Where the dialogue was held, or what leaves it open.
pub(crate) fn venue(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Option<Found> {
    let cities = cities_of_session(reading);
    let named = |city: usize| reading.lexicon.cities[city].names[0].clone();
    if let Some(&(city, sentence, place)) = cities.first() {
        if let Some(&(other, ..)) = cities.iter().find(|(other, ..)| *other != city) {
            questions.push(Question::VenueContradicted { one: named(city), other: named(other) });
        }
        let quote = reading.quote(sentence, std::slice::from_ref(&place.words));
        return Some(found(reading, city, vec![quote]));
    }
    if let Some(found) = capital(reading) {
        return Some(found);
    }
    let dateline = reading.page.dateline.as_ref()?;
    let city = dateline.city?;
    let of_dateline = reading.text.span(&dateline.words);
    if let Some(written) = headline_says_in(reading, city) {
        return Some(found(reading, city, vec![of_dateline]).inferred(format!("The headline says \"{written}\".")));
    }
    let Some((sentence, word)) = here(reading) else {
        questions.push(Question::VenueOnlyDateline { city: named(city) });
        return None;
    };
    let here = reading.text.slice(&word);
    let evidence = vec![of_dateline, reading.quote(sentence, std::slice::from_ref(&word))];
    let note = format!("The article says \"{here}\"; its dateline is {}.", named(city));
    Some(found(reading, city, evidence).inferred(note))
}

/// The cities that sentences about the session name as where it was, each with its sentence.
fn cities_of_session<'r>(reading: &'r Reading<'_>) -> Vec<(usize, usize, &'r Place)> {
    let mut cities = Vec::new();
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        for place in reading.places.iter().filter(|place| words.contains(&place.words.start)) {
            let city = match place.of {
                PlaceName::City(city) => Some(city),
                PlaceName::State(state) => reading.lexicon.city_of_its_name(state),
                PlaceName::OfState(_) => None,
            };
            let city = city.filter(|_| is_venue(reading, sentence, place));
            cities.extend(city.map(|city| (city, sentence, place)));
        }
    }
    cities
}

fn found(reading: &Reading<'_>, city: usize, evidence: Vec<Span>) -> Found {
    Found::stated(Field::Venue, FoundValue::Term(term(&reading.lexicon.cities[city])), evidence)
}

/// How the headline says that the dialogue, which it names or calls talks, was in the city of the dateline.
fn headline_says_in<'r>(reading: &'r Reading<'_>, city: usize) -> Option<&'r str> {
    let headline = reading.text.within(reading.page.headline?);
    let names = reading.rules().events.nouns.first(&reading.text, &headline).is_some();
    let is_in = |at: usize| matches!(reading.text.folded(at), "in" | "tai" | "o");
    let says = |place: &&Place| {
        place.of == PlaceName::City(city)
            && headline.contains(&place.words.start)
            && place.words.start > headline.start
            && is_in(place.words.start - 1)
    };
    let place = reading.places.iter().find(says).filter(|_| names)?;
    Some(reading.text.slice(&(place.words.start - 1..place.words.end)))
}

/// The capital of a party that a sentence about the session does not name, as in `in the German capital`.
fn capital(reading: &Reading<'_>) -> Option<Found> {
    let text = &reading.text;
    reading.session.iter().copied().find_map(|sentence| {
        let words = reading.sentence(sentence).words.clone();
        let is_capital = |place: &&Place| {
            let (before, after) = (text.folded(place.words.start.wrapping_sub(2)), text.folded(place.words.end));
            words.contains(&place.words.start) && matches!(before, "in" | "at") && after == "capital"
        };
        let place = reading.places.iter().find(is_capital)?;
        if is_of_another(reading, sentence, place.words.start) {
            return None;
        }
        let city = reading.lexicon.capital(place.of.state()?)?;
        let named = place.words.start..place.words.end + 1;
        let note = format!("The article says \"the {}\".", text.slice(&named));
        let value = FoundValue::Term(term(&reading.lexicon.cities[city]));
        let quote = reading.quote(sentence, &[named]);
        Some(Found::stated(Field::Venue, value, vec![quote]).inferred(note))
    })
}

/// The term of a city.
pub(crate) fn term(city: &City) -> FoundTerm {
    let en = &city.names[0];
    // The last of its names is the Vietnamese one, where that differs.
    let vi = city.names.iter().find(|name| !name.is_ascii()).unwrap_or(en);
    let alt = city.names[1..].iter().filter(|name| *name != vi).cloned().collect();
    FoundTerm { alt, ..FoundTerm::new(slug(en), en, vi) }
}

/// Whether a sentence says that the session was in a city: after a preposition, or with the city as its host.
fn is_venue(reading: &Reading<'_>, sentence: usize, place: &Place) -> bool {
    let text = &reading.text;
    let (start, end) = (place.words.start, place.words.end);
    let sentence_words = &reading.sentence(sentence).words;
    if is_of_another(reading, sentence, start) {
        return false;
    }
    let before =
        |back: usize| start.checked_sub(back).filter(|&at| at >= sentence_words.start).map_or("", |at| text.folded(at));
    let skipped = ["city", "capital", "pho", "do", "thanh", "tp", "tinh", "of", "the"].contains(&before(1));
    let prepositions = |back: usize| match text.language {
        Language::Vietnamese => matches!(before(back), "tai" | "o"),
        Language::English => matches!(before(back), "in" | "at"),
        Language::Other => matches!(before(back), "in" | "at" | "a"),
    };
    let in_brackets = text.before(start).ends_with('(') && text.before(end).starts_with(')');
    let follows =
        prepositions(1) || (skipped && (2..=5).any(prepositions)) || (in_brackets && (2..=8).any(prepositions));
    let reach = end..sentence_words.end.min(end + HOST_REACH);
    let hosts = |at: usize| {
        matches!(text.folded(at), "hosted" | "hosts" | "host" | "saw" | "site" | "scene" | "venue" | "don" | "noi")
            || (text.folded(at) == "chung" && text.folded(at + 1) == "kien")
    };
    let in_address = is_end_of_address(reading, sentence_words.start, start);
    let opens = start <= sentence_words.start + 3;
    let is_caption_place = reading.sentence(sentence).is_caption && text.before(start).contains(',');
    follows
        || in_address
        // `consultations, hosted this year by London`.
        || before(1) == "by" && (2..=5).any(|back| before(back) == "hosted")
        || (opens && reach.clone().any(hosts))
        || is_caption_place
        || (text.before(start).trim() == "," && text.before(end).contains(',') && reading.sentence(sentence).is_caption)
}

/// Whether a city ends an address, as in `at the Ministry of Defence, Bukit Gombak, Singapore`.
fn is_end_of_address(reading: &Reading<'_>, from: usize, city: usize) -> bool {
    let text = &reading.text;
    // `Central Jakarta` is in Jakarta.
    let is_part_of_city = matches!(text.folded(city.wrapping_sub(1)), "central" | "south" | "north" | "east" | "west");
    let first = if is_part_of_city { city - 1 } else { city };
    if text.before(first).trim() != "," {
        return false;
    }
    let is_part = |at: &usize| {
        let word = text.folded(*at);
        // In Vietnamese only the first word of a name has a capital: `tại Trụ sở Bộ Quốc phòng, Hà Nội`.
        let is_vietnamese = text.language == Language::Vietnamese && text.before(at + 1).trim().is_empty();
        let is_last = at + 1 == first;
        text.words[*at].capital
            || matches!(word, "the" | "of" | "and" | "s")
            || word != "tai" && (is_vietnamese || is_last)
    };
    let first = (from.max(city.saturating_sub(MAX_ADDRESS_WORDS))..city).rev().find(|at| !is_part(at));
    first.is_some_and(|at| matches!(text.folded(at), "at" | "in" | "tai") && city - at > 2)
}

/// Whether a word belongs to what a sentence says of another dialogue.
fn is_of_another(reading: &Reading<'_>, sentence: usize, at: usize) -> bool {
    reading.events.mentions.iter().any(|event| {
        event.sentence == Some(sentence)
            && matches!(event.status, Status::Previous | Status::Future)
            && (event.words.end..event.words.end + 12).contains(&at)
    })
}

/// Where a sentence about the session says `here`, or `the capital`.
fn here(reading: &Reading<'_>) -> Option<(usize, Words)> {
    let text = &reading.text;
    reading.session.iter().copied().find_map(|sentence| {
        let words = reading.sentence(sentence).words.clone();
        let is_here = |at: &usize| {
            text.folded(*at) == "here"
                || (text.folded(*at) == "capital"
                    && (text.folded(at.wrapping_sub(1)) == "national"
                        || text.folded(at.wrapping_sub(1)) == "the"
                            && text.folded(at.wrapping_sub(2)) == "in"
                            && !matches!(text.folded(at + 1), "of" | "city")))
        };
        words.clone().find(is_here).map(|at| (sentence, at..at + 1))
    })
}
