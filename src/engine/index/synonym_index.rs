//! The labels that name terms, by their words.

use crate::index::dictionary::hash;
use crate::model::field::Field;
use crate::model::term::{Term, TermId};
use crate::sort::sort_and_dedup;
use crate::text::letters::agrees;
use crate::text::tokenize::{tokens, words};

/// Finds the terms that may have given words as a label. It keeps hashes alone: a large corpus names thousands of
/// persons, and the first answer waits for it.
#[derive(Debug, Default)]
pub(crate) struct SynonymIndex {
    /// For each label the hash of its words and its term, in order.
    labels: Vec<(u32, TermId)>,
    /// The number of words of the longest label.
    longest: usize,
}

/// The words of a label.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    /// Folded.
    pub(crate) words: Vec<String>,
    /// With their diacritics, joined by spaces.
    spelling: String,
}

impl Name {
    pub(crate) fn new(label: &str) -> Self {
        let mut name = Self::default();
        name.append(label);
        name
    }

    /// Adds the words of a text.
    pub(crate) fn append(&mut self, text: &str) {
        for token in tokens(text) {
            if !self.words.is_empty() {
                self.spelling.push(' ');
            }
            self.spelling.push_str(token.spelling());
            self.words.push(token.word);
        }
    }

    /// Its words with their diacritics.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.spelling.split(' ')
    }

    fn is_letter(&self) -> bool {
        self.words.len() == 1 && self.words[0].chars().nth(1).is_none()
    }

    /// Whether typed words mean this label of a term. A label of a single letter is meant only if it has diacritics and
    /// they are typed: `Ý` is Italy, `y` is not.
    pub(crate) fn is_named(&self, typed: &Self) -> bool {
        let is_letter = self.is_letter();
        let mut words = typed.spelling.split(' ').zip(self.spelling.split(' '));
        self.words == typed.words
            && words.all(|(typed, spelling)| agrees(typed, spelling))
            && (!is_letter || self.spelling == typed.spelling && self.spelling != self.words[0])
    }
}

impl SynonymIndex {
    pub(crate) fn new(terms: impl Iterator<Item = (TermId, Term)>) -> Self {
        let mut index = Self::default();
        for (id, term) in terms {
            for label in term.displayed_labels().chain(term.alt.iter().map(String::as_str)) {
                let words = words(label);
                index.longest = index.longest.max(words.len());
                index.labels.push((hash_of(&words), id));
            }
        }
        sort_and_dedup(&mut index.labels);
        index
    }

    /// The number of words of the longest label.
    pub(crate) fn longest_name(&self) -> usize {
        self.longest
    }

    /// The terms of the labels whose words have the hash of these, in order.
    pub(crate) fn with_hash_of(&self, words: &[String]) -> impl Iterator<Item = TermId> {
        let hash = hash_of(words);
        let first = self.labels.partition_point(|(other, _)| *other < hash);
        self.labels[first..].iter().take_while(move |(other, _)| *other == hash).map(|&(_, id)| id)
    }
}

fn hash_of(words: &[String]) -> u32 {
    hash(words.iter().flat_map(|word| word.bytes().chain([0])))
}

/// The labels that name a term, with their words. Another name of a single word, such as `Chan`, names no person:
/// others have it too.
pub(crate) fn names_of(term: &Term) -> Vec<(&str, Name)> {
    let with_words = |label| (label, Name::new(label));
    let preferred = term.labels.iter().map(String::as_str).map(with_words);
    let others = term.alt.iter().map(|label| with_words(label.as_str()));
    let others = others.filter(|(_, name)| term.field != Field::Participant || name.words.len() > 1);
    preferred.chain(others).filter(|(_, name)| !name.words.is_empty()).collect()
}

/// The labels that stand for the term in texts. A single letter does not: it would match far too much.
pub(crate) fn names_in_texts(term: &Term) -> Vec<(&str, Name)> {
    let mut names = names_of(term);
    names.retain(|(_, name)| !name.is_letter());
    names
}
