//! Columns: for each value of a field, the rows that have it. Filters are unions of these sets, facet counts are sizes
//! of their intersections with what is found.

use crate::bits::Bits;
use crate::choice::{Choice, staged_choices};
use crate::order::sort_by;
use crate::wire::{Reader, push_number, push_rows};
use crate::{Corpus, Field, Stage, TermId};

/// The values of one field.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Column {
    /// In the order of choices, and of stages within one.
    entries: Vec<Entry>,
    /// The rows of the entries that few rows have.
    few: Vec<u32>,
    /// The sets of the others.
    many: Vec<Bits>,
}

/// The rows whose highest stage for this value is `stage`: a row is in one entry of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Entry {
    choice: Choice,
    stage: Option<Stage>,
    set: Set,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Set {
    /// A stretch of `few`.
    Few(usize, usize),
    /// A position in `many`.
    Many(usize),
}

/// From one row in so many a set of bits is smaller than a list, and quicker.
const MANY: usize = 32;

impl Column {
    /// The column of a field that facts can give.
    pub(crate) fn of(corpus: &Corpus, field: Field) -> Self {
        let mut held: Vec<(Choice, Option<Stage>, u32)> = Vec::new();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            held.extend(staged_choices(corpus, dialogue, field).into_iter().map(|(choice, at)| (choice, at, row)));
        }
        sort_by(&mut held, Ord::cmp);
        let rows = corpus.dialogues().len();
        let mut column = Self::default();
        for run in held.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let of_run: Vec<u32> = run.iter().map(|&(_, _, row)| row).collect();
            column.push(run[0].0, run[0].1, &of_run, rows);
        }
        column
    }

    /// Appends an entry; they come in order.
    pub(crate) fn push(&mut self, choice: Choice, stage: Option<Stage>, of: &[u32], rows: usize) {
        let set = if of.len() >= rows.div_ceil(MANY) {
            let mut bits = Bits::none(rows);
            of.iter().for_each(|&row| bits.insert(row));
            self.many.push(bits);
            Set::Many(self.many.len() - 1)
        } else {
            self.few.extend_from_slice(of);
            Set::Few(self.few.len() - of.len(), self.few.len())
        };
        self.entries.push(Entry { choice, stage, set });
    }

    /// A column made of this one's values.
    pub(crate) fn filtered(&self, keep: impl Fn(Choice) -> bool, rows: usize) -> Self {
        let mut column = Self::default();
        for entry in self.entries.iter().filter(|entry| keep(entry.choice)) {
            column.push(entry.choice, entry.stage, &self.rows_of(entry), rows);
        }
        column
    }

    fn rows_of(&self, entry: &Entry) -> Vec<u32> {
        match entry.set {
            Set::Few(start, end) => self.few[start..end].to_vec(),
            Set::Many(at) => self.many[at].iter().collect(),
        }
    }

    /// Adds the rows that have a value which passes the test, at the stage or above.
    pub(crate) fn add_to(&self, into: &mut Bits, at: Option<Stage>, test: impl Fn(Choice) -> bool) {
        for entry in self.entries.iter().filter(|entry| entry.stage >= at && test(entry.choice)) {
            match entry.set {
                Set::Few(start, end) => self.few[start..end].iter().for_each(|&row| into.insert(row)),
                Set::Many(set) => into.or(&self.many[set]),
            }
        }
    }

    /// Each value with the number of rows within a set that have it at the stage or above.
    pub(crate) fn counts(&self, at: Option<Stage>, within: &Bits) -> Vec<(Choice, usize)> {
        let mut counts: Vec<(Choice, usize)> = Vec::new();
        for entry in &self.entries {
            let count = match entry.set {
                _ if entry.stage < at => 0,
                Set::Few(start, end) => self.few[start..end].iter().filter(|&&row| within.contains(row)).count(),
                Set::Many(set) => self.many[set].count_and(within),
            };
            match counts.last_mut() {
                Some((choice, sum)) if *choice == entry.choice => *sum += count,
                _ => counts.push((entry.choice, count)),
            }
        }
        counts
    }

    /// For each row the least of the places that its values have, each by its position among the choices; `u32::MAX`
    /// for none.
    pub(crate) fn places(&self, rows: usize, place: impl Fn(usize) -> u32) -> Vec<u32> {
        let mut places = vec![u32::MAX; rows];
        for (at, run) in self.entries.chunk_by(|a, b| a.choice == b.choice).enumerate() {
            let place = place(at);
            for row in run.iter().flat_map(|entry| self.rows_of(entry)) {
                let now = &mut places[row as usize];
                *now = (*now).min(place);
            }
        }
        places
    }

    /// The values, each once, in order.
    pub(crate) fn choices(&self) -> Vec<Choice> {
        let mut choices: Vec<Choice> = self.entries.iter().map(|entry| entry.choice).collect();
        choices.dedup();
        choices
    }

    /// Appends the column to bytes.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        push_number(out, self.entries.len() as u32);
        for entry in &self.entries {
            let key = match entry.choice {
                Choice::Term(TermId(number)) | Choice::Number(number) => number,
                // Of the other kinds no column is written: they follow from those that are.
                _ => 0,
            };
            push_number(out, key);
            out.push(entry.stage.map_or(0, |stage| stage as u8 + 1));
            push_rows(out, &self.rows_of(entry));
        }
    }

    /// Reads a column of terms, or of numbers; `None` where it is not one.
    pub(crate) fn decode(
        reader: &mut Reader,
        rows: usize,
        choice: impl Fn(u32) -> Option<Choice>,
        staged: bool,
    ) -> Option<Self> {
        let mut column = Self::default();
        let mut last = None;
        for _ in 0..reader.count()? {
            let choice = choice(reader.number()?)?;
            let stage = match reader.byte()? {
                0 => None,
                number => Some(*Stage::ALL.get(usize::from(number) - 1)?),
            };
            let key = Some((choice, stage));
            if stage.is_some() != staged || last >= key {
                return None;
            }
            last = key;
            let mut of = Vec::new();
            reader.rows(rows, &mut of)?;
            column.push(choice, stage, &of, rows);
        }
        Some(column)
    }
}
