//! Making the dictionary, at build time: which rows hold which words, in which spellings, and where a word weighs much.
//!
//! A word's weight in a row is that of BM25 without the part that all rows share (Robertson and Zaragoza, *The
//! Probabilistic Relevance Framework*, 2009): how often it stands there, saturating, against the length of the row's
//! text. As in BM25F, a word in a quoted sentence counts twice: those sentences carry the facts. One bit of it is kept,
//! set for the eighth of all postings that weigh most, so that the order of an answer costs an eighth of a byte a
//! posting.

use std::collections::BTreeMap;

use crate::fold::{spelling, tokens};
use crate::passage::{sentences, spoken};
use crate::posting::push_postings;
use crate::wire::{push_number, push_text};
use crate::{ArticleId, Corpus, Dialogue, Span};

/// What the rows say of one word.
#[derive(Default)]
struct Entry {
    /// In order: the row, how often, and whether it stands there without diacritics.
    rows: Vec<(u32, u16, bool)>,
    /// The rows of each spelling with diacritics.
    marked: BTreeMap<String, Vec<u32>>,
}

/// Appends the dictionary of a corpus to bytes.
pub(crate) fn encode(corpus: &Corpus, out: &mut Vec<u8>) {
    let (entries, lengths) = collect(corpus);
    let rows = lengths.len();
    let heavy = Weights::of(&entries, &lengths);
    let text: Vec<&str> = entries.keys().map(String::as_str).collect();
    let text = text.iter().fold(String::new(), |all, word| all + word + "\n");
    push_text(out, &text);
    let mut lists: Vec<Vec<(u32, bool)>> = Vec::new();
    for entry in entries.values() {
        lists.push(
            entry.rows.iter().map(|&(row, often, _)| (row, heavy.weighs(often, lengths[row as usize]))).collect(),
        );
    }
    let mut spelled: Vec<(u32, &str)> = Vec::new();
    for (entry, word) in entries.iter().zip(0..) {
        for (spelling, of) in spellings(entry) {
            spelled.push((word, spelling));
            lists.push(of.into_iter().map(|row| (row, false)).collect());
        }
    }
    push_number(out, spelled.len() as u32);
    for (word, spelling) in spelled {
        push_number(out, word);
        push_text(out, spelling);
    }
    push_lists(out, &lists, rows);
}

/// The lengths of all lists first, each with whether it is bitmaps as the lowest bit, and then the lists.
fn push_lists(out: &mut Vec<u8>, lists: &[Vec<(u32, bool)>], rows: usize) {
    let mut bytes = Vec::new();
    for list in lists {
        let before = bytes.len();
        let dense = push_postings(&mut bytes, list, rows);
        push_number(out, ((bytes.len() - before) as u32) << 1 | u32::from(dense));
    }
    out.extend_from_slice(&bytes);
}

/// The spellings of a word with their rows, where there are several.
fn spellings<'a>((word, entry): (&'a String, &'a Entry)) -> Vec<(&'a str, Vec<u32>)> {
    let plain: Vec<u32> = entry.rows.iter().filter(|&&(_, _, plain)| plain).map(|&(row, _, _)| row).collect();
    let mut all: Vec<(&str, Vec<u32>)> =
        entry.marked.iter().map(|(spelling, of)| (spelling.as_str(), of.clone())).collect();
    if !plain.is_empty() {
        all.insert(0, (word, plain));
    }
    if all.len() > 1 { all } else { Vec::new() }
}

/// The entries of all words, and for each row the number of its words.
fn collect(corpus: &Corpus) -> (BTreeMap<String, Entry>, Vec<u32>) {
    let cut: Vec<Vec<Span>> = corpus.articles().iter().map(|article| sentences(&article.body, article.story)).collect();
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    let mut lengths = Vec::with_capacity(corpus.dialogues().len());
    for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
        let mut length = 0;
        for (article, sentence) in spoken(dialogue, |id: ArticleId| cut[id.0 as usize].as_slice()) {
            length += read(corpus, dialogue, article, cut[article.0 as usize][sentence], row, &mut entries);
        }
        lengths.push(length);
    }
    (entries, lengths)
}

/// Adds the words of a sentence to the entries; how many there were.
fn read(
    corpus: &Corpus,
    dialogue: &Dialogue,
    article: ArticleId,
    sentence: Span,
    row: u32,
    entries: &mut BTreeMap<String, Entry>,
) -> u32 {
    let quoted = dialogue.evidence().any(|quote| quote.article == article && quote.span.overlaps(sentence));
    let text = sentence.slice(&corpus.article(article).body);
    let mut count = 0;
    for token in tokens(text) {
        count += 1;
        let spelled = spelling(token.span.slice(text));
        let plain = spelled == token.word;
        let entry = entries.entry(token.word).or_default();
        let often = 1 + u16::from(quoted);
        match entry.rows.last_mut() {
            Some((last, sum, plainly)) if *last == row => {
                *sum = sum.saturating_add(often);
                *plainly |= plain;
            }
            _ => entry.rows.push((row, often, plain)),
        }
        if !plain {
            let of = entry.marked.entry(spelled).or_default();
            if of.last() != Some(&row) {
                of.push(row);
            }
        }
    }
    count
}

/// From which weight on a posting is heavy.
struct Weights {
    /// The mean number of words of a row.
    mean: f32,
    /// In steps of a thousandth.
    least: usize,
}

/// The usual parameters of BM25: how fast repetition saturates, and how much length counts.
const K1: f32 = 1.2;
const B: f32 = 0.75;
const STEPS: usize = 2201;

impl Weights {
    fn of(entries: &BTreeMap<String, Entry>, lengths: &[u32]) -> Self {
        let mean = lengths.iter().map(|&length| length as f32).sum::<f32>() / (lengths.len().max(1) as f32);
        let mut weights = Self { mean, least: 0 };
        let mut histogram = vec![0usize; STEPS];
        let mut all = 0;
        for &(row, often, _) in entries.values().flat_map(|entry| &entry.rows) {
            histogram[weights.step(often, lengths[row as usize])] += 1;
            all += 1;
        }
        let mut heavy = 0;
        weights.least = STEPS;
        while weights.least > 0 && heavy + histogram[weights.least - 1] <= all / 8 {
            weights.least -= 1;
            heavy += histogram[weights.least];
        }
        weights
    }

    fn step(&self, often: u16, length: u32) -> usize {
        let often = f32::from(often);
        let norm = K1 * (1.0 - B + B * length as f32 / self.mean);
        ((often * (K1 + 1.0) / (often + norm) * 1000.0) as usize).min(STEPS - 1)
    }

    fn weighs(&self, often: u16, length: u32) -> bool {
        self.step(often, length) >= self.least
    }
}
