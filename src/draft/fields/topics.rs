//! What was talked about: areas, instruments, forums and positions, each with its stage and who said it.

use std::collections::BTreeMap;

use engine::{Field, Span, Stage};

use crate::events::mention::EventMention;
use crate::facts::{Found, FoundTerm, FoundValue};
use crate::fields::speakers::{opening_proposer, speakers};
use crate::language::Language;
use crate::lexicon::entries::Topic;
use crate::pattern::{Hit, PatternTable};
use crate::reading::Reading;
use crate::speaker;
use crate::stage::{self, Told};
use crate::text::Words;
use crate::third_states::is_matter_of_third;

/// The area of cooperation in general, which titles of documents name and nobody talks about there.
const GENERAL: &str = "defence-cooperation";
/// Security issues, of which those of one region are narrower terms: no cooperation, but what is talked about.
const ISSUES: &str = "global-and-regional-issues";

/// The most words from `Cục` to the last part of its name.
const MAX_WORDS_OF_ORGANISATION: usize = 6;

/// A topic that a sentence names.
#[derive(Clone, Debug)]
pub(crate) struct TopicHit<'r> {
    pub(crate) topic: &'r Topic,
    pub(crate) sentence: usize,
    pub(crate) words: Words,
}

/// The title of a document.
#[derive(Debug)]
pub(crate) struct Title {
    pub(crate) sentence: usize,
    /// The words of the title, and those of all that it is about.
    pub(crate) has: Words,
    pub(crate) words: Words,
    pub(crate) evidence: Vec<Span>,
    /// It was signed at the dialogue.
    pub(crate) is_signed: bool,
}

/// The topics of the story, as each sentence has them.
pub(crate) fn topics(reading: &Reading<'_>, titles: &[Title]) -> Vec<Found> {
    let instruments = hits(reading, Field::Instrument);
    let mut areas = hits(reading, Field::Area);
    let (mut forums, positions) = (hits(reading, Field::Forum), hits(reading, Field::Position));
    // The United Nations of a convention or of peacekeeping are no forum.
    forums.retain(|forum| {
        !instruments
            .iter()
            .chain(&areas)
            .any(|other| contains(&other.words, &forum.words) && other.topic.named.id != "multilateral-coordination")
    });
    // `support ASEAN centrality` is a position.
    let positioned = |area: &TopicHit<'_>| {
        let verb = reading.text.folded(area.words.start);
        (verb.starts_with("support") || verb.starts_with("back"))
            && area.topic.named.id == "multilateral-coordination"
            && positions.iter().any(|position| overlaps(&position.words, &area.words))
    };
    // What a document is about that is only cited was not talked about.
    let cited = |area: &TopicHit<'_>| {
        title_around(titles, area).is_some_and(|title| !title.is_signed)
            && (area.topic.named.id == GENERAL
                || stage::of(reading, area.sentence, &area.words, None).stage == Stage::Noted)
    };
    areas.retain(|area| !positioned(area) && !cited(area) && !is_seen(reading, area) && !is_absent(reading, area));
    let named_in = |forum: &TopicHit<'_>| positions.iter().find(|position| contains(&position.words, &forum.words));
    let of_forum = |hit: &TopicHit<'_>| {
        let found = fact(reading, hit, titles);
        // `ASEAN centrality` is a label of its own, so a note says that it names ASEAN.
        let written = named_in(hit).map(|position| reading.text.slice(&position.words));
        let in_position = written.map(|written| format!("The article says: {written}."));
        Found { note: found.note.or(in_position), ..found }
    };
    let plain = |hit: &TopicHit<'_>| fact(reading, hit, titles);
    let before = areas.iter().chain(&instruments).map(plain);
    before.chain(forums.iter().map(of_forum)).chain(positions.iter().map(plain)).collect()
}

/// Whether a delegation only saw a thing beside the dialogue, as in `the delegation visited a shipyard`.
fn is_seen(reading: &Reading<'_>, area: &TopicHit<'_>) -> bool {
    let before = reading.sentence(area.sentence).words.start..area.words.start;
    let rules = reading.rules();
    rules.events.itineraries.first(&reading.text, &before).is_some()
        && rules.stages.first(&reading.text, &before).is_none()
}

/// Whether a sentence says that nobody talked about a matter.
fn is_absent(reading: &Reading<'_>, area: &TopicHit<'_>) -> bool {
    stage::of(reading, area.sentence, &area.words, None).is_absent
}

/// The title that has the words of a topic in it.
fn title_around<'t>(titles: &'t [Title], hit: &TopicHit<'_>) -> Option<&'t Title> {
    titles.iter().find(|title| title.sentence == hit.sentence && contains(&title.words, &hit.words))
}

fn contains(outer: &Words, inner: &Words) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn fact(reading: &Reading<'_>, hit: &TopicHit<'_>, titles: &[Title]) -> Found {
    let field = hit.topic.field();
    let value = FoundValue::Term(term(reading, hit.topic));
    if let Some(title) = title_around(titles, hit).filter(|title| title.is_signed && field == Field::Area) {
        let note = Some(format!("They signed: {}.", reading.text.slice(&title.words)));
        return Found { stage: Some(Stage::Signed), note, ..Found::stated(field, value, title.evidence.clone()) };
    }
    let by = speaker::of(reading, hit.sentence, &hit.words);
    if !field.spec().staged {
        let quote = reading.quote(hit.sentence, std::slice::from_ref(&hit.words));
        return Found { by, ..Found::stated(field, value, vec![quote]) };
    }
    let told = stage::of(reading, hit.sentence, &hit.words, by);
    let opening = opening_proposer(reading, hit.sentence, &hit.words, &told);
    let (by, according_to) =
        if opening.is_some() { (opening, None) } else { speakers(reading, hit.sentence, &hit.words, by, &told) };
    let evidence = evidence(reading, hit, &told, according_to.is_some() || opening.is_some());
    let note = (field == Field::Forum).then(|| called(reading, hit, "it")).flatten();
    let stage = Some(stage_of(reading, hit, &told));
    Found { stage, by, according_to, note, ..Found::stated(field, value, evidence) }
}

/// The stage of a matter, as its kind has it.
fn stage_of(reading: &Reading<'_>, hit: &TopicHit<'_>, told: &Told) -> Stage {
    // `disputes should be settled in line with UNCLOS` says what one stands for, and proposes no law.
    let is_modal = |(_, words): &(usize, Words)| reading.rules().modals.contains(reading.text.spelling(words.start));
    if hit.topic.field() == Field::Instrument && told.verb.as_ref().is_some_and(is_modal) {
        return Stage::Noted;
    }
    // An issue on which the sides only give their views, or say what ought to be, is discussed.
    let is_issue = hit.topic.named.id == ISSUES || is_within(reading, hit.topic, ISSUES);
    match is_issue && !told.is_earlier {
        true if told.verb.as_ref().is_some_and(is_modal) => Stage::Discussed,
        true => told.stage.max(Stage::Discussed),
        false => told.stage,
    }
}

/// The quotes of a matter: the one with the value first, then that of the verb, if it is in another sentence.
fn evidence(reading: &Reading<'_>, hit: &TopicHit<'_>, told: &Told, from_start: bool) -> Vec<Span> {
    let mut needed = vec![hit.words.clone()];
    if from_start {
        let start = reading.sentence(hit.sentence).words.start;
        needed.push(start..start + 1);
    }
    let elsewhere = told.verb.as_ref().filter(|(at, _)| *at != hit.sentence);
    if elsewhere.is_none() {
        needed.extend(told.verb.iter().map(|(_, words)| words.clone()));
    }
    let of_verb = elsewhere.map(|(at, words)| reading.quote(*at, std::slice::from_ref(words)));
    std::iter::once(reading.quote(hit.sentence, &needed)).chain(of_verb).collect()
}

/// How the article calls what it names by none of its labels.
pub(crate) fn called(reading: &Reading<'_>, hit: &TopicHit<'_>, what: &str) -> Option<String> {
    let written = reading.text.slice(&hit.words);
    let named = &hit.topic.named;
    let is_label = |label: &String| {
        let label = engine::words(label);
        hit.words.len() == label.len()
            && hit.words.clone().zip(&label).all(|(at, word)| reading.text.folded(at) == word)
    };
    let is_named = [&named.en, &named.vi].into_iter().chain(&hit.topic.alt).any(is_label);
    (!is_named).then(|| format!("The article calls {what}: {written}."))
}

/// The term of a topic, with its broader terms.
pub(crate) fn term(reading: &Reading<'_>, topic: &Topic) -> FoundTerm {
    let broader = topic.broader.as_ref().and_then(|id| topic_of(reading, topic.field(), id));
    let broader = broader.map(|broader| Box::new(term(reading, broader)));
    FoundTerm { alt: topic.alt.clone(), broader, ..FoundTerm::new(&topic.named.id, &topic.named.en, &topic.named.vi) }
}

/// The topic with an id, of the lexicon or of the vocabulary.
fn topic_of<'r>(reading: &'r Reading<'_>, field: Field, id: &str) -> Option<&'r Topic> {
    let all = reading.lexicon.topics.iter().chain(&reading.own_topics);
    all.into_iter().find(|topic| topic.named.id == id && topic.field() == field)
}

/// The topics of a field that the sentences of the story name: not those of names of dialogues or of offices, and no
/// wider term within a narrower one.
pub(crate) fn hits<'r>(reading: &'r Reading<'_>, field: Field) -> Vec<TopicHit<'r>> {
    let mut found: Vec<TopicHit<'r>> = Vec::new();
    for (at, sentence) in reading.page.sentences.iter().enumerate() {
        if sentence.is_caption && field != Field::Document || reading.is_about_other(at) {
            continue;
        }
        let mut hits = named_in(reading, field, at, &sentence.words);
        // The training of `visits of training ships` is none.
        let things = reading.rules().events.things.all(&reading.text, &sentence.words);
        let is_part = |part: &Words, whole: &Words| part.len() < whole.len() && contains(whole, part);
        hits.retain(|hit| !things.iter().any(|thing| is_part(&hit.words, &thing.words)));
        hits.retain(|hit| !is_in_name(reading, field, hit) && !is_matter_of_third(reading, at, &hit.words));
        engine::sort_by_key(&mut hits, |hit| (hit.words.start, std::cmp::Reverse(hit.words.end)));
        for hit in &hits {
            let is_narrower = |other: &TopicHit<'_>| {
                overlaps(&other.words, &hit.words) && is_within(reading, other.topic, &hit.topic.named.id)
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

/// The areas that a title names, each once and without wider ones, but the general one.
pub(crate) fn areas_in<'r>(reading: &'r Reading<'_>, sentence: usize, title: &Words) -> Vec<TopicHit<'r>> {
    let all = named_in(reading, Field::Area, sentence, title);
    let is_wider = |hit: &TopicHit<'_>| all.iter().any(|other| is_within(reading, other.topic, &hit.topic.named.id));
    let mut areas: Vec<TopicHit<'r>> = Vec::new();
    for hit in &all {
        let is_known = areas.iter().any(|other| other.topic.named.id == hit.topic.named.id);
        if hit.topic.named.id != GENERAL && !is_known && !is_wider(hit) {
            areas.push(hit.clone());
        }
    }
    areas
}

/// All occurrences of the topics of a field in some words of a sentence.
pub(super) fn named_in<'r>(
    reading: &'r Reading<'_>,
    field: Field,
    sentence: usize,
    words: &Words,
) -> Vec<TopicHit<'r>> {
    let hits = |patterns: &BTreeMap<&'static str, PatternTable<usize>>, topics: &'r [Topic]| {
        let hits = patterns.get(field.name()).map_or_else(Vec::new, |table| table.every(&reading.text, words));
        let topic = |hit: Hit<'_, usize>| TopicHit { topic: &topics[*hit.of], sentence, words: hit.words };
        hits.into_iter().map(topic).collect::<Vec<_>>()
    };
    let mut found = hits(&reading.lexicon.topic_patterns, &reading.lexicon.topics);
    // What a term of the vocabulary has among its words is no other matter: the border of `border friendship exchange`.
    let own = hits(&reading.own_patterns, &reading.own_topics);
    let is_part = |part: &TopicHit<'_>, whole: &TopicHit<'_>| {
        part.words.len() < whole.words.len() && contains(&whole.words, &part.words)
    };
    found.retain(|hit| !own.iter().any(|own| is_part(hit, own)));
    found.extend(own);
    found
}

/// Whether a topic is a part of the name of a dialogue, of an office or of an organisation.
fn is_in_name(reading: &Reading<'_>, field: Field, hit: &TopicHit<'_>) -> bool {
    // `Biên bản Đối thoại` is a document, and begins before the name.
    let begins_apart = |mention: &EventMention| field == Field::Document && hit.words.start < mention.words.start;
    let of_event = reading.events.mentions.iter().any(|mention| {
        mention.sentence == Some(hit.sentence) && overlaps(&mention.words, &hit.words) && !begins_apart(mention)
    });
    let of_person =
        reading.persons.iter().any(|person| person.sentence == hit.sentence && overlaps(&person.words, &hit.words));
    of_event || of_person || is_in_organisation(reading, hit)
}

/// Whether some words with capitals belong to the name of an organisation, as in `the Office for Military Cooperation`.
fn is_in_organisation(reading: &Reading<'_>, hit: &TopicHit<'_>) -> bool {
    let (text, organisations) = (&reading.text, &reading.rules().persons.organisations);
    let words = &hit.words;
    let is_named = |at: usize| text.words.get(at).is_some_and(|word| word.capital);
    if text.language == Language::Vietnamese {
        let start = reading.sentence(hit.sentence).words.start;
        let near = start.max(words.start.saturating_sub(MAX_WORDS_OF_ORGANISATION))..words.start;
        let is_open = |at: &usize| !text.before(*at).contains([',', ';', '(', '.']);
        // `Cục Kế hoạch và Huấn luyện`, `Học viện Quân y`: each part of the name begins with a capital.
        let is_organisation =
            |at: usize| organisations.contains(text.spelling(at)) && (is_named(at) || is_named(at.wrapping_sub(1)));
        return is_named(words.start)
            && (near.start + 1..=words.start).rev().take_while(is_open).any(|at| is_organisation(at - 1));
    }
    if !words.clone().all(|at| is_named(at) || matches!(text.folded(at), "and" | "of")) {
        return false;
    }
    let is_joined = |at: usize| matches!(text.before(at).trim(), "" | ",");
    let is_part = |at: usize| is_named(at) || matches!(text.folded(at), "of" | "for" | "and" | "the");
    let mut start = words.start;
    while start > 0 && is_joined(start) && is_part(start - 1) {
        start -= 1;
    }
    let mut end = words.end;
    while end < text.words.len() && is_joined(end) && is_named(end) {
        end += 1;
    }
    (start..words.start).chain(words.end..end).any(|at| is_named(at) && organisations.contains(text.spelling(at)))
}

/// Whether a topic has another among its broader ones.
fn is_within(reading: &Reading<'_>, topic: &Topic, id: &str) -> bool {
    let mut next = topic.broader.as_deref();
    while let Some(broader) = next {
        if broader == id {
            return true;
        }
        next = topic_of(reading, topic.field(), broader).and_then(|topic| topic.broader.as_deref());
    }
    false
}

fn overlaps(one: &Words, other: &Words) -> bool {
    one.start < other.end && other.start < one.end
}
