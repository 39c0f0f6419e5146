//! The index: the corpus with its passages and their words, made once at build time and opened in the browser.

use serde::{Deserialize, Serialize};

use crate::fold::words;
use crate::passage::sentences;
use crate::{ArticleId, Corpus, Dialogue, Span};

/// A corpus that can be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    pub(crate) corpus: Corpus,
    pub(crate) text: TextIndex,
}

/// Where each word stands: an inverted index over the passages of all stories.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TextIndex {
    /// The sentences of the stories, in the order of the articles.
    pub(crate) passages: Vec<Sentence>,
    /// Every folded word, in order.
    pub(crate) words: Vec<String>,
    /// For each word, the passages that hold it, in order.
    pub(crate) postings: Vec<Vec<u32>>,
    /// For each dialogue, the passages that speak of it, in order.
    pub(crate) rows: Vec<Vec<u32>>,
}

/// A sentence of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sentence {
    pub(crate) article: ArticleId,
    pub(crate) span: Span,
}

impl Index {
    /// Cuts the stories into passages and lists their words.
    #[must_use]
    pub fn build(corpus: Corpus) -> Self {
        let text = TextIndex::build(&corpus);
        Self { corpus, text }
    }

    /// The corpus that was indexed.
    #[must_use]
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }
}

impl TextIndex {
    fn build(corpus: &Corpus) -> Self {
        let passages: Vec<Sentence> = (0..corpus.articles().len() as u32)
            .map(ArticleId)
            .flat_map(|id| {
                let article = corpus.article(id);
                sentences(&article.body, article.story).into_iter().map(move |span| Sentence { article: id, span })
            })
            .collect();
        let rows = corpus.dialogues().iter().map(|dialogue| passages_of(dialogue, &passages)).collect();
        let (words, postings) = postings(corpus, &passages);
        Self { passages, words, postings, rows }
    }

    /// Whether every number in it points at something, and everything is in the order that look-ups rely on.
    pub(crate) fn is_sound(&self, corpus: &Corpus) -> bool {
        let passages = self.passages.len() as u32;
        let sentence = |s: &Sentence| {
            corpus
                .articles()
                .get(s.article.0 as usize)
                .is_some_and(|article| article.story.contains(s.span) && article.body.get(s.span.range()).is_some())
        };
        self.passages.iter().all(sentence)
            && self.words.len() == self.postings.len()
            && self.words.is_sorted_by(|a, b| a < b)
            && self.postings.iter().all(|places| places.is_sorted())
            && self.postings.iter().flatten().all(|&passage| passage < passages)
            && self.rows.len() == corpus.dialogues().len()
            && self.rows.iter().all(|passages| passages.is_sorted())
            && self.rows.iter().flatten().all(|&passage| passage < passages)
    }
}

/// The passages that speak of a dialogue: the whole story of an article about it; of an article that only mentions it,
/// the sentences that its facts are quoted from.
fn passages_of(dialogue: &Dialogue, passages: &[Sentence]) -> Vec<u32> {
    let quoted = |sentence: &Sentence| {
        dialogue.facts.iter().flat_map(|fact| &fact.evidence).any(|evidence| {
            let (quote, passage) = (evidence.span, sentence.span);
            evidence.article == sentence.article && quote.start < passage.end && passage.start < quote.end
        })
    };
    let speaks = |sentence: &Sentence| dialogue.reported_by.contains(&sentence.article) || quoted(sentence);
    passages.iter().zip(0..).filter(|(sentence, _)| speaks(sentence)).map(|(_, id)| id).collect()
}

fn postings(corpus: &Corpus, passages: &[Sentence]) -> (Vec<String>, Vec<Vec<u32>>) {
    let mut held: Vec<(String, u32)> = Vec::new();
    for (sentence, passage) in passages.iter().zip(0..) {
        let text = &corpus.article(sentence.article).body[sentence.span.range()];
        held.extend(words(text).into_iter().map(|word| (word, passage)));
    }
    held.sort_unstable();
    held.dedup();
    held.chunk_by(|a, b| a.0 == b.0)
        .map(|run| (run[0].0.clone(), run.iter().map(|&(_, passage)| passage).collect()))
        .unzip()
}
