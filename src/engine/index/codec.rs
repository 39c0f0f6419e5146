//! The binary encoding of the data model and of the index.
//!
//! Numbers are LEB128 and texts are their length and UTF-8, as in
//! [postcard](https://postcard.jamesmunns.com/wire-format); a struct is its fields one after the other. Written by
//! hand, because derived code is three times as large in wasm. Reading never panics and never allocates more than the
//! bytes can hold; it returns `None` for what cannot be read.

use crate::model::article::{Article, ArticleId, ArticleKind};
use crate::model::description::Description;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::{Edtf, Part};
use crate::model::fact::{Basis, By, Evidence, Fact, Person, Role, Setting, Value};
use crate::model::field::{FIELDS, Field};
use crate::model::stage::Stage;
use crate::model::term::{Term, TermId};
use crate::model::wording::Wording;
use crate::text::lang::{Lang, Localized};
use crate::text::span::Span;

/// Appends a number in LEB128.
pub(crate) fn push_number(out: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Appends a text with its length.
pub(crate) fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

/// Appends rows in ascending order: their count and the gaps between them.
pub(crate) fn push_rows(out: &mut Vec<u8>, rows: &[u32]) {
    push_number(out, rows.len() as u32);
    push_gaps(out, rows);
}

/// Appends the gaps between rows in ascending order.
pub(crate) fn push_gaps(out: &mut Vec<u8>, rows: &[u32]) {
    let mut next = 0;
    for &row in rows {
        push_number(out, row - next);
        next = row + 1;
    }
}

/// Reads bytes from the front.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    /// How many bytes have been read.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.position == self.bytes.len()
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.position)?;
        self.position += 1;
        Some(byte)
    }

    pub(crate) fn number(&mut self) -> Option<u32> {
        // Fast path: most numbers are one byte, and a large index has a million of them.
        if let Some(&byte) = self.bytes.get(self.position).filter(|&&byte| byte < 0x80) {
            self.position += 1;
            return Some(byte.into());
        }
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    pub(crate) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.position.checked_add(length)?;
        let taken = self.bytes.get(self.position..end)?;
        self.position = end;
        Some(taken)
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()? as usize;
        str::from_utf8(self.take(length)?).ok()
    }

    /// The count of elements that follow, each of which takes at least one byte.
    pub(crate) fn count(&mut self) -> Option<usize> {
        let count = self.number()? as usize;
        (count <= self.bytes.len() - self.position).then_some(count)
    }

    /// Rows in ascending order, each less than `row_count`.
    pub(crate) fn rows(&mut self, row_count: usize) -> Option<Vec<u32>> {
        let count = self.count()?;
        self.gaps(count, row_count)
    }

    /// The same of as many rows as there is a count of. Each takes at least one byte.
    pub(crate) fn gaps(&mut self, count: usize, row_count: usize) -> Option<Vec<u32>> {
        if count > self.bytes.len() - self.position {
            return None;
        }
        let mut rows = Vec::with_capacity(count);
        let mut next = 0u32;
        for _ in 0..count {
            let row = next.checked_add(self.number()?)?;
            if row as usize >= row_count {
                return None;
            }
            rows.push(row);
            next = row + 1;
        }
        Some(rows)
    }
}

/// What can be encoded and decoded.
pub(crate) trait Codec: Sized {
    fn encode(&self, out: &mut Vec<u8>);

    /// `None` if the bytes cannot be decoded.
    fn decode(reader: &mut Reader) -> Option<Self>;
}

/// A struct: its fields in this order.
macro_rules! codec_struct {
    ($type:ident: $($field:tt),+) => {
        impl Codec for $type {
            fn encode(&self, out: &mut Vec<u8>) {
                $(self.$field.encode(out);)+
            }

            fn decode(reader: &mut Reader) -> Option<Self> {
                Some(Self { $($field: Codec::decode(reader)?),+ })
            }
        }
    };
}

codec_struct!(Description: title, home, maintainer, version, date, licence, languages, pinned);
codec_struct!(Article: id, title, title_supplied, author, publisher, published, published_note, kind, lang, url, body, story);
codec_struct!(Term: field, id, labels, short, alt, broader);
codec_struct!(Dialogue: id, reported_by, reviewed, facts);
codec_struct!(Wording: words, labels);
codec_struct!(Fact: field, value, stage, by, according_to, setting, basis, note, person, since, evidence);
codec_struct!(Person: role, rank, office, party);
codec_struct!(Evidence: article, span);
codec_struct!(Span: start, end);
codec_struct!(ArticleId: 0);
codec_struct!(TermId: 0);

/// An enum without data: its position among the variants.
macro_rules! codec_enum {
    ($type:ident: $from_position:expr) => {
        impl Codec for $type {
            fn encode(&self, out: &mut Vec<u8>) {
                push_number(out, *self as u32);
            }

            fn decode(reader: &mut Reader) -> Option<Self> {
                reader.number().map(|position| position as usize).and_then($from_position)
            }
        }
    };
}

codec_enum!(Field: |position| FIELDS.get(position).map(|spec| spec.field));
codec_enum!(Stage: |position| Stage::ALL.get(position).copied());
codec_enum!(Role: |position| Role::ALL.get(position).copied());
codec_enum!(Setting: |position| Setting::ALL.get(position).copied());
codec_enum!(ArticleKind: |position| ArticleKind::ALL.get(position).copied());
codec_enum!(Basis: |position| Basis::ALL.get(position).copied());

impl Codec for Value {
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
            0 => Codec::decode(reader).map(Self::Term),
            1 => Codec::decode(reader).map(Self::Number),
            2 => Codec::decode(reader).map(Self::Date),
            _ => None,
        }
    }
}

impl Codec for By {
    fn encode(&self, out: &mut Vec<u8>) {
        match self {
            Self::Party(id) => [0, id.0].iter().for_each(|&number| push_number(out, number)),
            Self::Both => push_number(out, 1),
        }
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        match reader.number()? {
            0 => Codec::decode(reader).map(Self::Party),
            1 => Some(Self::Both),
            _ => None,
        }
    }
}

/// Set in the month of a date that is an interval; the end of the interval follows.
pub(crate) const HAS_END: u8 = 0x80;

impl Codec for Edtf {
    fn encode(&self, out: &mut Vec<u8>) {
        let (begin, end) = self.parts();
        push_number(out, u32::from(begin.year()));
        let [month, day] = begin.to_bytes();
        out.extend([if end.is_some() { month | HAS_END } else { month }, day]);
        end.iter().for_each(|end| push_date(out, *end));
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        let year = u16::try_from(reader.number()?).ok()?;
        let bytes = [reader.byte()?, reader.byte()?];
        decode_date(reader, year, bytes)
    }
}

/// Appends a date that is no interval.
pub(crate) fn push_date(out: &mut Vec<u8>, date: Part) {
    push_number(out, u32::from(date.year()));
    out.extend(date.to_bytes());
}

/// The date from its year and the bytes of its month and day; reads the end of an interval.
pub(crate) fn decode_date(reader: &mut Reader, year: u16, [month, day]: [u8; 2]) -> Option<Edtf> {
    let begin = Part::from_bytes(year, [month & !HAS_END, day])?;
    let mut end = None;
    if month & HAS_END != 0 {
        let year = u16::try_from(reader.number()?).ok()?;
        end = Some(Part::from_bytes(year, [reader.byte()?, reader.byte()?])?);
    }
    Edtf::from_parts(begin, end).ok()
}

impl Codec for bool {
    fn encode(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        reader.byte().filter(|&byte| byte < 2).map(|byte| byte == 1)
    }
}

impl Codec for u32 {
    fn encode(&self, out: &mut Vec<u8>) {
        push_number(out, *self);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        reader.number()
    }
}

impl Codec for String {
    fn encode(&self, out: &mut Vec<u8>) {
        push_text(out, self);
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        reader.text().map(str::to_owned)
    }
}

/// A text that a language lacks is empty.
impl Codec for Localized<String> {
    fn encode(&self, out: &mut Vec<u8>) {
        Lang::ALL.into_iter().for_each(|lang| push_text(out, if self.has(lang) { &self[lang] } else { "" }));
    }

    fn decode(reader: &mut Reader) -> Option<Self> {
        let mut texts = Localized::default();
        for text in texts.iter_mut() {
            *text = Some(String::decode(reader)?).filter(|text| !text.is_empty());
        }
        Some(Self::with_missing(texts))
    }
}

impl<T: Codec> Codec for Option<T> {
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

impl<T: Codec> Codec for Vec<T> {
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

/// Appends the count of the items, then the items.
pub(crate) fn push_all<T: Codec>(out: &mut Vec<u8>, items: &[T]) {
    push_number(out, items.len() as u32);
    items.iter().for_each(|item| item.encode(out));
}
