//! A compiled corpus that arrives in pieces: answers from its index are those of the whole, and what is wrong with a
//! stream is one clear line, told as early as it can be.

use engine::{Answer, Arriving, Dataset, DecodeError, SearchRequest};
use fixtures::CORPUS;
use fixtures::crafted::{HEADER, arrived, parts, with_header};
use proptest::prelude::*;

use super::made::corpus;

/// The index of a compiled corpus, of which nothing more has arrived.
fn index_only(bytes: &[u8]) -> Dataset {
    let (index, _) = parts(bytes).unwrap();
    arrived(&bytes[..HEADER + index.len()], &[1_000]).unwrap().index_only().unwrap()
}

/// The line that says what is wrong with a stream.
fn refused(bytes: &[u8], lengths: &[usize]) -> String {
    let complete = arrived(bytes, lengths).and_then(Arriving::complete);
    complete.map(|_| ()).expect_err("no corpus").to_string()
}

#[test]
fn a_corpus_arrives_byte_by_byte() {
    let whole = arrived(CORPUS, &[1]).unwrap().complete().unwrap();
    assert_eq!(whole, Dataset::decode(CORPUS).unwrap());
}

#[test]
fn an_index_names_its_dialogues_and_shows_no_value() {
    let (early, whole) = (index_only(CORPUS), Dataset::decode(CORPUS).unwrap());
    assert!(!early.has_articles() && whole.has_articles());
    let ids = |dataset: &Dataset| -> Vec<String> {
        dataset.corpus().dialogues().iter().map(|dialogue| dialogue.id.clone()).collect()
    };
    assert_eq!(ids(&early), ids(&whole));
    assert!(early.corpus().dialogues().iter().all(|dialogue| dialogue.facts.is_empty()));
    let at = ids(&early).iter().position(|id| id == "vn-it-2019").unwrap();
    let labels = |field| early.indexed_labels(at, field, engine::Lang::En);
    assert_eq!(labels(engine::Field::Partner), ["Italy"]);
    assert_eq!(early.indexed_date(at), whole.corpus().dialogues()[at].date());
}

#[test]
fn a_phrase_waits_for_the_articles() {
    let early = index_only(CORPUS);
    let answer = early.answer(&SearchRequest::new("\"the two sides\""));
    assert!(answer.waits_for_articles);
    assert_eq!((answer.total, answer.rows.len(), answer.facets.len()), (0, 0, 0));
    assert!(!early.answer(&SearchRequest::new("conduct partner:italy")).waits_for_articles);
    // No row has both words: that can be told.
    assert!(!early.answer(&SearchRequest::new("\"conduct xylophone\"")).waits_for_articles);
}

#[test]
fn a_small_corpus_is_not_worth_showing_by_its_index() {
    let mut arriving = Arriving::default();
    for byte in CORPUS {
        arriving.push(std::slice::from_ref(byte)).unwrap();
        assert!(!arriving.is_worth_showing());
    }
}

#[test]
fn the_index_of_a_large_corpus_is_told_as_soon_as_it_is_there() {
    let (index, _) = parts(CORPUS).unwrap();
    let bytes = with_header(index, &vec![0; 2 << 20]);
    let mut arriving = Arriving::default();
    arriving.push(&bytes[..HEADER + index.len() - 1]).unwrap();
    assert!(!arriving.is_worth_showing());
    assert!(arriving.index_only().is_err());
    arriving.push(&bytes[HEADER + index.len() - 1..][..1]).unwrap();
    assert!(arriving.is_worth_showing());
    assert_eq!(arriving.index_only().unwrap().corpus().dialogues().len(), 7);
    // Its articles are none.
    arriving.push(&bytes[HEADER + index.len()..]).unwrap();
    assert!(!arriving.is_worth_showing());
    assert!(arriving.complete().is_err());
}

#[test]
fn what_is_wrong_with_a_stream_is_one_line() {
    let claims = |index: u32, body: u32| {
        let mut bytes = CORPUS.to_vec();
        bytes[6..10].copy_from_slice(&index.to_le_bytes());
        bytes[10..14].copy_from_slice(&body.to_le_bytes());
        bytes
    };
    let (index, _) = parts(CORPUS).unwrap();
    let index = index.len() as u32;
    let mut old = CORPUS.to_vec();
    old[4] ^= 1;
    for (bytes, says) in [
        (&b"<!doctype html><title>404</title>"[..], "not a compiled corpus; make one with"),
        (b"", "not a compiled corpus: only 0 bytes"),
        (b"DLG", "not a compiled corpus: only 3 bytes"),
        (&old, "this build reads version"),
        (&CORPUS[..CORPUS.len() / 2], "bytes instead of"),
        (&CORPUS[..CORPUS.len() - 1], "bytes instead of"),
        (&[CORPUS, b"more"].concat(), "bytes instead of"),
        (&claims(index, 100), "bytes instead of"),
        (&claims(index, u32::MAX), "larger than 64 MB"),
        (&claims(u32::MAX, u32::MAX), "larger than 64 MB"),
        (&claims(index - 9, CORPUS.len() as u32 - 21 - index), "corrupt"),
    ] {
        for lengths in [&[1][..], &[29, 3], &[usize::MAX]] {
            let line = refused(bytes, lengths);
            assert!(line.contains(says) && !line.contains('\n'), "{line}");
        }
    }
}

#[test]
fn a_stream_that_is_no_corpus_ends_with_its_first_bytes() {
    let mut arriving = Arriving::default();
    assert_eq!(arriving.push(b"x"), Err(DecodeError::NotACorpus));
    // One that goes on for ever ends where its header says.
    let mut arriving = arrived(CORPUS, &[4096]).unwrap();
    assert!(matches!(arriving.push(b"x"), Err(DecodeError::Length { .. })));
    // And one that claims too much before it has come.
    let mut arriving = Arriving::default();
    let mut claim = CORPUS[..HEADER].to_vec();
    claim[10..14].copy_from_slice(&u32::MAX.to_le_bytes());
    assert_eq!(arriving.push(&claim), Err(DecodeError::TooLarge { limit: 64 << 20 }));
}

proptest! {
    #[test]
    fn however_it_arrives_it_is_the_same(corpus in corpus(), lengths in prop::collection::vec(1usize..90, 1..5)) {
        let dataset = Dataset::build(corpus);
        let arrived = arrived(&dataset.encode(), &lengths).unwrap().complete().unwrap();
        prop_assert_eq!(arrived, dataset);
    }

    #[test]
    fn an_index_answers_as_the_whole_or_waits(
        corpus in corpus(),
        query in "(ha |area:@agreed |held:2023 |dang |\"hanoi so\" |-\"code conduct\" |source:press |sort:partner ){0,3}",
    ) {
        let dataset = Dataset::build(corpus);
        let arrived = index_only(&dataset.encode());
        let (early, late) = (arrived.answer(&SearchRequest::new(&query)), dataset.answer(&SearchRequest::new(&query)));
        prop_assert!(!late.waits_for_articles);
        if early.waits_for_articles {
            prop_assert!(query.contains('"') || query.contains("source:"), "{}", query);
        } else {
            // What is offered may hang on the articles, and so does which rows have the words together and come first.
            let in_row_order = |mut answer: Answer| {
                if !query.contains("sort:") {
                    answer.rows.sort_by_key(|row| row.dialogue);
                }
                Answer { did_you_mean: None, ..answer }
            };
            prop_assert_eq!(in_row_order(early), in_row_order(late));
        }
        let known = dataset.suggest(&query, query.len());
        prop_assert!(arrived.suggest(&query, query.len()).iter().all(|suggestion| known.contains(suggestion)));
    }

    #[test]
    fn any_bytes_arrive_or_are_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..120),
        lengths in prop::collection::vec(1usize..40, 1..4),
    ) {
        let _ = arrived(&bytes, &lengths).map(Arriving::complete);
        let crafted = with_header(&bytes, &[]);
        let arriving = arrived(&crafted, &lengths).unwrap();
        if let Ok(index) = arriving.index_only() {
            let _ = index.answer(&SearchRequest::new("ha \"ha noi\" area:x"));
        }
        let _ = arriving.complete();
    }
}
