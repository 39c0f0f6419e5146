//! The labels of terms that have several, by their words.

use crate::model::field::Field;
use crate::model::term::{Term, TermId};
use crate::sort::sort_by;
use crate::text::tokenize::words;

/// Finds the terms that have given words as a label.
#[derive(Debug)]
pub(crate) struct SynonymIndex {
    terms: Vec<(TermId, Term)>,
    /// The words of every label in order, each with the position of its term.
    labels: Vec<(Vec<String>, usize)>,
    /// The number of words of the longest label.
    longest: usize,
}

impl SynonymIndex {
    pub(crate) fn new(terms: Vec<(TermId, Term)>) -> Self {
        let mut labels: Vec<(Vec<String>, usize)> = Vec::new();
        for (position, (_, term)) in terms.iter().enumerate() {
            labels.extend(labels_in_texts(term).into_iter().map(|(_, words)| (words, position)));
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
    pub(crate) fn terms_labelled(&self, words: &[String]) -> impl Iterator<Item = &(TermId, Term)> {
        let first = self.labels.partition_point(|(label, _)| label.as_slice() < words);
        let same = self.labels[first..].iter().take_while(move |(label, _)| label == words);
        same.map(|&(_, position)| &self.terms[position])
    }
}

/// The labels that stand for a term in texts, with their words. A label of a single letter does not: `Ý`, for Italy, would
/// match far too much. Nor does an alternative of a single word for a person, such as `Chan`: others are called so too.
pub(crate) fn labels_in_texts(term: &Term) -> Vec<(&str, Vec<String>)> {
    let with_words = |label| (label, words(label));
    let is_name = |words: &[String]| words.iter().map(String::len).sum::<usize>() > 1;
    let preferred = term.labels.iter().map(|label| with_words(label.as_str()));
    let others = term.alt.iter().map(|label| with_words(label.as_str()));
    let others = others.filter(|(_, words)| term.field != Field::Participant || words.len() > 1);
    preferred.chain(others).filter(|(_, words)| is_name(words)).collect()
}
