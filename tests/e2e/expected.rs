//! What the pages should show, by the seeds and the engine as they are on this side of the build.

use std::sync::OnceLock;

use engine::{Dataset, Request};
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
    let answer = dataset().answer(&Request::new(query));
    answer.rows.iter().map(|row| dialogues[row.dialogue].id.clone()).collect()
}

/// How many of the dialogues' values have evidence to show.
pub(crate) fn facts() -> usize {
    dataset().corpus().dialogues().iter().map(|dialogue| dialogue.facts.len()).sum()
}

/// Whether an article has the quote, letter by letter.
pub(crate) fn is_in_an_article(quote: &str) -> bool {
    !quote.is_empty() && dataset().corpus().articles().iter().any(|article| article.body.contains(quote))
}
