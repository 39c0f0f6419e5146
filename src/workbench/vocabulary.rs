//! The terms of the workbench: those of the corpus, and those that drafts and corrections have added.

use draft::{Draft, vocabulary_terms};
use engine::{Corpus, Field, Lang, Localized, Term, TermId, UncheckedCorpus, words};

/// Terms by their ids. One that is there stays where it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    terms: Vec<Term>,
    /// How many of them the corpus has; the others are new.
    of_corpus: usize,
}

impl Vocabulary {
    /// With the terms of a corpus.
    pub(crate) fn of(terms: Vec<Term>) -> Self {
        Self { of_corpus: terms.len(), terms }
    }

    pub(crate) fn terms(&self) -> &[Term] {
        &self.terms
    }

    pub(crate) fn get(&self, id: TermId) -> &Term {
        &self.terms[id.0 as usize]
    }

    pub(crate) fn is_new(&self, id: TermId) -> bool {
        id.0 as usize >= self.of_corpus
    }

    pub(crate) fn of_field(&self, field: Field) -> impl Iterator<Item = (TermId, &Term)> {
        let all = (0..).map(TermId).zip(&self.terms);
        all.filter(move |(_, term)| term.field == field)
    }

    pub(crate) fn with_id(&self, field: Field, id: &str) -> Option<TermId> {
        self.of_field(field).find(|(_, term)| term.id == id).map(|(id, _)| id)
    }

    /// The term that is called so, by its id or by any of its names in any language.
    pub(crate) fn named(&self, field: Field, name: &str) -> Option<TermId> {
        let name = name.trim();
        let wanted = words(name);
        let is_called = |term: &Term| term.labels.iter().chain(&term.alt).any(|label| words(label) == wanted);
        let by_id = self.of_field(field).find(|(_, term)| term.id.eq_ignore_ascii_case(name));
        by_id.or_else(|| self.of_field(field).find(|(_, term)| is_called(term))).map(|(id, _)| id)
    }

    /// The term of other terms, with its broader ones, as it is here; added where it is not.
    pub(crate) fn adopt(&mut self, others: &[Term], id: TermId) -> TermId {
        let term = &others[id.0 as usize];
        if let Some(known) = self.with_id(term.field, &term.id) {
            return known;
        }
        let broader = term.broader.map(|broader| self.adopt(others, broader));
        self.push(Term { broader, ..term.clone() })
    }

    /// The term as it is here; added where it is not. Its broader one is of this vocabulary.
    pub(crate) fn adopt_one(&mut self, term: Term) -> TermId {
        self.with_id(term.field, &term.id).unwrap_or_else(|| self.push(term))
    }

    /// A new term that is called so in every language, until somebody who knows them says more.
    pub(crate) fn add(&mut self, field: Field, label: &str) -> TermId {
        let id = unused(&slug(label), "unnamed", |id| self.with_id(field, id).is_some());
        let labels = Localized::same(&label.trim().to_owned());
        self.push(Term { field, id, labels, short: None, alt: Vec::new(), broader: None })
    }

    fn push(&mut self, term: Term) -> TermId {
        self.terms.push(term);
        TermId(self.terms.len() as u32 - 1)
    }

    /// Terms as `vocabulary.toml` has them.
    pub(crate) fn toml(&self, ids: Vec<TermId>) -> String {
        let terms = UncheckedCorpus { terms: self.terms.clone(), ..UncheckedCorpus::default() };
        let Ok(corpus) = Corpus::check(terms) else { return String::new() };
        let draft = Draft { corpus, new_terms: ids, questions: Vec::new(), not_reported: None, stamp: None };
        vocabulary_terms(&draft)
    }

    /// What a term is called in a language.
    pub(crate) fn label(&self, id: TermId, lang: Lang) -> &str {
        self.get(id).label(lang)
    }
}

/// An id of a name: its Latin letters without diacritics, and its digits, with hyphens between.
pub(crate) fn slug(name: &str) -> String {
    let ascii = |word: String| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let words = words(name).into_iter().map(ascii).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// The id, or that with the first number that makes it one that is not used; `fallback` in place of an empty one.
pub(crate) fn unused(id: &str, fallback: &str, is_used: impl Fn(&str) -> bool) -> String {
    let id = if id.is_empty() { fallback } else { id };
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    ids.find(|id| !is_used(id)).unwrap_or_default()
}
