//! Merges dialogues: entries with the same id in several seeds are one dialogue.

use std::collections::BTreeMap;

use engine::{ArticleId, Dialogue, Fact, Field, TermId, Value};

use crate::check::attributes;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::source_line::SourceLine;
use crate::seeds::seed_file::SeedFact;
use crate::seeds::vocabulary_file::Vocabulary;

/// A dialogue, as annotated by the seeds read so far.
#[derive(Debug)]
pub(crate) struct Merged {
    /// Where it occurs first.
    at: SourceLine,
    reported_by: Vec<ArticleId>,
    /// No entry of it is a draft.
    reviewed: bool,
    facts: Vec<Fact>,
    /// Where each fact occurs first.
    lines: Vec<SourceLine>,
    /// Some fact is of `party`, valid or not.
    has_party_fact: bool,
    /// Some fact of `party` is not valid, so not all parties are known.
    has_invalid_party: bool,
    /// The parties that facts name as sides, which are checked when all parties are known.
    sides: Vec<Side>,
}

#[derive(Debug)]
struct Side {
    key: &'static str,
    party: TermId,
    at: SourceLine,
}

/// The dialogues by their ids.
pub(crate) type Dialogues = BTreeMap<String, Merged>;

impl Merged {
    pub(crate) fn new(at: SourceLine) -> Self {
        Self {
            at,
            reported_by: Vec::new(),
            reviewed: true,
            facts: Vec::new(),
            lines: Vec::new(),
            has_party_fact: false,
            has_invalid_party: false,
            sides: Vec::new(),
        }
    }

    pub(crate) fn report_by(&mut self, article: ArticleId) {
        self.reported_by.push(article);
    }

    /// Notes that an entry was drafted and nobody has reviewed it.
    pub(crate) fn is_draft(&mut self) {
        self.reviewed = false;
    }

    /// Adds a fact; `fact` is `None` if the entry is not valid.
    pub(crate) fn add(&mut self, entry: &SeedFact, fact: Option<Fact>, at: impl Fn(usize) -> SourceLine) {
        let of_party = entry.field.as_ref().is_some_and(|field| field.value == Field::Party.name());
        self.has_party_fact |= of_party;
        self.has_invalid_party |= of_party && fact.is_none();
        let Some(fact) = fact else { return };
        for (key, party) in attributes::sides(&fact) {
            self.sides.push(Side { key, party, at: at(entry.line_of(key)) });
        }
        if merge_fact(&mut self.facts, fact) {
            self.lines.push(at(entry.line));
        }
    }

    /// Checks that the dialogue has parties and that every side named is one of them.
    pub(crate) fn check(&self, id: &str, vocabulary: &Vocabulary, found: &mut Vec<Diagnostic>) {
        // A missing id was reported.
        if !self.has_party_fact && !id.is_empty() {
            let kind = DiagnosticKind::NoParty { id: id.to_owned() };
            found.push(Diagnostic { at: self.at.clone(), kind });
        }
        let parties: Vec<TermId> = self.parties().collect();
        if parties.is_empty() || self.has_invalid_party {
            return;
        }
        for side in self.sides.iter().filter(|side| !parties.contains(&side.party)) {
            let parties = parties.iter().map(|&party| vocabulary.id_of(party).to_owned()).collect();
            let code = vocabulary.id_of(side.party).to_owned();
            found.push(Diagnostic {
                at: side.at.clone(),
                kind: DiagnosticKind::NotAParty { key: side.key, code, parties },
            });
        }
    }

    /// What has been added.
    pub(crate) fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The dialogue, and where each of its facts is.
    pub(crate) fn into_dialogue(self, id: String) -> (Dialogue, Vec<SourceLine>) {
        (Dialogue { id, reported_by: self.reported_by, reviewed: self.reviewed, facts: self.facts }, self.lines)
    }

    fn parties(&self) -> impl Iterator<Item = TermId> + '_ {
        let parties = self.facts.iter().filter(|fact| fact.field == Field::Party);
        parties.filter_map(|fact| if let Value::Term(id) = fact.value { Some(id) } else { None })
    }
}

/// Adds a fact to those of a dialogue: its quotes and its note, where another source has the same fact. Whether it is
/// new.
pub fn merge_fact(facts: &mut Vec<Fact>, fact: Fact) -> bool {
    match facts.iter_mut().find(|other| is_same_fact(other, &fact)) {
        Some(same) => {
            merge_into(same, fact);
            false
        }
        None => {
            facts.push(fact);
            true
        }
    }
}

/// Whether two facts are equal but for their quotes and notes.
fn is_same_fact(a: &Fact, b: &Fact) -> bool {
    let said = |fact: &Fact| (fact.field, fact.value, fact.stage, fact.by, fact.according_to, fact.setting);
    said(a) == said(b) && (a.basis, &a.person, a.since) == (b.basis, &b.person, b.since)
}

/// Adds the quotes and the note of a fact to one that is otherwise equal.
fn merge_into(fact: &mut Fact, same: Fact) {
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
