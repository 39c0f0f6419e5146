//! Writing the dictionary, at build time: which rows contain which words, in their articles and in the labels of their
//! values, in which spellings, and where they are heavy.
//!
//! A word's weight in a row is its term of BM25 without the inverse document frequency, which is the same for all rows
//! (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009): the saturating number of occurrences against
//! the length of the row's text. As in BM25F, a word in a quoted sentence or a label counts twice: those carry the facts.
//! One bit of the weight is kept, set for the heaviest eighth of all postings, so that relevance costs an eighth of a
//! byte per posting.

use std::collections::BTreeMap;

use crate::index::codec::{push_number, push_text};
use crate::index::dictionary::LABEL_MARK;
use crate::index::dictionary::posting_list::push_posting_list;
use crate::index::row_labels::row_labels;
use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::text::sentences::sentences;
use crate::text::span::Span;
use crate::text::tokenize::{spelling, tokens};

/// The occurrences of one word.
#[derive(Default)]
struct Entry {
    /// In ascending order of rows.
    rows: Vec<RowEntry>,
    /// The rows of each spelling with diacritics.
    marked: BTreeMap<String, Vec<u32>>,
}

struct RowEntry {
    row: u32,
    /// The number of occurrences, those in quoted sentences and labels twice.
    frequency: u16,
    /// Whether it occurs without diacritics.
    is_plain: bool,
}

impl Entry {
    /// Adds an occurrence in a row, which is the last one or comes after it.
    fn add(&mut self, row: u32, frequency: u16, is_plain: bool) {
        match self.rows.last_mut() {
            Some(last) if last.row == row => {
                last.frequency = last.frequency.saturating_add(frequency);
                last.is_plain |= is_plain;
            }
            _ => self.rows.push(RowEntry { row, frequency, is_plain }),
        }
    }
}

/// Appends the dictionary of a corpus.
pub(crate) fn encode_dictionary(corpus: &Corpus, out: &mut Vec<u8>) {
    let (entries, lengths) = collect(corpus);
    let weights = Weights::new(&entries, &lengths);
    push_text(out, &entries.keys().fold(String::new(), |all, word| all + word + "\n"));
    let mut lists: Vec<Vec<(u32, bool)>> = Vec::new();
    for entry in entries.values() {
        let is_heavy = |entry: &RowEntry| weights.is_heavy(entry.frequency, lengths[entry.row as usize]);
        lists.push(entry.rows.iter().map(|entry| (entry.row, is_heavy(entry))).collect());
    }
    let mut all_spellings: Vec<(u32, &str)> = Vec::new();
    for (entry, word) in entries.iter().zip(0..) {
        for (spelling, rows) in spellings(entry) {
            all_spellings.push((word, spelling));
            lists.push(rows.into_iter().map(|row| (row, false)).collect());
        }
    }
    push_number(out, all_spellings.len() as u32);
    for (word, spelling) in all_spellings {
        push_number(out, word);
        push_text(out, spelling);
    }
    push_lists(out, &lists, lengths.len());
}

/// Appends the lengths of all posting lists, doubled, plus one for bitmaps, and then the lists.
fn push_lists(out: &mut Vec<u8>, lists: &[Vec<(u32, bool)>], row_count: usize) {
    let mut bytes = Vec::new();
    for list in lists {
        let before = bytes.len();
        let is_bitmap = push_posting_list(&mut bytes, list, row_count);
        push_number(out, ((bytes.len() - before) as u32) << 1 | u32::from(is_bitmap));
    }
    out.extend_from_slice(&bytes);
}

/// The spellings of a word with their rows, if it has several.
fn spellings<'a>((word, entry): (&'a String, &'a Entry)) -> Vec<(&'a str, Vec<u32>)> {
    let plain: Vec<u32> = entry.rows.iter().filter(|entry| entry.is_plain).map(|entry| entry.row).collect();
    let marked = entry.marked.iter().map(|(spelling, rows)| (spelling.as_str(), rows.clone()));
    let mut all: Vec<(&str, Vec<u32>)> = marked.collect();
    if !plain.is_empty() {
        all.insert(0, (word, plain));
    }
    if all.len() > 1 { all } else { Vec::new() }
}

/// The entries of all words, and the number of words of each row.
fn collect(corpus: &Corpus) -> (BTreeMap<String, Entry>, Vec<u32>) {
    let by_article: Vec<Vec<Span>> =
        corpus.articles().iter().map(|article| sentences(&article.body, article.story)).collect();
    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    let mut lengths = Vec::with_capacity(corpus.dialogues().len());
    for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
        let mut length = 0;
        for (article, position) in dialogue.sentences_about(|id| by_article[id.0 as usize].as_slice()) {
            let sentence = by_article[article.0 as usize][position];
            length += add_words(&mut entries, row, corpus, dialogue, article, sentence);
        }
        for token in row_labels(corpus, dialogue).iter().flat_map(|label| tokens(label)) {
            entries.entry(token.word + LABEL_MARK).or_default().add(row, 2, true);
        }
        lengths.push(length);
    }
    (entries, lengths)
}

/// Adds the words of a sentence to the entries; returns their number.
fn add_words(
    entries: &mut BTreeMap<String, Entry>,
    row: u32,
    corpus: &Corpus,
    dialogue: &Dialogue,
    article: ArticleId,
    sentence: Span,
) -> u32 {
    let is_quoted = dialogue.evidence().any(|quote| quote.article == article && quote.span.overlaps(sentence));
    let frequency = 1 + u16::from(is_quoted);
    let text = sentence.slice(&corpus.article(article).body);
    let mut count = 0;
    for token in tokens(text) {
        count += 1;
        let spelling = spelling(token.span.slice(text));
        let is_plain = spelling == token.word;
        let entry = entries.entry(token.word).or_default();
        entry.add(row, frequency, is_plain);
        if !is_plain {
            let rows = entry.marked.entry(spelling).or_default();
            if rows.last() != Some(&row) {
                rows.push(row);
            }
        }
    }
    count
}

/// Tells which postings are heavy.
struct Weights {
    /// The mean number of words of a row.
    mean_length: f32,
    /// The least heavy weight, in thousandths.
    threshold: usize,
}

/// BM25's usual parameters: how fast repetition saturates, and how much length counts.
const K1: f32 = 1.2;
const B: f32 = 0.75;
/// The number of different weights: thousandths from 0 to `K1 + 1`.
const WEIGHTS: usize = 2201;

impl Weights {
    fn new(entries: &BTreeMap<String, Entry>, lengths: &[u32]) -> Self {
        let mean_length = lengths.iter().map(|&length| length as f32).sum::<f32>() / (lengths.len().max(1) as f32);
        let mut weights = Self { mean_length, threshold: WEIGHTS };
        let mut histogram = vec![0usize; WEIGHTS];
        let mut postings = 0;
        for entry in entries.values().flat_map(|entry| &entry.rows) {
            histogram[weights.weight(entry.frequency, lengths[entry.row as usize])] += 1;
            postings += 1;
        }
        let mut heavy = 0;
        while weights.threshold > 0 && heavy + histogram[weights.threshold - 1] <= postings / 8 {
            weights.threshold -= 1;
            heavy += histogram[weights.threshold];
        }
        weights
    }

    /// The weight in thousandths.
    fn weight(&self, frequency: u16, length: u32) -> usize {
        let frequency = f32::from(frequency);
        let norm = K1 * (1.0 - B + B * length as f32 / self.mean_length);
        ((frequency * (K1 + 1.0) / (frequency + norm) * 1000.0) as usize).min(WEIGHTS - 1)
    }

    fn is_heavy(&self, frequency: u16, length: u32) -> bool {
        self.weight(frequency, length) >= self.threshold
    }
}
