//! The labels of terms that have several, by their words.

use crate::model::term::Term;
use crate::sort::sort_by;
use crate::text::tokenize::words;

/// Finds the terms that have given words as a label.
#[derive(Debug)]
pub(crate) struct SynonymIndex {
    terms: Vec<Term>,
    /// The words of every label in order, each with the position of its term.
    labels: Vec<(Vec<String>, usize)>,
    /// The number of words of the longest label.
    longest: usize,
}

impl SynonymIndex {
    pub(crate) fn new(terms: Vec<Term>) -> Self {
        let mut labels: Vec<(Vec<String>, usize)> = Vec::new();
        for (position, term) in terms.iter().enumerate() {
            labels.extend(labels_with_words(term).into_iter().map(|(_, words)| (words, position)));
        }
        sort_by(&mut labels, Ord::cmp);
        labels.dedup();
        let longest = labels.iter().map(|(words, _)| words.len()).max().unwrap_or(0);
        Self { terms, labels, longest }
    }

    /// The number of words of the longest label.
    pub(crate) fn longest_label(&self) -> usize {
        self.longest
    }

    /// The terms that have exactly these words as a label.
    pub(crate) fn terms_labelled(&self, words: &[String]) -> impl Iterator<Item = &Term> {
        let first = self.labels.partition_point(|(label, _)| label.as_slice() < words);
        let same = self.labels[first..].iter().take_while(move |(label, _)| label == words);
        same.map(|&(_, position)| &self.terms[position])
    }
}

/// The labels of a term with their words, without labels of a single letter: `Ý`, for Italy, would match far too much.
pub(crate) fn labels_with_words(term: &Term) -> Vec<(&str, Vec<String>)> {
    let labels = term.all_labels().map(|label| (label, words(label)));
    labels.filter(|(_, words)| words.iter().map(String::len).sum::<usize>() > 1).collect()
}
