//! The gate: no draft with a value that has no quote becomes a corpus, by any route.

use engine::{
    Corpus, CorpusErrorKind, Dataset, DecodeError, Dialogue, Evidence, Fact, Field, Span, Stage, TermId,
    UncheckedCorpus, Value,
};
use proptest::prelude::*;

use super::forged::{forged, parts};
use super::made::{corpus, term};

/// A sound draft with one dialogue that has a venue.
fn draft() -> UncheckedCorpus {
    let story = Span { start: 0, end: 23 };
    let article = engine::Article {
        id: "article".to_owned(),
        title: "Italy".to_owned(),
        publisher: None,
        published: None,
        lang: "en".to_owned(),
        url: None,
        body: "Hà Nội hosted Italy. More news.".to_owned(),
        story,
    };
    let fact = |field, id| Fact {
        field,
        value: Value::Term(term(field, id)),
        stage: None,
        by: None,
        basis: engine::Basis::Stated,
        note: None,
        person: None,
        evidence: vec![Evidence { article: engine::ArticleId(0), span: Span { start: 0, end: 10 } }],
    };
    let facts = vec![fact(Field::Party, "IT"), fact(Field::Venue, "hanoi")];
    let dialogue = Dialogue { id: "one".to_owned(), reported_by: vec![engine::ArticleId(0)], facts };
    UncheckedCorpus { articles: vec![article], terms: super::made::terms(), dialogues: vec![dialogue] }
}

/// The flaws of the draft after a change, by the check and, as forged bytes, by the decoder.
fn flaws(change: impl FnOnce(&mut UncheckedCorpus)) -> Vec<CorpusErrorKind> {
    let mut draft = draft();
    change(&mut draft);
    let smuggled = smuggled(&draft);
    match Corpus::check(draft) {
        Ok(corpus) => {
            assert!(Dataset::decode(&Dataset::build(corpus).encode()).is_ok());
            Vec::new()
        }
        Err(flaws) => {
            assert!(matches!(Dataset::decode(&smuggled), Err(DecodeError::InvalidCorpus(_))), "{flaws:?}");
            flaws.into_iter().map(|unsound| unsound.flaw).collect()
        }
    }
}

/// The head of the sound draft with the vocabulary, and a body with the articles and dialogues, of another.
fn smuggled(draft: &UncheckedCorpus) -> Vec<u8> {
    let sound = Dataset::build(Corpus::check(self::draft()).unwrap()).encode();
    let (head, _) = parts(&sound).unwrap();
    let (sound_terms, terms) = (terms_as_written(&self::draft()), terms_as_written(draft));
    let at = head.windows(sound_terms.len()).position(|part| part == sound_terms).unwrap();
    let head = [&head[..at], &terms, &head[at + sound_terms.len()..]].concat();
    forged(&head, &postcard::to_allocvec(&(&draft.articles, &draft.dialogues)).unwrap())
}

/// The lengths of the terms, none of which reaches 128, and the terms.
fn terms_as_written(draft: &UncheckedCorpus) -> Vec<u8> {
    let terms: Vec<Vec<u8>> = draft.terms.iter().map(|term| postcard::to_allocvec(term).unwrap()).collect();
    terms.iter().map(|term| term.len() as u8).chain(terms.concat()).collect()
}

fn venue(draft: &mut UncheckedCorpus) -> &mut Fact {
    &mut draft.dialogues[0].facts[1]
}

fn quote(draft: &mut UncheckedCorpus, start: u32, end: u32) {
    venue(draft).evidence[0].span = Span { start, end };
}

#[test]
fn a_sound_draft_passes() {
    assert_eq!(flaws(|_| ()), []);
}

#[test]
fn a_value_without_a_quote_does_not_pass() {
    let bad = [CorpusErrorKind::BadQuote(Field::Venue)];
    assert_eq!(flaws(|draft| venue(draft).evidence.clear()), [CorpusErrorKind::NoEvidence(Field::Venue)]);
    assert_eq!(flaws(|draft| quote(draft, 3, 3)), bad, "empty");
    assert_eq!(flaws(|draft| quote(draft, 3, 4)), bad, "white space");
    assert_eq!(flaws(|draft| quote(draft, 22, 23)), bad, "a full stop");
    assert_eq!(flaws(|draft| quote(draft, 0, 2)), bad, "half a letter");
    assert_eq!(flaws(|draft| quote(draft, 10, 5)), bad, "backwards");
    assert_eq!(flaws(|draft| quote(draft, 24, 28)), bad, "page furniture");
    assert_eq!(flaws(|draft| quote(draft, 0, 4_000)), bad, "past the end");
    assert_eq!(flaws(|draft| venue(draft).evidence[0].article.0 = 9), bad, "no such article");
    assert_eq!(
        flaws(|draft| draft.articles[0].story.end = 0),
        [CorpusErrorKind::BadStory, CorpusErrorKind::BadQuote(Field::Party), bad[0]]
    );
}

#[test]
fn a_value_of_another_kind_does_not_pass() {
    let bad = [CorpusErrorKind::BadValue(Field::Venue)];
    assert_eq!(flaws(|draft| venue(draft).value = Value::Number(5)), bad);
    assert_eq!(flaws(|draft| venue(draft).value = Value::Term(term(Field::Area, "training"))), bad);
    assert_eq!(flaws(|draft| venue(draft).value = Value::Term(TermId(4_000))), bad);
    assert_eq!(flaws(|draft| venue(draft).by = Some(engine::By::Party(TermId(9)))), bad);
    assert_eq!(flaws(|draft| venue(draft).field = Field::Partner), [CorpusErrorKind::BadValue(Field::Partner)]);
    assert_eq!(flaws(|draft| venue(draft).stage = Some(Stage::Agreed)), [CorpusErrorKind::BadStage(Field::Venue)]);
    assert_eq!(flaws(|draft| venue(draft).basis = engine::Basis::Inferred), [CorpusErrorKind::NoNote(Field::Venue)]);
    assert_eq!(flaws(|draft| venue(draft).field = Field::Chair).len(), 2);
}

#[test]
fn an_address_opens_a_page_and_runs_nothing() {
    for (url, sound) in [("https://example.org/a", true), ("http://example.org", true), ("javascript:alert(1)", false)]
    {
        let found = flaws(|draft| draft.articles[0].url = Some(url.to_owned()));
        assert_eq!(found.is_empty(), sound, "{url}");
    }
}

#[test]
fn what_is_said_of_persons_and_articles_stands_in_the_text() {
    let chair = |draft: &mut UncheckedCorpus, rank: &str, office: &str| {
        let fact = venue(draft);
        (fact.field, fact.value) = (Field::Chair, Value::Term(term(Field::Chair, "dang-van-a")));
        let [rank, office] = [rank, office].map(|text| Some(text.to_owned()));
        fact.person = Some(engine::Person { rank, office, party: term(Field::Party, "VN") });
    };
    assert_eq!(flaws(|draft| chair(draft, "Hà", "Nội")), []);
    assert_eq!(flaws(|draft| chair(draft, "Hà", "General")), [CorpusErrorKind::BadPerson(Field::Chair)]);
    assert_eq!(flaws(|draft| draft.articles[0].title = "A headline of ours".to_owned()), [CorpusErrorKind::BadTitle]);
    assert_eq!(flaws(|draft| draft.articles[0].title.clear()), [CorpusErrorKind::BadTitle]);
    let unquoted = |draft: &mut UncheckedCorpus| {
        let copy = engine::Article { id: "other".to_owned(), ..draft.articles[0].clone() };
        draft.articles.push(copy);
        draft.dialogues[0].reported_by.push(engine::ArticleId(1));
    };
    assert_eq!(flaws(unquoted), [CorpusErrorKind::NoArticle]);
}

#[test]
fn ids_and_links_are_held_together() {
    let twice = |draft: &mut UncheckedCorpus| {
        let copy = draft.dialogues[0].clone();
        draft.dialogues.push(copy);
    };
    assert_eq!(flaws(twice), [CorpusErrorKind::DuplicateId]);
    assert_eq!(flaws(|draft| draft.dialogues[0].reported_by[0].0 = 7), [CorpusErrorKind::NoArticle]);
    assert_eq!(flaws(|draft| drop(draft.dialogues[0].facts.remove(0))), [CorpusErrorKind::NoParty]);
    assert_eq!(
        flaws(|draft| draft.terms[3].broader = Some(TermId(4))),
        [CorpusErrorKind::BadBroader, CorpusErrorKind::BadBroader],
        "a ring"
    );
    assert_eq!(flaws(|draft| draft.terms[3].broader = Some(TermId(0))).len(), 2, "another field");
}

#[test]
fn an_id_is_letters_digits_and_hyphens() {
    for id in ["", "-", "a\nb", "2025/italy", "a,b", "a&b", "a=b", "a~b", "a b", "a.b", "hà-nội", "a\u{1b}"] {
        let bad = [CorpusErrorKind::BadId];
        assert_eq!(flaws(|draft| draft.articles[0].id = id.to_owned()), bad, "{id}");
        assert_eq!(flaws(|draft| draft.terms[6].id = id.to_owned()), bad, "{id}");
        assert_eq!(flaws(|draft| draft.dialogues[0].id = id.to_owned()), bad, "{id}");
    }
    for id in ["7", "IT", "vn--it-2025-"] {
        let mut draft = draft();
        // What is of different kinds may be named alike.
        draft.articles[0].id = id.to_owned();
        draft.terms[6].id = id.to_owned();
        draft.dialogues[0].id = id.to_owned();
        assert!(Corpus::check(draft).is_ok(), "{id}");
    }
}

proptest! {
    #[test]
    fn whatever_passes_has_its_sentences(corpus in corpus()) {
        for fact in corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts) {
            prop_assert!(!fact.evidence.is_empty());
            for &evidence in &fact.evidence {
                let article = corpus.article(evidence.article);
                prop_assert!(article.story.contains(evidence.span));
                prop_assert!(article.body.contains(corpus.quote(evidence)));
            }
        }
    }
}
