//! Reads articles as the numbers of their words, to find whether words occur in sequence, and in which sentences. An
//! article is tokenized when it is first read.
//!
//! A sequence of words may cross the end of a sentence, but of lines only a soft one: see `text/soft_breaks.rs`.

use std::ops::{ControlFlow, Range};
use std::sync::OnceLock;

use crate::index::dictionary::{Dictionary, Entry};
use crate::index::row_set::RowSet;
use crate::model::article::{Article, ArticleId};
use crate::model::corpus::Corpus;
use crate::search::answer::Passage;
use crate::search::pattern_finder::PatternFinder;
use crate::search::sequence::ResolvedText;
use crate::search::sources::Sources;
use crate::search::word_pairs::WordPairs;
use crate::sort::sort_by;
use crate::text::sentences::sentences;
use crate::text::span::Span;
use crate::text::tokenize::{Token, keeps_diacritics, tokens};

/// Stands between two lines, and for a word that is not in the dictionary. No word has this number.
const BREAK: u32 = u32::MAX;

/// The articles that have been read.
#[derive(Debug)]
pub(crate) struct TokenizedArticles {
    articles: Vec<OnceLock<TokenizedArticle>>,
    /// The rows that quote articles which do not report them.
    quoted_elsewhere: OnceLock<RowSet>,
}

impl TokenizedArticles {
    pub(crate) fn new(corpus: &Corpus) -> Self {
        let articles = corpus.articles().iter().map(|_| OnceLock::new()).collect();
        Self { articles, quoted_elsewhere: OnceLock::new() }
    }
}

#[derive(Debug)]
struct TokenizedArticle {
    sentences: Vec<Span>,
    /// Where each sentence begins in `words`, and where the last one ends.
    starts: Vec<u32>,
    /// The number of each word in the dictionary.
    words: Vec<u32>,
    pairs: WordPairs,
}

impl TokenizedArticle {
    fn new(article: &Article, dictionary: &Dictionary, bytes: &[u8]) -> Self {
        let sentences = sentences(&article.body, article.story);
        let tokens_of = |sentence: &Span| tokens(sentence.slice(&article.body)).collect();
        let by_sentence: Vec<Vec<Token>> = sentences.iter().map(tokens_of).collect();
        let keeps_diacritics = keeps_diacritics(by_sentence.iter().flatten());
        let pairs = WordPairs::new(by_sentence.iter().flatten().map(|token| token.word.as_str()));
        let (mut starts, mut words) = (Vec::with_capacity(sentences.len() + 1), Vec::new());
        let mut end = article.story.start;
        for (sentence, tokens) in sentences.iter().zip(by_sentence) {
            let between = Span { start: end, end: sentence.start };
            if between.slice(&article.body).contains('\n') {
                words.push(BREAK);
            }
            end = sentence.end;
            starts.push(words.len() as u32);
            // The dictionary lacks the words of articles that have no dialogue.
            let number = |token: Token| {
                let entry = Entry::new(&token, keeps_diacritics, false).encode();
                dictionary.number(bytes, &entry).map_or(BREAK, |number| number as u32)
            };
            words.extend(tokens.into_iter().map(number));
        }
        starts.push(words.len() as u32);
        Self { sentences, starts, words, pairs }
    }

    /// The sentences in which the `length` words from a position lie.
    fn sentences_of(&self, position: usize, length: usize) -> Range<usize> {
        let sentence = |word: usize| self.starts.partition_point(|&start| start as usize <= word) - 1;
        sentence(position)..sentence(position + length - 1) + 1
    }
}

/// The articles of a data set with what is needed to read them.
#[derive(Clone, Copy)]
pub(crate) struct ArticleReader<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) articles: &'a TokenizedArticles,
    pub(crate) sources: &'a OnceLock<Sources>,
    pub(crate) dictionary: &'a Dictionary,
    /// The bytes of the index.
    pub(crate) bytes: &'a [u8],
}

/// The words to highlight in a sentence, by their positions in the article.
type Highlights = Vec<Range<usize>>;

impl<'a> ArticleReader<'a> {
    pub(crate) fn sources(self) -> &'a Sources {
        self.sources.get_or_init(|| Sources::new(self.corpus))
    }

    fn article(self, id: ArticleId) -> &'a TokenizedArticle {
        let article = || TokenizedArticle::new(self.corpus.article(id), self.dictionary, self.bytes);
        self.articles.articles[id.0 as usize].get_or_init(article)
    }

    /// Where the texts about a row are, in order: for each its article and the positions of its words. See
    /// `Dialogue::texts_about`.
    fn words_about(self, row: u32) -> Vec<(ArticleId, Range<usize>)> {
        let cut = |id: ArticleId| (self.corpus.article(id), self.article(id).sentences.as_slice());
        let texts = self.corpus.dialogues()[row as usize].texts_about(cut);
        let mut found: Vec<(ArticleId, Range<usize>)> = Vec::new();
        for (id, text) in texts {
            let words = self.words_of(id, text);
            match found.last_mut() {
                Some((last_id, last)) if *last_id == id && last.end == words.start => last.end = words.end,
                _ => found.push((id, words)),
            }
        }
        found
    }

    /// The positions of the words in a part of an article's story.
    fn words_of(self, id: ArticleId, part: Span) -> Range<usize> {
        let (article, body) = (self.article(id), &self.corpus.article(id).body);
        if part == self.corpus.article(id).story {
            return 0..article.words.len();
        }
        let position = |at: u32| {
            let sentence = article.sentences.partition_point(|sentence| sentence.end <= at);
            let Some(span) = article.sentences.get(sentence) else { return article.words.len() };
            let before = tokens(span.slice(body)).take_while(|token| span.start + token.span.end <= at).count();
            article.starts[sentence] as usize + before
        };
        position(part.start)..position(part.end)
    }

    /// Whether a row quotes an article that does not report it. There are many quotes, so this is computed once for all
    /// rows.
    fn is_quoted_elsewhere(self, row: u32) -> bool {
        let rows = || {
            let mut rows = RowSet::none(self.corpus.dialogues().len());
            for (dialogue, row) in self.corpus.dialogues().iter().zip(0..) {
                if dialogue.evidence().any(|quote| !dialogue.reported_by.contains(&quote.article)) {
                    rows.insert(row);
                }
            }
            rows
        };
        self.articles.quoted_elsewhere.get_or_init(rows).contains(row)
    }

    /// Calls `found` with each pattern that occurs in the texts about a row, until it breaks: see
    /// [`PatternFinder::find`].
    pub(crate) fn find(
        self,
        row: u32,
        patterns: &PatternFinder,
        found: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        for &id in &self.corpus.dialogues()[row as usize].reported_by {
            let article = self.article(id);
            if patterns.may_be_in(&article.pairs) {
                patterns.find(&article.words, 0..article.words.len(), found)?;
            }
        }
        if self.is_quoted_elsewhere(row) {
            for (id, about) in self.words_about(row) {
                patterns.find(&self.article(id).words, about, found)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// The sentences about a row that match a clause, those that match most clauses first. A clause is matched by any
    /// of its patterns.
    pub(crate) fn passages(self, row: u32, clauses: &[ResolvedText]) -> Vec<Passage> {
        if clauses.is_empty() {
            return Vec::new();
        }
        let clauses: Vec<&ResolvedText> = clauses.iter().collect();
        let mut found: Vec<(usize, Passage)> = Vec::new();
        for texts in self.words_about(row).chunk_by(|a, b| a.0 == b.0) {
            let id = texts[0].0;
            for (sentence, (matched, highlights)) in self.matched_clauses(texts, &clauses).into_iter().enumerate() {
                if matched > 0 {
                    found.push((matched, self.passage(id, sentence, highlights)));
                }
            }
        }
        sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
        found.into_iter().map(|(_, passage)| passage).collect()
    }

    /// Whether a sentence about a row matches all of these clauses.
    pub(crate) fn has_sentence_with(self, row: u32, clauses: &[&ResolvedText]) -> bool {
        let has_all = |&(matched, _): &(usize, Highlights)| matched == clauses.len();
        let about = self.words_about(row);
        about.chunk_by(|a, b| a.0 == b.0).any(|texts| self.matched_clauses(texts, clauses).iter().any(has_all))
    }

    /// For each sentence of an article the number of clauses that it matches, and the highlights; only words `about`
    /// count.
    fn matched_clauses(
        self,
        about: &[(ArticleId, Range<usize>)],
        clauses: &[&ResolvedText],
    ) -> Vec<(usize, Highlights)> {
        let article = self.article(about[0].0);
        let mut matched: Vec<(usize, Highlights)> = vec![(0, Vec::new()); article.sentences.len()];
        for clause in clauses {
            let mut matches_clause = vec![false; article.sentences.len()];
            for pattern in &clause.patterns {
                let length = pattern.sequence.len();
                for position in pattern.positions(&article.words) {
                    let is_about =
                        |(_, words): &(_, Range<usize>)| words.start <= position && position + length <= words.end;
                    if about.iter().any(is_about) {
                        for sentence in article.sentences_of(position, length) {
                            matches_clause[sentence] = true;
                            matched[sentence].1.push(position..position + length);
                        }
                    }
                }
            }
            matched.iter_mut().zip(matches_clause).for_each(|((count, _), matches)| *count += usize::from(matches));
        }
        matched
    }

    /// A sentence with its highlights, sorted and merged.
    fn passage(self, id: ArticleId, sentence: usize, mut highlights: Highlights) -> Passage {
        let article = self.article(id);
        let (span, first) = (article.sentences[sentence], article.starts[sentence] as usize);
        let text = span.slice(&self.corpus.article(id).body);
        let words: Vec<Span> = tokens(text).map(|token| token.span).collect();
        sort_by(&mut highlights, |a, b| (a.start, a.end).cmp(&(b.start, b.end)));
        let mut merged: Vec<Span> = Vec::new();
        for highlight in highlights {
            // A sequence may begin in the sentence before this one and end in the one after.
            let start = highlight.start.saturating_sub(first);
            let end = highlight.end.saturating_sub(first).min(words.len());
            let Some((from, to)) = words.get(start..end).and_then(|words| Some((words.first()?, words.last()?))) else {
                continue;
            };
            let highlight = Span { start: span.start + from.start, end: span.start + to.end };
            match merged.last_mut() {
                Some(last) if highlight.start < last.end => last.end = last.end.max(highlight.end),
                _ => merged.push(highlight),
            }
        }
        Passage { article: id, span, highlights: merged }
    }
}
