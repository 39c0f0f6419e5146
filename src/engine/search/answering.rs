//! Answering requests.

use crate::model::term::TermId;
use crate::query::ast::Sort;
use crate::search::answer::{Answer, Passage, Row};
use crate::search::dataset::Dataset;
use crate::search::did_you_mean::did_you_mean;
use crate::search::matched_words::MatchedWords;
use crate::search::order::effective_sort;
use crate::search::request::SearchRequest;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::sort::sort_by;
use crate::text::tokenize::words;

impl Dataset {
    /// Answers a request. Every query text has an answer; what is wrong with it is in [`Answer::problems`].
    ///
    /// ```
    /// use engine::{Corpus, Dataset, SearchRequest, UncheckedCorpus};
    /// let dataset = Dataset::build(Corpus::check(UncheckedCorpus::default()).unwrap());
    /// assert_eq!(dataset.answer(&SearchRequest::new("partner:italy")).total, 0);
    /// ```
    #[must_use]
    pub fn answer(&self, request: &SearchRequest) -> Answer {
        let searcher = self.searcher();
        let resolved = searcher.resolve(&request.query);
        let sort = effective_sort(&resolved.query, request);
        if resolved.needs_articles {
            return waiting(resolved, sort);
        }
        let total = resolved.matches.possible.count();
        let row = |row: u32| Row { dialogue: row as usize, certain: resolved.matches.certain.contains(row) };
        Answer {
            total,
            rows: searcher.rows(&resolved, sort, request).into_iter().map(row).collect(),
            facets: searcher.facets(&resolved, request),
            also_searched: also_searched(searcher, &resolved),
            waits_for_articles: false,
            did_you_mean: did_you_mean(searcher, &resolved),
            problems: resolved.problems,
            sort,
            matched_words: MatchedWords::new(resolved.texts),
        }
    }

    /// The passages of a dialogue that contain words of a query: those that match most of its clauses first, then in
    /// the order of the articles. They are not part of the answer, because reading them takes longer than all of it.
    ///
    /// `dialogue` is a position in [`Corpus::dialogues`](crate::Corpus::dialogues).
    #[must_use]
    pub fn passages(&self, dialogue: usize, matched_words: &MatchedWords) -> Vec<Passage> {
        self.article_reader().passages(dialogue as u32, matched_words.clauses())
    }

    /// The number of dialogues that match a query.
    #[must_use]
    pub fn total(&self, query: &str) -> usize {
        self.searcher().resolve(query).matches.possible.count()
    }
}

/// The answer to a query that cannot be answered until the articles are there.
fn waiting(resolved: ResolvedQuery, sort: Sort) -> Answer {
    Answer {
        total: 0,
        rows: Vec::new(),
        facets: Vec::new(),
        problems: resolved.problems,
        also_searched: Vec::new(),
        waits_for_articles: true,
        did_you_mean: None,
        sort,
        matched_words: MatchedWords::default(),
    }
}

/// The other labels of the named terms that occur in the texts, each once.
fn also_searched(searcher: Searcher, resolved: &ResolvedQuery) -> Vec<String> {
    let mut labels: Vec<&(TermId, String)> = resolved.named.iter().flat_map(|named| &named.others).collect();
    sort_by(&mut labels, |a, b| words(&a.1).cmp(&words(&b.1)));
    labels.retain(|(term, label)| searcher.occurs(*term, label));
    labels.dedup_by_key(|(_, label)| words(label));
    labels.into_iter().map(|(_, label)| label.clone()).collect()
}
