//! Sequences of words, and where they occur in a tokenized text.

use std::ops::Range;

use crate::index::dictionary::Dictionary;
use crate::model::term::TermId;
use crate::query::ast::TextForm;
use crate::text::tokenize::words;

/// A sequence of words by their numbers in the dictionary; each may be any of a range of entries.
pub(crate) type Sequence = Vec<Range<u32>>;

/// Words to find one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TermSequence {
    pub(crate) words: Vec<String>,
    /// Whether the last word is a prefix.
    is_prefix: bool,
}

impl TermSequence {
    pub(crate) fn new(text: &str, form: TextForm) -> Self {
        Self { words: words(text), is_prefix: form == TextForm::Prefix }
    }

    /// Its words with a space before, between and after them, as labels are indexed.
    pub(crate) fn spaced(&self) -> String {
        self.words.iter().fold(String::from(" "), |all, word| all + word + " ")
    }

    pub(crate) fn is_prefix(&self) -> bool {
        self.is_prefix
    }

    /// Whether other words are these.
    pub(crate) fn is_run<'a>(&self, others: impl Iterator<Item = &'a str>) -> bool {
        let last = self.words.len().saturating_sub(1);
        let is_word = |(position, other): (usize, &str)| {
            self.words.get(position).is_some_and(|word| {
                word == other || self.is_prefix && position == last && other.starts_with(word.as_str())
            })
        };
        others.enumerate().all(is_word)
    }

    /// For each word the numbers of the dictionary's entries that match it. `bytes` are those of the index.
    pub(crate) fn look_up(&self, dictionary: &Dictionary, bytes: &[u8]) -> Sequence {
        let last = self.words.len().saturating_sub(1);
        let range = |(position, word): (usize, &String)| {
            let range = dictionary.numbers(bytes, word, self.is_prefix && position == last);
            range.start as u32..range.end as u32
        };
        self.words.iter().enumerate().map(range).collect()
    }

    /// The same, of whole words in texts alone, and not in labels.
    pub(crate) fn look_up_in_texts(&self, dictionary: &Dictionary, bytes: &[u8]) -> Sequence {
        let range = |word: &String| dictionary.number_in_texts(bytes, word).map_or(0..0, |at| at as u32..at as u32 + 1);
        self.words.iter().map(range).collect()
    }
}

/// A text clause whose words were looked up in the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ResolvedText {
    /// What matches it in texts: its own words, then the other labels of the terms that they name.
    pub(crate) patterns: Vec<Pattern>,
    /// The terms that its words name.
    pub(crate) terms: Vec<TermId>,
    pub(crate) words: TermSequence,
    /// The spelling of each of its words.
    pub(crate) spellings: Vec<String>,
}

/// The words to look for in texts as what a query's words stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pattern {
    pub(crate) sequence: Sequence,
    /// Longer sequences, within which it does not count, each with how many of its words come before.
    pub(crate) longer: Vec<(usize, Sequence)>,
}

impl Pattern {
    /// Whether articles have to be read for it: the dictionary knows no positions.
    pub(crate) fn has_to_be_read(&self) -> bool {
        self.sequence.len() > 1 || !self.longer.is_empty()
    }

    /// All positions where it occurs in `text`, which is the numbers of its words.
    pub(crate) fn positions<'a>(&'a self, text: &'a [u32]) -> impl Iterator<Item = usize> + 'a {
        let next = |from| find_sequence(text, &self.sequence, from);
        let all = std::iter::successors(next(0), move |&position| next(position + 1));
        all.filter(|&position| !self.longer.iter().any(|longer| is_within(text, position, longer)))
    }
}

/// Whether the words at a position are part of a longer sequence.
fn is_within(text: &[u32], position: usize, (before, longer): &(usize, Sequence)) -> bool {
    let words = position.checked_sub(*before).and_then(|start| text.get(start..start + longer.len()));
    words.is_some_and(|words| longer.iter().zip(words).all(|(range, number)| range.contains(number)))
}

/// The first position from `from` on where a sequence occurs in `text`, which is the numbers of its words. A plain loop,
/// because phrase queries spend their time here.
fn find_sequence(text: &[u32], sequence: &[Range<u32>], from: usize) -> Option<usize> {
    let (first, rest) = sequence.split_first()?;
    let (least, width) = (first.start, first.end - first.start);
    let starts = text.get(..text.len().checked_sub(rest.len())?)?;
    let mut position = from;
    while let Some(&number) = starts.get(position) {
        if number.wrapping_sub(least) < width
            && rest.iter().zip(&text[position + 1..]).all(|(range, number)| range.contains(number))
        {
            return Some(position);
        }
        position += 1;
    }
    None
}
