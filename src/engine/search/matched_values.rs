//! Which values of the corpus the words of a query find, and where in their labels they stand.

use crate::index::field_value::FieldValue;
use crate::index::label_index::LabelKind;
use crate::model::field::FIELDS;
use crate::model::term::TermId;
use crate::search::dataset::Dataset;
use crate::search::request::MatchedTerms;
use crate::search::sequence::TermSequence;
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::span::Span;
use crate::text::tokenize::{Token, tokens};

impl Dataset {
    /// The terms that the words of a query find: they name them, or stand in a displayed label in any language. Terms
    /// narrower than those are among them, as a row with one has been found by it. In order.
    #[must_use]
    pub fn matched_values<'a>(&self, matched_terms: &'a MatchedTerms) -> &'a [TermId] {
        matched_terms.values(|| {
            let mut found: Vec<TermId> = Vec::new();
            for clause in matched_terms.clauses() {
                found.extend(&clause.terms);
                found.extend(self.terms_labelled(&clause.words));
            }
            sort_and_dedup(&mut found);
            let is_found = |id: TermId| found.binary_search(&id).is_ok();
            let terms = (0..self.corpus.terms().len() as u32).map(TermId);
            terms.filter(|&id| self.corpus.with_broader(id).any(is_found)).collect()
        })
    }

    /// The terms with a displayed label that has these words in sequence.
    fn terms_labelled(&self, words: &TermSequence) -> Vec<TermId> {
        let spaced = words.spaced();
        let indexes = FIELDS.iter().map(|spec| self.index.label_index(spec.field));
        let labels = indexes.flat_map(|labels| labels.containing(&spaced, words.is_prefix()));
        let terms = labels.filter(|label| label.kind == LabelKind::Displayed).filter_map(|label| match label.value {
            FieldValue::Term(id) => Some(id),
            _ => None,
        });
        terms.collect()
    }
}

impl MatchedTerms {
    /// Where the words of the query stand in a label: disjoint spans in order.
    #[must_use]
    pub fn marks(&self, label: &str) -> Vec<Span> {
        let tokens: Vec<Token> = tokens(label).collect();
        let mut marks: Vec<Span> = Vec::new();
        for words in self.clauses().iter().map(|clause| &clause.words) {
            for run in tokens.windows(words.words.len().max(1)) {
                if words.is_run(run.iter().map(|token| token.word.as_str())) {
                    marks.push(Span { start: run[0].span.start, end: run[run.len() - 1].span.end });
                }
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
