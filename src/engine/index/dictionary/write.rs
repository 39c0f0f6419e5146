//! Writing the dictionary, at build time: which rows contain which words, in their articles and in the labels of their
//! values, in which spellings, and where they are heavy.
//!
//! A word's weight in a row is its BM25 score (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009)
//! without the inverse document frequency, which is the same for all rows: the number of occurrences, saturating,
//! against the length of the row's text. As in BM25F, a word in a quoted sentence or a label counts twice: those carry
//! the facts. One bit of the weight is kept, set for the heaviest eighth of all postings, so that relevance costs an
//! eighth of a byte per posting.

use std::collections::BTreeMap;

use crate::index::codec::{push_number, push_text};
use crate::index::dictionary::entries::Entry;
use crate::index::dictionary::posting_list::push_posting_list;
use crate::index::row_labels::row_labels;
use crate::model::article::{Article, ArticleId};
use crate::model::corpus::Corpus;
use crate::text::sentences::sentences;
use crate::text::span::Span;
use crate::text::tokenize::{Token, keeps_diacritics, tokens};

/// The occurrences of an entry in a row.
struct Occurrences {
    row: u32,
    /// Their number; those in quoted sentences and labels count twice.
    frequency: u16,
}

/// By entry, rows in ascending order.
type Rows = BTreeMap<String, Vec<Occurrences>>;

/// Appends the dictionary of a corpus.
pub(crate) fn encode_dictionary(corpus: &Corpus, out: &mut Vec<u8>) {
    let (entries, lengths) = collect(corpus);
    let weights = Weights::new(&entries, &lengths);
    push_text(out, &entries.keys().fold(String::new(), |all, entry| all + entry + "\n"));
    let mut bytes = Vec::new();
    for rows in entries.values() {
        let before = bytes.len();
        let is_heavy = |occurrences: &Occurrences| weights.is_heavy(occurrences, &lengths);
        let postings: Vec<(u32, bool)> = rows.iter().map(|rows| (rows.row, is_heavy(rows))).collect();
        let is_bitmap = push_posting_list(&mut bytes, &postings, lengths.len());
        push_number(out, ((bytes.len() - before) as u32) << 1 | u32::from(is_bitmap));
    }
    out.extend_from_slice(&bytes);
}

/// An article cut into sentences.
struct Cut {
    sentences: Vec<Span>,
    keeps_diacritics: bool,
}

/// The entries of all words, and the number of words in the texts of each row.
fn collect(corpus: &Corpus) -> (Rows, Vec<u32>) {
    let cut = |article: &Article| Cut {
        sentences: sentences(&article.body, article.story),
        keeps_diacritics: keeps_diacritics(&tokens(article.story.slice(&article.body)).collect::<Vec<Token>>()),
    };
    let by_article: Vec<Cut> = corpus.articles().iter().map(cut).collect();
    let mut entries = Rows::new();
    let mut lengths = Vec::with_capacity(corpus.dialogues().len());
    for (dialogue, row) in corpus.dialogues().iter().zip(0..) {
        let mut length = 0;
        let cut = |id: ArticleId| (corpus.article(id), by_article[id.0 as usize].sentences.as_slice());
        for (id, about) in dialogue.texts_about(cut) {
            let article = &by_article[id.0 as usize];
            for part in article.sentences.iter().filter_map(|sentence| sentence.common(about)) {
                let is_quoted = dialogue.evidence().any(|quote| quote.article == id && quote.span.overlaps(part));
                for token in tokens(part.slice(&corpus.article(id).body)) {
                    let entry = Entry::new(&token, article.keeps_diacritics, false).encode();
                    add(entries.entry(entry).or_default(), row, 1 + u16::from(is_quoted));
                    length += 1;
                }
            }
        }
        for label in row_labels(corpus, dialogue) {
            let tokens: Vec<Token> = tokens(&label).collect();
            let keeps_diacritics = keeps_diacritics(&tokens);
            for token in &tokens {
                add(entries.entry(Entry::new(token, keeps_diacritics, true).encode()).or_default(), row, 2);
            }
        }
        lengths.push(length);
    }
    (entries, lengths)
}

/// Adds an occurrence in a row, which is the last one or comes after it.
fn add(rows: &mut Vec<Occurrences>, row: u32, frequency: u16) {
    match rows.last_mut() {
        Some(last) if last.row == row => last.frequency = last.frequency.saturating_add(frequency),
        _ => rows.push(Occurrences { row, frequency }),
    }
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
    fn new(entries: &Rows, lengths: &[u32]) -> Self {
        let mean_length = lengths.iter().map(|&length| length as f32).sum::<f32>() / (lengths.len().max(1) as f32);
        let mut weights = Self { mean_length, threshold: WEIGHTS };
        let mut histogram = vec![0usize; WEIGHTS];
        let mut postings = 0;
        for occurrences in entries.values().flatten() {
            histogram[weights.weight(occurrences, lengths)] += 1;
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
    fn weight(&self, occurrences: &Occurrences, lengths: &[u32]) -> usize {
        let (frequency, length) = (f32::from(occurrences.frequency), lengths[occurrences.row as usize]);
        let norm = K1 * (1.0 - B + B * length as f32 / self.mean_length);
        ((frequency * (K1 + 1.0) / (frequency + norm) * 1000.0) as usize).min(WEIGHTS - 1)
    }

    fn is_heavy(&self, occurrences: &Occurrences, lengths: &[u32]) -> bool {
        self.weight(occurrences, lengths) >= self.threshold
    }
}
