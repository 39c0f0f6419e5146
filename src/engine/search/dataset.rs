//! The data set: a corpus with its index, compiled once at build time and opened in the browser.

use std::sync::OnceLock;

use crate::index::Index;
use crate::index::file::{self, DecodeError};
use crate::model::corpus::Corpus;
use crate::model::field::Field;
use crate::search::article_reader::{ArticleReader, TokenizedArticles};
use crate::search::counts::Counts;
use crate::search::request::Request;
use crate::search::searcher::Searcher;
use crate::search::sources::Sources;

/// A corpus with its index: everything that a request needs.
#[derive(Debug)]
pub struct Dataset {
    pub(crate) index: Index,
    pub(crate) corpus: Corpus,
    articles: TokenizedArticles,
    sources: OnceLock<Sources>,
}

impl Dataset {
    /// Puts the dialogues in row order and builds their index.
    #[must_use]
    pub fn build(corpus: Corpus) -> Self {
        let corpus = corpus.in_row_order();
        let index = Index::open(Index::encode(&corpus), 0).expect("an index that was just encoded can be opened");
        Self::new(index, corpus)
    }

    fn new(index: Index, corpus: Corpus) -> Self {
        let articles = TokenizedArticles::new(&corpus);
        Self { index, corpus, articles, sources: OnceLock::new() }
    }

    /// The data set as a compiled corpus; the same data set gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        file::encode(&self.index, &self.corpus)
    }

    /// The data set of a compiled corpus. The bytes need not be trusted: the corpus is checked.
    ///
    /// # Errors
    /// If the bytes are not a compiled corpus of this version, or hold an invalid corpus.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        file::decode(bytes).map(|(index, corpus)| Self::new(index, corpus))
    }

    /// The corpus, its dialogues in row order: latest first.
    #[must_use]
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The index, which answers without the articles.
    #[must_use]
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Counts the matches of a request and of each value of `fields`. Unlike [`Index::count`], evaluates phrases and
    /// sources too.
    #[must_use]
    pub fn count(&self, request: &Request, fields: &[Field]) -> Counts {
        self.searcher().count(request, fields)
    }

    pub(crate) fn article_reader(&self) -> ArticleReader<'_> {
        let Self { index, corpus, articles, sources } = self;
        ArticleReader { corpus, articles, sources, dictionary: &index.dictionary, bytes: index.bytes() }
    }

    pub(crate) fn searcher(&self) -> Searcher<'_> {
        Searcher { index: &self.index, articles: Some(self.article_reader()) }
    }
}

impl Index {
    /// Joins the index with its articles and facts, from the bytes of the complete compiled corpus.
    ///
    /// # Errors
    /// If the bytes are not the compiled corpus of this index, or hold an invalid corpus.
    pub fn join(self, bytes: &[u8]) -> Result<Dataset, DecodeError> {
        let corpus = self.decode_corpus(bytes)?;
        Ok(Dataset::new(self, corpus))
    }
}

impl PartialEq for Dataset {
    fn eq(&self, other: &Self) -> bool {
        self.index.bytes() == other.index.bytes() && self.corpus == other.corpus
    }
}
