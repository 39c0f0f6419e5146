//! Encoding and decoding compiled corpora, and the errors of bytes that are not one.

use engine::{Arriving, Corpus, Dataset, DecodeError, SearchRequest, Stage};
use fixtures::crafted::{HEADER, empty, parts, with_header};
use proptest::prelude::*;

use super::made::corpus;

#[test]
fn errors_are_distinguished() {
    let good = empty();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        Dataset::decode(&bytes)
    };
    assert!(matches!(changed(0), Err(DecodeError::NotACorpus)));
    assert!(matches!(changed(4), Err(DecodeError::Version { expected, found }) if found == expected ^ 1));
    assert!(matches!(changed(6), Err(DecodeError::Length { .. })));
    assert!(matches!(changed(14), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(22), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(HEADER), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(good.len() - 1), Err(DecodeError::Checksum { .. })));
    assert!(matches!(Dataset::decode(&good[..13]), Err(DecodeError::TooShort { len: 13 })));
    assert!(matches!(Dataset::decode(&good[..good.len() - 1]), Err(DecodeError::Length { .. })));
    assert!(matches!(Dataset::decode(b"<!doctype html><title>404</title>"), Err(DecodeError::NotACorpus)));
    assert!(matches!(Dataset::decode(&with_header(&[1, 2, 3], &[])), Err(DecodeError::Malformed)));
}

#[test]
fn a_corpus_that_claims_to_be_huge_is_refused() {
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    // Four billion bytes of ids in five bytes; then as many terms, dates, rows, columns, words and postings, each after
    // the parts of an empty corpus before it; then four billion articles.
    assert!(matches!(Dataset::decode(&with_header(&huge, &[])), Err(DecodeError::Malformed)));
    let good = empty();
    let (index, body) = parts(&good).unwrap();
    for at in 0..index.len() {
        let claims = [&index[..at], &huge].concat();
        assert!(matches!(Dataset::decode(&with_header(&claims, body)), Err(DecodeError::Malformed)), "{at}");
    }
    assert!(matches!(Dataset::decode(&with_header(index, &huge)), Err(DecodeError::Malformed)));
}

proptest! {
    #[test]
    fn encoding_and_decoding_are_inverse(corpus in corpus()) {
        let dataset = Dataset::build(corpus);
        let bytes = dataset.encode();
        prop_assert_eq!(&Dataset::decode(&bytes).unwrap(), &dataset);
        prop_assert_eq!(dataset.encode(), &bytes[..]);
        let alone = Corpus::decode(&bytes).unwrap();
        prop_assert_eq!(&alone, dataset.corpus());
        prop_assert_eq!(alone.encode(), bytes);
    }

    #[test]
    fn a_truncated_corpus_is_refused(corpus in corpus(), cut in any::<prop::sample::Index>()) {
        let bytes = Dataset::build(corpus).encode();
        let cut = &bytes[..cut.index(bytes.len())];
        prop_assert!(Dataset::decode(cut).is_err() && Corpus::decode(cut).is_err());
    }

    #[test]
    fn any_bytes_are_an_index_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Dataset::decode(&bytes);
        let _ = Dataset::decode(&with_header(&bytes, &[]));
        let _ = (Corpus::decode(&bytes), Corpus::decode(&with_header(&bytes, &[])));
    }

    #[test]
    fn altered_bytes_never_give_a_value_without_a_quote(
        corpus in corpus(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let bytes = Dataset::build(corpus).encode();
        let (index, body) = parts(&bytes).unwrap();
        let mut both = [index, body].concat();
        for (at, byte) in changes {
            let at = at.index(both.len());
            both[at] = byte;
        }
        let (index, body) = both.split_at(index.len());
        let changed = with_header(index, body);
        let queries = ["ha noi", "\"ha noi hanoi\"", "h* \"code conduct\" -four sort:relevance", "konduct", "area:@agreed held:2023.."];
        let mut arriving = Arriving::default();
        if let Ok(index) = arriving.push(&changed).and_then(|()| arriving.index_only()) {
            prop_assert!(index.corpus().dialogues().iter().all(|dialogue| dialogue.facts.is_empty()));
            for query in queries {
                let _ = index.answer(&SearchRequest::new(query));
            }
        }
        if let Ok(dataset) = Dataset::decode(&changed) {
            let facts = dataset.corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts);
            for fact in facts {
                prop_assert!(!fact.evidence.is_empty());
                prop_assert!(fact.evidence.iter().all(|&quote| !dataset.corpus().quote(quote).trim().is_empty()));
            }
            for query in queries {
                let _ = dataset.answer(&SearchRequest::new(query));
                let _ = dataset.suggest(query, query.len());
            }
        }
    }

    #[test]
    fn an_index_that_disagrees_with_the_facts_is_refused(ours in corpus(), theirs in corpus()) {
        let (ours, theirs) = (Dataset::build(ours), Dataset::build(theirs));
        let (one, other) = (ours.encode(), theirs.encode());
        let counts = |dataset: &Dataset| {
            let mut answer = dataset.answer(&SearchRequest::default());
            // Which party is a partner follows from the home party, which the index alone says.
            answer.facets.retain(|facet| facet.field != engine::Field::Partner);
            (answer.facets, Stage::ALL.map(|stage| dataset.total(&format!("area:@{}", stage.name()))))
        };
        prop_assume!(counts(&ours) != counts(&theirs));
        let joined = Dataset::decode(&with_header(parts(&one).unwrap().0, parts(&other).unwrap().1));
        prop_assert_eq!(joined.err(), Some(DecodeError::Malformed));
    }
}
