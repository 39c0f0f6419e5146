//! Dialogues over all seeds: the same id is the same dialogue, and what the seeds say of it is brought together.

use std::collections::BTreeMap;

use engine::{ArticleId, By, Dialogue, Fact, Field, TermId, Value};

use crate::diagnostics::diagnostic::{Diagnostic, SourceLine};
use crate::diagnostics::kind::DiagnosticKind;
use crate::seeds::seed_file::SeedFact;
use crate::seeds::vocabulary_file::Vocabulary;

/// A dialogue as far as the seeds read so far tell of it.
#[derive(Debug)]
pub(crate) struct Merged {
    /// Where it stands first.
    place: SourceLine,
    reported_by: Vec<ArticleId>,
    facts: Vec<Fact>,
    /// A fact names a party, be it a wrong one.
    names_party: bool,
    /// One of those is wrong, so that not all parties are known.
    lacks_party: bool,
    /// What names a side, to be checked once all parties are known.
    sides: Vec<Side>,
}

#[derive(Debug)]
struct Side {
    key: &'static str,
    party: TermId,
    place: SourceLine,
}

/// The dialogues by their ids.
pub(crate) type Dialogues = BTreeMap<String, Merged>;

impl Merged {
    pub(crate) fn at(place: SourceLine) -> Self {
        Self {
            place,
            reported_by: Vec::new(),
            facts: Vec::new(),
            names_party: false,
            lacks_party: false,
            sides: Vec::new(),
        }
    }

    pub(crate) fn report_by(&mut self, article: ArticleId) {
        self.reported_by.push(article);
    }

    /// Adds what an entry says; `fact` is `None` where something was wrong with it.
    pub(crate) fn add(&mut self, entry: &SeedFact, fact: Option<Fact>, place: impl Fn(usize) -> SourceLine) {
        let of_party = entry.field.as_ref().is_some_and(|field| field.value == Field::Party.name());
        self.names_party |= of_party;
        self.lacks_party |= of_party && fact.is_none();
        let Some(fact) = fact else { return };
        if let (Some(By::Party(party)), Some(by)) = (fact.by, &entry.by) {
            self.sides.push(Side { key: "by", party, place: place(by.line) });
        }
        if let (Some(person), Some(party)) = (&fact.person, &entry.party) {
            self.sides.push(Side { key: "party", party: person.party, place: place(party.line) });
        }
        match self.facts.iter_mut().find(|other| says_same(other, &fact)) {
            Some(same) => absorb(same, fact),
            None => self.facts.push(fact),
        }
    }

    /// The dialogue must have parties, and only they can have a say.
    pub(crate) fn check(&self, id: &str, vocabulary: &Vocabulary, found: &mut Vec<Diagnostic>) {
        // One without an id has had its say.
        if !self.names_party && !id.is_empty() {
            let kind = DiagnosticKind::NoParty { id: id.to_owned() };
            found.push(Diagnostic { place: self.place.clone(), kind });
        }
        let parties: Vec<TermId> = self.parties().collect();
        if parties.is_empty() || self.lacks_party {
            return;
        }
        for side in self.sides.iter().filter(|side| !parties.contains(&side.party)) {
            let parties = parties.iter().map(|&party| vocabulary.id_of(party).to_owned()).collect();
            let code = vocabulary.id_of(side.party).to_owned();
            found.push(Diagnostic {
                place: side.place.clone(),
                kind: DiagnosticKind::NotAParty { key: side.key, code, parties },
            });
        }
    }

    pub(crate) fn into_dialogue(self, id: String) -> Dialogue {
        Dialogue { id, reported_by: self.reported_by, facts: self.facts }
    }

    fn parties(&self) -> impl Iterator<Item = TermId> + '_ {
        let parties = self.facts.iter().filter(|fact| fact.field == Field::Party);
        parties.filter_map(|fact| if let Value::Term(id) = fact.value { Some(id) } else { None })
    }
}

/// Whether two facts differ in nothing but their quotes and notes.
fn says_same(a: &Fact, b: &Fact) -> bool {
    (a.field, a.value, a.stage, a.by, a.basis, &a.person) == (b.field, b.value, b.stage, b.by, b.basis, &b.person)
}

/// Adds the quotes and the note of a fact to one that says the same.
fn absorb(fact: &mut Fact, same: Fact) {
    for evidence in same.evidence {
        if !fact.evidence.contains(&evidence) {
            fact.evidence.push(evidence);
        }
    }
    fact.note = match (fact.note.take(), same.note) {
        (Some(note), Some(other)) if note != other => Some(format!("{note} {other}")),
        (note, other) => note.or(other),
    };
}
