//! Reading the dictionary. Words and posting lists are read in place.

use std::ops::Range;
use std::sync::OnceLock;

use crate::index::codec::Reader;
use crate::index::dictionary::entries::{Entries, Entry};
use crate::index::dictionary::posting_list::{PostingList, Weight};
use crate::index::row_set::RowSet;

/// The entries of every word with their posting lists. Entries are numbered by their position.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    row_count: usize,
    /// Where the entries are, in order, each followed by a line end.
    text: Range<usize>,
    /// Where each entry begins in `text`, and where the last one ends.
    starts: Vec<u32>,
    lists: Vec<List>,
    /// For each block of entries, the rows with any of them, by [`Weight`]. A prefix of one or two letters asks for
    /// these. Built when first needed.
    blocks: Vec<OnceLock<[RowSet; 2]>>,
    /// For each hash, the last entry with it. Built when first needed.
    by_hash: OnceLock<Vec<u32>>,
}

/// The number of entries in a block.
const BLOCK_WORDS: usize = 64;

/// Where a posting list is in the bytes of the index.
#[derive(Clone, Copy, Debug)]
struct List {
    start: usize,
    end: usize,
    is_bitmap: bool,
}

impl Dictionary {
    /// Decodes the dictionary; `None` if the bytes cannot be decoded.
    pub(crate) fn decode(reader: &mut Reader, row_count: usize) -> Option<Self> {
        let length = reader.number()? as usize;
        let start = reader.position();
        let text = str::from_utf8(reader.take(length)?).ok()?;
        let mut starts: Vec<u32> = vec![0];
        let mut before = "";
        for word in text.split_terminator('\n') {
            if word <= before {
                return None;
            }
            before = word;
            starts.push(starts.last()? + word.len() as u32 + 1);
        }
        if starts.last() != Some(&(length as u32)) {
            return None;
        }
        let lists = decode_lists(reader, starts.len() - 1, row_count)?;
        let blocks = (0..lists.len().div_ceil(BLOCK_WORDS)).map(|_| OnceLock::new()).collect();
        Some(Self { row_count, text: start..start + length, starts, lists, blocks, by_hash: OnceLock::new() })
    }

    /// The number of entries.
    fn len(&self) -> usize {
        self.lists.len()
    }

    /// The encoded entry with a number. `bytes` here and below are those of the index.
    fn encoded<'a>(&self, bytes: &'a [u8], number: usize) -> &'a [u8] {
        let text = &bytes[self.text.clone()];
        &text[self.starts[number] as usize..self.starts[number + 1] as usize - 1]
    }

    fn entry<'a>(&self, bytes: &'a [u8], number: usize) -> Entry<'a> {
        // The entries were checked to be UTF-8 as a whole, and what separates them is ASCII.
        Entry::decode(str::from_utf8(self.encoded(bytes, number)).unwrap_or_default())
    }

    /// The word of an entry as it is spelled.
    pub(crate) fn spelling<'a>(&self, bytes: &'a [u8], number: usize) -> &'a str {
        let entry = self.entry(bytes, number);
        entry.spelling.unwrap_or(entry.word)
    }

    /// Some entries.
    pub(crate) fn entries<'a>(
        &'a self,
        bytes: &'a [u8],
        numbers: Range<usize>,
    ) -> impl Iterator<Item = Entry<'a>> + 'a {
        numbers.map(move |number| self.entry(bytes, number))
    }

    /// The words among some entries: each with the numbers of its entries.
    pub(crate) fn words<'a>(
        &'a self,
        bytes: &'a [u8],
        mut numbers: Range<usize>,
    ) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        std::iter::from_fn(move || {
            let first = numbers.next()?;
            let word = self.entry(bytes, first).word;
            while numbers.start < numbers.end && self.entry(bytes, numbers.start).word == word {
                numbers.start += 1;
            }
            Some((word, first..numbers.start))
        })
    }

    /// All words.
    pub(crate) fn all_words<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        self.words(bytes, 0..self.len())
    }

    /// The numbers of the entries of the words that equal `wanted` or, with `is_prefix`, begin with it.
    pub(crate) fn numbers(&self, bytes: &[u8], wanted: &str, is_prefix: bool) -> Range<usize> {
        let wanted = wanted.as_bytes();
        // The entries of a word begin with the word, alone or before a NUL, the least byte.
        let is_wanted = |entry: &[u8]| {
            entry.strip_prefix(wanted).is_some_and(|rest| is_prefix || rest.first().is_none_or(|&byte| byte == 0))
        };
        let first = self.partition_point(bytes, |entry| entry < wanted);
        first..self.partition_point(bytes, |entry| entry < wanted || is_wanted(entry))
    }

    /// Those of some entries that pass a test.
    pub(crate) fn filtered(&self, bytes: &[u8], entries: &Entries, test: impl Fn(Entry) -> bool) -> Entries {
        let mut kept = Entries::default();
        for number in entries.ranges().flatten() {
            if test(self.entry(bytes, number)) {
                kept.add(number..number + 1);
            }
        }
        kept
    }

    /// The number of an entry. Articles are tokenized word by word, so most entries are found by their hash. Those that
    /// share a hash are found by binary search, so that a crafted dictionary of colliding words is no slower.
    pub(crate) fn number(&self, bytes: &[u8], wanted: &str) -> Option<usize> {
        let slot = |word: &[u8], slots: usize| hash(word.iter().copied()) as usize & (slots - 1);
        let by_hash = self.by_hash.get_or_init(|| {
            let mut by_hash = vec![0; (4 * self.len()).next_power_of_two()];
            for number in 0..self.len() {
                let slot = slot(self.encoded(bytes, number), by_hash.len());
                by_hash[slot] = number as u32;
            }
            by_hash
        });
        let number = by_hash[slot(wanted.as_bytes(), by_hash.len())] as usize;
        let is_wanted = |number: usize| number < self.len() && self.encoded(bytes, number) == wanted.as_bytes();
        if is_wanted(number) {
            return Some(number);
        }
        let number = self.partition_point(bytes, |entry| entry < wanted.as_bytes());
        is_wanted(number).then_some(number)
    }

    /// The number of the first entry that fails the test, by binary search.
    fn partition_point(&self, bytes: &[u8], test: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if test(self.encoded(bytes, middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Adds the rows that contain any of the entries with the weight.
    pub(crate) fn add_rows_of(&self, bytes: &[u8], entries: &Entries, weight: Weight, set: &mut RowSet) {
        entries.ranges().for_each(|range| self.add_rows(bytes, range, weight, set));
    }

    /// The same, of entries that follow each other.
    pub(crate) fn add_rows(&self, bytes: &[u8], words: Range<usize>, weight: Weight, set: &mut RowSet) {
        let mut word = words.start;
        while word < words.end {
            if word.is_multiple_of(BLOCK_WORDS) && word + BLOCK_WORDS <= words.end && self.is_worth_a_block(word) {
                set.union(&self.block(bytes, word / BLOCK_WORDS)[weight as usize]);
                word += BLOCK_WORDS;
            } else {
                self.posting_list(bytes, self.lists[word]).add_rows(set, weight);
                word += 1;
            }
        }
    }

    /// Whether the posting lists from a word on are long enough to keep their union. Short ones are added as fast one
    /// by one, and in crafted bytes a union may be far larger than they are.
    fn is_worth_a_block(&self, first: usize) -> bool {
        self.lists[first + BLOCK_WORDS - 1].end - self.lists[first].start >= self.row_count / BLOCK_WORDS
    }

    fn block(&self, bytes: &[u8], block: usize) -> &[RowSet; 2] {
        self.blocks[block].get_or_init(|| {
            let mut rows = [RowSet::none(self.row_count), RowSet::none(self.row_count)];
            for list in &self.lists[block * BLOCK_WORDS..][..BLOCK_WORDS] {
                let postings = self.posting_list(bytes, *list);
                postings.add_rows(&mut rows[Weight::Any as usize], Weight::Any);
                postings.add_rows(&mut rows[Weight::Heavy as usize], Weight::Heavy);
            }
            rows
        })
    }

    fn posting_list<'a>(&self, bytes: &'a [u8], list: List) -> PostingList<'a> {
        PostingList { bytes: &bytes[list.start..list.end], is_bitmap: list.is_bitmap, row_count: self.row_count }
    }

    /// The number of rows that contain a word.
    pub(crate) fn count(&self, bytes: &[u8], word: usize) -> usize {
        self.posting_list(bytes, self.lists[word]).count()
    }
}

/// The 32-bit Fowler–Noll–Vo hash 1a (draft-eastlake-fnv).
pub(crate) fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn decode_lists(reader: &mut Reader, count: usize, row_count: usize) -> Option<Vec<List>> {
    let mut lengths = Vec::new();
    for _ in 0..count {
        lengths.push(reader.number()?);
    }
    let mut lists = Vec::with_capacity(count);
    for length in lengths {
        let (is_bitmap, length) = (length & 1 == 1, length as usize >> 1);
        if is_bitmap && length != 2 * row_count.div_ceil(8) {
            return None;
        }
        let start = reader.position();
        reader.take(length)?;
        lists.push(List { start, end: start + length, is_bitmap });
    }
    Some(lists)
}
