//! The distinct values that a dialogue has for a field, which several facts may state. A cell shows them, in the table,
//! on the terminal, in CSV and in Markdown.

use std::cmp::Reverse;

use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::edtf::Edtf;
use crate::model::fact::{Basis, Evidence, Fact, Role, Setting, Value};
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::sort::sort_by_key;
use crate::text::lang::{Labels, Lang, labels};

/// Stands before the year in which a partnership began.
pub const SINCE: Labels = labels! { En: "since", Vi: "từ năm" };

/// Stands before the party that alone tells what both did or said.
pub const ACCORDING_TO: Labels = labels! { En: "according to", Vi: "theo" };

/// A value with all facts that state it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DistinctValue {
    /// The value that the facts state.
    pub content: CellContent,
    /// Where it was said: at the dialogue itself, if any of its facts was.
    pub setting: Setting,
    /// The highest stage among its facts of that setting.
    pub stage: Option<Stage>,
    /// The party that alone tells that both parties went as far as that.
    pub according_to: Option<TermId>,
    /// For a participant, what the person did: the first of the roles.
    pub role: Option<Role>,
    /// For a participant, the side.
    pub side: Option<TermId>,
    /// For a partnership, the year in which it began.
    pub since: Option<Edtf>,
    /// All its facts are inferred.
    pub inferred: bool,
    /// The quotes that support it, each with the position of its fact in [`Dialogue::facts`]. Never empty.
    pub quotes: Vec<(usize, Evidence)>,
}

/// The content of a distinct value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellContent {
    /// The value of a fact.
    Value(Value),
    /// An article, in the cell of sources.
    Article(ArticleId),
}

impl DistinctValue {
    /// Identifies the value within its dialogue and field: the value as annotations write it, or the article's id.
    #[must_use]
    pub fn id(&self, corpus: &Corpus) -> String {
        match self.content {
            CellContent::Value(value) => corpus.value_id(value),
            CellContent::Article(id) => corpus.article(id).id.clone(),
        }
    }

    /// The label, for output that is text alone.
    #[must_use]
    pub fn label(&self, corpus: &Corpus, lang: Lang) -> String {
        match self.content {
            CellContent::Value(Value::Term(id)) => corpus.term(id).label(lang).to_owned(),
            CellContent::Value(value) => corpus.value_id(value),
            CellContent::Article(id) => {
                let article = corpus.article(id);
                let mut parts = vec![article.citation(|date| date.to_string())];
                parts.extend(article.url.clone());
                parts.join(", ")
            }
        }
    }

    /// The label with all that a cell says of the value: `training (agreed, according to Italy)`.
    #[must_use]
    pub fn label_with_remarks(&self, corpus: &Corpus, lang: Lang) -> String {
        let side = self.side.map(|side| corpus.term(side).label(lang).to_owned());
        let since = self.since.map(|since| format!("{} {since}", SINCE[lang]));
        let stage = self.stage.map(|stage| stage.labels()[lang].to_owned());
        let inferred = self.inferred.then(|| Basis::Inferred.labels()[lang].to_owned());
        let mut all: Vec<String> = [side, since, stage].into_iter().flatten().collect();
        all.extend(self.remarks(corpus, lang));
        all.extend(inferred);
        let label = self.label(corpus, lang);
        if all.is_empty() { label } else { [&label, " (", &all.join(", "), ")"].concat() }
    }

    /// What is unusual about how the value came up: what a participant did, if not chair; who alone tells it; and that
    /// it was said at a side meeting.
    #[must_use]
    pub fn remarks(&self, corpus: &Corpus, lang: Lang) -> Vec<String> {
        let role = self.role.filter(|&role| role != Role::Chair).map(|role| role.labels()[lang].to_owned());
        let account = self.according_to.map(|id| [ACCORDING_TO[lang], " ", corpus.term(id).label(lang)].concat());
        let beside = (self.setting != Setting::Dialogue).then(|| self.setting.labels()[lang].to_owned());
        [role, account, beside].into_iter().flatten().collect()
    }
}

/// The values that a dialogue has for a field: the highest stage first, chairs and heads before other participants,
/// otherwise in the order of the annotations.
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
    sort_by_key(&mut values, |value| (Reverse(value.stage), value.role.is_some_and(|role| !role.leads())));
    values
}

/// Whether a fact's value is a value of a field, which may be derived from the fact's own field.
fn belongs(corpus: &Corpus, dialogue: &Dialogue, fact: &Fact, field: Field) -> bool {
    match field {
        Field::Partner => {
            fact.field == Field::Party && corpus.partners(dialogue).any(|id| fact.value == Value::Term(id))
        }
        _ => fact.is_of(field),
    }
}

fn of_fact(fact: &Fact) -> DistinctValue {
    DistinctValue {
        content: CellContent::Value(fact.value),
        setting: fact.setting,
        stage: fact.stage,
        according_to: fact.according_to,
        role: fact.person.as_ref().map(|person| person.role),
        side: fact.person.as_ref().map(|person| person.party),
        since: fact.since,
        inferred: fact.basis == Basis::Inferred,
        quotes: Vec::new(),
    }
}

fn of_article(id: ArticleId) -> DistinctValue {
    DistinctValue {
        content: CellContent::Article(id),
        setting: Setting::Dialogue,
        stage: None,
        according_to: None,
        role: None,
        side: None,
        since: None,
        inferred: false,
        quotes: Vec::new(),
    }
}

/// The articles that a fact is quoted from. Where several facts have the same quote, it is one quote of its article.
fn add_sources(values: &mut Vec<DistinctValue>, position: usize, fact: &Fact) {
    for &evidence in &fact.evidence {
        if values.iter().any(|value| value.quotes.iter().any(|quote| quote.1 == evidence)) {
            continue;
        }
        add(values, of_article(evidence.article), [(position, evidence)].into_iter());
    }
}

/// Merges a value with one of the same content, or appends it.
fn add(values: &mut Vec<DistinctValue>, value: DistinctValue, quotes: impl Iterator<Item = (usize, Evidence)>) {
    let position = values.iter().position(|other| other.content == value.content).unwrap_or(values.len());
    if position == values.len() {
        values.push(value);
    } else {
        merge(&mut values[position], &value);
    }
    values[position].quotes.extend(quotes);
}

/// Adds what another fact says about a value. What was said at the dialogue itself comes before what was said beside
/// it, and what both sides tell before what one party alone tells.
fn merge(merged: &mut DistinctValue, value: &DistinctValue) {
    let rank = |value: &DistinctValue| (Reverse(value.setting), value.stage, value.according_to.is_none());
    if rank(value) > rank(merged) {
        (merged.setting, merged.stage, merged.according_to) = (value.setting, value.stage, value.according_to);
    }
    merged.inferred &= value.inferred;
    merged.role = merged.role.min(value.role);
    merged.since = merged.since.or(value.since);
}
