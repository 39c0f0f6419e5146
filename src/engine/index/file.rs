//! The compiled corpus as a file. This comment is the only definition of its format; `codec.rs` has the encoding of
//! numbers and texts.
//!
//! | bytes | what |
//! |---|---|
//! | 0..4 | `DLGT` |
//! | 4..6 | version of the format, little-endian like all of the header |
//! | 6..10 | length of the index |
//! | 10..14 | length of the body |
//! | 14..22 | checksum of the index |
//! | 22..30 | checksum of the body |
//! | 30.. | the index: everything that rows are found, counted and ordered by |
//! | | the body: articles, dialogues and wordings |
//!
//! Header and index can be fetched alone, so that a large corpus is searched before its articles are there. The parts
//! of the index, one after the other, and the file of this folder that encodes and decodes each:
//!
//! | part | what | where |
//! |---|---|---|
//! | ids | of the dialogues in row order, latest first, each with a line end | `mod.rs` |
//! | description | title, home party, maintainer, version, date, licence, languages, pinned values | `codec.rs` |
//! | terms | count, the field of each, the length of each, the terms | `terms.rs` |
//! | dates | count of known dates, their years as differences downwards, months (0 if unknown; plus 16 for each step of `Qualifier`, plus 128 if it is an interval), days (0 if unknown; plus 32 for each part written as `XX`), the ends of intervals as year, month, day; count of further dates, each as row, year, month, day, end | `dates.rs` |
//! | coverage | the rows that are only mentioned | `mod.rs` |
//! | columns | for each field of terms or numbers, and `chair`, in the order of the registry: length, then the count of its values, these as term or number, each as the difference from the one before, their stages (0 for none), the counts of their rows, the rows | `column.rs` |
//! | words | the entries of the folded words in order, each with a line end | `dictionary/` |
//! | posting lists | of the entries: first all lengths, doubled, plus one for bitmaps; then the lists | `dictionary/` |
//!
//! Every change of the format raises the version, and so does another number of fields or languages. A file of another
//! version is refused, never misread.

use std::fmt;

use crate::index::Index;
use crate::index::codec::{Codec, Reader, push_all};
use crate::index::terms::Terms;
use crate::model::check::CorpusError;
use crate::model::corpus::Corpus;
use crate::model::description::Description;
use crate::model::field::FIELDS;
use crate::model::term::Term;
use crate::model::unchecked::UncheckedCorpus;
use crate::text::lang::Lang;

const MAGIC: [u8; 4] = *b"DLGT";
/// The version of the format times 1000, plus ten times the number of fields, plus that of languages: one more of
/// either makes another format. The version is raised when the same corpus gets other bytes;
/// `tests/native/engine/format.rs` fails until then.
const VERSION: u16 = 16_000 + 10 * FIELDS.len() as u16 + Lang::ALL.len() as u16;
// Otherwise ten languages would count as another field.
const _: () = assert!(Lang::ALL.len() < 10 && FIELDS.len() < 100);
/// The length of the header in bytes.
const HEADER_LEN: usize = 30;

/// Why bytes are not a compiled corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They are shorter than the header.
    TooShort {
        /// How many bytes there are.
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
    /// They are more or fewer than the header says.
    Length {
        /// How many bytes the header says.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// They are more than can be taken in.
    TooLarge {
        /// How many can be, at most.
        limit: usize,
    },
    /// They have changed since they were written.
    Checksum {
        /// The checksum in the header.
        expected: u64,
        /// The checksum of the bytes.
        found: u64,
    },
    /// A part of them cannot be decoded.
    Malformed,
    /// They hold a corpus that breaks a promise of the data model: this one.
    InvalidCorpus(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort { len } => write!(f, "not a compiled corpus: only {len} bytes"),
            Self::NotACorpus => f.write_str("not a compiled corpus; make one with `dialogues build`"),
            Self::Version { expected, found } => {
                write!(f, "compiled corpus of version {found}, but this build reads version {expected}; build it again")
            }
            Self::Length { expected, found } => {
                write!(f, "the compiled corpus has {found} bytes instead of {expected}; fetch or build it again")
            }
            Self::TooLarge { limit } => write!(f, "the compiled corpus is larger than {} MB", limit >> 20),
            Self::Checksum { .. } => f.write_str("the compiled corpus is corrupt (wrong checksum); build it again"),
            Self::Malformed => f.write_str("the compiled corpus cannot be decoded; build it again"),
            Self::InvalidCorpus(error) => write!(f, "the compiled corpus is invalid: {error}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// The file of the bytes of an index and of its corpus; the same input gives the same bytes.
pub(crate) fn encode(index: &[u8], corpus: &Corpus) -> Vec<u8> {
    let mut body = Vec::new();
    push_all(&mut body, corpus.articles());
    push_all(&mut body, corpus.dialogues());
    push_all(&mut body, corpus.wordings());
    let parts = [index, &body];
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend(parts.into_iter().flat_map(|part| (part.len() as u32).to_le_bytes()));
    out.extend(parts.into_iter().flat_map(|part| checksum(part).to_le_bytes()));
    parts.into_iter().for_each(|part| out.extend_from_slice(part));
    out
}

/// The index and the corpus of a file, checked like any other corpus.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Index, Corpus), DecodeError> {
    let header = Header::decode(bytes)?;
    header.check_length(bytes)?;
    let (index, body) = bytes.split_at(header.index_end());
    let index = Index::decode_checked(&header, index.to_vec())?;
    let corpus = index.decode_body(&header, body)?;
    Ok((index, corpus))
}

impl Corpus {
    /// The corpus of a compiled one, for those who read and extend it and ask nothing of its index. The bytes need not
    /// be trusted: the corpus is checked.
    ///
    /// # Errors
    /// If the bytes are not a compiled corpus of this version, or hold an invalid corpus.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let header = Header::decode(bytes)?;
        header.check_length(bytes)?;
        let (index, body) = (&bytes[HEADER_LEN..header.index_end()], &bytes[header.index_end()..]);
        header.check_part(Part::Index, index)?;
        header.check_part(Part::Body, body)?;
        let unchecked = || {
            let mut reader = Reader::new(index);
            reader.text()?;
            let description = Description::decode(&mut reader)?;
            let terms = Terms::decode(&mut reader)?.all(index)?;
            unchecked(description, terms, body)
        };
        Self::check(unchecked().ok_or(DecodeError::Malformed)?).map_err(|errors| invalid(&errors))
    }

    /// The corpus compiled, with its index: what [`crate::Dataset::encode`] gives.
    #[must_use]
    pub fn encode(self) -> Vec<u8> {
        let corpus = self.in_row_order();
        encode(&Index::encode(&corpus), &corpus)
    }
}

/// A description and a vocabulary with the articles, dialogues and wordings of a body.
fn unchecked(description: Description, terms: Vec<Term>, body: &[u8]) -> Option<UncheckedCorpus> {
    let mut reader = Reader::new(body);
    let (articles, dialogues) = (Codec::decode(&mut reader)?, Codec::decode(&mut reader)?);
    let wordings = Codec::decode(&mut reader)?;
    Some(UncheckedCorpus { description, articles, terms, wordings, dialogues })
}

impl UncheckedCorpus {
    /// The encoded description and vocabulary, and the encoded articles, dialogues and wordings: for tests that craft
    /// the bytes of an invalid corpus.
    #[doc(hidden)]
    #[must_use]
    pub fn encode_parts(&self) -> [Vec<u8>; 2] {
        let (mut terms, mut body) = (Vec::new(), Vec::new());
        self.description.encode(&mut terms);
        Terms::encode(&self.terms, &mut terms);
        push_all(&mut body, &self.articles);
        push_all(&mut body, &self.dialogues);
        push_all(&mut body, &self.wordings);
        [terms, body]
    }
}

impl Index {
    /// The length of header and index, which are enough for [`Index::decode`], in bytes.
    ///
    /// # Errors
    /// If the bytes do not begin like a compiled corpus of this version.
    pub fn length(bytes: &[u8]) -> Result<usize, DecodeError> {
        Header::decode(bytes).map(|header| header.index_end())
    }

    /// The index at the beginning of a compiled corpus.
    ///
    /// # Errors
    /// If the bytes are not the beginning of a compiled corpus of this version.
    pub fn decode(mut bytes: Vec<u8>) -> Result<Self, DecodeError> {
        let header = Header::decode(&bytes)?;
        let length = header.index_end();
        if bytes.len() < length {
            return Err(DecodeError::Length { expected: length as u64, found: bytes.len() as u64 });
        }
        bytes.truncate(length);
        Self::decode_checked(&header, bytes)
    }

    fn decode_checked(header: &Header, bytes: Vec<u8>) -> Result<Self, DecodeError> {
        header.check_part(Part::Index, &bytes[HEADER_LEN..])?;
        Self::open(bytes, HEADER_LEN).ok_or(DecodeError::Malformed)
    }

    /// The corpus of this index as far as it goes without its body: description, terms and dialogues without facts.
    pub(crate) fn outline(&self) -> Result<Corpus, DecodeError> {
        let terms = self.terms.all(self.bytes()).ok_or(DecodeError::Malformed)?;
        let unchecked = UncheckedCorpus { description: self.description.clone(), terms, ..UncheckedCorpus::default() };
        let corpus = Corpus::check(unchecked).map_err(|errors| invalid(&errors))?;
        Ok(corpus.with_outlines(self.ids().split_terminator('\n')))
    }

    fn decode_body(&self, header: &Header, body: &[u8]) -> Result<Corpus, DecodeError> {
        header.check_part(Part::Body, body)?;
        let terms = self.terms.all(self.bytes()).ok_or(DecodeError::Malformed)?;
        let unchecked = unchecked(self.description.clone(), terms, body).ok_or(DecodeError::Malformed)?;
        let corpus = Corpus::check(unchecked).map_err(|errors| invalid(&errors))?;
        // Crafted bytes must not count values that no cell shows.
        if self.agrees_with(&corpus) { Ok(corpus) } else { Err(DecodeError::Malformed) }
    }
}

fn invalid(errors: &[CorpusError]) -> DecodeError {
    DecodeError::InvalidCorpus(errors.first().map(ToString::to_string).unwrap_or_default())
}

/// How long a compiled corpus is, as its header says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lengths {
    /// Header and index, in bytes.
    pub(crate) index_end: usize,
    /// All of it.
    pub(crate) all: u64,
}

impl Lengths {
    /// `None` if the header is not there completely.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Option<Self>, DecodeError> {
        match Header::decode(bytes) {
            Err(DecodeError::TooShort { .. }) => Ok(None),
            header => header.map(|header| Some(Self { index_end: header.index_end(), all: header.length() })),
        }
    }
}

#[derive(Clone, Copy)]
enum Part {
    Index,
    Body,
}

/// The header without magic and version. Lengths and checksums are in the order of [`Part`].
struct Header {
    lengths: [usize; 2],
    checksums: [u64; 2],
}

impl Header {
    fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        if !bytes.starts_with(&MAGIC[..bytes.len().min(MAGIC.len())]) {
            return Err(DecodeError::NotACorpus);
        }
        let Some(header) = bytes.first_chunk::<HEADER_LEN>() else {
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

    /// Where the index ends and the body begins.
    fn index_end(&self) -> usize {
        HEADER_LEN.saturating_add(self.lengths[Part::Index as usize])
    }

    /// The length of the file.
    fn length(&self) -> u64 {
        self.lengths.iter().fold(HEADER_LEN as u64, |sum, &length| sum + length as u64)
    }

    fn check_length(&self, bytes: &[u8]) -> Result<(), DecodeError> {
        let (expected, found) = (self.length(), bytes.len() as u64);
        if found == expected { Ok(()) } else { Err(DecodeError::Length { expected, found }) }
    }

    fn check_part(&self, part: Part, bytes: &[u8]) -> Result<(), DecodeError> {
        let (found, expected) = (checksum(bytes), self.checksums[part as usize]);
        if found == expected { Ok(()) } else { Err(DecodeError::Checksum { expected, found }) }
    }
}

/// The 64-bit Fowler–Noll–Vo hash 1a (draft-eastlake-fnv) over eight bytes at a time, little-endian, the last padded
/// with zeros. Detects accidents; [`Corpus::check`] is what guards against crafted bytes.
fn checksum(bytes: &[u8]) -> u64 {
    let step = |hash: u64, eight: [u8; 8]| (hash ^ u64::from_le_bytes(eight)).wrapping_mul(0x0100_0000_01b3);
    let (eights, rest) = bytes.as_chunks::<8>();
    let hash = eights.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &eight| step(hash, eight));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    if rest.is_empty() { hash } else { step(hash, last) }
}
