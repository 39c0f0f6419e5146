//! A compiled corpus while it arrives, in pieces of any length. Its index answers before the rest is there.

use crate::index::Index;
use crate::index::file::{DecodeError, Lengths};
use crate::search::dataset::Dataset;

/// The most bytes that are taken in. A larger corpus would freeze a page: this is some 25,000 dialogues with their
/// articles.
const MAX_BYTES: usize = 64 << 20;

/// With fewer bytes than this to come, the index is not worth showing: the rest is there before a reader has seen it.
const WORTH_WAITING_FOR: usize = 1 << 20;

/// The bytes of a compiled corpus that have arrived.
#[derive(Debug, Default)]
pub struct Arriving {
    bytes: Vec<u8>,
    /// What the header says, once it is there.
    lengths: Option<Lengths>,
}

impl Arriving {
    /// Takes in the next bytes.
    ///
    /// # Errors
    /// As soon as the bytes do not begin like a compiled corpus of this version, or would be more than its header says
    /// or than can be taken in.
    pub fn push(&mut self, piece: &[u8]) -> Result<(), DecodeError> {
        let found = self.bytes.len().saturating_add(piece.len());
        if found > MAX_BYTES {
            return Err(DecodeError::TooLarge { limit: MAX_BYTES });
        }
        self.bytes.extend_from_slice(piece);
        if self.lengths.is_none() {
            self.lengths = Lengths::decode(&self.bytes)?;
        }
        match self.lengths {
            Some(Lengths { all, .. }) if all > MAX_BYTES as u64 => Err(DecodeError::TooLarge { limit: MAX_BYTES }),
            Some(Lengths { all, .. }) if found as u64 > all => {
                Err(DecodeError::Length { expected: all, found: found as u64 })
            }
            _ => Ok(()),
        }
    }

    /// Whether the index is there and so much is still to come that it is worth showing.
    #[must_use]
    pub fn is_worth_showing(&self) -> bool {
        let found = self.bytes.len();
        self.lengths
            .is_some_and(|Lengths { index_end, all }| found >= index_end && all >= (found + WORTH_WAITING_FOR) as u64)
    }

    /// What the index answers: see [`Dataset::without_articles`].
    ///
    /// # Errors
    /// If the index is not there yet, or cannot be opened.
    pub fn index_only(&self) -> Result<Dataset, DecodeError> {
        let end = self.lengths.map_or(0, |lengths| lengths.index_end).min(self.bytes.len());
        Dataset::without_articles(Index::decode(self.bytes[..end].to_vec())?)
    }

    /// The corpus, when all of it has arrived.
    ///
    /// # Errors
    /// As [`Dataset::decode`].
    pub fn complete(self) -> Result<Dataset, DecodeError> {
        Dataset::decode(&self.bytes)
    }
}
