//! The index: a corpus that can be asked, made once at build time and opened in the browser.

use std::sync::OnceLock;

use crate::find::Finder;
use crate::source::Sources;
use crate::stream::{Streams, Texts};
use crate::{Corpus, Counts, Field, Index, Request};

/// A corpus that can be asked: its head, and its articles and facts.
#[derive(Debug)]
pub struct Dataset {
    pub(crate) head: Index,
    pub(crate) corpus: Corpus,
    streams: Streams,
    sources: OnceLock<Sources>,
}

impl Dataset {
    /// Puts the dialogues in their order and makes their index.
    #[must_use]
    pub fn build(corpus: Corpus) -> Self {
        let corpus = corpus.in_order();
        let head = Index::open(Index::encode(&corpus), 0);
        Self::join(head.expect("a head is read as it was written"), corpus)
    }

    pub(crate) fn join(head: Index, corpus: Corpus) -> Self {
        let streams = Streams::new(&corpus);
        Self { head, corpus, streams, sources: OnceLock::new() }
    }

    /// The corpus that was indexed, its dialogues in the order of their rows: the latest first.
    #[must_use]
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The part that answers without the articles.
    #[must_use]
    pub fn head(&self) -> &Index {
        &self.head
    }

    /// Answers a request with the numbers of some facets, phrases and sources told by the articles.
    #[must_use]
    pub fn tally(&self, request: &Request, fields: &[Field]) -> Counts {
        self.finder().tally(request, fields)
    }

    pub(crate) fn texts(&self) -> Texts<'_> {
        let Self { head, corpus, streams, sources } = self;
        Texts { corpus, streams, sources, words: &head.words, head: head.bytes() }
    }

    pub(crate) fn finder(&self) -> Finder<'_> {
        Finder { head: &self.head, texts: Some(self.texts()) }
    }
}

impl PartialEq for Dataset {
    fn eq(&self, other: &Self) -> bool {
        self.head.bytes() == other.head.bytes() && self.corpus == other.corpus
    }
}
