//! Reading the dictionary. Words and posting lists are read in place, spellings are copied.

use std::ops::Range;
use std::sync::OnceLock;

use crate::index::codec::Reader;
use crate::index::dictionary::LABEL_MARK;
use crate::index::dictionary::posting_list::{PostingList, Weight};
use crate::index::row_set::RowSet;

/// Every word, folded, with its posting list, and the spellings of words that have several. Entries are numbered by their
/// position.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    row_count: usize,
    /// Where the words are, in order, each followed by a line end.
    text: Range<usize>,
    /// Where each word begins in `text`, and where the last one ends.
    starts: Vec<u32>,
    lists: Vec<List>,
    spellings: Vec<Spelling>,
    /// For each block of words the rows with any of them, by [`Weight`]: what a prefix of one or two letters asks for.
    /// Built when first needed.
    blocks: Vec<OnceLock<[RowSet; 2]>>,
    /// For each hash the last word that has it. Built when first needed.
    by_hash: OnceLock<Vec<u32>>,
}

/// The number of words in a block.
const BLOCK_WORDS: usize = 64;

/// Where a posting list is in the bytes of the index.
#[derive(Clone, Copy, Debug)]
struct List {
    start: usize,
    end: usize,
    is_bitmap: bool,
}

/// One of several spellings of a word.
#[derive(Debug)]
struct Spelling {
    word: u32,
    spelling: String,
    list: List,
}

impl Dictionary {
    /// Decodes the dictionary; `None` if the bytes are not one.
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
        let words = starts.len() - 1;
        let mut spellings: Vec<(u32, &str)> = Vec::new();
        for _ in 0..reader.count()? {
            let word = reader.number().filter(|&word| (word as usize) < words)?;
            spellings.push((word, reader.text()?));
        }
        let mut lists = decode_lists(reader, words + spellings.len(), row_count)?;
        let spelling_lists = lists.split_off(words);
        let spellings = spellings.into_iter().zip(spelling_lists);
        Some(Self {
            row_count,
            text: start..start + length,
            starts,
            lists,
            spellings: spellings
                .map(|((word, spelling), list)| Spelling { word, spelling: spelling.to_owned(), list })
                .collect(),
            blocks: (0..words.div_ceil(BLOCK_WORDS)).map(|_| OnceLock::new()).collect(),
            by_hash: OnceLock::new(),
        })
    }

    /// The number of entries.
    fn len(&self) -> usize {
        self.lists.len()
    }

    /// The entry with a number. `bytes` here and below are those of the index.
    fn entry<'a>(&self, bytes: &'a [u8], number: usize) -> &'a [u8] {
        let text = &bytes[self.text.clone()];
        &text[self.starts[number] as usize..self.starts[number + 1] as usize - 1]
    }

    /// The words among some entries: each with the numbers of its entries.
    pub(crate) fn words<'a>(
        &'a self,
        bytes: &'a [u8],
        mut numbers: Range<usize>,
    ) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        std::iter::from_fn(move || {
            let first = numbers.next()?;
            let word = word_of(self.entry(bytes, first));
            while numbers.start < numbers.end && word_of(self.entry(bytes, numbers.start)) == word {
                numbers.start += 1;
            }
            // The dictionary was checked to be UTF-8 as a whole, and its marks are ASCII.
            Some((str::from_utf8(word).unwrap_or_default(), first..numbers.start))
        })
    }

    /// All words.
    pub(crate) fn all_words<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        self.words(bytes, 0..self.len())
    }

    /// The numbers of the entries of the words that equal `wanted` or, with `is_prefix`, begin with it.
    pub(crate) fn numbers(&self, bytes: &[u8], wanted: &str, is_prefix: bool) -> Range<usize> {
        let wanted = wanted.as_bytes();
        let is_wanted = |entry: &[u8]| if is_prefix { entry.starts_with(wanted) } else { word_of(entry) == wanted };
        let first = self.partition_point(bytes, |entry| entry < wanted);
        first..self.partition_point(bytes, |entry| entry < wanted || is_wanted(entry))
    }

    /// The number of the entry of a word in texts. Articles are tokenized word by word, so most words are found by their
    /// hash. Words that share a hash are found by binary search, so that a crafted dictionary of colliding words is no
    /// slower.
    pub(crate) fn number_in_texts(&self, bytes: &[u8], wanted: &str) -> Option<usize> {
        // The 32-bit Fowler–Noll–Vo hash 1a (draft-eastlake-fnv).
        let hash = |word: &[u8]| {
            word.iter().fold(0x811c_9dc5u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        };
        let slot = |word: &[u8], slots: usize| hash(word) as usize & (slots - 1);
        let by_hash = self.by_hash.get_or_init(|| {
            let mut by_hash = vec![0; (4 * self.len()).next_power_of_two()];
            for number in 0..self.len() {
                let slot = slot(self.entry(bytes, number), by_hash.len());
                by_hash[slot] = number as u32;
            }
            by_hash
        });
        let is_wanted = |number: &usize| *number < self.len() && self.entry(bytes, *number) == wanted.as_bytes();
        let number = by_hash[slot(wanted.as_bytes(), by_hash.len())] as usize;
        if is_wanted(&number) { Some(number) } else { self.numbers(bytes, wanted, false).next().filter(is_wanted) }
    }

    /// The number of the first entry that fails the test, by binary search.
    fn partition_point(&self, bytes: &[u8], test: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if test(self.entry(bytes, middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Adds the rows that contain any of the words with the weight.
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

    /// Whether the posting lists from a word on are long enough to keep their union. Short ones are added as fast one by
    /// one, and in crafted bytes a union may be far larger than they are.
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

    /// The rows that contain a word in exactly this spelling, if the texts have several.
    pub(crate) fn rows_spelled(&self, bytes: &[u8], word: usize, spelling: &str) -> Option<RowSet> {
        let first = self.spellings.partition_point(|other| (other.word as usize) < word);
        let mut of_word = self.spellings[first..].iter().take_while(|other| other.word as usize == word);
        of_word.find(|other| other.spelling == spelling).map(|found| {
            let mut rows = RowSet::none(self.row_count);
            self.posting_list(bytes, found.list).add_rows(&mut rows, Weight::Any);
            rows
        })
    }
}

/// The word of an entry.
fn word_of(entry: &[u8]) -> &[u8] {
    entry.strip_suffix(LABEL_MARK.as_bytes()).unwrap_or(entry)
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
