//! Whether the words of a query come together in what is said of a row. Words find a row wherever they are in it: `luật
//! biển` also finds “Biển Đông” beside “pháp luật”. Such a row is shown, and says so.

use crate::index::field_value::FieldValue;
use crate::index::row_set::RowSet;
use crate::model::edtf::DayRange;
use crate::model::fact::{Fact, Value};
use crate::model::field::Field;
use crate::query::ast::ValueMatch;
use crate::search::dataset::Dataset;
use crate::search::matched_words::MatchedWords;
use crate::search::searcher::Searcher;
use crate::search::sequence::ResolvedText;

/// Of more rows than these, the articles are not read to tell whether words are apart.
pub(crate) const MAX_ROWS_READ: usize = 64;

/// The fields that say who met, when and where. Their words belong to every sentence and value of the row, as who
/// reports it does.
const OF_ALL: [Field; 7] =
    [Field::Party, Field::Series, Field::Edition, Field::Format, Field::Held, Field::Venue, Field::Participant];

/// A clause of the words searched for, with the values that have its words in a displayed label.
type Asked<'a> = (&'a ResolvedText, &'a Vec<FieldValue>);

impl Dataset {
    /// Whether the words of a query come together in a dialogue that they find: in one sentence, in one value with its
    /// stage, or as whole names of its values. Who met, when and where, and who reports it, belongs to all that
    /// is said of it.
    #[must_use]
    pub fn has_words_together(&self, dialogue: usize, matched_words: &MatchedWords) -> bool {
        let searcher = self.searcher();
        searcher.are_together(dialogue as u32, matched_words.clauses(), searcher.labelled(matched_words))
    }
}

impl Searcher<'_> {
    /// The rows in their order, but those in which the words of clauses come together before the others; `None` for a
    /// single clause, too many rows, or without the articles.
    pub(crate) fn together_first(self, clauses: &[ResolvedText], rows: &RowSet) -> Option<Vec<u32>> {
        if clauses.len() < 2 || self.articles.is_none() || rows.count() > MAX_ROWS_READ {
            return None;
        }
        let labelled = self.values_with_each(clauses);
        let (mut first, last): (Vec<u32>, Vec<u32>) =
            rows.iter().partition(|&row| self.are_together(row, clauses, &labelled));
        first.extend(last);
        Some(first)
    }

    /// Whether the words of clauses are apart in any of some rows that they find.
    pub(crate) fn any_apart(self, clauses: &[ResolvedText], rows: &RowSet) -> bool {
        let labelled = self.values_with_each(clauses);
        rows.iter().any(|row| !self.are_together(row, clauses, &labelled))
    }

    fn values_with_each(self, clauses: &[ResolvedText]) -> Vec<Vec<FieldValue>> {
        clauses.iter().map(|clause| self.values_with(clause)).collect()
    }

    /// See [`Dataset::has_words_together`]; also where there are no articles to tell. `labelled` has for each clause
    /// the values with its words in a displayed label.
    fn are_together(self, row: u32, clauses: &[ResolvedText], labelled: &[Vec<FieldValue>]) -> bool {
        let Some(articles) = self.articles.filter(|_| clauses.len() > 1) else { return true };
        let dialogue = &articles.corpus.dialogues()[row as usize];
        let facts = &dialogue.facts;
        let outlets = articles.corpus.outlets(dialogue);
        let mut left: Vec<Asked> = Vec::new();
        for asked in clauses.iter().zip(labelled) {
            let is_outlet = |outlet: &&str| asked.0.own.iter().any(|words| words.is_in(outlet));
            let is_of_all = |fact: &Fact| OF_ALL.contains(&fact.field) && self.is_in_value(asked, fact);
            // The words of one name are one clause.
            let is_same = left.last().is_some_and(|last| last.0.own == asked.0.own);
            if !is_same && !outlets.iter().any(is_outlet) && !facts.iter().any(is_of_all) {
                left.push(asked);
            }
        }
        let is_named = |asked: &Asked| facts.iter().any(|fact| self.is_name_of(asked.0, fact));
        let is_said_by =
            |asked: Asked, fact: &Fact| self.is_in_value(asked, fact) || is_in_label_of(fact.field, asked.0);
        let has_all = |fact: &Fact| left.iter().all(|&asked| is_said_by(asked, fact));
        left.len() < 2 || left.iter().all(is_named) || facts.iter().any(has_all) || {
            let clauses: Vec<&ResolvedText> = left.iter().map(|asked| asked.0).collect();
            articles.has_sentence_with(row, &clauses)
        }
    }

    /// Whether the words of a clause name the value of a fact, or are in a label of it or of its stage.
    fn is_in_value(self, (clause, labelled): Asked, fact: &Fact) -> bool {
        let has = |value: FieldValue| labelled.binary_search(&value).is_ok();
        let is_labelled = match fact.value {
            Value::Term(id) => self.index.with_broader(id).any(|id| has(FieldValue::Term(id))),
            Value::Number(_) | Value::Date(_) => false,
        };
        // What is signed has been agreed, too.
        let is_reached =
            |reached| labelled.iter().any(|value| matches!(value, FieldValue::Stage(stage) if *stage <= reached));
        is_labelled || fact.stage.is_some_and(is_reached) || self.is_name_of(clause, fact)
    }

    /// Whether a clause is a whole name of the value of a fact.
    fn is_name_of(self, clause: &ResolvedText, fact: &Fact) -> bool {
        let is_number = |number: u32| clause.own.iter().any(|words| words.is_in(&number.to_string()));
        let written = clause.written.as_ref().map(|(_, filter)| &filter.value);
        match fact.value {
            Value::Term(id) => self.index.with_broader(id).any(|id| clause.terms.contains(&id)),
            Value::Number(number) => {
                is_number(number) || matches!(written, Some(ValueMatch::Numbers { from, .. }) if *from == Some(number))
            }
            Value::Date(date) => {
                let is_written = |from, to| DayRange::between(from, to).overlaps(date.days());
                date.years().any(|year| is_number(u32::from(year)))
                    || matches!(written, Some(&ValueMatch::Dates { from, to }) if is_written(from, to))
            }
        }
    }
}

/// Whether the words of a clause are in what a field is called: `documents signed`.
fn is_in_label_of(field: Field, clause: &ResolvedText) -> bool {
    let has_words = |label: &str| clause.own.iter().any(|words| words.is_in(label));
    field.spec().labels.iter().any(has_words)
}
