//! Which values a dialogue has for a field, each once, whatever number of facts state it: what a cell shows, in the
//! table, on the terminal, in CSV and in Markdown.

use std::cmp::Reverse;

use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::fact::{Basis, Evidence, Fact, Value};
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::sort::sort_by_key;
use crate::text::lang::Lang;

/// A value with all facts that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistinctValue {
    /// What the facts have in common.
    pub content: CellContent,
    /// The highest stage among its facts.
    pub stage: Option<Stage>,
    /// No fact states it; it follows from what they quote.
    pub inferred: bool,
    /// The quotes that support it, each with the position of its fact in [`Dialogue::facts`]. Never empty.
    pub quotes: Vec<(usize, Evidence)>,
}

/// What a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellContent {
    /// The value of a fact.
    Value(Value),
    /// An article, in the cell of sources.
    Article(ArticleId),
}

impl DistinctValue {
    /// Identifies the value among those of its dialogue and field: as annotations write it, or the article's id.
    #[must_use]
    pub fn id(&self, corpus: &Corpus) -> String {
        match self.content {
            CellContent::Value(value) => corpus.value_id(value),
            CellContent::Article(id) => corpus.article(id).id.clone(),
        }
    }

    /// The English label, for output that is text alone.
    #[must_use]
    pub fn label(&self, corpus: &Corpus) -> String {
        match self.content {
            CellContent::Value(Value::Term(id)) => corpus.term(id).label(Lang::En).to_owned(),
            CellContent::Value(value) => corpus.value_id(value),
            CellContent::Article(id) => corpus.article(id).title.clone(),
        }
    }

    /// The English label with the stage, and whether the value is inferred: `training (agreed)`.
    #[must_use]
    pub fn label_with_stage(&self, corpus: &Corpus) -> String {
        let inferred = self.inferred.then_some(Basis::Inferred.name());
        let remarks: Vec<&str> = self.stage.map(Stage::name).into_iter().chain(inferred).collect();
        let label = self.label(corpus);
        if remarks.is_empty() { label } else { [&label, " (", &remarks.join(", "), ")"].concat() }
    }
}

/// The values that a dialogue has for a field, the highest stage first, otherwise in the order of the annotations.
#[must_use]
pub fn distinct_values(corpus: &Corpus, dialogue: &Dialogue, field: Field) -> Vec<DistinctValue> {
    let mut values: Vec<DistinctValue> = Vec::new();
    for (position, fact) in dialogue.facts.iter().enumerate() {
        if field == Field::Source {
            add_sources(&mut values, position, fact);
        } else if belongs(corpus, dialogue, fact, field) {
            let quotes = fact.evidence.iter().map(|&evidence| (position, evidence));
            add(&mut values, of_fact(fact), quotes);
        }
    }
    sort_by_key(&mut values, |value| Reverse(value.stage));
    values
}

/// Whether a fact's value is one of a field: its own, or `partner` for a party that is one.
fn belongs(corpus: &Corpus, dialogue: &Dialogue, fact: &Fact, field: Field) -> bool {
    if field != Field::Partner {
        return fact.field == field;
    }
    fact.field == Field::Party && corpus.partners(dialogue).any(|id| fact.value == Value::Term(id))
}

fn of_fact(fact: &Fact) -> DistinctValue {
    let inferred = fact.basis == Basis::Inferred;
    DistinctValue { content: CellContent::Value(fact.value), stage: fact.stage, inferred, quotes: Vec::new() }
}

/// The articles that a fact is quoted from. A sentence that several facts are quoted from is one quote of its article.
fn add_sources(values: &mut Vec<DistinctValue>, position: usize, fact: &Fact) {
    for &evidence in &fact.evidence {
        if values.iter().any(|value| value.quotes.iter().any(|quote| quote.1 == evidence)) {
            continue;
        }
        let content = CellContent::Article(evidence.article);
        let article = DistinctValue { content, stage: None, inferred: false, quotes: Vec::new() };
        add(values, article, [(position, evidence)].into_iter());
    }
}

/// Merges a value with the one of the same content, or puts it after the others.
fn add(values: &mut Vec<DistinctValue>, value: DistinctValue, quotes: impl Iterator<Item = (usize, Evidence)>) {
    let position = values.iter().position(|other| other.content == value.content).unwrap_or(values.len());
    if position == values.len() {
        values.push(value);
    } else {
        let merged = &mut values[position];
        merged.inferred &= value.inferred;
        merged.stage = merged.stage.max(value.stage);
    }
    values[position].quotes.extend(quotes);
}
