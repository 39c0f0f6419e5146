//! The compiled corpus as bytes: back and forth, and what is said of bytes that are not one.

use engine::{DecodeError, Head, Index, Request, Stage};
use proptest::prelude::*;

use super::forged::{HEADER, empty, forged, parts};
use super::made::corpus;

#[test]
fn what_is_wrong_is_told_apart() {
    let good = empty();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        Index::decode(&bytes)
    };
    assert!(matches!(changed(0), Err(DecodeError::NotOurs)));
    assert!(matches!(changed(4), Err(DecodeError::Version { expected: 2, found: 3 })));
    assert!(matches!(changed(6), Err(DecodeError::Length { .. })));
    assert!(matches!(changed(14), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(22), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(HEADER), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(good.len() - 1), Err(DecodeError::Checksum { .. })));
    assert!(matches!(Index::decode(&good[..13]), Err(DecodeError::TooShort { len: 13 })));
    assert!(matches!(Index::decode(&good[..good.len() - 1]), Err(DecodeError::Length { .. })));
    assert!(matches!(Index::decode(b"<!doctype html><title>404</title>"), Err(DecodeError::NotOurs)));
    assert!(matches!(Index::decode(&forged(&[1, 2, 3], &[])), Err(DecodeError::Malformed)));
}

#[test]
fn a_corpus_that_claims_to_be_huge_is_refused() {
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    // Four billion letters of ids in five bytes; then as many terms, dates, rows, columns, words and postings, each
    // after what an empty corpus has before it; then four billion articles.
    assert!(matches!(Index::decode(&forged(&huge, &[])), Err(DecodeError::Malformed)));
    let good = empty();
    let (head, body) = parts(&good).unwrap();
    for at in 0..head.len() {
        let claims = [&head[..at], &huge].concat();
        assert!(matches!(Index::decode(&forged(&claims, body)), Err(DecodeError::Malformed)), "{at}");
    }
    assert!(matches!(Index::decode(&forged(head, &huge)), Err(DecodeError::Malformed)));
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded(corpus in corpus()) {
        let index = Index::build(corpus);
        let bytes = index.encode();
        prop_assert_eq!(&Index::decode(&bytes).unwrap(), &index);
        prop_assert_eq!(index.encode(), bytes);
    }

    #[test]
    fn no_beginning_is_taken_for_the_whole(corpus in corpus(), cut in any::<prop::sample::Index>()) {
        let bytes = Index::build(corpus).encode();
        prop_assert!(Index::decode(&bytes[..cut.index(bytes.len())]).is_err());
    }

    #[test]
    fn any_bytes_are_an_index_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Index::decode(&bytes);
        let _ = Index::decode(&forged(&bytes, &[]));
        let _ = Head::decode(forged(&bytes, &[]));
    }

    #[test]
    fn altered_bytes_never_give_a_value_without_a_quote(
        corpus in corpus(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let bytes = Index::build(corpus).encode();
        let (head, body) = parts(&bytes).unwrap();
        let mut both = [head, body].concat();
        for (at, byte) in changes {
            let at = at.index(both.len());
            both[at] = byte;
        }
        let (head, body) = both.split_at(head.len());
        let queries = ["ha noi", "\"ha noi hanoi\"", "h* \"code conduct\" -four sort:relevance", "konduct", "area:@agreed held:2023.."];
        if let Ok(head) = Head::decode(forged(head, body)) {
            for query in queries {
                let _ = head.tally(&Request::new(query), &[engine::Field::Area, engine::Field::Held]);
            }
        }
        if let Ok(index) = Index::decode(&forged(head, body)) {
            let facts = index.corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts);
            for fact in facts {
                prop_assert!(!fact.evidence.is_empty());
                prop_assert!(fact.evidence.iter().all(|&quote| !index.corpus().quote(quote).trim().is_empty()));
            }
            for query in queries {
                let _ = index.answer(&Request::new(query));
                let _ = index.suggest(query, query.len());
            }
        }
    }

    #[test]
    fn a_head_that_says_other_than_the_facts_is_refused(ours in corpus(), theirs in corpus()) {
        let (ours, theirs) = (Index::build(ours), Index::build(theirs));
        let (one, other) = (ours.encode(), theirs.encode());
        let counts = |index: &Index| {
            let answer = index.answer(&Request::default());
            (answer.facets, Stage::ALL.map(|stage| index.total(&format!("area:@{}", stage.name()))))
        };
        prop_assume!(counts(&ours) != counts(&theirs));
        let joined = Index::decode(&forged(parts(&one).unwrap().0, parts(&other).unwrap().1));
        prop_assert_eq!(joined.err(), Some(DecodeError::Malformed));
    }

    #[test]
    fn a_head_answers_before_its_articles_are_there(corpus in corpus(), query in "(ha |area:@agreed |held:2023 |dang |\"hanoi so\" |-\"code conduct\" |source:press ){0,3}") {
        let index = Index::build(corpus);
        let bytes = index.encode();
        let head = Head::decode(bytes[..Head::length(&bytes).unwrap()].to_vec()).unwrap();
        let tally = head.tally(&Request::new(&query), &[engine::Field::Partner]);
        let answer = index.answer(&Request::new(&query));
        if tally.needs_texts {
            return Ok(());
        }
        prop_assert_eq!(tally.total, answer.total);
        prop_assert_eq!(tally.rows, answer.rows.iter().map(|row| row.dialogue as u32).collect::<Vec<_>>());
        let ids: Vec<&str> = head.ids().lines().collect();
        prop_assert_eq!(ids, index.corpus().dialogues().iter().map(|dialogue| dialogue.id.as_str()).collect::<Vec<_>>());
        let facet = answer.facets.iter().find(|facet| facet.field == engine::Field::Partner).unwrap();
        let counted: Vec<(String, usize)> = head.values(engine::Field::Partner).into_iter()
            .zip(&tally.counts[0]).filter(|&(_, &count)| count > 0).map(|(value, &count)| (value, count as usize)).collect();
        let mut shown: Vec<(String, usize)> = facet.values.iter().map(|value| (value.value.clone(), value.count)).collect();
        shown.sort();
        let mut counted = counted;
        counted.sort();
        prop_assert_eq!(counted, shown);
        prop_assert_eq!(&head.join(&bytes).unwrap(), &index);
    }
}
