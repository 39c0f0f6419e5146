//! Which values of the corpus the words of a query find, and where the words are in their labels.

use crate::index::field_value::FieldValue;
use crate::model::stage::Stage;
use crate::model::term::TermId;
use crate::search::dataset::Dataset;
use crate::search::matched_words::MatchedWords;
use crate::search::searcher::Searcher;
use crate::search::sequence::ResolvedText;
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::span::Span;
use crate::text::tokenize::{Token, tokens};

impl Dataset {
    /// The terms that the words of a query find, in order: the words name the term, or are in a displayed label of it
    /// in any language. Narrower terms are among them, because their rows were found as well.
    #[must_use]
    pub fn matched_values<'a>(&self, matched_words: &'a MatchedWords) -> &'a [TermId] {
        matched_words.values(|| {
            let mut found: Vec<TermId> = Vec::new();
            for (clause, labelled) in matched_words.clauses().iter().zip(self.searcher().labelled(matched_words)) {
                found.extend(&clause.terms);
                found.extend(labelled.iter().filter_map(|value| match value {
                    FieldValue::Term(id) => Some(*id),
                    _ => None,
                }));
            }
            sort_and_dedup(&mut found);
            let is_found = |id: TermId| found.binary_search(&id).is_ok();
            let terms = (0..self.corpus.terms().len() as u32).map(TermId);
            terms.filter(|&id| self.corpus.with_broader(id).any(is_found)).collect()
        })
    }

    /// The lowest stage whose label has a word of the query. A value at that stage or a higher one is a reason why its
    /// dialogue was found.
    #[must_use]
    pub fn matched_stage(&self, matched_words: &MatchedWords) -> Option<Stage> {
        let labelled = self.searcher().labelled(matched_words).iter().flatten();
        let stages = labelled.filter_map(|value| match value {
            FieldValue::Stage(stage) => Some(*stage),
            _ => None,
        });
        stages.min()
    }
}

impl Searcher<'_> {
    /// For each clause of some words the values with its words in a displayed label.
    pub(crate) fn labelled(self, matched_words: &MatchedWords) -> &[Vec<FieldValue>] {
        matched_words.labelled(|clause| self.values_with(clause))
    }

    /// The values with the words of a clause in a displayed label, in order.
    pub(crate) fn values_with(self, clause: &ResolvedText) -> Vec<FieldValue> {
        let mut values: Vec<FieldValue> = clause.own.iter().flat_map(|words| self.values_labelled(words)).collect();
        sort_and_dedup(&mut values);
        values
    }
}

impl MatchedWords {
    /// Whether some of the words are a date or an edition, as the table shows it.
    #[must_use]
    pub fn has_written_value(&self) -> bool {
        self.clauses().iter().any(|clause| clause.written.is_some())
    }

    /// Where the words of the query are in a label: disjoint spans in order.
    #[must_use]
    pub fn marks(&self, label: &str) -> Vec<Span> {
        let tokens: Vec<Token> = tokens(label).collect();
        let mut marks: Vec<Span> = Vec::new();
        for run in self.clauses().iter().flat_map(|clause| &clause.own).flat_map(|words| words.runs(&tokens)) {
            if let [first, .., last] | [first @ last] = &tokens[run] {
                marks.push(Span { start: first.span.start, end: last.span.end });
            }
        }
        sort_by(&mut marks, Span::cmp);
        marks.dedup_by(|later, kept| {
            let overlaps = later.overlaps(*kept);
            kept.end = if overlaps { kept.end.max(later.end) } else { kept.end };
            overlaps
        });
        marks
    }
}
