//! The values that a facet lists and a query can name.

use crate::index::Index;
use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::{Coverage, Dialogue};
use crate::model::fact::{Fact, Value};
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::sort::sort_by;
use crate::text::collate::collation_key;
use crate::text::lang::{Lang, Localized};
use crate::text::tokenize::words;

/// A value that rows can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FieldValue {
    Term(TermId),
    Stage(Stage),
    Coverage(Coverage),
    Source(ArticleId),
    Number(u32),
    Year(u16),
}

impl FieldValue {
    /// The value as a query writes it; empty for an article without the corpus.
    pub(crate) fn name(self, index: &Index, corpus: Option<&Corpus>) -> String {
        match self {
            Self::Term(id) => {
                let term = index.term(id);
                if term.field == Field::Party { words(term.label(Lang::En)).join("-") } else { term.id }
            }
            Self::Stage(stage) => stage.name().to_owned(),
            Self::Coverage(coverage) => coverage.name().to_owned(),
            Self::Source(id) => corpus.map_or_else(String::new, |corpus| corpus.article(id).id.clone()),
            Self::Number(number) => number.to_string(),
            Self::Year(year) => year.to_string(),
        }
    }

    /// The labels; empty for an article without the corpus.
    pub(crate) fn labels(self, index: &Index, corpus: Option<&Corpus>) -> Localized<String> {
        match self {
            Self::Term(id) => index.term(id).labels,
            Self::Stage(stage) => stage.labels().localized().map(str::to_owned),
            Self::Coverage(coverage) => coverage.labels().localized().map(str::to_owned),
            Self::Source(id) => {
                Localized::same(&corpus.map_or_else(String::new, |corpus| corpus.article(id).title.clone()))
            }
            Self::Number(_) | Self::Year(_) => Localized::same(&self.name(index, corpus)),
        }
    }

    /// The sort rank of each value: terms by label in a language, others by size.
    pub(crate) fn ranks(index: &Index, values: &[Self], lang: Lang) -> Vec<u32> {
        let label = |value: &Self| match value {
            Self::Term(id) => collation_key(index.term(*id).label(lang), lang),
            _ => String::new(),
        };
        let keys: Vec<String> = values.iter().map(label).collect();
        let mut order: Vec<usize> = (0..values.len()).collect();
        sort_by(&mut order, |&a, &b| keys[a].cmp(&keys[b]).then_with(|| values[a].cmp(&values[b])));
        let mut ranks = vec![0; values.len()];
        order.into_iter().zip(0..).for_each(|(position, rank)| ranks[position] = rank);
        ranks
    }
}

/// The values of a dialogue in a field's facet, broader terms included, each once with the highest stage it reached.
pub(crate) fn staged_values(corpus: &Corpus, dialogue: &Dialogue, field: Field) -> Vec<(FieldValue, Option<Stage>)> {
    let mut values: Vec<(FieldValue, Option<Stage>)> = dialogue
        .facts_of(field)
        .flat_map(|fact| facet_values(corpus, fact).into_iter().map(|value| (value, fact.stage)))
        .collect();
    // `dedup` keeps the first of equal values, so the highest stage comes first.
    sort_by(&mut values, |(a, low), (b, high)| a.cmp(b).then_with(|| high.cmp(low)));
    values.dedup_by_key(|(value, _)| *value);
    values
}

fn facet_values(corpus: &Corpus, fact: &Fact) -> Vec<FieldValue> {
    match fact.value {
        Value::Term(id) => corpus.with_broader(id).map(FieldValue::Term).collect(),
        Value::Number(number) => vec![FieldValue::Number(number)],
        Value::Date(date) => vec![FieldValue::Year(date.year())],
    }
}
