//! Helps a person to review facts: says which values no quote names, and what changed since a commit.

use std::collections::{BTreeMap, BTreeSet};

use engine::{Basis, By, Corpus, Fact, Field, Localized, Setting, TermId, Value};

use crate::check::names::Names;
use crate::check::quoted;
use crate::diagnostics::diagnostic::Report;
use crate::seeds::seed_file::{SeedFact, parse_seed};
use crate::seeds::seed_folder::File;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::Vocabulary;

/// Says which values of a corpus a quote names.
#[derive(Debug)]
pub struct NamedValues<'a> {
    corpus: &'a Corpus,
    names: Names,
}

impl<'a> NamedValues<'a> {
    /// Of this corpus.
    #[must_use]
    pub fn new(corpus: &'a Corpus) -> Self {
        let mut names = Names::default();
        for (term, id) in corpus.terms().iter().zip(0..) {
            names.add(TermId(id), term);
            term.broader.into_iter().for_each(|broader| names.widen(TermId(id), broader));
        }
        Self { corpus, names }
    }

    /// Whether a quote of the fact has a label of its term, its number, or its date.
    #[must_use]
    pub fn is_named(&self, fact: &Fact) -> bool {
        let quotes: Vec<&str> = fact.evidence.iter().map(|&evidence| self.corpus.quote(evidence)).collect();
        quoted::is_named(fact.value, &self.names, &quotes)
    }
}

/// The facts and labels of seeds as they were at some time. They need not be without errors.
#[derive(Debug, Default)]
pub struct PastSeeds {
    /// By what they say, the quotes and notes of facts.
    facts: BTreeMap<Vec<String>, (BTreeSet<String>, Vec<String>)>,
    labels: BTreeMap<(Field, String), Localized<String>>,
}

impl PastSeeds {
    /// Reads the annotations and the vocabulary among these files, which are given by their names.
    #[must_use]
    pub fn read(files: Vec<(String, String)>) -> Self {
        let mut past = Self::default();
        for (path, content) in files {
            let mut report = Report::new(&path, &content);
            if path == "vocabulary.toml" {
                let terms = Vocabulary::read(&File { path, content: content.clone() }, &mut report).into_parts().0;
                past.labels.extend(terms.into_iter().map(|term| ((term.field, term.id), term.labels)));
            } else {
                parse_seed(&content, &mut report).dialogues.iter().for_each(|dialogue| {
                    let id = dialogue.id.as_ref().map_or("", |id| &id.value);
                    dialogue.facts.iter().for_each(|fact| past.add(id, fact));
                });
            }
        }
        past
    }

    fn add(&mut self, dialogue: &str, fact: &SeedFact) {
        let (quotes, notes) = self.facts.entry(said_in_seed(dialogue, fact)).or_default();
        quotes.extend(fact.quotes.iter().map(|quote| quote.exact.value.clone()));
        notes.extend(fact.note.iter().map(|note| note.value.clone()));
    }

    /// Whether the fact was there with the same quotes, note and label.
    #[must_use]
    pub fn has(&self, corpus: &Corpus, dialogue: &str, fact: &Fact) -> bool {
        let Some((quotes, notes)) = self.facts.get(&said(corpus, dialogue, fact)) else { return false };
        let is_labelled = match fact.value {
            Value::Term(id) => {
                let term = corpus.term(id);
                self.labels.get(&(term.field, term.id.clone())) == Some(&term.labels)
            }
            Value::Number(_) | Value::Date(_) => true,
        };
        let are_quoted = fact.evidence.iter().all(|&evidence| quotes.contains(corpus.quote(evidence)));
        // The notes of a fact that several seeds have are joined.
        let is_noted = match &fact.note {
            None => notes.is_empty(),
            Some(note) => notes.contains(note) || notes.join(" ") == *note,
        };
        is_labelled && are_quoted && is_noted
    }
}

/// A fact of a corpus, without its quotes and note.
fn said(corpus: &Corpus, dialogue: &str, fact: &Fact) -> Vec<String> {
    let code = |id: TermId| corpus.term(id).id.clone();
    let by = fact.by.map(|by| if let By::Party(id) = by { code(id) } else { By::BOTH.to_owned() });
    let person = fact.person.as_ref();
    let parts = [
        Some(fact.field.name().to_owned()),
        Some(corpus.value_id(fact.value)),
        fact.stage.map(|stage| stage.name().to_owned()),
        by,
        fact.according_to.map(code),
        Some(fact.setting.name().to_owned()),
        Some(fact.basis.name().to_owned()),
        person.map(|person| person.role.name().to_owned()),
        person.map(|person| code(person.party)),
        person.and_then(|person| person.rank.clone()),
        person.and_then(|person| person.office.clone()),
        fact.since.map(|since| since.to_string()),
    ];
    [dialogue.to_owned()].into_iter().chain(parts.into_iter().map(Option::unwrap_or_default)).collect()
}

/// The same of a fact in a seed.
fn said_in_seed(dialogue: &str, fact: &SeedFact) -> Vec<String> {
    let text = |text: &Option<Lined<String>>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let or = |given: String, usual: &str| if given.is_empty() { usual.to_owned() } else { given };
    vec![
        dialogue.to_owned(),
        text(&fact.field),
        text(&fact.value),
        text(&fact.stage),
        text(&fact.by),
        text(&fact.according_to),
        or(text(&fact.setting), Setting::Dialogue.name()),
        or(text(&fact.basis), Basis::Stated.name()),
        text(&fact.role),
        text(&fact.party),
        text(&fact.rank),
        text(&fact.office),
        text(&fact.since),
    ]
}
