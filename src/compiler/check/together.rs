//! What is wrong with facts, compared with other facts and with the articles that report their dialogues. Both readers
//! use it once each fact by itself is right.

use std::collections::BTreeMap;

use engine::{ArticleId, Basis, Dialogue, Edtf, Evidence, Fact, Field, Span, TermId, UncheckedCorpus, Value};

use crate::diagnostics::unsupported::Unsupported;
use crate::diagnostics::value_name::ValueName;

/// A fact, by the positions of its dialogue and within it.
pub(crate) type FactAt = (usize, usize);

/// The problems, each with its fact, in the order of the facts.
pub(crate) fn problems(corpus: &UncheckedCorpus) -> Vec<(FactAt, Unsupported)> {
    let mut found = held_after_publication(corpus);
    found.extend(quoted_from_another_dialogue(corpus));
    found.extend(on_two_sides(corpus));
    engine::sort_by_key(&mut found, |(at, _)| *at);
    found.dedup_by_key(|(at, _)| *at);
    found
}

/// A dialogue that an article reports was not held after the article was published.
fn held_after_publication(corpus: &UncheckedCorpus) -> Vec<(FactAt, Unsupported)> {
    let published = |id: ArticleId| corpus.articles.get(id.0 as usize)?.published;
    let mut found = Vec::new();
    for (at, dialogue) in corpus.dialogues.iter().enumerate() {
        for (position, fact) in dialogue.facts.iter().enumerate() {
            let Value::Date(held) = fact.value else { continue };
            let reports = fact.evidence.iter().map(|evidence| evidence.article);
            let reports = reports.filter(|article| dialogue.reported_by.contains(article));
            let is_later = |published: &Edtf| held.days().first > published.days().last;
            if let Some(published) = reports.filter_map(published).find(is_later) {
                found.push(((at, position), Unsupported::HeldAfterPublication { held, published }));
            }
        }
    }
    found
}

/// A person is on the same side at every dialogue. Two people of the same name are two terms.
fn on_two_sides(corpus: &UncheckedCorpus) -> Vec<(FactAt, Unsupported)> {
    let mut sides: BTreeMap<Value, TermId> = BTreeMap::new();
    let mut found = Vec::new();
    for (at, dialogue) in corpus.dialogues.iter().enumerate() {
        for (position, fact) in dialogue.facts.iter().enumerate() {
            let Some(person) = &fact.person else { continue };
            let first = *sides.entry(fact.value).or_insert(person.party);
            if first != person.party {
                let name = |id: TermId| {
                    let term = corpus.terms.get(id.0 as usize);
                    term.map_or_else(|| ValueName::from(String::new()), ValueName::from)
                };
                let why = Unsupported::OnTwoSides { party: name(person.party), other: name(first) };
                found.push(((at, position), why));
            }
        }
    }
    found
}

/// What a fact says with the words that it quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// Which dialogue they are about: its number, date or place.
    Which,
    /// Its kind and its parties. Several dialogues may share these.
    Kind,
    /// What was said or done at it.
    Content,
}

fn sense(fact: &Fact) -> Sense {
    match fact.field {
        Field::Edition | Field::Held | Field::Venue => Sense::Which,
        Field::Party | Field::Series | Field::Format => Sense::Kind,
        _ => Sense::Content,
    }
}

/// Words of an article, and what some fact says with them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Quote {
    span: Span,
    dialogue: usize,
}

/// The quotes of an article.
#[derive(Default)]
struct Quotes {
    /// Those that say which dialogue they are about, and those that say what was said or done at it.
    of_which: Vec<Quote>,
    of_content: Vec<Quote>,
    /// Those of facts without a note, with the fact.
    unexplained: Vec<(Quote, usize, Sense)>,
}

/// Words that say which dialogue they are about support no fact of another dialogue unless a note says why, and what
/// was said at one was not said at another.
fn quoted_from_another_dialogue(corpus: &UncheckedCorpus) -> Vec<(FactAt, Unsupported)> {
    let mut found = Vec::new();
    for mut quotes in by_article(&corpus.dialogues).into_values() {
        for known in [&mut quotes.of_which, &mut quotes.of_content] {
            engine::sort_and_dedup(known);
        }
        let longest = |known: &[Quote]| known.iter().map(|quote| quote.span.end - quote.span.start).max().unwrap_or(0);
        let (longest_which, longest_content) = (longest(&quotes.of_which), longest(&quotes.of_content));
        for (quote, position, sense) in &quotes.unexplained {
            let which = of_another(quote, &quotes.of_which, longest_which);
            let content = || of_another(quote, &quotes.of_content, longest_content);
            if let Some(other) = which.or_else(|| if *sense == Sense::Content { content() } else { None }) {
                let other = corpus.dialogues[other].id.clone();
                found.push(((quote.dialogue, *position), Unsupported::OfAnotherDialogue { other }));
            }
        }
    }
    found
}

/// Another dialogue about which some of the words say something. `known` is sorted, and none is longer than `longest`.
fn of_another(quote: &Quote, known: &[Quote], longest: u32) -> Option<usize> {
    let first = known.partition_point(|known| known.span.start + longest <= quote.span.start);
    let near = known[first..].iter().take_while(|known| known.span.start < quote.span.end);
    let mut shared = near.filter(|known| known.span.end > quote.span.start && known.dialogue != quote.dialogue);
    shared.next().map(|known| known.dialogue)
}

fn by_article(dialogues: &[Dialogue]) -> BTreeMap<ArticleId, Quotes> {
    let mut articles: BTreeMap<ArticleId, Quotes> = BTreeMap::new();
    for (dialogue, facts) in dialogues.iter().map(|dialogue| &dialogue.facts).enumerate() {
        for (position, fact) in facts.iter().enumerate() {
            for &Evidence { article, span } in &fact.evidence {
                let quotes = articles.entry(article).or_default();
                match (fact.basis, sense(fact)) {
                    (Basis::Stated, Sense::Which) => quotes.of_which.push(Quote { span, dialogue }),
                    (Basis::Stated, Sense::Content) => quotes.of_content.push(Quote { span, dialogue }),
                    _ => {}
                }
                if fact.note.is_none() {
                    quotes.unexplained.push((Quote { span, dialogue }, position, sense(fact)));
                }
            }
        }
    }
    articles
}
