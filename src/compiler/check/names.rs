//! Finds the labels of terms in quotes.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use engine::{Field, Span, Term, TermId, tokens};

/// The labels of a vocabulary, by their words.
#[derive(Debug, Default)]
pub(crate) struct Names {
    labels: BTreeMap<Vec<String>, Vec<Label>>,
    /// For each word, the lengths in words of the labels that begin with it.
    lengths: BTreeMap<String, BTreeSet<usize>>,
    /// The broader term of each term that has one.
    broader: BTreeMap<TermId, TermId>,
}

#[derive(Debug)]
struct Label {
    term: TermId,
    field: Field,
    /// The label as written, if it is so short that only its capital and its diacritics tell it from other words.
    short: Option<String>,
}

/// A label in a text.
#[derive(Debug)]
struct Found {
    term: TermId,
    field: Field,
    words: Range<usize>,
}

/// The most letters of a single word that must occur as it is written: `DOC` is not “độc”, nor `Ý` “ý”.
const MAX_SHORT: usize = 4;

impl Names {
    pub(crate) fn add(&mut self, id: TermId, term: &Term) {
        for text in term.labels.iter().chain(&term.alt) {
            let words = engine::words(text);
            let Some(first) = words.first() else { continue };
            let is_short = words.len() == 1 && first.chars().count() <= MAX_SHORT;
            let short = is_short.then(|| text.trim().to_owned());
            self.lengths.entry(first.clone()).or_default().insert(words.len());
            self.labels.entry(words).or_default().push(Label { term: id, field: term.field, short });
        }
    }

    /// Notes the broader term of a term.
    pub(crate) fn widen(&mut self, id: TermId, broader: TermId) {
        self.broader.insert(id, broader);
    }

    /// The broader term of a term, if it was noted.
    pub(crate) fn broader(&self, id: TermId) -> Option<TermId> {
        self.broader.get(&id).copied()
    }

    /// Whether the quote names a term by one of its labels. A label within a longer one of another term does not count:
    /// “South China Sea” does not name China. The name of a series or a format also names its parties.
    pub(crate) fn is_named(&self, id: TermId, quote: &str) -> bool {
        let found = self.find(quote);
        found.iter().any(|at| at.term == id && !found.iter().any(|other| self.hides(other, at)))
    }

    /// Where the quote names terms of the field.
    pub(crate) fn of_field(&self, field: Field, quote: &str) -> Vec<(TermId, Range<usize>)> {
        let spans: Vec<Span> = tokens(quote).map(|token| token.span).collect();
        let range = |words: Range<usize>| spans[words.start].start as usize..spans[words.end - 1].end as usize;
        let found = self.find(quote).into_iter().filter(|at| at.field == field);
        found.map(|at| (at.term, range(at.words))).collect()
    }

    /// The words of the quote, folded, with empty words in place of names of anything but the dialogue.
    pub(crate) fn words_without_names(&self, quote: &str) -> Vec<String> {
        let mut words = engine::words(quote);
        // A single word such as “agreement” need not be a name.
        for at in self.find(quote).into_iter().filter(|at| at.words.len() > 1 && !is_of_the_dialogue(at.field)) {
            words[at.words].iter_mut().for_each(String::clear);
        }
        words
    }

    fn find(&self, quote: &str) -> Vec<Found> {
        let (words, spans): (Vec<String>, Vec<Span>) = tokens(quote).map(|token| (token.word, token.span)).unzip();
        let mut found = Vec::new();
        for at in 0..words.len() {
            for length in self.lengths.get(&words[at]).into_iter().flatten() {
                let range = at..at + length;
                let labels = words.get(range.clone()).and_then(|words| self.labels.get(words));
                let labels =
                    labels.into_iter().flatten().filter(|label| label.is_as_written(&quote[spans[at].range()]));
                found.extend(labels.map(|label| Found { term: label.term, field: label.field, words: range.clone() }));
            }
        }
        found
    }

    /// Whether a label is a part of a longer one that means something else.
    fn hides(&self, longer: &Found, label: &Found) -> bool {
        let is_longer = longer.words.len() > label.words.len()
            && longer.words.start <= label.words.start
            && longer.words.end >= label.words.end;
        // A meeting of a forum also names the forum: “10th Xiangshan Forum”.
        let is_meeting = (label.field, longer.field) == (Field::Forum, Field::Occasion);
        let is_other = !is_of_the_dialogue(longer.field) && !self.is_narrower(longer.term, label.term);
        is_longer && is_other && !is_meeting
    }

    /// Whether a term equals another or is narrower. A cycle of broader terms is reported elsewhere.
    fn is_narrower(&self, term: TermId, wide: TermId) -> bool {
        let mut next = Some(term);
        for _ in 0..=self.broader.len() {
            match next {
                Some(id) if id == wide => return true,
                Some(id) => next = self.broader.get(&id).copied(),
                None => return false,
            }
        }
        false
    }
}

impl Label {
    /// A short label must occur with its diacritics, and with its capital if it has one.
    fn is_as_written(&self, there: &str) -> bool {
        let Some(label) = &self.short else { return true };
        let is_capital = |text: &str| text.starts_with(char::is_uppercase);
        there.is_ascii() == label.is_ascii() && (is_capital(there) || !is_capital(label))
    }
}

/// Whether names of the field are names of the dialogue.
fn is_of_the_dialogue(field: Field) -> bool {
    matches!(field, Field::Series | Field::Format | Field::Party | Field::Venue | Field::Participant)
}
