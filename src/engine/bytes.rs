//! The compiled corpus as bytes, and back. This page is the one definition of the format.
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | `DLGT` |
//! | 4..6 | version of the format, little-endian |
//! | 6..14 | FNV-1a (64 bit) of all that follows, little-endian |
//! | 14.. | [`Draft`] and then the text index, in [postcard](https://postcard.jamesmunns.com/wire-format) |
//!
//! The version is raised with any change of the structures that are written.

use std::fmt;

use crate::index::TextIndex;
use crate::{Corpus, Draft, Index};

const MAGIC: [u8; 4] = *b"DLGT";
const VERSION: u16 = 1;
const HEADER: usize = 14;

/// Why bytes are not a compiled corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They are shorter than the header.
    TooShort {
        /// How many there are.
        len: usize,
    },
    /// They do not begin as a compiled corpus does.
    NotOurs,
    /// They are of another version of the format.
    Version {
        /// The version that this build reads.
        expected: u16,
        /// The version of the bytes.
        found: u16,
    },
    /// They were cut off or altered.
    Checksum {
        /// What the header says.
        expected: u64,
        /// What the bytes give.
        found: u64,
    },
    /// They do not hold what the header promises.
    Malformed,
    /// They hold a corpus that breaks a promise of the data model.
    Unsound(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { len } => write!(f, "not a compiled corpus: only {len} bytes"),
            Self::NotOurs => f.write_str("not a compiled corpus; make one with `dialogues build`"),
            Self::Version { expected, found } => {
                write!(f, "compiled corpus of version {found}, this build reads {expected}; build it again")
            }
            Self::Checksum { .. } => f.write_str("the compiled corpus is cut off or altered; build it again"),
            Self::Malformed => f.write_str("the compiled corpus cannot be read; build it again"),
            Self::Unsound(flaw) => write!(f, "the compiled corpus is not sound: {flaw}"),
        }
    }
}

impl std::error::Error for DecodeError {}

impl Index {
    /// The index as bytes; the same index gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        // Writing to memory fails for maps and sequences of unknown length only, and there are none.
        let body = postcard::to_allocvec(self).unwrap_or_default();
        let header = MAGIC.into_iter().chain(VERSION.to_le_bytes()).chain(fnv1a(&body).to_le_bytes());
        header.chain(body.iter().copied()).collect()
    }

    /// The index that bytes hold, checked as if they were foreign.
    ///
    /// # Errors
    /// When the bytes are not a compiled corpus of this version, or a value in them has no quote.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let body = body(bytes)?;
        let (draft, rest) = postcard::take_from_bytes::<Draft>(body).map_err(|_| DecodeError::Malformed)?;
        let text: TextIndex = postcard::from_bytes(rest).map_err(|_| DecodeError::Malformed)?;
        let corpus = Corpus::check(draft)
            .map_err(|flaws| DecodeError::Unsound(flaws.first().map(ToString::to_string).unwrap_or_default()))?;
        if !text.is_sound(&corpus) {
            return Err(DecodeError::Malformed);
        }
        Ok(Self { corpus, text })
    }
}

/// What follows a header that fits.
fn body(bytes: &[u8]) -> Result<&[u8], DecodeError> {
    let Some((header, body)) = bytes.split_first_chunk::<HEADER>() else {
        return Err(DecodeError::TooShort { len: bytes.len() });
    };
    let [m0, m1, m2, m3, v0, v1, checksum @ ..] = *header;
    let (found, expected) = (fnv1a(body), u64::from_le_bytes(checksum));
    match u16::from_le_bytes([v0, v1]) {
        _ if [m0, m1, m2, m3] != MAGIC => Err(DecodeError::NotOurs),
        version if version != VERSION => Err(DecodeError::Version { expected: VERSION, found: version }),
        _ if found != expected => Err(DecodeError::Checksum { expected, found }),
        _ => Ok(body),
    }
}

/// The Fowler–Noll–Vo hash 1a, 64 bit (draft-eastlake-fnv): against accidents, not against forgery.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
