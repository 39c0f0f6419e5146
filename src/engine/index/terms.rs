//! The encoded vocabulary. A term is decoded when it is needed: a large corpus names thousands of persons, and most
//! answers need none of them.

use std::ops::Range;

use crate::index::codec::{Codec, Reader, push_number};
use crate::model::field::{FIELDS, Field};
use crate::model::term::{Term, TermId};

/// Where the terms of a corpus are in the bytes of its index.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// The field of each term.
    fields: Vec<Field>,
    /// Where each term begins in the bytes of the index, and where the last one ends.
    starts: Vec<usize>,
}

impl Terms {
    /// Appends terms: their count, the field of each, the length of each, and the terms.
    pub(crate) fn encode(terms: &[Term], out: &mut Vec<u8>) {
        push_number(out, terms.len() as u32);
        out.extend(terms.iter().map(|term| term.field as u8));
        let mut encoded = Vec::new();
        for term in terms {
            let before = encoded.len();
            term.encode(&mut encoded);
            push_number(out, (encoded.len() - before) as u32);
        }
        out.extend(encoded);
    }

    pub(crate) fn decode(reader: &mut Reader) -> Option<Self> {
        let count = reader.count()?;
        let mut terms = Self::default();
        for _ in 0..count {
            terms.fields.push(FIELDS.get(usize::from(reader.byte()?))?.field);
        }
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push(reader.number()? as usize);
        }
        terms.starts.push(reader.position());
        for length in lengths {
            reader.take(length)?;
            terms.starts.push(reader.position());
        }
        Some(terms)
    }

    /// The number of terms.
    pub(crate) fn len(&self) -> usize {
        self.fields.len()
    }

    /// The field of a term.
    pub(crate) fn field(&self, id: u32) -> Option<Field> {
        self.fields.get(id as usize).copied()
    }

    /// The ids of all terms.
    pub(crate) fn ids(&self) -> impl Iterator<Item = TermId> {
        (0..self.len() as u32).map(TermId)
    }

    /// The terms of a field.
    pub(crate) fn of_field(&self, field: Field) -> impl Iterator<Item = TermId> {
        self.ids().zip(&self.fields).filter(move |(_, other)| **other == field).map(|(id, _)| id)
    }

    /// A term from the bytes of the index; `None` if crafted bytes hold none.
    pub(crate) fn get(&self, bytes: &[u8], TermId(id): TermId) -> Option<Term> {
        let range: Range<usize> = *self.starts.get(id as usize)?..*self.starts.get(id as usize + 1)?;
        Term::decode(&mut Reader::new(bytes.get(range)?)).filter(|term| Some(term.field) == self.field(id))
    }

    /// All terms; `None` if one cannot be decoded.
    pub(crate) fn all(&self, bytes: &[u8]) -> Option<Vec<Term>> {
        self.ids().map(|id| self.get(bytes, id)).collect()
    }
}
