//! What the pages should show, by the seeds and the engine as they are on this side of the build.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use engine::{Dataset, Edtf, Field, SearchRequest, Value};
use support::root;

pub(crate) fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        Dataset::build(compiler::compile(&root().join("seeds")).corpus.expect("dist/ was built of the same seeds"))
    })
}

/// The ids of the rows that a query text answers with, in order.
pub(crate) fn rows(query: &str) -> Vec<String> {
    let dialogues = dataset().corpus().dialogues();
    let answer = dataset().answer(&SearchRequest::new(query));
    answer.rows.iter().map(|row| dialogues[row.dialogue].id.clone()).collect()
}

/// How many of the dialogues' values have evidence to show.
pub(crate) fn facts() -> usize {
    dataset().corpus().dialogues().iter().map(|dialogue| dialogue.facts.len()).sum()
}

/// The quotes of a value, by its name as an open evidence panel has it in the URL: `vn-it-2025/area/training`. Empty
/// where the corpus has no such value.
pub(crate) fn quotes(name: &str) -> BTreeSet<&'static str> {
    let corpus = dataset().corpus();
    let parts: Vec<&str> = name.splitn(3, '/').collect();
    let &[id, field, value] = parts.as_slice() else { return BTreeSet::new() };
    let dialogues = corpus.dialogues().iter().filter(|dialogue| dialogue.id == id);
    // Partners are parties, and no facts of their own.
    let field = Field::from_name(field).map(|field| if field == Field::Partner { Field::Party } else { field });
    let facts = dialogues.flat_map(|dialogue| field.into_iter().flat_map(|field| dialogue.facts_of(field)));
    let named = facts.filter(|fact| corpus.value_id(fact.value) == value);
    named.flat_map(|fact| &fact.evidence).map(|&evidence| corpus.quote(evidence)).collect()
}

/// Whether an article has the quote verbatim.
pub(crate) fn is_in_an_article(quote: &str) -> bool {
    !quote.is_empty() && dataset().corpus().articles().iter().any(|article| article.body.contains(quote))
}

/// How far a month (`2023-04`) is from the beginning of the first year with a dialogue to the end of the last, from 0
/// to 1.
pub(crate) fn part_of_the_years(month: &str) -> f64 {
    let months = |date: Edtf| f64::from(date.year()) * 12.0 + f64::from(date.month().unwrap_or(1)) - 1.0;
    let facts = dataset().corpus().dialogues().iter().flat_map(|dialogue| &dialogue.facts);
    let held = facts.filter(|fact| fact.field == Field::Held);
    let years = held.filter_map(|fact| if let Value::Date(date) = fact.value { Some(date.year()) } else { None });
    let (first, last) = years.fold((u16::MAX, 0), |(first, last), year| (first.min(year), last.max(year)));
    let month = months(month.parse().expect("a month"));
    (month - f64::from(first) * 12.0) / (f64::from(last + 1 - first) * 12.0)
}
