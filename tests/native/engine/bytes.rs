//! The compiled corpus as bytes: back and forth, and what is said of bytes that are not one.

use engine::{Corpus, DecodeError, Draft, Index};
use proptest::prelude::*;

use super::made::corpus;

fn empty() -> Vec<u8> {
    Index::build(Corpus::check(Draft::default()).unwrap()).encode()
}

/// Bytes with a header that fits them, as somebody might forge.
pub(crate) fn forged(body: &[u8]) -> Vec<u8> {
    let hash = body
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    [&empty()[..6], &hash.to_le_bytes(), body].concat()
}

#[test]
fn what_is_wrong_is_told_apart() {
    let good = empty();
    let changed = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        Index::decode(&bytes)
    };
    assert!(matches!(changed(0), Err(DecodeError::NotOurs)));
    assert!(matches!(changed(4), Err(DecodeError::Version { expected: 1, found: 0 })));
    assert!(matches!(changed(6), Err(DecodeError::Checksum { .. })));
    assert!(matches!(changed(good.len() - 1), Err(DecodeError::Checksum { .. })));
    assert!(matches!(Index::decode(&good[..13]), Err(DecodeError::TooShort { len: 13 })));
    assert!(matches!(Index::decode(b"<!doctype html><title>404</title>"), Err(DecodeError::NotOurs)));
    assert!(matches!(Index::decode(&forged(&[1, 2, 3])), Err(DecodeError::Malformed)));
}

#[test]
fn a_corpus_that_claims_to_be_huge_is_refused() {
    // Four billion articles in five bytes.
    assert!(matches!(Index::decode(&forged(&[0xff, 0xff, 0xff, 0xff, 0x0f])), Err(DecodeError::Malformed)));
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
        let _ = Index::decode(&forged(&bytes));
    }

    #[test]
    fn altered_bytes_never_give_a_value_without_a_quote(
        corpus in corpus(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut body = Index::build(corpus).encode()[14..].to_vec();
        for (at, byte) in changes {
            let at = at.index(body.len());
            body[at] = byte;
        }
        if let Ok(index) = Index::decode(&forged(&body)) {
            let facts = index.corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts);
            for fact in facts {
                prop_assert!(!fact.evidence.is_empty());
                prop_assert!(fact.evidence.iter().all(|&quote| !index.corpus().quote(quote).trim().is_empty()));
            }
            for query in ["ha noi", "\"ha noi hanoi\"", "h* \"code conduct\" -four"] {
                let _ = index.answer(&engine::Request::new(query));
            }
        }
    }
}
