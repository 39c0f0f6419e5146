//! The vocabulary in the bytes of a head. A term is read when it is asked for: a large corpus names thousands of
//! persons, and most answers none of them.

use std::ops::Range;

use crate::record::Record;
use crate::wire::{Reader, push_number};
use crate::{FIELDS, Field, Term, TermId};

/// The terms of a corpus, by number.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// The field of each, and whether it has several names.
    kinds: Vec<(Field, bool)>,
    /// Where each begins in the bytes of the head, and where the last one ends.
    starts: Vec<usize>,
}

/// Of a byte that names a field, the bit for several names.
const SEVERAL: u8 = 0x80;

impl Terms {
    /// Appends terms to bytes: how many, the field of each, the length of each, and each in postcard.
    pub(crate) fn encode(terms: &[Term], out: &mut Vec<u8>) {
        push_number(out, terms.len() as u32);
        let several = |term: &Term| !term.alt.is_empty() || term.labels[0] != term.labels[1];
        out.extend(terms.iter().map(|term| term.field as u8 | if several(term) { SEVERAL } else { 0 }));
        let mut written = Vec::new();
        for term in terms {
            let before = written.len();
            term.encode(&mut written);
            push_number(out, (written.len() - before) as u32);
        }
        out.extend(written);
    }

    pub(crate) fn decode(reader: &mut Reader) -> Option<Self> {
        let count = reader.count()?;
        let mut terms = Self::default();
        for _ in 0..count {
            let kind = reader.byte()?;
            terms.kinds.push((FIELDS.get(usize::from(kind & !SEVERAL))?.field, kind & SEVERAL > 0));
        }
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push(reader.number()? as usize);
        }
        terms.starts.push(reader.at());
        for length in lengths {
            reader.take(length)?;
            terms.starts.push(reader.at());
        }
        Some(terms)
    }

    /// The field of a term.
    pub(crate) fn field(&self, id: u32) -> Option<Field> {
        self.kinds.get(id as usize).map(|&(field, _)| field)
    }

    /// The terms that have several names.
    pub(crate) fn with_several_names(&self) -> impl Iterator<Item = TermId> {
        self.kinds.iter().zip(0..).filter(|((_, several), _)| *several).map(|(_, id)| TermId(id))
    }

    /// The terms of a field.
    pub(crate) fn of_field(&self, field: Field) -> impl Iterator<Item = TermId> {
        self.kinds.iter().zip(0..).filter(move |((of, _), _)| *of == field).map(|(_, id)| TermId(id))
    }

    /// A term; `None` where forged bytes hold none.
    pub(crate) fn read(&self, head: &[u8], TermId(id): TermId) -> Option<Term> {
        let place: Range<usize> = *self.starts.get(id as usize)?..*self.starts.get(id as usize + 1)?;
        Term::decode(&mut Reader::new(head.get(place)?)).filter(|term| Some(term.field) == self.field(id))
    }

    /// All terms; `None` where the bytes do not hold them.
    pub(crate) fn all(&self, head: &[u8]) -> Option<Vec<Term>> {
        (0..self.kinds.len() as u32).map(|id| self.read(head, TermId(id))).collect()
    }
}
