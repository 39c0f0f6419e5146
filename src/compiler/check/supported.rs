//! The facts that their quotes do not support, for programs that make facts.

use std::collections::BTreeSet;

use engine::{Basis, Evidence, Fact, Span, Term, TermId, UncheckedCorpus, Value, tokens};

use crate::check::claim::Claim;
use crate::check::names::Names;
use crate::check::{attributes, claimed, together};
use crate::diagnostics::unsupported::Unsupported;

/// Finds the facts of a corpus that their quotes do not support, again and again while facts are taken out.
#[derive(Debug)]
pub struct Support {
    names: Names,
}

impl Support {
    /// For a corpus with these terms and articles. `others` are terms of the vocabulary that are not in the corpus: a
    /// quote may name one of them instead.
    #[must_use]
    pub fn new(corpus: &UncheckedCorpus, others: &[Term]) -> Self {
        Self { names: names(corpus, others) }
    }

    /// The facts for which annotations or an import with the same claims and quotes would be refused, each with its
    /// dialogue, its position there and the reason.
    #[must_use]
    pub fn unsupported_facts(&self, corpus: &UncheckedCorpus) -> Vec<(usize, usize, Unsupported)> {
        let mut found = Vec::new();
        for (dialogue, facts) in corpus.dialogues.iter().map(|dialogue| &dialogue.facts).enumerate() {
            for (position, fact) in facts.iter().enumerate() {
                let why = problem(corpus, &self.names, fact);
                found.extend(why.map(|why| (dialogue, position, why)));
            }
        }
        if found.is_empty() {
            // Facts that are wrong by themselves are not compared with others.
            found.extend(together::problems(corpus).into_iter().map(|((dialogue, fact), why)| (dialogue, fact, why)));
        }
        found
    }
}

fn names(corpus: &UncheckedCorpus, others: &[Term]) -> Names {
    let mut names = Names::default();
    let mut written = BTreeSet::new();
    written.extend(corpus.articles.iter().flat_map(|article| engine::words(&article.body)));
    let is_written = |label: &String| tokens(label).next().is_some_and(|first| written.contains(&first.word));
    for (id, term) in (0..).map(TermId).zip(corpus.terms.iter().chain(others)) {
        // No quote has a label whose first word no article has.
        if term.labels.iter().chain(&term.alt).any(is_written) {
            names.add(id, term);
        }
        // The broader terms of `others` have other positions there, and hide nothing that the narrower ones do not.
        if let Some(broader) = term.broader.filter(|_| (id.0 as usize) < corpus.terms.len()) {
            names.widen(id, broader);
        }
    }
    names
}

fn problem(corpus: &UncheckedCorpus, names: &Names, fact: &Fact) -> Option<Unsupported> {
    let quote = |evidence: &Evidence| {
        let article = corpus.articles.get(evidence.article.0 as usize)?;
        article.body.get(evidence.span.range())
    };
    let in_story = |evidence: &&Evidence| {
        let story = corpus.articles.get(evidence.article.0 as usize).map(|article| article.story);
        story.is_some_and(|story: Span| story.contains(evidence.span))
    };
    let quotes: Vec<&str> = fact.evidence.iter().filter_map(quote).collect();
    if quotes.is_empty() {
        return Some(Unsupported::NoQuote);
    }
    if fact.basis == Basis::Inferred && fact.note.is_none() {
        return Some(Unsupported::NoNote);
    }
    let with_id = |id: TermId| Some((id, corpus.terms.get(id.0 as usize)?));
    let term = if let Value::Term(id) = fact.value { with_id(id) } else { None };
    let broader = term.and_then(|(_, term)| with_id(term.broader?));
    let person = fact.person.as_ref();
    let claim = Claim {
        value: Some((fact.field, fact.value)),
        terms: [term, broader],
        stage: fact.stage,
        by: fact.by,
        basis: fact.basis,
        has_note: fact.note.is_some(),
        role: person.map(|person| person.role),
        rank: person.and_then(|person| person.rank.as_deref()),
        office: person.and_then(|person| person.office.as_deref()),
        of_story: fact.evidence.iter().filter(in_story).filter_map(quote).collect(),
        quotes: quotes.clone(),
    };
    let since = || attributes::since(&fact.since?.to_string(), &quotes).err();
    claimed::problems(&claim, names).into_iter().next().map(|(_, why)| why).or_else(since)
}
