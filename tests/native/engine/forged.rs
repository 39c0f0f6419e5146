//! Compiled corpora as somebody might forge them: whatever parts, with a header that fits.

use engine::{Corpus, Dataset, Index, UncheckedCorpus};

/// How long the header is.
pub(crate) const HEADER: usize = 30;

/// The compiled corpus in which there is nothing.
pub(crate) fn empty() -> Vec<u8> {
    Dataset::build(Corpus::check(UncheckedCorpus::default()).expect("nothing is wrong with nothing")).encode()
}

/// A head and a body with a header that fits them.
pub(crate) fn forged(head: &[u8], body: &[u8]) -> Vec<u8> {
    let lengths = [head, body].map(|part| (part.len() as u32).to_le_bytes()).concat();
    let checksums = [head, body].map(|part| checksum(part).to_le_bytes()).concat();
    [&empty()[..6], &lengths, &checksums, head, body].concat()
}

/// The head and the body of a compiled corpus; `None` where its header is none, or says more than there is.
pub(crate) fn parts(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = Index::length(bytes).ok()?;
    Some((bytes.get(HEADER..length)?, &bytes[length..]))
}

/// The hash that the header has of a part: FNV-1a over eight bytes at a time.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xcbf2_9ce4_8422_2325, |hash: u64, chunk| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        (hash ^ u64::from_le_bytes(eight)).wrapping_mul(0x0100_0000_01b3)
    })
}
