//! Posting lists: the rows that contain a word, and in which of them the word is heavy.
//!
//! A list is encoded as the gaps between rows, and from its end backwards one bit for the weight of each row. If a word
//! is in an eighth of all rows or more, it is two bitmaps instead. Both compress well, the gaps better without the
//! weights between them, and bitmaps are used without decoding.

use crate::index::codec::{Reader, push_number};
use crate::index::row_set::RowSet;

/// Which rows of a posting list are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// All rows that contain the word.
    Any,
    /// The rows in which the word is heavy.
    Heavy,
}

/// An encoded posting list.
#[derive(Clone, Copy)]
pub(crate) struct PostingList<'a> {
    pub(crate) bytes: &'a [u8],
    /// Whether it is encoded as bitmaps.
    pub(crate) is_bitmap: bool,
    /// The number of rows of the corpus.
    pub(crate) row_count: usize,
}

/// Appends a posting list: rows in ascending order, each with whether the word is heavy in it. Returns whether the list
/// is encoded as bitmaps.
pub(crate) fn push_posting_list(out: &mut Vec<u8>, postings: &[(u32, bool)], row_count: usize) -> bool {
    let is_bitmap = postings.len() >= row_count.div_ceil(8);
    if is_bitmap {
        let mut bitmaps = [vec![0u8; row_count.div_ceil(8)], vec![0u8; row_count.div_ceil(8)]];
        for &(row, heavy) in postings {
            let (byte, bit) = (row as usize / 8, 1 << (row % 8));
            bitmaps[Weight::Any as usize][byte] |= bit;
            bitmaps[Weight::Heavy as usize][byte] |= if heavy { bit } else { 0 };
        }
        bitmaps.iter().for_each(|bitmap| out.extend_from_slice(bitmap));
    } else {
        let mut next = 0;
        let mut weights = vec![0u8; postings.len().div_ceil(8)];
        for (&(row, heavy), position) in postings.iter().zip(0..) {
            push_number(out, row - next);
            weights[position / 8] |= u8::from(heavy) << (position % 8);
            next = row + 1;
        }
        out.extend(weights.iter().rev());
    }
    is_bitmap
}

impl PostingList<'_> {
    /// Adds its rows with a weight to `set`.
    pub(crate) fn add_rows(self, set: &mut RowSet, weight: Weight) {
        if self.is_bitmap {
            let (any, heavy) = self.bytes.split_at(self.bytes.len() / 2);
            set.union_bitmap(if weight == Weight::Heavy { heavy } else { any });
        } else {
            self.for_each(|row, heavy| {
                if heavy || weight == Weight::Any {
                    set.insert(row);
                }
            });
        }
    }

    /// The number of rows that contain the word.
    pub(crate) fn count(self) -> usize {
        if self.is_bitmap {
            self.bytes[..self.bytes.len() / 2].iter().map(|byte| byte.count_ones() as usize).sum()
        } else {
            let mut count = 0;
            self.for_each(|_, _| count += 1);
            count
        }
    }

    /// Visits the rows of a list of gaps. In crafted bytes a row outside the corpus ends the list.
    fn for_each(self, mut visit: impl FnMut(u32, bool)) {
        let mut reader = Reader::new(self.bytes);
        let (mut next, mut position) = (0u32, 0usize);
        // What is left after the gaps are the weights of as many rows.
        while reader.position() + position.div_ceil(8) < self.bytes.len() {
            let Some(gap) = reader.number() else { return };
            let row = next.saturating_add(gap);
            if row as usize >= self.row_count {
                return;
            }
            let weights = self.bytes[self.bytes.len() - 1 - position / 8];
            visit(row, weights >> (position % 8) & 1 == 1);
            next = row + 1;
            position += 1;
        }
    }
}
