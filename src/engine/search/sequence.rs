//! Sequences of words, and where they occur in a tokenized text.

use std::ops::Range;

use crate::index::dictionary::Dictionary;
use crate::query::ast::TextForm;
use crate::text::tokenize::words;

/// A sequence of words by their numbers in the dictionary; each word may be any of a range.
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

    /// For each word the numbers of the dictionary's words that match it. `bytes` are those of the index.
    pub(crate) fn look_up(&self, dictionary: &Dictionary, bytes: &[u8]) -> Sequence {
        let last = self.words.len().saturating_sub(1);
        let range = |(position, word): (usize, &String)| {
            let range = dictionary.numbers(bytes, word, self.is_prefix && position == last);
            range.start as u32..range.end as u32
        };
        self.words.iter().enumerate().map(range).collect()
    }
}

/// The first position from `from` on where a sequence occurs in `text`, which is the numbers of its words. A plain loop,
/// because phrase queries spend their time here.
pub(crate) fn find_sequence(text: &[u32], sequence: &[Range<u32>], from: usize) -> Option<usize> {
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

/// All positions where a sequence occurs.
pub(crate) fn find_sequences<'a>(text: &'a [u32], sequence: &'a [Range<u32>]) -> impl Iterator<Item = usize> + 'a {
    std::iter::successors(find_sequence(text, sequence, 0), move |&position| {
        find_sequence(text, sequence, position + 1)
    })
}
