//! The compiled corpus as bytes, and back. This page is the one definition of the format; `wire.rs` has its alphabet.
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | `DLGT` |
//! | 4..6 | version of the format, little-endian like the whole header |
//! | 6..10 | length of the head |
//! | 10..14 | length of the body |
//! | 14..22 | checksum of the head |
//! | 22..30 | checksum of the body |
//! | 30.. | the head: all that rows are found, counted and ordered by (`head.rs`) |
//! | | the body: articles and dialogues, in [postcard](https://postcard.jamesmunns.com/wire-format) (`record.rs`) |
//!
//! The header and the head can be had alone, so that a large corpus answers before its texts are there. The parts of
//! the head, one after the other, and where each is written and read:
//!
//! | part | what | where |
//! |---|---|---|
//! | ids | of the dialogues in the order of their rows, the latest first, each with a line end | `head.rs` |
//! | terms | how many, the field of each (plus 128 for several names), the length of each, each in postcard | `terms.rs`, `record.rs` |
//! | dates | how many are known, their years as steps down, months, days (0 for unknown); how many further dates, each as row, year, month, day | `dates.rs`, `record.rs` |
//! | coverage | the rows only mentioned | `head.rs` |
//! | columns | for each field of terms or numbers in the order of the registry: length, and its values as term or number, stage (0 for none), rows | `column.rs`; the lengths `head.rs` |
//! | words | the folded words in order, each with a line end | written `dictionary.rs`, read `words.rs` |
//! | spellings | of words that have several: how many, and for each the number of the word, the spelling | written `dictionary.rs`, read `words.rs` |
//! | lists | of words, then of spellings: first all lengths, doubled, plus one for bitmaps; then the posting lists | written `dictionary.rs`, read `words.rs`; each list `posting.rs` |
//!
//! The version is raised with any change, so that a file of another version is refused and never misread.

use std::fmt;

use crate::record::{Record, push_all};
use crate::wire::Reader;
use crate::{Corpus, Dataset, Index, UncheckedCorpus};

const MAGIC: [u8; 4] = *b"DLGT";
const VERSION: u16 = 2;
const HEADER: usize = 30;

/// Why bytes are not a compiled corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They are shorter than the header.
    TooShort {
        /// How many there are.
        len: usize,
    },
    /// They do not begin as a compiled corpus does.
    NotACorpus,
    /// They are of another version of the format.
    Version {
        /// The version that this build reads.
        expected: u16,
        /// The version of the bytes.
        found: u16,
    },
    /// They are not as long as the header says.
    Length {
        /// What the header says.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// They were altered.
    Checksum {
        /// What the header says.
        expected: u64,
        /// What the bytes give.
        found: u64,
    },
    /// They do not hold what the header promises.
    Malformed,
    /// They hold a corpus that breaks a promise of the data model.
    InvalidCorpus(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { len } => write!(f, "not a compiled corpus: only {len} bytes"),
            Self::NotACorpus => f.write_str("not a compiled corpus; make one with `dialogues build`"),
            Self::Version { expected, found } => {
                write!(f, "compiled corpus of version {found}, this build reads {expected}; build it again")
            }
            Self::Length { expected, found } => {
                write!(f, "the compiled corpus has {found} bytes of {expected}; fetch or build it again")
            }
            Self::Checksum { .. } => f.write_str("the compiled corpus was altered; build it again"),
            Self::Malformed => f.write_str("the compiled corpus cannot be read; build it again"),
            Self::InvalidCorpus(flaw) => write!(f, "the compiled corpus is not sound: {flaw}"),
        }
    }
}

impl std::error::Error for DecodeError {}

impl Dataset {
    /// The index as bytes; the same index gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let head = self.head.bytes();
        let mut body = Vec::new();
        push_all(&mut body, self.corpus.articles());
        push_all(&mut body, self.corpus.dialogues());
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend([head, &body].into_iter().flat_map(|part| (part.len() as u32).to_le_bytes()));
        out.extend([head, &body].into_iter().flat_map(|part| checksum(part).to_le_bytes()));
        out.extend_from_slice(head);
        out.extend(body);
        out
    }

    /// The index that bytes hold, checked as if they were foreign.
    ///
    /// # Errors
    /// When the bytes are not a compiled corpus of this version, or a value in them has no quote.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let header = Header::read(bytes)?;
        header.check_length(bytes)?;
        let (head, body) = bytes.split_at(HEADER + header.lengths[0]);
        Index::checked(&header, head.to_vec())?.with_body(&header, body)
    }
}

impl Index {
    /// Where the body begins in a compiled corpus: the bytes before are enough for [`Index::decode`].
    ///
    /// # Errors
    /// When the bytes do not begin as a compiled corpus of this version.
    pub fn length(bytes: &[u8]) -> Result<usize, DecodeError> {
        Header::read(bytes).map(|header| HEADER + header.lengths[0])
    }

    /// The head that the first bytes of a compiled corpus hold.
    ///
    /// # Errors
    /// When they are not the first bytes of a compiled corpus of this version.
    pub fn decode(bytes: Vec<u8>) -> Result<Self, DecodeError> {
        let header = Header::read(&bytes)?;
        let length = HEADER + header.lengths[0];
        let mut head = bytes;
        if head.len() < length {
            return Err(DecodeError::Length { expected: length as u64, found: head.len() as u64 });
        }
        head.truncate(length);
        Self::checked(&header, head)
    }

    /// Opens a head with its header.
    fn checked(header: &Header, bytes: Vec<u8>) -> Result<Self, DecodeError> {
        header.check(0, &bytes[HEADER..])?;
        Self::open(bytes, HEADER).ok_or(DecodeError::Malformed)
    }

    /// Joins the head with its articles and facts, the bytes of a whole compiled corpus.
    ///
    /// # Errors
    /// When the bytes are not the corpus that this is the head of, or a value in them has no quote.
    pub fn join(self, bytes: &[u8]) -> Result<Dataset, DecodeError> {
        let header = Header::read(bytes)?;
        header.check_length(bytes)?;
        header.check(0, self.bytes())?;
        self.with_body(&header, &bytes[HEADER + header.lengths[0]..])
    }

    fn with_body(self, header: &Header, body: &[u8]) -> Result<Dataset, DecodeError> {
        header.check(1, body)?;
        let corpus = Corpus::check(self.draft(body).ok_or(DecodeError::Malformed)?)
            .map_err(|flaws| DecodeError::InvalidCorpus(flaws.first().map(ToString::to_string).unwrap_or_default()))?;
        // What rows are counted by must be what their cells can show.
        if self.agrees_with(&corpus) { Ok(Dataset::join(self, corpus)) } else { Err(DecodeError::Malformed) }
    }
}

impl Index {
    /// The vocabulary of the head with what a body holds.
    fn draft(&self, body: &[u8]) -> Option<UncheckedCorpus> {
        let mut reader = Reader::new(body);
        let (articles, dialogues) = (Record::decode(&mut reader)?, Record::decode(&mut reader)?);
        Some(UncheckedCorpus { articles, terms: self.terms.all(self.bytes())?, dialogues })
    }
}

/// What the header says.
struct Header {
    /// Of the head and of the body.
    lengths: [usize; 2],
    checksums: [u64; 2],
}

impl Header {
    fn read(bytes: &[u8]) -> Result<Self, DecodeError> {
        if !bytes.starts_with(&MAGIC[..bytes.len().min(4)]) {
            return Err(DecodeError::NotACorpus);
        }
        let Some(header) = bytes.first_chunk::<HEADER>() else {
            return Err(DecodeError::TooShort { len: bytes.len() });
        };
        let number = |range: std::ops::Range<usize>| {
            header[range].iter().rev().fold(0u64, |number, &byte| number << 8 | u64::from(byte))
        };
        let found = number(4..6) as u16;
        if found != VERSION {
            return Err(DecodeError::Version { expected: VERSION, found });
        }
        let lengths = [number(6..10) as usize, number(10..14) as usize];
        Ok(Self { lengths, checksums: [number(14..22), number(22..30)] })
    }

    fn check_length(&self, bytes: &[u8]) -> Result<(), DecodeError> {
        let expected = self.lengths.iter().fold(HEADER as u64, |sum, &length| sum + length as u64);
        let found = bytes.len() as u64;
        if found == expected { Ok(()) } else { Err(DecodeError::Length { expected, found }) }
    }

    fn check(&self, part: usize, bytes: &[u8]) -> Result<(), DecodeError> {
        let (found, expected) = (checksum(bytes), self.checksums[part]);
        if found == expected { Ok(()) } else { Err(DecodeError::Checksum { expected, found }) }
    }
}

/// The Fowler–Noll–Vo hash 1a, 64 bit (draft-eastlake-fnv), taken over eight bytes at a time, little-endian, the last
/// filled up with zeros: against accidents, not against forgery.
fn checksum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, eight: [u8; 8]| (hash ^ u64::from_le_bytes(eight)).wrapping_mul(0x0100_0000_01b3);
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &eight| step(hash, eight));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    if rest.is_empty() { hash } else { step(hash, last) }
}
