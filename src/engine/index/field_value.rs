//! The values that a facet lists and a query can name.

use crate::model::article::ArticleId;
use crate::model::corpus::Corpus;
use crate::model::dialogue::{Coverage, Dialogue};
use crate::model::fact::{Fact, Value};
use crate::model::field::Field;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::sort::sort_by;

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
