//! Full text: which passages hold a word or a phrase, and which letters to mark.

use crate::fold::{tokens, words};
use crate::index::{Sentence, TextIndex};
use crate::order::{sort_and_dedup, sort_by};
use crate::query::Form;
use crate::{Index, Span, Token};

/// Words to look for, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Needle {
    words: Vec<String>,
    /// Whether the last word may be the beginning of one.
    open: bool,
}

impl Needle {
    pub(crate) fn new(text: &str, form: Form) -> Self {
        Self { words: words(text), open: form == Form::Prefix }
    }

    /// Whether a word of a text is the needle's word at a position.
    fn is(&self, position: usize, word: &str) -> bool {
        let wanted = self.words[position].as_str();
        if self.open && position + 1 == self.words.len() { word.starts_with(wanted) } else { word == wanted }
    }

    /// Where it stands among the words of a text, each time from the first letter to the last.
    pub(crate) fn marks(&self, text: &[Token]) -> Vec<Span> {
        let run = text.windows(self.words.len());
        let found = run.filter(|run| run.iter().enumerate().all(|(i, token)| self.is(i, &token.word)));
        found.filter_map(|run| Some(Span { start: run.first()?.span.start, end: run.last()?.span.end })).collect()
    }
}

impl Index {
    /// The passages that hold the needle, in order. The index knows which passages hold its words; whether they stand
    /// there in a row, those few passages tell themselves.
    pub(crate) fn passages_with(&self, needle: &Needle) -> Vec<u32> {
        let mut passages = self.text.passages_with_word(needle, 0);
        for position in 1..needle.words.len() {
            if passages.is_empty() {
                break;
            }
            let with_word = self.text.passages_with_word(needle, position);
            passages.retain(|passage| with_word.binary_search(passage).is_ok());
        }
        if needle.words.len() > 1 {
            passages.retain(|&passage| {
                let words: Vec<Token> = tokens(self.passage(passage)).collect();
                !needle.marks(&words).is_empty()
            });
        }
        passages
    }

    fn passage(&self, id: u32) -> &str {
        let Sentence { article, span } = self.text.passages[id as usize];
        &self.corpus.article(article).body[span.range()]
    }
}

impl TextIndex {
    /// The passages that hold the needle's word at a position, in order.
    fn passages_with_word(&self, needle: &Needle, position: usize) -> Vec<u32> {
        let wanted = needle.words[position].as_str();
        let first = self.words.partition_point(|word| word.as_str() < wanted);
        let matching = self.words[first..].iter().take_while(|word| needle.is(position, word)).count();
        let mut passages: Vec<u32> = self.postings[first..first + matching].concat();
        if matching > 1 {
            sort_and_dedup(&mut passages);
        }
        passages
    }
}

/// The stretches of a text to mark for all needles, in order and apart.
pub(crate) fn highlights(text: &str, needles: &[&Needle]) -> Vec<Span> {
    let words: Vec<Token> = tokens(text).collect();
    let mut spans: Vec<Span> = needles.iter().flat_map(|needle| needle.marks(&words)).collect();
    sort_by(&mut spans, Span::cmp);
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}
