//! Words to look for, and where they stand among the words of a text.

use std::ops::Range;

use crate::fold::words;
use crate::query::TextForm;
use crate::words::Words;

/// Words to look for, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needle {
    pub(crate) words: Vec<String>,
    /// Whether the last word may be the beginning of one.
    open: bool,
}

impl Needle {
    pub(crate) fn new(text: &str, form: TextForm) -> Self {
        Self { words: words(text), open: form == TextForm::Prefix }
    }

    /// For each of its words the numbers of the dictionary's words that it may be.
    pub(crate) fn ranges(&self, known: &Words, head: &[u8]) -> Vec<Range<u32>> {
        let last = self.words.len().saturating_sub(1);
        let range = |(at, word): (usize, &String)| {
            let range = known.range(head, word, self.open && at == last);
            range.start as u32..range.end as u32
        };
        self.words.iter().enumerate().map(range).collect()
    }
}

/// The first place of a text within another, byte for byte. The library's search is faster on long texts, but
/// costs 2 KB of wasm.
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let starts = text.len().checked_sub(part.len())?;
    (0..=starts).find(|&at| text.as_bytes()[at..].starts_with(part.as_bytes()))
}

/// The first place from one on where words stand in a row among the numbers of a text's words. Plain loops, because it
/// is what a search for a phrase spends its time in.
pub(crate) fn run_from(text: &[u32], wanted: &[Range<u32>], from: usize) -> Option<usize> {
    let (first, rest) = wanted.split_first()?;
    let (least, width) = (first.start, first.end - first.start);
    let starts = text.get(..text.len().checked_sub(rest.len())?)?;
    let mut at = from;
    while let Some(&number) = starts.get(at) {
        if number.wrapping_sub(least) < width
            && rest.iter().zip(&text[at + 1..]).all(|(range, number)| range.contains(number))
        {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// All such places.
pub(crate) fn runs<'a>(text: &'a [u32], wanted: &'a [Range<u32>]) -> impl Iterator<Item = usize> + 'a {
    std::iter::successors(run_from(text, wanted, 0), move |&at| run_from(text, wanted, at + 1))
}
