//! Answering: a request in, rows, counts and hints out.

use crate::alias::{aliases, each_spelling_once};
use crate::facet::facets;
use crate::index::Sentence;
use crate::order::sort_by;
use crate::query::{Form, Query};
use crate::rows::{Meets, Test, sort_rows, unknown_values};
use crate::text::{Needle, highlights};
use crate::{Answer, Index, Passage, Request, Row, Span};

impl Index {
    /// Answers a request. Whatever the query text, there is an answer; what was odd about it is in `problems`.
    ///
    /// ```
    /// use engine::{Corpus, Draft, Index, Request};
    /// let index = Index::build(Corpus::check(Draft::default()).unwrap());
    /// assert_eq!(index.answer(&Request::new("partner:italy")).total, 0);
    /// ```
    #[must_use]
    pub fn answer(&self, request: &Request) -> Answer {
        let (query, mut problems, labels) = Query::parse_labelled(&request.query);
        problems.extend(unknown_values(&self.corpus, labels));
        let aliases = aliases(&self.corpus, &query);
        let clauses = query.clauses.iter().zip(&aliases);
        let tests: Vec<Test> = clauses.map(|(clause, aliases)| Test::of(self, clause, aliases)).collect();
        let dialogues = 0..self.corpus.dialogues().len();
        let grid: Vec<Vec<Meets>> =
            tests.iter().map(|test| dialogues.clone().map(|row| test.meets(self, row)).collect()).collect();
        let all = |row: usize| grid.iter().map(|meets| meets[row]).min().unwrap_or(Meets::Certainly);
        let mut rows: Vec<(usize, Meets)> =
            dialogues.map(|row| (row, all(row))).filter(|&(_, meets)| meets > Meets::No).collect();
        let sort = query.sort.or(request.sort).unwrap_or_default();
        sort_rows(&self.corpus, &mut rows, sort);
        let texts: Vec<(&[Needle], &[u32])> = tests.iter().filter_map(Test::text).collect();
        Answer {
            total: rows.len(),
            facets: facets(&self.corpus, &query, &grid),
            problems,
            also_searched: self.found(&aliases.concat()),
            sort,
            rows: rows
                .into_iter()
                .take(request.limit.unwrap_or(usize::MAX))
                .map(|(row, meets)| Row {
                    dialogue: row,
                    certain: meets == Meets::Certainly,
                    passages: self.passages(row, &texts),
                })
                .collect(),
        }
    }

    /// The labels that some passage holds, each spelling once.
    fn found(&self, labels: &[&str]) -> Vec<String> {
        let held = labels.iter().filter(|label| !self.passages_with(&Needle::new(label, Form::Phrase)).is_empty());
        let mut found: Vec<&str> = held.copied().collect();
        each_spelling_once(&mut found);
        found.into_iter().map(str::to_owned).collect()
    }

    /// The passages of a row that hold any of the words.
    fn passages(&self, row: usize, texts: &[(&[Needle], &[u32])]) -> Vec<Passage> {
        let mut found: Vec<(usize, u32)> = self.text.rows[row]
            .iter()
            .map(|&id| (texts.iter().filter(|(_, passages)| passages.binary_search(&id).is_ok()).count(), id))
            .filter(|&(held, _)| held > 0)
            .collect();
        sort_by(&mut found, |(a, _), (b, _)| b.cmp(a));
        let needles: Vec<&Needle> = texts.iter().flat_map(|&(needles, _)| needles).collect();
        found.into_iter().map(|(_, id)| self.marked(self.text.passages[id as usize], &needles)).collect()
    }

    fn marked(&self, sentence: Sentence, needles: &[&Needle]) -> Passage {
        let Sentence { article, span } = sentence;
        let text = &self.corpus.article(article).body[span.range()];
        let shifted = |mark: Span| Span { start: span.start + mark.start, end: span.start + mark.end };
        Passage { article, span, highlights: highlights(text, needles).into_iter().map(shifted).collect() }
    }
}
