//! What was talked about: areas, instruments, forums and positions, each with its stage and who said it.

use engine::{Field, Stage};

use crate::facts::{Found, FoundTerm, FoundValue};
use crate::fields::documents::SignedTitle;
use crate::lexicon::Topic;
use crate::reading::Reading;
use crate::speaker;
use crate::stage;
use crate::text::Words;

/// A topic that a sentence names.
#[derive(Clone, Debug)]
pub(crate) struct TopicHit<'r> {
    pub(crate) topic: &'r Topic,
    pub(crate) sentence: usize,
    pub(crate) words: Words,
}

/// The topics of the story, each at every stage and by every side that it has.
pub(crate) fn topics(reading: &Reading<'_>, signed: &[SignedTitle]) -> Vec<Found> {
    let instruments = hits(reading, Field::Instrument);
    let areas = hits(reading, Field::Area);
    let mut forums = hits(reading, Field::Forum);
    // The United Nations of a convention or of peacekeeping are no forum.
    forums.retain(|forum| {
        !instruments
            .iter()
            .chain(&areas)
            .any(|other| contains(&other.words, &forum.words) && other.topic.named.id != "multilateral-coordination")
    });
    let mut found: Vec<Found> = Vec::new();
    for hit in areas.iter().chain(&instruments).chain(&forums).chain(&hits(reading, Field::Position)) {
        let fact = fact(reading, hit, signed);
        let is_same = |other: &Found| {
            other.stage == fact.stage
                && other.by == fact.by
                && is_term(other, &hit.topic.named.id)
                && other.field == fact.field
        };
        if !found.iter().any(is_same) {
            found.push(fact);
        }
    }
    found
}

fn is_term(found: &Found, id: &str) -> bool {
    matches!(&found.value, FoundValue::Term(term) if term.id == id)
}

fn contains(outer: &Words, inner: &Words) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn fact(reading: &Reading<'_>, hit: &TopicHit<'_>, signed: &[SignedTitle]) -> Found {
    let field = hit.topic.field();
    let value = FoundValue::Term(term(reading, hit.topic));
    let title = signed.iter().find(|title| title.sentence == hit.sentence && contains(&title.words, &hit.words));
    if let Some(title) = title.filter(|_| field == Field::Area) {
        let quote = reading.quote(hit.sentence, std::slice::from_ref(&title.words));
        let note = Some(format!("They signed: {}.", reading.text.slice(&title.words)));
        return Found { stage: Some(Stage::Signed), note, ..Found::stated(field, value, vec![quote]) };
    }
    let by = speaker::of(reading, hit.sentence, &hit.words);
    if !field.spec().staged {
        let quote = reading.quote(hit.sentence, std::slice::from_ref(&hit.words));
        return Found { by, ..Found::stated(field, value, vec![quote]) };
    }
    let (stage, verb) = stage::of(reading, hit.sentence, &hit.words, by);
    let (mut needed, mut evidence) = (vec![hit.words.clone()], Vec::new());
    match verb {
        Some((at, words)) if at == hit.sentence => needed.push(words),
        Some((at, words)) => evidence.push(reading.quote(at, &[words])),
        None => {}
    }
    evidence.push(reading.quote(hit.sentence, &needed));
    let note = (field == Field::Forum).then(|| called(reading, hit)).flatten();
    Found { stage: Some(stage), by, note, ..Found::stated(field, value, evidence) }
}

/// How the article calls a forum that it names by none of its labels.
fn called(reading: &Reading<'_>, hit: &TopicHit<'_>) -> Option<String> {
    let written = reading.text.slice(&hit.words);
    let named = &hit.topic.named;
    let is_label = |label: &String| {
        let label = engine::words(label);
        hit.words.len() == label.len()
            && hit.words.clone().zip(&label).all(|(at, word)| reading.text.folded(at) == word)
    };
    let is_named = [&named.en, &named.vi].into_iter().chain(&hit.topic.alt).any(is_label);
    (!is_named).then(|| format!("The article calls it: {written}."))
}

/// The term of a topic, with its broader terms.
pub(crate) fn term(reading: &Reading<'_>, topic: &Topic) -> FoundTerm {
    let broader = topic.broader.as_ref().and_then(|id| {
        reading.lexicon.topics.iter().find(|other| other.named.id == *id && other.field() == topic.field())
    });
    let broader = broader.map(|broader| Box::new(term(reading, broader)));
    FoundTerm { alt: topic.alt.clone(), broader, ..FoundTerm::new(&topic.named.id, &topic.named.en, &topic.named.vi) }
}

/// The topics of a field that the sentences of the story name: not those of names of dialogues or of offices, and no wider
/// term within a narrower one.
pub(crate) fn hits<'r>(reading: &'r Reading<'_>, field: Field) -> Vec<TopicHit<'r>> {
    let Some(table) = reading.lexicon.topic_patterns.get(field.name()) else { return Vec::new() };
    let mut found: Vec<TopicHit<'r>> = Vec::new();
    for (at, sentence) in reading.page.sentences.iter().enumerate() {
        if sentence.is_caption && field != Field::Document || reading.is_about_other(at) {
            continue;
        }
        let in_name = |words: &Words| {
            let of_event = reading
                .events
                .mentions
                .iter()
                .any(|mention| mention.sentence == Some(at) && overlaps(&mention.words, words));
            let of_person =
                reading.persons.iter().any(|person| person.sentence == at && overlaps(&person.words, words));
            of_event || of_person
        };
        let hits = table.every(&reading.text, &sentence.words).into_iter().filter(|hit| !in_name(&hit.words));
        let mut hits: Vec<TopicHit<'r>> = hits
            .map(|hit| TopicHit { topic: &reading.lexicon.topics[*hit.of], sentence: at, words: hit.words })
            .collect();
        hits.sort_by_key(|hit| (hit.words.start, std::cmp::Reverse(hit.words.end)));
        for hit in &hits {
            let is_narrower = |other: &TopicHit<'_>| {
                contains(&other.words, &hit.words) && is_within(reading, other.topic, &hit.topic.named.id)
            };
            let is_known = found.iter().any(|other| {
                other.sentence == at && other.topic.named.id == hit.topic.named.id && overlaps(&other.words, &hit.words)
            });
            if !is_known && !hits.iter().any(is_narrower) {
                found.push(hit.clone());
            }
        }
    }
    found
}

/// Whether a topic has another among its broader ones.
fn is_within(reading: &Reading<'_>, topic: &Topic, id: &str) -> bool {
    let mut next = topic.broader.as_deref();
    while let Some(broader) = next {
        if broader == id {
            return true;
        }
        let topic =
            reading.lexicon.topics.iter().find(|other| other.named.id == broader && other.field() == topic.field());
        next = topic.and_then(|topic| topic.broader.as_deref());
    }
    false
}

fn overlaps(one: &Words, other: &Words) -> bool {
    one.start < other.end && other.start < one.end
}
