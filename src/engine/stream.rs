//! The articles as the numbers of their words, made for each when it is first looked into: whether words stand in a
//! row, and which sentences hold them.
//!
//! Words stand in a row within a line of a text; a phrase may go on over the end of a sentence but not of a line.

use std::ops::Range;
use std::sync::OnceLock;

use crate::bits::Bits;
use crate::fold::tokens;
use crate::order::sort_by;
use crate::passage::{sentences, spoken};
use crate::source::Sources;
use crate::text::{run_from, runs};
use crate::words::Words;
use crate::{Article, ArticleId, Corpus, Passage, Span};

/// No word: between two lines.
const BREAK: u32 = u32::MAX;

/// What is made of the articles of a corpus.
#[derive(Debug)]
pub(crate) struct Streams {
    /// Of each article.
    of: Vec<OnceLock<Stream>>,
    /// The rows that are quoted from articles that do not report them.
    beside: OnceLock<Bits>,
}

/// One article.
#[derive(Debug)]
struct Stream {
    sentences: Vec<Span>,
    /// Where each sentence begins in `numbers`, and where the last one ends.
    starts: Vec<u32>,
    /// The number of each word in the dictionary.
    numbers: Vec<u32>,
}

impl Stream {
    fn of(article: &Article, known: &Words, head: &[u8]) -> Self {
        let sentences = sentences(&article.body, article.story);
        let (mut starts, mut numbers) = (Vec::with_capacity(sentences.len() + 1), Vec::new());
        let mut end = article.story.start;
        for sentence in &sentences {
            let between = Span { start: end, end: sentence.start };
            if between.slice(&article.body).contains('\n') {
                numbers.push(BREAK);
            }
            end = sentence.end;
            starts.push(numbers.len() as u32);
            // A word that only articles without a dialogue hold is not in the dictionary.
            let number = |word: &str| known.number(head, word).map_or(BREAK, |at| at as u32);
            numbers.extend(tokens(sentence.slice(&article.body)).map(|token| number(&token.word)));
        }
        starts.push(numbers.len() as u32);
        Self { sentences, starts, numbers }
    }

    /// The sentences that a run of words at a place touches.
    fn touched(&self, at: usize, length: usize) -> Range<usize> {
        let sentence = |place: usize| self.starts.partition_point(|&start| start as usize <= place) - 1;
        sentence(at)..sentence(at + length - 1) + 1
    }
}

impl Streams {
    pub(crate) fn new(corpus: &Corpus) -> Self {
        Self { of: corpus.articles().iter().map(|_| OnceLock::new()).collect(), beside: OnceLock::new() }
    }
}

/// The articles with what is needed to read them by numbers.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) streams: &'a Streams,
    pub(crate) sources: &'a OnceLock<Sources>,
    pub(crate) words: &'a Words,
    pub(crate) head: &'a [u8],
}

impl<'a> Texts<'a> {
    pub(crate) fn sources(self) -> &'a Sources {
        self.sources.get_or_init(|| Sources::of(self.corpus))
    }

    fn stream(self, id: ArticleId) -> &'a Stream {
        self.streams.of[id.0 as usize].get_or_init(|| Stream::of(self.corpus.article(id), self.words, self.head))
    }

    /// Whether a row is quoted from an article that does not report it. Quotes are many and lie far apart, so they are
    /// gone through once.
    fn is_quoted_beside(self, row: u32) -> bool {
        let rows = || {
            let mut rows = Bits::none(self.corpus.dialogues().len());
            for (dialogue, row) in self.corpus.dialogues().iter().zip(0..) {
                if dialogue.evidence().any(|quote| !dialogue.reported_by.contains(&quote.article)) {
                    rows.insert(row);
                }
            }
            rows
        };
        self.streams.beside.get_or_init(rows).contains(row)
    }

    /// Whether the words stand in a row in what speaks of a dialogue.
    pub(crate) fn holds(self, row: u32, wanted: &[Range<u32>]) -> bool {
        let dialogue = &self.corpus.dialogues()[row as usize];
        let holds = |&id: &ArticleId| run_from(&self.stream(id).numbers, wanted, 0).is_some();
        dialogue.reported_by.iter().any(holds)
            || self.is_quoted_beside(row) && {
                let spoken = spoken(dialogue, |id| &self.stream(id).sentences);
                spoken.chunk_by(|a, b| a.0 == b.0).any(|of| {
                    let stream = self.stream(of[0].0);
                    let speaks = |sentence: usize| of.binary_search(&(of[0].0, sentence)).is_ok();
                    runs(&stream.numbers, wanted).any(|at| stream.touched(at, wanted.len()).all(speaks))
                })
            }
    }

    /// The sentences of a row that hold what any clause asks for, those that hold most of the clauses first. A clause
    /// is any of some runs of words.
    pub(crate) fn passages(self, row: u32, clauses: &[Vec<Vec<Range<u32>>>]) -> Vec<Passage> {
        if clauses.is_empty() {
            return Vec::new();
        }
        let spoken = spoken(&self.corpus.dialogues()[row as usize], |id| &self.stream(id).sentences);
        let mut found: Vec<(usize, Passage)> = Vec::new();
        for of in spoken.chunk_by(|a, b| a.0 == b.0) {
            let (id, stream) = (of[0].0, self.stream(of[0].0));
            let mut marks: Vec<(usize, Vec<(usize, usize)>)> = vec![(0, Vec::new()); stream.sentences.len()];
            for clause in clauses {
                let mut held = vec![false; stream.sentences.len()];
                for wanted in clause {
                    for at in runs(&stream.numbers, wanted) {
                        let touched = stream.touched(at, wanted.len());
                        if touched.clone().all(|sentence| of.binary_search(&(id, sentence)).is_ok()) {
                            for sentence in touched {
                                held[sentence] = true;
                                marks[sentence].1.push((at, at + wanted.len()));
                            }
                        }
                    }
                }
                marks.iter_mut().zip(held).for_each(|((count, _), held)| *count += usize::from(held));
            }
            let held = marks.into_iter().enumerate().filter(|(_, (count, _))| *count > 0);
            found.extend(held.map(|(sentence, (count, marks))| (count, self.passage(id, sentence, marks))));
        }
        sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
        found.into_iter().map(|(_, passage)| passage).collect()
    }

    /// A sentence with the letters to mark, in order and apart.
    fn passage(self, article: ArticleId, sentence: usize, mut marks: Vec<(usize, usize)>) -> Passage {
        let stream = self.stream(article);
        let (span, first) = (stream.sentences[sentence], stream.starts[sentence] as usize);
        let text = span.slice(&self.corpus.article(article).body);
        let words: Vec<Span> = tokens(text).map(|token| token.span).collect();
        sort_by(&mut marks, Ord::cmp);
        let mut highlights: Vec<Span> = Vec::new();
        for (start, end) in marks {
            // A run may begin in the sentence before and end in the one after.
            let (start, end) = (start.saturating_sub(first), end.saturating_sub(first).min(words.len()));
            let Some((head, tail)) = words.get(start..end).and_then(|run| Some((run.first()?, run.last()?))) else {
                continue;
            };
            let mark = Span { start: span.start + head.start, end: span.start + tail.end };
            match highlights.last_mut() {
                Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
                _ => highlights.push(mark),
            }
        }
        Passage { article, span, highlights }
    }
}
