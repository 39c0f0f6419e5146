//! Whether the corpus has the event that a text reports, or an article of the same words: then the text is a second
//! source of that dialogue.

use std::collections::BTreeSet;

use engine::{Article, Corpus, Dialogue, Fact, Field, Value, words};

use crate::lexicon::sets::set_of;

/// How many words in a row are compared between two texts.
const RUN: usize = 5;
/// The fewest runs of a text that show what it is a copy of.
const MIN_RUNS: usize = 30;
/// Of a hundred runs of the shorter text, how many the longer has if one is a copy of the other.
const MIN_SHARED: usize = 60;

/// A dialogue of a corpus that a text reports, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownEvent {
    /// The id of the dialogue.
    pub dialogue: String,
    /// What shows it.
    pub sign: Sign,
}

/// What shows that a text reports a dialogue of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The same parties, with the same number or days, and neither number, days nor series differ.
    SameEvent,
    /// An article that reports it has the same words.
    SameWords {
        /// The id of the article.
        article: String,
        /// Of a hundred runs of words of the shorter text, how many the longer has.
        percent: usize,
    },
}

/// The dialogue of a corpus that the article of a drafted corpus reports, too.
pub(crate) fn known_event(drafted: &Corpus, corpus: &Corpus) -> Option<KnownEvent> {
    copied(drafted, corpus).or_else(|| {
        let own = drafted.dialogues().iter().find(|dialogue| !dialogue.reported_by.is_empty())?;
        let known = corpus.dialogues().iter().find(|known| is_same_event((drafted, own), (corpus, known)))?;
        Some(KnownEvent { dialogue: known.id.clone(), sign: Sign::SameEvent })
    })
}

/// The only dialogue that an article of the same words reports.
fn copied(drafted: &Corpus, corpus: &Corpus) -> Option<KnownEvent> {
    let own = story_words(drafted.articles().first()?);
    let own = runs(&own);
    let shared = |article: &Article| {
        let theirs = story_words(article);
        let theirs = runs(&theirs);
        let shorter = own.len().min(theirs.len());
        (shorter >= MIN_RUNS).then(|| 100 * own.intersection(&theirs).count() / shorter)
    };
    let likeness = corpus.articles().iter().enumerate().filter_map(|(at, article)| Some((at, shared(article)?)));
    let (at, percent) = likeness.filter(|(_, percent)| *percent >= MIN_SHARED).max_by_key(|(_, percent)| *percent)?;
    let is_reported = |dialogue: &&Dialogue| dialogue.reported_by.iter().any(|id| id.0 as usize == at);
    let mut reported = corpus.dialogues().iter().filter(is_reported);
    let dialogue = reported.next().filter(|_| reported.next().is_none())?;
    let article = corpus.articles()[at].id.clone();
    Some(KnownEvent { dialogue: dialogue.id.clone(), sign: Sign::SameWords { article, percent } })
}

fn story_words(article: &Article) -> Vec<String> {
    words(article.story.slice(&article.body))
}

/// The runs of words of a story, each once.
fn runs(words: &[String]) -> BTreeSet<&[String]> {
    set_of(words.windows(RUN))
}

fn is_same_event(own: (&Corpus, &Dialogue), known: (&Corpus, &Dialogue)) -> bool {
    let values = |(corpus, dialogue): (&Corpus, &Dialogue), field: Field| {
        let of_field = dialogue.facts.iter().filter(|fact: &&Fact| fact.field == field);
        // A series may be named with its parties in either order: what it is one of is the same.
        let ids = |value: Value| match value {
            Value::Term(id) => corpus.with_broader(id).map(|id| corpus.term(id).id.clone()).collect(),
            Value::Number(_) | Value::Date(_) => vec![corpus.value_id(value)],
        };
        set_of(of_field.flat_map(|fact| ids(fact.value)))
    };
    let parties = values(own, Field::Party);
    if parties.len() < 2 || parties != values(known, Field::Party) {
        return false;
    }
    let alike = |field: Field| {
        let (ours, theirs) = (values(own, field), values(known, field));
        let are_known = !ours.is_empty() && !theirs.is_empty();
        are_known.then(|| !ours.is_disjoint(&theirs))
    };
    let signs = [alike(Field::Edition), same_days(own.1, known.1), alike(Field::Series)];
    // A series alone is of many events.
    !signs.contains(&Some(false)) && signs[..2].contains(&Some(true))
}

/// Whether the days of two dialogues overlap; `None` if those of one are not known to the day.
fn same_days(one: &Dialogue, other: &Dialogue) -> Option<bool> {
    let held = |dialogue: &Dialogue| {
        dialogue.facts.iter().find_map(|fact| match fact.value {
            Value::Date(date) => Some(date),
            Value::Term(_) | Value::Number(_) => None,
        })
    };
    let (one, other) = (held(one)?, held(other)?);
    let (days, others) = (one.days(), other.days());
    let overlap = days.first <= others.last && others.first <= days.last;
    let have_days = one.day().is_some() && other.day().is_some();
    // What was held in a month that has the day of the other may have been held on another day of it.
    (have_days || !overlap).then_some(overlap)
}
