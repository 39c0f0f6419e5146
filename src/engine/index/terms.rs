//! The encoded vocabulary. A term is decoded when it is needed: a large corpus names thousands of persons, and most
//! answers need none of them.

use std::ops::Range;

use crate::index::codec::{Codec, Reader, push_number};
use crate::model::field::{FIELDS, Field};
use crate::model::term::{Term, TermId};
use crate::text::lang::Lang;

/// Where the terms of a corpus are in the bytes of its index.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// The field of each term, and whether it has several labels.
    kinds: Vec<(Field, bool)>,
    /// Where each term begins in the bytes of the index, and where the last one ends.
    starts: Vec<usize>,
}

/// The bit for several labels in the byte that names a term's field.
const SEVERAL_LABELS: u8 = 0x80;

impl Terms {
    /// Appends terms: their count, the field of each, the length of each, and the terms.
    pub(crate) fn encode(terms: &[Term], out: &mut Vec<u8>) {
        push_number(out, terms.len() as u32);
        let has_several = |term: &Term| {
            !term.alt.is_empty() || term.labels.iter().any(|label| *label != term.labels[Lang::default()])
        };
        out.extend(terms.iter().map(|term| term.field as u8 | if has_several(term) { SEVERAL_LABELS } else { 0 }));
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
            let kind = reader.byte()?;
            let field = FIELDS.get(usize::from(kind & !SEVERAL_LABELS))?.field;
            terms.kinds.push((field, kind & SEVERAL_LABELS > 0));
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
        self.kinds.len()
    }

    /// The field of a term.
    pub(crate) fn field(&self, id: u32) -> Option<Field> {
        self.kinds.get(id as usize).map(|&(field, _)| field)
    }

    pub(crate) fn with_several_labels(&self) -> impl Iterator<Item = TermId> {
        self.kinds.iter().zip(0..).filter(|((_, several), _)| *several).map(|(_, id)| TermId(id))
    }

    /// The terms of a field.
    pub(crate) fn of_field(&self, field: Field) -> impl Iterator<Item = TermId> {
        self.kinds.iter().zip(0..).filter(move |((other, _), _)| *other == field).map(|(_, id)| TermId(id))
    }

    /// A term from the bytes of the index; `None` if crafted bytes hold none.
    pub(crate) fn get(&self, bytes: &[u8], TermId(id): TermId) -> Option<Term> {
        let range: Range<usize> = *self.starts.get(id as usize)?..*self.starts.get(id as usize + 1)?;
        Term::decode(&mut Reader::new(bytes.get(range)?)).filter(|term| Some(term.field) == self.field(id))
    }

    /// All terms; `None` if one cannot be decoded.
    pub(crate) fn all(&self, bytes: &[u8]) -> Option<Vec<Term>> {
        (0..self.kinds.len() as u32).map(|id| self.get(bytes, TermId(id))).collect()
    }
}
