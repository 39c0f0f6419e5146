//! The compiled corpus as bytes: back and forth, and what is said of bytes that are not one.

use engine::{Dataset, DecodeError, Index, Request, Stage};
use proptest::prelude::*;

use super::forged::{HEADER, empty, forged, parts};
use super::made::corpus;

#[test]
fn what_is_wrong_is_told_apart() {
    let good = empty();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        Dataset::decode(&bytes)
    };
    assert!(matches!(changed(0), Err(DecodeError::NotACorpus)));
    assert!(matches!(changed(4), Err(DecodeError::Version { expected: 2, found: 3 })));
    assert!(matches!(changed(6), Err(DecodeError::Length { .. })));
    assert!(matches!(changed(14), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(22), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(HEADER), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(good.len() - 1), Err(DecodeError::Checksum { .. })));
    assert!(matches!(Dataset::decode(&good[..13]), Err(DecodeError::TooShort { len: 13 })));
    assert!(matches!(Dataset::decode(&good[..good.len() - 1]), Err(DecodeError::Length { .. })));
    assert!(matches!(Dataset::decode(b"<!doctype html><title>404</title>"), Err(DecodeError::NotACorpus)));
    assert!(matches!(Dataset::decode(&forged(&[1, 2, 3], &[])), Err(DecodeError::Malformed)));
}

#[test]
fn a_corpus_that_claims_to_be_huge_is_refused() {
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    // Four billion letters of ids in five bytes; then as many terms, dates, rows, columns, words and postings, each
    // after what an empty corpus has before it; then four billion articles.
    assert!(matches!(Dataset::decode(&forged(&huge, &[])), Err(DecodeError::Malformed)));
    let good = empty();
    let (head, body) = parts(&good).unwrap();
    for at in 0..head.len() {
        let claims = [&head[..at], &huge].concat();
        assert!(matches!(Dataset::decode(&forged(&claims, body)), Err(DecodeError::Malformed)), "{at}");
    }
    assert!(matches!(Dataset::decode(&forged(head, &huge)), Err(DecodeError::Malformed)));
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded(corpus in corpus()) {
        let dataset = Dataset::build(corpus);
        let bytes = dataset.encode();
        prop_assert_eq!(&Dataset::decode(&bytes).unwrap(), &dataset);
        prop_assert_eq!(dataset.encode(), bytes);
    }

    #[test]
    fn no_beginning_is_taken_for_the_whole(corpus in corpus(), cut in any::<prop::sample::Index>()) {
        let bytes = Dataset::build(corpus).encode();
        prop_assert!(Dataset::decode(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_bytes_are_an_index_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Dataset::decode(&bytes);
        let _ = Dataset::decode(&forged(&bytes, &[]));
        let _ = Index::decode(forged(&bytes, &[]));
    }

    #[test]
    fn altered_bytes_never_give_a_value_without_a_quote(
        corpus in corpus(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let bytes = Dataset::build(corpus).encode();
        let (head, body) = parts(&bytes).unwrap();
        let mut both = [head, body].concat();
        for (at, byte) in changes {
            let at = at.index(both.len());
            both[at] = byte;
        }
        let (head, body) = both.split_at(head.len());
        let queries = ["ha noi", "\"ha noi hanoi\"", "h* \"code conduct\" -four sort:relevance", "konduct", "area:@agreed held:2023.."];
        if let Ok(head) = Index::decode(forged(head, body)) {
            for query in queries {
                let _ = head.tally(&Request::new(query), &[engine::Field::Area, engine::Field::Held]);
            }
        }
        if let Ok(dataset) = Dataset::decode(&forged(head, body)) {
            let facts = dataset.corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts);
            for fact in facts {
                prop_assert!(!fact.evidence.is_empty());
                prop_assert!(fact.evidence.iter().all(|&quote| !dataset.corpus().quote(quote).trim().is_empty()));
            }
            for query in queries {
                let _ = dataset.answer(&Request::new(query));
                let _ = dataset.suggest(query, query.len());
            }
        }
    }

    #[test]
    fn a_head_that_says_other_than_the_facts_is_refused(ours in corpus(), theirs in corpus()) {
        let (ours, theirs) = (Dataset::build(ours), Dataset::build(theirs));
        let (one, other) = (ours.encode(), theirs.encode());
        let counts = |dataset: &Dataset| {
            let answer = dataset.answer(&Request::default());
            (answer.facets, Stage::ALL.map(|stage| dataset.total(&format!("area:@{}", stage.name()))))
        };
        prop_assume!(counts(&ours) != counts(&theirs));
        let joined = Dataset::decode(&forged(parts(&one).unwrap().0, parts(&other).unwrap().1));
        prop_assert_eq!(joined.err(), Some(DecodeError::Malformed));
    }

    #[test]
    fn a_head_answers_before_its_articles_are_there(corpus in corpus(), query in "(ha |area:@agreed |held:2023 |dang |\"hanoi so\" |-\"code conduct\" |source:press ){0,3}") {
        let dataset = Dataset::build(corpus);
        let bytes = dataset.encode();
        let head = Index::decode(bytes[..Index::length(&bytes).unwrap()].to_vec()).unwrap();
        let tally = head.tally(&Request::new(&query), &[engine::Field::Partner]);
        let answer = dataset.answer(&Request::new(&query));
        if tally.needs_texts {
            return Ok(());
        }
        prop_assert_eq!(tally.total, answer.total);
        prop_assert_eq!(tally.rows, answer.rows.iter().map(|row| row.dialogue as u32).collect::<Vec<_>>());
        let ids: Vec<&str> = head.ids().lines().collect();
        prop_assert_eq!(ids, dataset.corpus().dialogues().iter().map(|dialogue| dialogue.id.as_str()).collect::<Vec<_>>());
        let facet = answer.facets.iter().find(|facet| facet.field == engine::Field::Partner).unwrap();
        let counted: Vec<(String, usize)> = head.values(engine::Field::Partner).into_iter()
            .zip(&tally.counts[0]).filter(|&(_, &count)| count > 0).map(|(value, &count)| (value, count as usize)).collect();
        let mut shown: Vec<(String, usize)> = facet.values.iter().map(|value| (value.value.clone(), value.count)).collect();
        shown.sort();
        let mut counted = counted;
        counted.sort();
        prop_assert_eq!(counted, shown);
        prop_assert_eq!(&head.join(&bytes).unwrap(), &dataset);
    }
}
