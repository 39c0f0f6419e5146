//! What a corpus is made of, in bytes, after [postcard](https://postcard.jamesmunns.com/wire-format): one part after
//! the other. Each is said once, for writing and for reading, because code that is derived for it weighs three times as
//! much.

use crate::wire::{Reader, push_number, push_text};
use crate::{
    Article, ArticleId, Basis, By, Dialogue, Edtf, Evidence, FIELDS, Fact, Field, Person, Span, Stage, Term, TermId,
    Value,
};

/// What can be written and read.
pub(crate) trait Record: Sized {
    fn encode(&self, out: &mut Vec<u8>);

    /// `None` where it is not one.
    fn decode(reader: &mut Reader) -> Option<Self>;
}

/// Parts in the order in which they are written.
macro_rules! parts {
    ($type:ident: $($part:tt),+) => {
        impl Record for $type {
            fn encode(&self, out: &mut Vec<u8>) {
                $(self.$part.encode(out);)+
            }

            fn decode(reader: &mut Reader) -> Option<Self> {
                Some(Self { $($part: Record::decode(reader)?),+ })
            }
        }
    };
}

parts!(Article: id, title, publisher, published, lang, url, body, story);
parts!(Term: field, id, labels, alt, broader);
parts!(Dialogue: id, reported_by, facts);
parts!(Fact: field, value, stage, by, basis, note, person, evidence);
parts!(Person: rank, office, party);
parts!(Evidence: article, span);
parts!(Span: start, end);
parts!(ArticleId: 0);
parts!(TermId: 0);

/// One of several, by its position.
macro_rules! one_of {
    ($type:ident: $at:expr) => {
        impl Record for $type {
            fn encode(&self, out: &mut Vec<u8>) {
                push_number(out, *self as u32);
            }

            fn decode(reader: &mut Reader) -> Option<Self> {
                reader.number().map(|at| at as usize).and_then($at)
            }
        }
    };
}

one_of!(Field: |at| FIELDS.get(at).map(|spec| spec.field));
one_of!(Stage: |at| Stage::ALL.get(at).copied());
one_of!(Basis: |at| Basis::ALL.get(at).copied());

impl Record for Value {
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Term(id) => [0, id.0].iter().for_each(|&number| push_number(out, number)),
            Self::Number(number) => [1, *number].iter().for_each(|&number| push_number(out, number)),
            Self::Date(date) => {
                push_number(out, 2);
                date.encode(out);
            }
        }
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        match reader.number()? {
            0 => Record::decode(reader).map(Self::Term),
            1 => Record::decode(reader).map(Self::Number),
            2 => Record::decode(reader).map(Self::Date),
            _ => None,
        }
    }
}

impl Record for By {
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Party(id) => [0, id.0].iter().for_each(|&number| push_number(out, number)),
            Self::Both => push_number(out, 1),
        }
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        match reader.number()? {
            0 => Record::decode(reader).map(Self::Party),
            1 => Some(Self::Both),
            _ => None,
        }
    }
}

impl Record for Edtf {
    fn encode(&self, out: &mut Vec<u8>) {
        let (year, month, day) = (*self).into();
        push_number(out, u32::from(year));
        out.extend([month, day]);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        let year = u16::try_from(reader.number()?).ok()?;
        Self::try_from((year, reader.byte()?, reader.byte()?)).ok()
    }
}

impl Record for u32 {
    fn encode(&self, out: &mut Vec<u8>) {
        push_number(out, *self);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        reader.number()
    }
}

impl Record for String {
    fn encode(&self, out: &mut Vec<u8>) {
        push_text(out, self);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        reader.text().map(str::to_owned)
    }
}

impl Record for [String; 2] {
    fn encode(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|text| push_text(out, text));
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        Some([Record::decode(reader)?, Record::decode(reader)?])
    }
}

impl<T: Record> Record for Option<T> {
    fn encode(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        self.iter().for_each(|some| some.encode(out));
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        match reader.byte()? {
            0 => Some(None),
            1 => T::decode(reader).map(Some),
            _ => None,
        }
    }
}

impl<T: Record> Record for Vec<T> {
    fn encode(&self, out: &mut Vec<u8>) {
        push_all(out, self);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        let mut all = Self::new();
        for _ in 0..reader.count()? {
            all.push(T::decode(reader)?);
        }
        Some(all)
    }
}

/// Appends records as their number, and one after the other.
pub(crate) fn push_all<T: Record>(out: &mut Vec<u8>, records: &[T]) {
    push_number(out, records.len() as u32);
    records.iter().for_each(|record| record.encode(out));
}
