//! Words to look for, and where they stand among the words of a text.

use std::ops::Range;

use crate::fold::words;
use crate::query::Form;
use crate::words::Words;

/// Words to look for, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needle {
    pub(crate) words: Vec<String>,
    /// Whether the last word may be the beginning of one.
    open: bool,
}

impl Needle {
    pub(crate) fn new(text: &str, form: Form) -> Self {
        Self { words: words(text), open: form == Form::Prefix }
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

/// Where words stand in a row among the numbers of a text's words: the first of each run.
pub(crate) fn runs<'a>(text: &'a [u32], wanted: &'a [Range<u32>]) -> impl Iterator<Item = usize> + 'a {
    let (first, rest) = wanted.split_first().map_or((0..0, &wanted[..0]), |(first, rest)| (first.clone(), rest));
    let starts = text.iter().enumerate().filter(move |&(_, number)| first.contains(number)).map(|(at, _)| at);
    starts.filter(move |&at| {
        let follow = text.get(at + 1..at + 1 + rest.len());
        follow.is_some_and(|follow| follow.iter().zip(rest).all(|(number, range)| range.contains(number)))
    })
}
