//! The dates of all rows. Rows are in date order, latest first, so that the rows of a date range are adjacent.

use crate::index::codec::{Codec, HAS_END, Reader, decode_date, push_date, push_number};
use crate::index::column::Column;
use crate::index::field_value::FieldValue;
use crate::index::row_set::RowSet;
use crate::model::corpus::Corpus;
use crate::model::edtf::{DayRange, Edtf, Part};
use crate::sort::sort_and_dedup;

/// The dates of all rows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Dates {
    /// The first date of each row, latest first, then the rows without one.
    first: Vec<Option<Edtf>>,
    /// Further dates of rows whose sources differ.
    further: Vec<(u32, Edtf)>,
    /// The most years that a first date spans beyond the year in which it begins: 0 unless one runs over the turn of a
    /// year.
    longest: u16,
}

impl Dates {
    pub(crate) fn new(corpus: &Corpus) -> Self {
        let mut dates = Self::default();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            let mut of_row = dialogue.dates();
            dates.first.push(of_row.next());
            dates.further.extend(of_row.map(|date| (row, date)));
        }
        dates.longest = longest(&dates.first);
        dates
    }

    /// The first date of a row.
    pub(crate) fn first_of(&self, row: usize) -> Option<Edtf> {
        self.first.get(row).copied().flatten()
    }

    /// The dialogues certainly held in the range, and those possibly held in it, as rows.
    pub(crate) fn within(&self, range: DayRange) -> (RowSet, RowSet) {
        let (mut certain, mut possible) = (RowSet::none(self.first.len()), RowSet::none(self.first.len()));
        let mut add = |row: u32, date: Edtf| {
            if date.is_within(range) {
                certain.insert(row);
            }
            if range.overlaps(date.days()) {
                possible.insert(row);
            }
        };
        let year = |day: u32| day / 10_000;
        let start =
            self.first.partition_point(|date| date.is_some_and(|date| u32::from(date.year()) > year(range.last)));
        let rows = self.first.iter().zip(0..).skip(start);
        let dated = rows.map_while(|(date, row)| date.map(|date| (row, date)));
        dated
            .take_while(|(_, date)| u32::from(date.year() + self.longest) >= year(range.first))
            .for_each(|(row, date)| add(row, date));
        self.further.iter().for_each(|&(row, date)| add(row, date));
        (certain, possible)
    }

    /// The column of the years in which dialogues were held.
    pub(crate) fn years(&self) -> Column {
        let known = self.first.iter().zip(0..).filter_map(|(date, row)| date.map(|date| (date, row)));
        let further = self.further.iter().map(|&(row, date)| (date, row));
        let of_date = |(date, row): (Edtf, u32)| date.years().map(move |year| (year, row));
        let mut held: Vec<(u16, u32)> = known.chain(further).flat_map(of_date).collect();
        // Unless a row has several years, they are in descending order already, and rows in ascending order within
        // each.
        let is_ordered = self.further.is_empty() && self.longest == 0;
        if !is_ordered {
            sort_and_dedup(&mut held);
        }
        let mut years: Vec<&[(u16, u32)]> = held.chunk_by(|a, b| a.0 == b.0).collect();
        if is_ordered {
            years.reverse();
        }
        let mut column = Column::default();
        for year in years {
            let rows: Vec<u32> = year.iter().map(|&(_, row)| row).collect();
            column.push(FieldValue::Year(year[0].0), None, &rows, self.first.len());
        }
        column
    }

    /// Sort rank per row; `u32::MAX` for rows without a date.
    pub(crate) fn ranks(&self) -> Vec<u32> {
        let known = self.first.iter().flatten().count() as u32;
        let mut rank = known;
        let mut last = None;
        let ranks = self.first.iter().zip(0..).map(|(&date, row)| {
            if date != last {
                rank = known - row;
                last = date;
            }
            if date.is_some() { rank } else { u32::MAX }
        });
        ranks.collect()
    }

    /// Appends the dates: years as differences from the one before, then months, then days, then the ends of intervals.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        let known: Vec<(Part, Option<Part>)> = self.first.iter().flatten().map(|date| date.parts()).collect();
        push_number(out, known.len() as u32);
        let mut year = 9999;
        for (begin, _) in &known {
            push_number(out, u32::from(year - begin.year()));
            year = begin.year();
        }
        out.extend(known.iter().map(|(begin, end)| begin.to_bytes()[0] | if end.is_some() { HAS_END } else { 0 }));
        out.extend(known.iter().map(|(begin, _)| begin.to_bytes()[1]));
        known.iter().filter_map(|(_, end)| *end).for_each(|end| push_date(out, end));
        push_number(out, self.further.len() as u32);
        for &(row, date) in &self.further {
            push_number(out, row);
            date.encode(out);
        }
    }

    pub(crate) fn decode(reader: &mut Reader, rows: usize) -> Option<Self> {
        let known = reader.count().filter(|&known| known <= rows)?;
        let (mut years, mut year) = (Vec::new(), 9999u16);
        for _ in 0..known {
            year = year.checked_sub(u16::try_from(reader.number()?).ok()?)?;
            years.push(year);
        }
        let (months, days) = (reader.take(known)?, reader.take(known)?);
        let mut first = Vec::with_capacity(rows);
        for ((&year, &month), &day) in years.iter().zip(months).zip(days) {
            first.push(Some(decode_date(reader, year, [month, day])?));
        }
        if !first.is_sorted_by(|a, b| a >= b) {
            return None;
        }
        first.resize(rows, None);
        let mut further = Vec::new();
        for _ in 0..reader.count()? {
            let row = reader.number().filter(|&row| (row as usize) < rows)?;
            further.push((row, Edtf::decode(reader)?));
        }
        let longest = longest(&first);
        Some(Self { first, further, longest })
    }
}

/// The most years that one of these dates spans beyond the year in which it begins.
fn longest(dates: &[Option<Edtf>]) -> u16 {
    dates.iter().flatten().map(|date| date.years().count() as u16 - 1).max().unwrap_or(0)
}
