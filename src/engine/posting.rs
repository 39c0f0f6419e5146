//! Posting lists of words: the rows that hold a word, and in which of them it weighs most.
//!
//! A list is written as gaps between rows, each with its weight as the lowest bit, or, where a word stands in an eighth
//! of all rows or more, as two bitmaps. Both compress well, and the bitmaps are used as they are.

use crate::bits::Bits;
use crate::wire::{Reader, push_number};

/// Which of the rows that hold a word are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// All of them.
    Any,
    /// Those in which it weighs much.
    Heavy,
}

/// A list as it stands in the bytes.
#[derive(Clone, Copy)]
pub(crate) struct Postings<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) dense: bool,
    /// How many rows the corpus has.
    pub(crate) rows: usize,
}

/// Appends a list of rows in order, each with whether the word weighs much in it; says whether as bitmaps.
pub(crate) fn push_postings(out: &mut Vec<u8>, list: &[(u32, bool)], rows: usize) -> bool {
    let dense = list.len() >= rows.div_ceil(8);
    if dense {
        let mut maps = [vec![0u8; rows.div_ceil(8)], vec![0u8; rows.div_ceil(8)]];
        for &(row, heavy) in list {
            let (byte, bit) = (row as usize / 8, 1 << (row % 8));
            maps[0][byte] |= bit;
            maps[1][byte] |= if heavy { bit } else { 0 };
        }
        maps.iter().for_each(|map| out.extend_from_slice(map));
    } else {
        let mut next = 0;
        for &(row, heavy) in list {
            push_number(out, (row - next) << 1 | u32::from(heavy));
            next = row + 1;
        }
    }
    dense
}

impl Postings<'_> {
    /// Adds the rows in which the word weighs so much.
    pub(crate) fn add_to(self, into: &mut Bits, weight: Weight) {
        if self.dense {
            let (all, most) = self.bytes.split_at(self.bytes.len() / 2);
            into.or_bytes(if weight == Weight::Heavy { most } else { all });
        } else {
            self.each(|row, weighs| {
                if weighs || weight == Weight::Any {
                    into.insert(row);
                }
            });
        }
    }

    /// How many rows hold the word.
    pub(crate) fn count(self) -> usize {
        if self.dense {
            self.bytes[..self.bytes.len() / 2].iter().map(|byte| byte.count_ones() as usize).sum()
        } else {
            self.bytes.iter().filter(|&&byte| byte < 0x80).count()
        }
    }

    /// The rows of a list of gaps. One that leaves the corpus, in forged bytes, ends the list.
    fn each(self, mut take: impl FnMut(u32, bool)) {
        let mut reader = Reader::new(self.bytes);
        let mut next = 0u32;
        while let Some(number) = reader.number() {
            let row = next.saturating_add(number >> 1);
            if row as usize >= self.rows {
                return;
            }
            take(row, number & 1 == 1);
            next = row + 1;
        }
    }
}
