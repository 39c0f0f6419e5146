//! When each dialogue was held. Rows are in the order of their dates, the latest first, so that a range is a stretch.

use crate::bits::Bits;
use crate::choice::Choice;
use crate::column::Column;
use crate::order::sort_and_dedup;
use crate::record::Record;
use crate::wire::{Reader, push_number};
use crate::{Corpus, DayRange, Edtf};

/// The dates of all rows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Dates {
    /// The first date stated of each row, latest first, then those of which none is known.
    first: Vec<Option<Edtf>>,
    /// Further dates of a row, where sources differ.
    others: Vec<(u32, Edtf)>,
}

impl Dates {
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut dates = Self::default();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            let mut held = dialogue.dates();
            dates.first.push(held.next());
            dates.others.extend(held.map(|date| (row, date)));
        }
        dates
    }

    /// The rows that were certainly held within the days, and those that may have been.
    pub(crate) fn within(&self, range: DayRange) -> (Bits, Bits) {
        let (mut certain, mut maybe) = (Bits::none(self.first.len()), Bits::none(self.first.len()));
        let mut take = |row: u32, date: Edtf| {
            if range.contains(date.days()) {
                certain.insert(row);
            }
            if range.overlaps(date.days()) {
                maybe.insert(row);
            }
        };
        let year = |day: u32| day / 10_000;
        let start =
            self.first.partition_point(|date| date.is_some_and(|date| u32::from(date.year()) > year(range.last)));
        let rows = self.first.iter().zip(0..).skip(start);
        let held = rows.map_while(|(date, row)| date.map(|date| (row, date)));
        held.take_while(|(_, date)| u32::from(date.year()) >= year(range.first))
            .for_each(|(row, date)| take(row, date));
        self.others.iter().for_each(|&(row, date)| take(row, date));
        (certain, maybe)
    }

    /// The years, each with the rows that were held in it.
    pub(crate) fn years(&self) -> Column {
        let known = self.first.iter().zip(0..).filter_map(|(date, row)| date.map(|date| (date.year(), row)));
        let mut held: Vec<(u16, u32)> = known.collect();
        held.extend(self.others.iter().map(|&(row, date)| (date.year(), row)));
        if !self.others.is_empty() {
            sort_and_dedup(&mut held);
        }
        // Without others the years stand from the last to the first already, and rows in order within each.
        let mut years: Vec<&[(u16, u32)]> = held.chunk_by(|a, b| a.0 == b.0).collect();
        if self.others.is_empty() {
            years.reverse();
        }
        let mut column = Column::default();
        for run in years {
            let of: Vec<u32> = run.iter().map(|&(_, row)| row).collect();
            column.push(Choice::Year(run[0].0), None, &of, self.first.len());
        }
        column
    }

    /// For each row its place among all; `u32::MAX` where no date is known.
    pub(crate) fn places(&self) -> Vec<u32> {
        let known = self.first.iter().flatten().count() as u32;
        let mut place = known;
        let mut last = None;
        let places = self.first.iter().zip(0..).map(|(&date, row)| {
            if date != last {
                place = known - row;
                last = date;
            }
            if date.is_some() { place } else { u32::MAX }
        });
        places.collect()
    }

    /// Appends the dates to bytes: years as steps down from the one before, then months, then days.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        let known: Vec<Edtf> = self.first.iter().copied().flatten().collect();
        push_number(out, known.len() as u32);
        let mut year = 9999;
        for date in &known {
            push_number(out, u32::from(year - date.year()));
            year = date.year();
        }
        out.extend(known.iter().map(|date| date.month().unwrap_or(0)));
        out.extend(known.iter().map(|date| date.day().unwrap_or(0)));
        push_number(out, self.others.len() as u32);
        for &(row, date) in &self.others {
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
            first.push(Some(Edtf::try_from((year, month, day)).ok()?));
        }
        if !first.is_sorted_by(|a, b| a >= b) {
            return None;
        }
        first.resize(rows, None);
        let mut others = Vec::new();
        for _ in 0..reader.count()? {
            let row = reader.number().filter(|&row| (row as usize) < rows)?;
            others.push((row, Edtf::decode(reader)?));
        }
        Some(Self { first, others })
    }
}
