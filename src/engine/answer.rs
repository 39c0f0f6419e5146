//! Answering: a request in, rows, counts and hints out.

use crate::alias::each_spelling_once;
use crate::correct::did_you_mean;
use crate::find::{Finder, Found};
use crate::tally::order;
use crate::{Answer, Dataset, MatchedTerms, Passage, Request, Row};

impl Dataset {
    /// Answers a request. Whatever the query text, there is an answer; what was odd about it is in `problems`.
    ///
    /// ```
    /// use engine::{Corpus, UncheckedCorpus, Dataset, Request};
    /// let index = Dataset::build(Corpus::check(UncheckedCorpus::default()).unwrap());
    /// assert_eq!(index.answer(&Request::new("partner:italy")).total, 0);
    /// ```
    #[must_use]
    pub fn answer(&self, request: &Request) -> Answer {
        let finder = self.finder();
        let found = finder.find(&request.query);
        let sort = order(&found.query, request);
        let row = |row: u32| Row { dialogue: row as usize, certain: found.all.certainly.contains(row) };
        let total = found.all.possibly.count();
        Answer {
            total,
            rows: finder.rows(&found, sort, request).into_iter().map(row).collect(),
            facets: finder.facets(&found, request.lang),
            also_searched: also_searched(finder, &found),
            did_you_mean: if total == 0 { did_you_mean(finder, &found) } else { None },
            problems: found.problems,
            sort,
            matched_terms: MatchedTerms(found.sought.into_iter().map(|sought| sought.runs).collect::<Vec<_>>().into()),
        }
    }

    /// The passages of a dialogue, by its position in [`Corpus::dialogues`](crate::Corpus::dialogues), that hold words
    /// of a query that finds it: those that hold most of what was asked for first, then in the order of the articles.
    /// They are no part of the answer, because they are looked up in the articles, which takes longer than all the
    /// rest.
    #[must_use]
    pub fn passages(&self, dialogue: usize, searched: &MatchedTerms) -> Vec<Passage> {
        self.texts().passages(dialogue as u32, &searched.0)
    }

    /// How many dialogues a query finds.
    #[must_use]
    pub fn total(&self, query: &str) -> usize {
        self.finder().find(query).all.possibly.count()
    }
}

/// The other labels that some passage holds, each spelling once.
fn also_searched(finder: Finder, found: &Found) -> Vec<String> {
    let mut labels: Vec<&str> = found.aliases.concat();
    each_spelling_once(&mut labels);
    labels.into_iter().filter(|label| finder.is_held(label)).map(str::to_owned).collect()
}
