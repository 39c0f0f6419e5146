//! What the evidence panel shows: the value or passage that an [`EvidenceKey`] names, looked up in the corpus.

use std::cmp::Reverse;

use engine::{Dataset, Evidence, Field, Passage, sort_by_key};

use crate::cell_values::{QuoteRef, cell_values};
use crate::context::ViewContext;
use crate::state::EvidenceKey;

/// A value with its evidence, or a passage.
#[derive(PartialEq)]
pub struct EvidenceTarget {
    /// The position of its dialogue in the corpus.
    pub dialogue: usize,
    /// The field of the value; `source` for a passage.
    pub field: Field,
    /// The value's id.
    pub value: String,
    /// The value in words.
    pub label: String,
    /// The quotes behind it.
    pub quotes: Vec<QuoteRef>,
}

impl EvidenceTarget {
    /// Looks up a key; `None` where the corpus has no such value.
    #[must_use]
    pub fn resolve(context: &ViewContext, key: &EvidenceKey) -> Option<Self> {
        let dialogue = context.position(&key.dialogue)?;
        let values = cell_values(context.corpus(), context.dialogue(dialogue), key.field, context.lang);
        let value = values.into_iter().find(|value| value.id == key.value)?;
        let quotes = match key.passage {
            Some(span) => {
                let article = value.quotes.first()?.evidence.article;
                vec![passage(&context.dataset, Evidence { article, span })?]
            }
            None => {
                // The first sentence is one that says the stage shown.
                let facts = &context.dialogue(dialogue).facts;
                let stage = |quote: &QuoteRef| quote.fact.and_then(|fact| facts.get(fact)?.stage);
                let mut quotes = value.quotes;
                if value.stage.is_some() {
                    sort_by_key(&mut quotes, |quote| (stage(quote) != value.stage, Reverse(stage(quote))));
                }
                quotes
            }
        };
        Some(Self { dialogue, field: key.field, value: value.id, label: value.label, quotes })
    }
}

/// A passage, if its article's story has that span.
fn passage(dataset: &Dataset, evidence: Evidence) -> Option<QuoteRef> {
    let article = dataset.corpus().article(evidence.article);
    let exists = article.story.contains(evidence.span) && article.body.get(evidence.span.range()).is_some();
    exists.then_some(QuoteRef { fact: None, evidence })
}

/// The key of a passage: `vn-it-2025/source/vns-2025-07-02~120-230`.
pub(crate) fn passage_key(dataset: &Dataset, dialogue: &str, passage: &Passage) -> EvidenceKey {
    let article = &dataset.corpus().article(passage.article).id;
    EvidenceKey { passage: Some(passage.span), ..EvidenceKey::new(dialogue, Field::Source, article) }
}
