//! Columns: for each value of a field, the rows that have it. Filters are unions of these sets, facet counts are the
//! sizes of their intersections with the matches.

use crate::index::codec::{Reader, push_gaps, push_number};
use crate::index::field_value::{FieldValue, staged_values};
use crate::index::row_set::RowSet;
use crate::model::corpus::Corpus;
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::sort::sort_by;

/// The values of one field with their rows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Column {
    /// By value, then by stage.
    entries: Vec<Entry>,
    /// The rows of the sparse entries.
    sparse: Vec<u32>,
    /// The rows of the dense entries.
    dense: Vec<RowSet>,
}

/// The rows whose highest stage for `value` is `stage`. Each row is in only one entry of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Entry {
    value: FieldValue,
    stage: Option<Stage>,
    rows: Rows,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Rows {
    /// Start and end in `sparse`.
    Sparse(usize, usize),
    /// A position in `dense`.
    Dense(usize),
}

/// An entry is dense if it has one in this many rows: from there on a bitmap is smaller than a list, and faster.
const DENSE_ROWS: usize = 32;

impl Column {
    /// The column of a field whose values are facts.
    pub(crate) fn new(corpus: &Corpus, field: Field) -> Self {
        let mut values: Vec<(FieldValue, Option<Stage>, u32)> = Vec::new();
        for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
            values.extend(staged_values(corpus, dialogue, field).into_iter().map(|(value, stage)| (value, stage, row)));
        }
        sort_by(&mut values, Ord::cmp);
        let mut column = Self::default();
        for entry in values.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let rows: Vec<u32> = entry.iter().map(|&(_, _, row)| row).collect();
            column.push(entry[0].0, entry[0].1, &rows, corpus.dialogues().len());
        }
        column
    }

    /// Appends an entry with its rows; the corpus has `row_count`. Entries must come in order.
    pub(crate) fn push(&mut self, value: FieldValue, stage: Option<Stage>, rows: &[u32], row_count: usize) {
        let rows = if rows.len() >= row_count.div_ceil(DENSE_ROWS) {
            let mut set = RowSet::none(row_count);
            rows.iter().for_each(|&row| set.insert(row));
            self.dense.push(set);
            Rows::Dense(self.dense.len() - 1)
        } else {
            self.sparse.extend_from_slice(rows);
            Rows::Sparse(self.sparse.len() - rows.len(), self.sparse.len())
        };
        self.entries.push(Entry { value, stage, rows });
    }

    /// The column of the values that pass a test.
    pub(crate) fn filtered(&self, keep: impl Fn(FieldValue) -> bool, row_count: usize) -> Self {
        let mut column = Self::default();
        for entry in self.entries.iter().filter(|entry| keep(entry.value)) {
            column.push(entry.value, entry.stage, &self.rows(entry), row_count);
        }
        column
    }

    fn rows(&self, entry: &Entry) -> Vec<u32> {
        match entry.rows {
            Rows::Sparse(start, end) => self.sparse[start..end].to_vec(),
            Rows::Dense(position) => self.dense[position].iter().collect(),
        }
    }

    /// Adds to `set` the rows with a value that passes the test, at `min_stage` or above.
    pub(crate) fn add_rows(&self, set: &mut RowSet, min_stage: Option<Stage>, test: impl Fn(FieldValue) -> bool) {
        let entries = self.entries.iter().filter(|entry| entry.stage >= min_stage && test(entry.value));
        entries.for_each(|entry| self.add_rows_of(set, entry));
    }

    /// Adds to `set` the rows with a value, at `min_stage` or above.
    pub(crate) fn add_rows_with(&self, set: &mut RowSet, min_stage: Option<Stage>, value: FieldValue) {
        let first = self.entries.partition_point(|entry| entry.value < value);
        let entries = self.entries[first..].iter().take_while(|entry| entry.value == value);
        entries.filter(|entry| entry.stage >= min_stage).for_each(|entry| self.add_rows_of(set, entry));
    }

    fn add_rows_of(&self, set: &mut RowSet, entry: &Entry) {
        match entry.rows {
            Rows::Sparse(start, end) => self.sparse[start..end].iter().for_each(|&row| set.insert(row)),
            Rows::Dense(position) => set.union(&self.dense[position]),
        }
    }

    /// Each value with the number of rows of `within` that have it at `min_stage` or above.
    pub(crate) fn counts(&self, min_stage: Option<Stage>, within: &RowSet) -> Vec<(FieldValue, usize)> {
        let mut counts: Vec<(FieldValue, usize)> = Vec::new();
        for entry in &self.entries {
            let count = match entry.rows {
                _ if entry.stage < min_stage => 0,
                Rows::Sparse(start, end) => self.sparse[start..end].iter().filter(|&&row| within.contains(row)).count(),
                Rows::Dense(position) => self.dense[position].count_intersection(within),
            };
            match counts.last_mut() {
                Some((value, sum)) if *value == entry.value => *sum += count,
                _ => counts.push((entry.value, count)),
            }
        }
        counts
    }

    /// Sort rank per row: the lowest rank of its values, or `u32::MAX` if it has none. `rank` takes a position in
    /// [`Column::values`].
    pub(crate) fn ranks(&self, row_count: usize, rank: impl Fn(usize) -> u32) -> Vec<u32> {
        let mut ranks = vec![u32::MAX; row_count];
        for (position, entries) in self.entries.chunk_by(|a, b| a.value == b.value).enumerate() {
            let rank = rank(position);
            for row in entries.iter().flat_map(|entry| self.rows(entry)) {
                let lowest = &mut ranks[row as usize];
                *lowest = (*lowest).min(rank);
            }
        }
        ranks
    }

    /// The values, each once, in order.
    pub(crate) fn values(&self) -> Vec<FieldValue> {
        let mut values: Vec<FieldValue> = self.entries.iter().map(|entry| entry.value).collect();
        values.dedup();
        values
    }

    /// Appends what is alike together, because it compresses better: the values as differences, the stages, the counts
    /// of rows, and the gaps between rows.
    pub(crate) fn encode(&self, out: &mut Vec<u8>) {
        push_number(out, self.entries.len() as u32);
        let mut last = 0;
        for entry in &self.entries {
            let number = match entry.value {
                FieldValue::Term(TermId(number)) | FieldValue::Number(number) => number,
                // Columns of other values are derived, never encoded.
                _ => 0,
            };
            push_number(out, number - last);
            last = number;
        }
        out.extend(self.entries.iter().map(|entry| entry.stage.map_or(0, |stage| stage as u8 + 1)));
        let rows: Vec<Vec<u32>> = self.entries.iter().map(|entry| self.rows(entry)).collect();
        rows.iter().for_each(|rows| push_number(out, rows.len() as u32));
        rows.iter().for_each(|rows| push_gaps(out, rows));
    }

    /// Decodes a column of terms or of numbers; `None` if the bytes cannot be decoded. `value` makes a value from a
    /// number.
    pub(crate) fn decode(
        reader: &mut Reader,
        row_count: usize,
        value: impl Fn(u32) -> Option<FieldValue>,
        staged: bool,
    ) -> Option<Self> {
        let count = reader.count()?;
        let (mut number, mut values, mut counts) = (0u32, Vec::new(), Vec::new());
        for _ in 0..count {
            number = number.checked_add(reader.number()?)?;
            values.push(value(number)?);
        }
        let stages = reader.take(count)?;
        for _ in 0..count {
            counts.push(reader.number()? as usize);
        }
        let mut column = Self::default();
        let mut last = None;
        for ((value, &stage), count) in values.into_iter().zip(stages).zip(counts) {
            let stage = match stage {
                0 => None,
                number => Some(*Stage::ALL.get(usize::from(number) - 1)?),
            };
            let key = Some((value, stage));
            if stage.is_some() != staged || last >= key {
                return None;
            }
            last = key;
            column.push(value, stage, &reader.gaps(count, row_count)?, row_count);
        }
        Some(column)
    }
}
