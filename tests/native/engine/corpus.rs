//! Checking: data with a value that has no quote becomes a corpus by no route.

use engine::{
    Corpus, CorpusErrorKind, Dataset, DecodeError, Dialogue, Evidence, Fact, Field, Localized, Span, Stage, TermId,
    UncheckedCorpus, Value, Wording,
};
use fixtures::crafted::{parts, with_header};
use proptest::prelude::*;

use super::made::{corpus, term};

/// Valid data: one dialogue with a venue.
fn valid() -> UncheckedCorpus {
    let story = Span { start: 0, end: 23 };
    let article = engine::Article {
        id: "article".to_owned(),
        title: "Italy".to_owned(),
        title_supplied: false,
        author: None,
        publisher: None,
        published: None,
        published_note: None,
        kind: None,
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
        according_to: None,
        setting: engine::Setting::Dialogue,
        basis: engine::Basis::Stated,
        note: None,
        person: None,
        since: None,
        evidence: vec![Evidence { article: engine::ArticleId(0), span: Span { start: 0, end: 10 } }],
    };
    let facts = vec![fact(Field::Party, "IT"), fact(Field::Venue, "hanoi")];
    let dialogue = Dialogue { id: "one".to_owned(), reported_by: vec![engine::ArticleId(0)], reviewed: true, facts };
    UncheckedCorpus {
        articles: vec![article],
        terms: super::made::terms(),
        dialogues: vec![dialogue],
        ..UncheckedCorpus::default()
    }
}

/// The errors of the valid data after a change, by the check; the decoder must reject its bytes too.
fn errors(change: impl FnOnce(&mut UncheckedCorpus)) -> Vec<CorpusErrorKind> {
    let mut data = valid();
    change(&mut data);
    let crafted = crafted(&data);
    match Corpus::check(data) {
        Ok(corpus) => {
            assert!(Dataset::decode(&Dataset::build(corpus).encode()).is_ok());
            Vec::new()
        }
        Err(errors) => {
            assert!(matches!(Dataset::decode(&crafted), Err(DecodeError::InvalidCorpus(_))), "{errors:?}");
            errors.into_iter().map(|error| error.kind).collect()
        }
    }
}

/// A compiled corpus with the index of the valid data, but the description, vocabulary, articles and dialogues of other
/// data.
fn crafted(data: &UncheckedCorpus) -> Vec<u8> {
    let valid = valid();
    let [valid_terms, _] = valid.encode_parts();
    let [terms, body] = data.encode_parts();
    let bytes = Dataset::build(Corpus::check(valid).unwrap()).encode();
    let (index, _) = parts(&bytes).unwrap();
    let start = index.windows(valid_terms.len()).position(|part| part == valid_terms).unwrap();
    let index = [&index[..start], &terms, &index[start + valid_terms.len()..]].concat();
    with_header(&index, &body)
}

fn venue(data: &mut UncheckedCorpus) -> &mut Fact {
    &mut data.dialogues[0].facts[1]
}

fn quote(data: &mut UncheckedCorpus, start: u32, end: u32) {
    venue(data).evidence[0].span = Span { start, end };
}

#[test]
fn valid_data_passes() {
    assert_eq!(errors(|_| ()), []);
}

#[test]
fn a_value_without_a_quote_does_not_pass() {
    let bad = [CorpusErrorKind::BadQuote(Field::Venue)];
    assert_eq!(errors(|data| venue(data).evidence.clear()), [CorpusErrorKind::NoEvidence(Field::Venue)]);
    assert_eq!(errors(|data| quote(data, 3, 3)), bad, "empty");
    assert_eq!(errors(|data| quote(data, 3, 4)), bad, "white space");
    assert_eq!(errors(|data| quote(data, 22, 23)), bad, "a full stop");
    assert_eq!(errors(|data| quote(data, 0, 2)), bad, "half a letter");
    assert_eq!(errors(|data| quote(data, 10, 5)), bad, "backwards");
    assert_eq!(errors(|data| quote(data, 24, 28)), bad, "boilerplate");
    assert_eq!(errors(|data| quote(data, 0, 4_000)), bad, "past the end");
    assert_eq!(errors(|data| venue(data).evidence[0].article.0 = 9), bad, "no such article");
    assert_eq!(
        errors(|data| data.articles[0].story.end = 0),
        [CorpusErrorKind::BadStory, CorpusErrorKind::BadQuote(Field::Party), bad[0]]
    );
}

#[test]
fn only_a_date_is_quoted_from_the_boilerplate() {
    let held = |data: &mut UncheckedCorpus, start, end| {
        quote(data, start, end);
        let date = "2024".parse().unwrap();
        (venue(data).field, venue(data).value) = (Field::Held, Value::Date(date));
    };
    let bad = [CorpusErrorKind::BadQuote(Field::Held)];
    assert_eq!(errors(|data| held(data, 24, 28)), []);
    assert_eq!(errors(|data| held(data, 17, 28)), bad, "half in the story");
    assert_eq!(errors(|data| held(data, 24, 4_000)), bad, "past the end");
    assert_eq!(errors(|data| held(data, 23, 24)), bad, "no word");
}

#[test]
fn a_title_is_in_the_text_or_supplied() {
    let supplied = |data: &mut UncheckedCorpus, title: &str| {
        (data.articles[0].title, data.articles[0].title_supplied) = (title.to_owned(), true);
    };
    assert_eq!(errors(|data| supplied(data, "A headline of ours")), []);
    assert_eq!(errors(|data| supplied(data, "Italy")), [CorpusErrorKind::NeedlessTitle]);
    assert_eq!(errors(|data| supplied(data, "…")), [CorpusErrorKind::BadTitle]);
    let note = |data: &mut UncheckedCorpus| data.articles[0].published_note = Some("how".to_owned());
    assert_eq!(errors(note), [CorpusErrorKind::BadDateNote]);
}

#[test]
fn words_are_put_into_languages_once() {
    let worded = |words: &[&[&str]]| {
        let wording = |words: &&[&str]| Wording {
            words: words.iter().map(|&words| words.to_owned()).collect(),
            labels: Localized::same(&"label".to_owned()),
        };
        let wordings: Vec<Wording> = words.iter().map(wording).collect();
        errors(|data| data.wordings = wordings)
    };
    assert_eq!(worded(&[&["General", "Gen."], &["Minister"]]), []);
    for bad in [&[&["General"][..], &["Gen.", "General"]][..], &[&["General", "General"]], &[&[" "]], &[&[]]] {
        assert_eq!(worded(bad), [CorpusErrorKind::BadWording], "{bad:?}");
    }
}

#[test]
fn a_value_of_another_kind_does_not_pass() {
    let bad = [CorpusErrorKind::BadValue(Field::Venue)];
    assert_eq!(errors(|data| venue(data).value = Value::Number(5)), bad);
    assert_eq!(errors(|data| venue(data).value = Value::Term(term(Field::Area, "training"))), bad);
    assert_eq!(errors(|data| venue(data).value = Value::Term(TermId(4_000))), bad);
    assert_eq!(errors(|data| venue(data).by = Some(engine::By::Party(TermId(9)))), bad);
    assert_eq!(errors(|data| venue(data).field = Field::Partner), [CorpusErrorKind::BadValue(Field::Partner)]);
    assert_eq!(errors(|data| venue(data).stage = Some(Stage::Agreed)), [CorpusErrorKind::BadStage(Field::Venue)]);
    assert_eq!(errors(|data| venue(data).basis = engine::Basis::Inferred), [CorpusErrorKind::NoNote(Field::Venue)]);
    assert_eq!(errors(|data| venue(data).field = Field::Participant).len(), 2);
}

#[test]
fn the_home_party_and_the_pinned_values_are_of_the_vocabulary() {
    let (italy, training) = (term(Field::Party, "IT"), term(Field::Area, "training"));
    assert_eq!(errors(|data| data.description.home = Some(italy)), []);
    for home in [training, TermId(4_000)] {
        assert_eq!(errors(|data| data.description.home = Some(home)), [CorpusErrorKind::BadHome]);
    }
    assert_eq!(errors(|data| data.description.pinned = vec![training, italy]), []);
    for pinned in [vec![TermId(4_000)], vec![training, training]] {
        assert_eq!(errors(|data| data.description.pinned = pinned), [CorpusErrorKind::BadPinned]);
    }
}

#[test]
fn a_url_is_http_or_https() {
    for (url, is_valid) in
        [("https://example.org/a", true), ("http://example.org", true), ("javascript:alert(1)", false)]
    {
        let found = errors(|data| data.articles[0].url = Some(url.to_owned()));
        assert_eq!(found.is_empty(), is_valid, "{url}");
    }
}

#[test]
fn ranks_offices_and_titles_are_in_the_text() {
    let participant = |data: &mut UncheckedCorpus, rank: &str, office: &str| {
        let fact = venue(data);
        (fact.field, fact.value) = (Field::Participant, Value::Term(term(Field::Participant, "dang-van-a")));
        let [rank, office] = [rank, office].map(|text| Some(text.to_owned()));
        let role = engine::Role::Met;
        fact.person = Some(engine::Person { role, rank, office, party: term(Field::Party, "VN") });
    };
    assert_eq!(errors(|data| participant(data, "Hà", "Nội")), []);
    assert_eq!(errors(|data| participant(data, "Hà", "General")), [CorpusErrorKind::BadPerson(Field::Participant)]);
    assert_eq!(errors(|data| data.articles[0].title = "A headline of ours".to_owned()), [CorpusErrorKind::BadTitle]);
    assert_eq!(errors(|data| data.articles[0].title.clear()), [CorpusErrorKind::BadTitle]);
    let unquoted = |data: &mut UncheckedCorpus| {
        let copy = engine::Article { id: "other".to_owned(), ..data.articles[0].clone() };
        data.articles.push(copy);
        data.dialogues[0].reported_by.push(engine::ArticleId(1));
    };
    assert_eq!(errors(unquoted), [CorpusErrorKind::NoArticle]);
}

#[test]
fn an_account_is_of_both_parties_and_a_year_of_a_quote() {
    let home = term(Field::Party, "VN");
    let account = |by| errors(|data| (venue(data).by, venue(data).according_to) = (by, Some(home)));
    assert_eq!(account(Some(engine::By::Both)), []);
    for by in [None, Some(engine::By::Party(home))] {
        assert_eq!(account(by), [CorpusErrorKind::BadAccount(Field::Venue)]);
    }
    let no_party = Some(term(Field::Venue, "hanoi"));
    let foreign = |data: &mut UncheckedCorpus| {
        (venue(data).by, venue(data).according_to) = (Some(engine::By::Both), no_party);
    };
    assert_eq!(errors(foreign), [CorpusErrorKind::BadValue(Field::Venue)]);
    let since = |field: Field, id: &str, year: &str| {
        let (value, year) = (Value::Term(term(field, id)), year.parse().ok());
        errors(|data| {
            data.articles[0].body = "In 2013 Italy. More news.".to_owned();
            let fact = venue(data);
            (fact.field, fact.value, fact.since) = (field, value, year);
        })
    };
    assert_eq!(since(Field::Partnership, "strategic-partnership", "2013"), []);
    let bad = [CorpusErrorKind::BadSince(Field::Partnership)];
    assert_eq!(since(Field::Partnership, "strategic-partnership", "2014"), bad);
    assert_eq!(since(Field::Partnership, "strategic-partnership", "2013-01"), bad);
    assert_eq!(since(Field::Venue, "hanoi", "2013"), [CorpusErrorKind::BadSince(Field::Venue)]);
}

#[test]
fn ids_are_unique_and_references_valid() {
    let twice = |data: &mut UncheckedCorpus| {
        let copy = data.dialogues[0].clone();
        data.dialogues.push(copy);
    };
    assert_eq!(errors(twice), [CorpusErrorKind::DuplicateId]);
    assert_eq!(errors(|data| data.dialogues[0].reported_by[0].0 = 7), [CorpusErrorKind::NoArticle]);
    assert_eq!(errors(|data| drop(data.dialogues[0].facts.remove(0))), [CorpusErrorKind::NoParty]);
    assert_eq!(
        errors(|data| data.terms[3].broader = Some(TermId(4))),
        [CorpusErrorKind::BadBroader, CorpusErrorKind::BadBroader],
        "a circle"
    );
    assert_eq!(errors(|data| data.terms[3].broader = Some(TermId(0))).len(), 2, "another field");
}

#[test]
fn an_id_is_letters_digits_and_hyphens() {
    for id in ["", "-", "a\nb", "2025/italy", "a,b", "a&b", "a=b", "a~b", "a b", "a.b", "hà-nội", "a\u{1b}"] {
        let bad = [CorpusErrorKind::BadId];
        assert_eq!(errors(|data| data.articles[0].id = id.to_owned()), bad, "{id}");
        assert_eq!(errors(|data| data.terms[6].id = id.to_owned()), bad, "{id}");
        assert_eq!(errors(|data| data.dialogues[0].id = id.to_owned()), bad, "{id}");
    }
    for id in ["7", "IT", "vn--it-2025-"] {
        let mut data = valid();
        // Ids of different kinds may be equal.
        data.articles[0].id = id.to_owned();
        data.terms[6].id = id.to_owned();
        data.dialogues[0].id = id.to_owned();
        assert!(Corpus::check(data).is_ok(), "{id}");
    }
}

proptest! {
    #[test]
    fn every_value_of_a_corpus_has_quotes_in_a_story(corpus in corpus()) {
        for fact in corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts) {
            prop_assert!(!fact.evidence.is_empty());
            for &evidence in &fact.evidence {
                let article = corpus.article(evidence.article);
                let of_page = fact.field == Field::Held && article.is_boilerplate(evidence.span);
                prop_assert!(article.story.contains(evidence.span) || of_page);
                prop_assert!(article.body.contains(corpus.quote(evidence)));
            }
        }
    }
}
