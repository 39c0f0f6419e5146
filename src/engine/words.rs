//! The dictionary: every word of the texts, folded, with its posting list, and the ways a word is spelled where there
//! are several. Words and lists stand in the bytes of the head and are read where they stand; spellings are copied.

use std::ops::Range;
use std::sync::OnceLock;

use crate::bits::Bits;
use crate::posting::{Postings, Weight};
use crate::wire::Reader;

/// The dictionary of a corpus. Positions in it are the numbers of its words.
#[derive(Debug, Default)]
pub(crate) struct Words {
    rows: usize,
    /// The words in order, each followed by a line end.
    text: Range<usize>,
    /// Where each word begins in `text`, and where the last one ends.
    starts: Vec<u32>,
    lists: Vec<List>,
    spellings: Vec<Spelling>,
    /// For each run of so many words the rows that hold any of them, and those in which one weighs much: what a word of
    /// one or two letters asks for. Made when first needed.
    blocks: Vec<OnceLock<[Bits; 2]>>,
    /// For each hash the last word that has it. Made when first needed.
    by_hash: OnceLock<Vec<u32>>,
}

const BLOCK: usize = 64;

/// A posting list in the bytes of the head.
#[derive(Clone, Copy, Debug)]
struct List {
    start: usize,
    end: usize,
    dense: bool,
}

/// One of several spellings of a word.
#[derive(Debug)]
struct Spelling {
    word: u32,
    spelled: String,
    list: List,
}

impl Words {
    /// Reads the dictionary, as `dictionary.rs` writes it; `None` where it is not one.
    pub(crate) fn decode(reader: &mut Reader, rows: usize) -> Option<Self> {
        let length = reader.number()? as usize;
        let start = reader.at();
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
        let mut spelled: Vec<(u32, &str)> = Vec::new();
        for _ in 0..reader.count()? {
            let word = reader.number().filter(|&word| (word as usize) < words)?;
            spelled.push((word, reader.text()?));
        }
        let mut lists = Self::lists(reader, words + spelled.len(), rows)?;
        let of_spellings = lists.split_off(words);
        let spellings = spelled.into_iter().zip(of_spellings);
        Some(Self {
            rows,
            text: start..start + length,
            starts,
            lists,
            spellings: spellings
                .map(|((word, spelled), list)| Spelling { word, spelled: spelled.to_owned(), list })
                .collect(),
            blocks: (0..words.div_ceil(BLOCK)).map(|_| OnceLock::new()).collect(),
            by_hash: OnceLock::new(),
        })
    }

    fn lists(reader: &mut Reader, count: usize, rows: usize) -> Option<Vec<List>> {
        let mut lengths = Vec::new();
        for _ in 0..count {
            lengths.push(reader.number()?);
        }
        let mut lists = Vec::with_capacity(count);
        for length in lengths {
            let (dense, length) = (length & 1 == 1, length as usize >> 1);
            if dense && length != 2 * rows.div_ceil(8) {
                return None;
            }
            let start = reader.at();
            reader.take(length)?;
            lists.push(List { start, end: start + length, dense });
        }
        Some(lists)
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.lists.len()
    }

    /// A word.
    pub(crate) fn word<'a>(&self, head: &'a [u8], at: usize) -> &'a [u8] {
        let text = &head[self.text.clone()];
        &text[self.starts[at] as usize..self.starts[at + 1] as usize - 1]
    }

    /// The numbers of the words that are `wanted`, or, with `open`, begin with it.
    pub(crate) fn range(&self, head: &[u8], wanted: &str, open: bool) -> Range<usize> {
        let wanted = wanted.as_bytes();
        let first = self.partition(head, |word| word < wanted);
        if open {
            first..self.partition(head, |word| word < wanted || word.starts_with(wanted))
        } else {
            let there = first < self.len() && self.word(head, first) == wanted;
            first..first + usize::from(there)
        }
    }

    /// The number of a word. Articles are read word by word, so most are found by their hash. Those that share it are
    /// found as any other, so that a forged dictionary in which all do is read no slower.
    pub(crate) fn number(&self, head: &[u8], wanted: &str) -> Option<usize> {
        // The Fowler–Noll–Vo hash 1a, 32 bit (draft-eastlake-fnv).
        let hash = |word: &[u8]| {
            word.iter().fold(0x811c_9dc5u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        };
        let place = |word: &[u8], hashes: usize| hash(word) as usize & (hashes - 1);
        let by_hash = self.by_hash.get_or_init(|| {
            let mut by_hash = vec![0; (4 * self.len()).next_power_of_two()];
            for at in 0..self.len() {
                let place = place(self.word(head, at), by_hash.len());
                by_hash[place] = at as u32;
            }
            by_hash
        });
        let at = by_hash[place(wanted.as_bytes(), by_hash.len())] as usize;
        if at < self.len() && self.word(head, at) == wanted.as_bytes() {
            Some(at)
        } else {
            self.range(head, wanted, false).next()
        }
    }

    /// The number of words that come first and pass the test.
    fn partition(&self, head: &[u8], test: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if test(self.word(head, middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Adds the rows in which any of the words weighs so much.
    pub(crate) fn add_to(&self, head: &[u8], words: Range<usize>, weight: Weight, into: &mut Bits) {
        let mut at = words.start;
        while at < words.end {
            if at.is_multiple_of(BLOCK) && at + BLOCK <= words.end && self.is_worth_a_block(at) {
                into.or(&self.block(head, at / BLOCK)[weight as usize]);
                at += BLOCK;
            } else {
                self.postings(head, self.lists[at]).add_to(into, weight);
                at += 1;
            }
        }
    }

    /// Whether the lists from a word on are long enough to keep their union: short ones are as quickly added, and in
    /// forged bytes a union may be far larger than they are.
    fn is_worth_a_block(&self, first: usize) -> bool {
        self.lists[first + BLOCK - 1].end - self.lists[first].start >= self.rows / BLOCK
    }

    fn block(&self, head: &[u8], block: usize) -> &[Bits; 2] {
        self.blocks[block].get_or_init(|| {
            let mut both = [Bits::none(self.rows), Bits::none(self.rows)];
            for list in &self.lists[block * BLOCK..][..BLOCK] {
                let postings = self.postings(head, *list);
                postings.add_to(&mut both[0], Weight::Any);
                postings.add_to(&mut both[1], Weight::Heavy);
            }
            both
        })
    }

    fn postings<'a>(&self, head: &'a [u8], list: List) -> Postings<'a> {
        Postings { bytes: &head[list.start..list.end], dense: list.dense, rows: self.rows }
    }

    /// How many rows hold a word.
    pub(crate) fn count(&self, head: &[u8], word: usize) -> usize {
        self.postings(head, self.lists[word]).count()
    }

    /// The rows that hold a word in just this spelling, where the texts have others.
    pub(crate) fn spelled(&self, head: &[u8], word: usize, spelling: &str) -> Option<Bits> {
        let first = self.spellings.partition_point(|other| (other.word as usize) < word);
        let mut ours = self.spellings[first..].iter().take_while(|other| other.word as usize == word);
        ours.find(|other| other.spelled == spelling).map(|found| {
            let mut bits = Bits::none(self.rows);
            self.postings(head, found.list).add_to(&mut bits, Weight::Any);
            bits
        })
    }
}
