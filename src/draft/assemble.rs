//! From what was found to a corpus of one article: terms get their places, and every fact is checked against its
//! quotes. A fact that a check refuses becomes a question.

use std::collections::BTreeMap;

use compiler::{Support, ValueName};
use engine::{
    Article, ArticleId, By, Corpus, CorpusError, Dialogue, Evidence, Fact, Field, Lang, Localized, Person, Term,
    TermId, UncheckedCorpus, Value, words,
};

use crate::facts::{Found, FoundTerm, FoundValue, Side, slug};
use crate::fields::parties;
use crate::lexicon::Lexicon;
use crate::question::Question;

/// The corpus in the making.
pub(crate) struct Assembler<'a> {
    vocabulary: &'a [Term],
    /// The first term of the vocabulary that has a field and a label, by the label's words.
    by_label: BTreeMap<(Field, Vec<String>), usize>,
    pub(crate) corpus: UncheckedCorpus,
    /// The terms that the vocabulary lacks.
    pub(crate) new_terms: Vec<TermId>,
    pub(crate) questions: Vec<Question>,
}

impl<'a> Assembler<'a> {
    pub(crate) fn new(vocabulary: &'a [Term], article: Article) -> Self {
        let corpus = UncheckedCorpus { articles: vec![article], ..UncheckedCorpus::default() };
        let by_label = by_label(vocabulary);
        Self { vocabulary, by_label, corpus, new_terms: Vec::new(), questions: Vec::new() }
    }

    /// Adds a dialogue with what was found of it.
    pub(crate) fn dialogue(&mut self, id: String, is_reported: bool, found: Vec<Found>) {
        let mut facts: Vec<Fact> = Vec::new();
        for found in found {
            let fact = self.fact(found);
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        let reported_by = if is_reported { vec![ArticleId(0)] } else { Vec::new() };
        self.corpus.dialogues.push(Dialogue { id, reported_by, reviewed: false, facts });
    }

    /// The corpus: without the facts that their quotes do not support, each of which becomes a question, without
    /// dialogues that have no party left, and without the terms that no fact uses.
    pub(crate) fn finish(mut self) -> Result<(Corpus, Vec<TermId>, Vec<Question>), Vec<CorpusError>> {
        let support = Support::new(&self.corpus, self.vocabulary);
        loop {
            let unsupported = support.unsupported_facts(&self.corpus);
            if unsupported.is_empty() {
                break;
            }
            // From the last, so that the positions of those before stay.
            for (dialogue, position, reason) in unsupported.into_iter().rev() {
                let fact = self.corpus.dialogues[dialogue].facts.remove(position);
                let is_same =
                    |other: &Fact| (other.field, other.value, other.stage) == (fact.field, fact.value, fact.stage);
                // Another sentence holds it.
                if self.corpus.dialogues[dialogue].facts.iter().any(is_same) {
                    continue;
                }
                let value = self.value_name(fact.value);
                self.questions.push(Question::Unsupported { field: fact.field, value, reason });
            }
        }
        self.corpus.dialogues.iter_mut().for_each(say_once);
        let has_party = |dialogue: &Dialogue| dialogue.facts.iter().any(|fact| fact.field == Field::Party);
        self.corpus.dialogues.retain(has_party);
        self.drop_unused_terms();
        Corpus::check(self.corpus).map(|corpus| (corpus, self.new_terms, self.questions))
    }

    fn value_name(&self, value: Value) -> ValueName {
        match value {
            Value::Term(id) => ValueName::from(&self.corpus.terms[id.0 as usize]),
            Value::Number(number) => ValueName::from(number.to_string()),
            Value::Date(date) => ValueName::from(date.to_string()),
        }
    }

    fn fact(&mut self, found: Found) -> Fact {
        let value = match found.value {
            FoundValue::Term(term) => Value::Term(self.term(found.field, &term)),
            FoundValue::Number(number) => Value::Number(number),
            FoundValue::Date(date) => Value::Date(date),
        };
        let by = found.by.map(|side| match side {
            Side::Both => By::Both,
            Side::State(state) => By::Party(self.party(state)),
        });
        let according_to = found.according_to.map(|state| self.party(state));
        let person = found.person.map(|person| Person {
            role: person.role,
            rank: person.rank,
            office: person.office,
            party: self.party(person.state),
        });
        let evidence = found.evidence.into_iter().map(|span| Evidence { article: ArticleId(0), span });
        Fact {
            field: found.field,
            value,
            stage: found.stage,
            by,
            according_to,
            setting: found.setting,
            basis: found.basis,
            note: found.note,
            person,
            since: found.since,
            evidence: evidence.collect(),
        }
    }

    fn party(&mut self, state: usize) -> TermId {
        self.term(Field::Party, &parties::term(&Lexicon::get().states[state]))
    }

    /// The place of a term: that of the vocabulary's with the same id or label, or a new one.
    fn term(&mut self, field: Field, found: &FoundTerm) -> TermId {
        let known = self.known(field, found);
        let id = known.map_or_else(|| valid_id(&found.id), |term| term.id.clone());
        if let Some(position) = self.corpus.terms.iter().position(|term| term.field == field && term.id == id) {
            return TermId(position as u32);
        }
        let term = match known {
            Some(term) => {
                let broader = term.broader.and_then(|broader| self.vocabulary.get(broader.0 as usize));
                let broader = broader.map(|broader| self.known_term(broader));
                Term { broader, ..term.clone() }
            }
            None => {
                let broader = found.broader.as_ref().map(|broader| self.term(field, broader));
                // The lists of draft know two languages. Of another one the label is missing, and `check` asks for it.
                let labels = Localized::with_missing(Localized::from_fn(|lang| {
                    let own = [(Lang::En, &found.en), (Lang::Vi, &found.vi)].into_iter().find(|(own, _)| *own == lang);
                    own.map(|(_, label)| label.clone())
                }));
                Term { field, id, labels, short: None, alt: found.alt.clone(), broader }
            }
        };
        self.corpus.terms.push(term);
        let position = TermId(self.corpus.terms.len() as u32 - 1);
        if known.is_none() {
            self.new_terms.push(position);
        }
        position
    }

    /// The place of a term of the vocabulary, with its broader terms.
    fn known_term(&mut self, term: &Term) -> TermId {
        if let Some(position) =
            self.corpus.terms.iter().position(|other| other.field == term.field && other.id == term.id)
        {
            return TermId(position as u32);
        }
        let broader = term.broader.and_then(|broader| self.vocabulary.get(broader.0 as usize));
        let broader = broader.map(|broader| self.known_term(broader));
        self.corpus.terms.push(Term { broader, ..term.clone() });
        TermId(self.corpus.terms.len() as u32 - 1)
    }

    fn known(&self, field: Field, found: &FoundTerm) -> Option<&'a Term> {
        let id = valid_id(&found.id);
        let same_label = || {
            let names = [&found.en].into_iter().chain(&found.alt).chain(&found.also);
            names.filter_map(|name| self.by_label.get(&(field, words(name)))).min().map(|&at| &self.vocabulary[at])
        };
        self.vocabulary.iter().find(|term| term.field == field && term.id == id).or_else(same_label)
    }

    fn drop_unused_terms(&mut self) {
        let used = self.used_terms();
        let mut places: Vec<TermId> = Vec::new();
        let mut kept = 0;
        for is_used in &used {
            places.push(TermId(kept));
            kept += u32::from(*is_used);
        }
        let mut position = 0;
        self.corpus.terms.retain(|_| {
            position += 1;
            used[position - 1]
        });
        self.new_terms.retain(|id| used[id.0 as usize]);
        self.move_terms(&|id| places[id.0 as usize]);
    }

    /// Which terms a fact names, by itself or as a broader one.
    fn used_terms(&self) -> Vec<bool> {
        let mut used = vec![false; self.corpus.terms.len()];
        for fact in self.corpus.dialogues.iter().flat_map(|dialogue| &dialogue.facts) {
            let by = if let Some(By::Party(id)) = fact.by { Some(id) } else { None };
            let value = if let Value::Term(id) = fact.value { Some(id) } else { None };
            let party = fact.person.as_ref().map(|person| person.party);
            for id in [value, by, fact.according_to, party].into_iter().flatten() {
                let mut next = Some(id);
                while let Some(id) = next.filter(|id| !used[id.0 as usize]) {
                    used[id.0 as usize] = true;
                    next = self.corpus.terms[id.0 as usize].broader;
                }
            }
        }
        used
    }

    /// Names every term by its new place.
    fn move_terms(&mut self, place: &dyn Fn(TermId) -> TermId) {
        self.corpus.terms.iter_mut().for_each(|term| term.broader = term.broader.map(place));
        for fact in self.corpus.dialogues.iter_mut().flat_map(|dialogue| &mut dialogue.facts) {
            if let Value::Term(id) = fact.value {
                fact.value = Value::Term(place(id));
            }
            if let Some(By::Party(id)) = fact.by {
                fact.by = Some(By::Party(place(id)));
            }
            fact.according_to = fact.according_to.map(place);
            if let Some(person) = &mut fact.person {
                person.party = place(person.party);
            }
        }
        self.new_terms.iter_mut().for_each(|id| *id = place(*id));
    }
}

/// The first term of a vocabulary for each field and label.
fn by_label(vocabulary: &[Term]) -> BTreeMap<(Field, Vec<String>), usize> {
    let mut by_label = BTreeMap::new();
    for (at, term) in vocabulary.iter().enumerate() {
        for label in term.labels.iter().chain(&term.alt) {
            by_label.entry((term.field, words(label))).or_insert(at);
        }
    }
    by_label
}

/// What several sentences hold is quoted from the first: a level of relations once, other values once for each stage
/// and side.
fn say_once(dialogue: &mut Dialogue) {
    let mut kept: Vec<Fact> = Vec::new();
    for fact in std::mem::take(&mut dialogue.facts) {
        let is_same = |other: &Fact| {
            let person = |fact: &Fact| fact.person.as_ref().map(|person| person.role);
            let claim = |fact: &Fact| (fact.field, fact.value, fact.stage, fact.by, fact.setting, person(fact));
            claim(other) == claim(&fact) || (other.field == fact.field && fact.field == Field::Partnership)
        };
        if !kept.iter().any(is_same) {
            kept.push(fact);
        }
    }
    dialogue.facts = kept;
}

/// An id of ASCII letters, digits and hyphens. That of a party keeps its capitals.
fn valid_id(id: &str) -> String {
    if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return id.to_owned();
    }
    let made = slug(id);
    if made.is_empty() { "unnamed".to_owned() } else { made }
}
