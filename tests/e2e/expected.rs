//! What the pages should show, by the seeds and the engine as they are on this side of the build.

use std::path::Path;
use std::sync::OnceLock;

use engine::{Index, Request};

pub(crate) fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let seeds = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds"));
        Index::build(compiler::compile(seeds).corpus.expect("dist/ was built of the same seeds"))
    })
}

/// The ids of the rows that a query text answers with, in order.
pub(crate) fn rows(query: &str) -> Vec<String> {
    let dialogues = index().corpus().dialogues();
    let answer = index().answer(&Request::new(query));
    answer.rows.iter().map(|row| dialogues[row.dialogue].id.clone()).collect()
}

/// How many of the dialogues' values have evidence to show.
pub(crate) fn facts() -> usize {
    index().corpus().dialogues().iter().map(|dialogue| dialogue.facts.len()).sum()
}

/// Whether an article has the quote, letter by letter.
pub(crate) fn is_in_an_article(quote: &str) -> bool {
    !quote.is_empty() && index().corpus().articles().iter().any(|article| article.body.contains(quote))
}
