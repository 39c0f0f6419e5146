//! The labels that name terms, by their words.

use crate::model::field::Field;
use crate::model::term::{Term, TermId};
use crate::sort::sort_and_dedup;
use crate::text::letters::agrees;
use crate::text::tokenize::tokens;

/// Finds the terms that have given words as a label.
#[derive(Debug)]
pub(crate) struct SynonymIndex {
    terms: Vec<(TermId, Term)>,
    /// The names of every term in order, each with the position of its term.
    names: Vec<(Name, usize)>,
    /// The number of words of the longest name.
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
    fn is_named(&self, typed: &Self) -> bool {
        let is_letter = self.is_letter();
        let mut words = typed.spelling.split(' ').zip(self.spelling.split(' '));
        self.words == typed.words
            && words.all(|(typed, spelling)| agrees(typed, spelling))
            && (!is_letter || self.spelling == typed.spelling && self.spelling != self.words[0])
    }
}

impl SynonymIndex {
    pub(crate) fn new(terms: Vec<(TermId, Term)>) -> Self {
        let mut names: Vec<(Name, usize)> = Vec::new();
        for (position, (_, term)) in terms.iter().enumerate() {
            names.extend(names_of(term).into_iter().map(|(_, name)| (name, position)));
        }
        sort_and_dedup(&mut names);
        let longest = names.iter().map(|(name, _)| name.words.len()).max().unwrap_or(0);
        Self { terms, names, longest }
    }

    /// The number of words of the longest name.
    pub(crate) fn longest_name(&self) -> usize {
        self.longest
    }

    /// The terms that have exactly these words as a label, in order.
    pub(crate) fn terms_named(&self, typed: &Name) -> Vec<&(TermId, Term)> {
        let mut positions: Vec<usize> = self.matching(typed).map(|&(_, position)| position).collect();
        sort_and_dedup(&mut positions);
        positions.into_iter().map(|position| &self.terms[position]).collect()
    }

    /// The labels that are exactly these words, in order.
    pub(crate) fn names(&self, typed: &Name) -> Vec<&Name> {
        self.matching(typed).map(|(name, _)| name).collect()
    }

    fn matching(&self, typed: &Name) -> impl Iterator<Item = &(Name, usize)> {
        let first = self.names.partition_point(|(name, _)| name.words < typed.words);
        let same = self.names[first..].iter().take_while(|(name, _)| name.words == typed.words);
        same.filter(|(name, _)| name.is_named(typed))
    }
}

/// The labels that name a term, with their words. Another name of a single word, such as `Chan`, names no person:
/// others have it too.
fn names_of(term: &Term) -> Vec<(&str, Name)> {
    let with_words = |label| (label, Name::new(label));
    let mut preferred: Vec<&str> = term.labels.iter().map(String::as_str).collect();
    // A person has the same name in every language, and a large corpus names thousands.
    preferred.dedup();
    let preferred = preferred.into_iter().map(with_words);
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
