//! The data set: a corpus with its index, compiled once at build time and opened in the browser.

use std::sync::OnceLock;

use crate::index::Index;
use crate::index::file::{self, DecodeError};
use crate::index::row_set::RowSet;
use crate::model::corpus::Corpus;
use crate::model::edtf::Edtf;
use crate::model::field::Field;
use crate::search::article_reader::{ArticleReader, TokenizedArticles};
use crate::search::searcher::Searcher;
use crate::search::sources::Sources;
use crate::text::lang::Lang;

/// A corpus with its index: everything that a request needs.
#[derive(Debug)]
pub struct Dataset {
    pub(crate) index: Index,
    pub(crate) corpus: Corpus,
    articles: TokenizedArticles,
    sources: OnceLock<Sources>,
    has_articles: bool,
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
        Self { index, corpus, articles, sources: OnceLock::new(), has_articles: true }
    }

    /// What the index of a compiled corpus answers before the rest has arrived: all but phrases and sources. Its
    /// dialogues have no facts, because those come with their quotes.
    pub(crate) fn without_articles(index: Index) -> Result<Self, DecodeError> {
        let corpus = index.outline()?;
        Ok(Self { has_articles: false, ..Self::new(index, corpus) })
    }

    /// The data set as a compiled corpus; the same data set gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        file::encode(self.index.bytes(), &self.corpus)
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

    /// Whether the articles and facts are there. Without them, phrases and sources cannot be told, and no value be
    /// shown.
    #[must_use]
    pub fn has_articles(&self) -> bool {
        self.has_articles
    }

    /// The labels of a dialogue's values of a field, by the index alone: for what names it while the facts are missing.
    #[must_use]
    pub fn indexed_labels(&self, dialogue: usize, field: Field, lang: Lang) -> Vec<String> {
        let mut row = RowSet::none(self.index.rows);
        row.insert(dialogue as u32);
        let values = self.index.column(field).counts(None, &row).into_iter().filter(|(_, count)| *count > 0);
        values.map(|(value, _)| self.index.labels_of_value(value, None)[lang].clone()).collect()
    }

    /// The first of a dialogue's dates, by the index alone.
    #[must_use]
    pub fn indexed_date(&self, dialogue: usize) -> Option<Edtf> {
        self.index.dates.first_of(dialogue)
    }

    pub(crate) fn article_reader(&self) -> ArticleReader<'_> {
        let Self { index, corpus, articles, sources, .. } = self;
        ArticleReader { corpus, articles, sources, dictionary: &index.dictionary, bytes: index.bytes() }
    }

    pub(crate) fn searcher(&self) -> Searcher<'_> {
        Searcher { index: &self.index, articles: self.has_articles.then(|| self.article_reader()) }
    }
}

impl PartialEq for Dataset {
    fn eq(&self, other: &Self) -> bool {
        self.index.bytes() == other.index.bytes() && self.corpus == other.corpus
    }
}
