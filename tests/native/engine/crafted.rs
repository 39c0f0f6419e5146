//! Crafting compiled corpora: any index and body with a valid header.

use engine::{Corpus, Dataset, Index, UncheckedCorpus};

/// The length of the header in bytes.
pub(crate) const HEADER: usize = 30;

/// An empty compiled corpus.
pub(crate) fn empty() -> Vec<u8> {
    Dataset::build(Corpus::check(UncheckedCorpus::default()).expect("an empty corpus is valid")).encode()
}

/// An index and a body with the header that fits them.
pub(crate) fn with_header(index: &[u8], body: &[u8]) -> Vec<u8> {
    let lengths = [index, body].map(|part| (part.len() as u32).to_le_bytes()).concat();
    let checksums = [index, body].map(|part| checksum(part).to_le_bytes()).concat();
    [&empty()[..6], &lengths, &checksums, index, body].concat()
}

/// The index and the body of a compiled corpus; `None` if its header is invalid or claims more bytes than there are.
pub(crate) fn parts(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = Index::length(bytes).ok()?;
    Some((bytes.get(HEADER..length)?, &bytes[length..]))
}

/// The checksum of a part in the header: FNV-1a over eight bytes at a time.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xcbf2_9ce4_8422_2325, |hash: u64, chunk| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        (hash ^ u64::from_le_bytes(eight)).wrapping_mul(0x0100_0000_01b3)
    })
}
