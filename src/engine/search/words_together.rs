//! Whether the words of a query come together in what is said of a row. Words find a row wherever they are in it: `luật
//! biển` also finds “Biển Đông” beside “pháp luật”. Such a row is shown, and says so.

use crate::index::field_value::FieldValue;
use crate::model::fact::{Fact, Value};
use crate::model::field::Field;
use crate::search::dataset::Dataset;
use crate::search::request::MatchedWords;
use crate::search::searcher::{ResolvedQuery, Searcher};
use crate::search::sequence::ResolvedText;

/// The fields that say who met, when and where. Their words belong to every sentence and value of the row.
const OF_ALL: [Field; 7] =
    [Field::Party, Field::Series, Field::Edition, Field::Format, Field::Held, Field::Venue, Field::Participant];

/// A clause of the words searched for, with the values that have its words in a displayed label.
type Asked<'a> = (&'a ResolvedText, &'a [FieldValue]);

impl Dataset {
    /// Whether the words of a query come together in a dialogue that they find: in one sentence, in one value with its
    /// stage, or as whole names of its values. Who met, when and where belongs to all that is said of it.
    #[must_use]
    pub fn has_words_together(&self, dialogue: usize, matched_words: &MatchedWords) -> bool {
        self.searcher().has_words_together(dialogue as u32, matched_words)
    }
}

impl Searcher<'_> {
    /// See [`Dataset::has_words_together`]; also where there are no articles to tell.
    pub(crate) fn has_words_together(self, row: u32, matched_words: &MatchedWords) -> bool {
        let Some(articles) = self.articles.filter(|_| matched_words.clauses().len() > 1) else { return true };
        let facts = &articles.corpus.dialogues()[row as usize].facts;
        let of_all: Vec<&Fact> = facts.iter().filter(|fact| OF_ALL.contains(&fact.field)).collect();
        let labelled = self.labelled(matched_words).iter().map(Vec::as_slice);
        let mut asked: Vec<Asked> = matched_words.clauses().iter().zip(labelled).collect();
        asked.retain(|&clause| !of_all.iter().any(|fact| self.is_in_value(clause, fact)));
        asked.dedup_by(|(a, _), (b, _)| a.own == b.own);
        if asked.len() < 2 || facts.iter().any(|fact| asked.iter().all(|&clause| self.is_in_value(clause, fact))) {
            return true;
        }
        let is_named = |&clause: &Asked| facts.iter().any(|fact| self.is_name_of(clause.0, fact));
        let clauses: Vec<&ResolvedText> = asked.iter().map(|(clause, _)| *clause).collect();
        asked.iter().all(is_named) || articles.has_sentence_with(row, &clauses)
    }

    /// Whether the words of a query are apart in any row that they find.
    pub(crate) fn any_apart(self, resolved: &ResolvedQuery) -> bool {
        let matched_words = MatchedWords::new(resolved.texts.clone());
        resolved.matches.possible.iter().any(|row| !self.has_words_together(row, &matched_words))
    }

    /// Whether the words of a clause name the value of a fact, or are in a label of it or of its stage.
    fn is_in_value(self, (clause, labelled): Asked, fact: &Fact) -> bool {
        let has = |value: FieldValue| labelled.binary_search(&value).is_ok();
        let is_labelled = match fact.value {
            Value::Term(id) => self.index.with_broader(id).any(|id| has(FieldValue::Term(id))),
            Value::Number(_) | Value::Date(_) => false,
        };
        let of_stage = |stage| has(FieldValue::Stage(stage));
        is_labelled || fact.stage.is_some_and(of_stage) || self.is_name_of(clause, fact)
    }

    /// Whether a clause is a whole name of the value of a fact.
    fn is_name_of(self, clause: &ResolvedText, fact: &Fact) -> bool {
        let is_number = |number: u32| clause.own.iter().any(|words| words.is_in(&number.to_string()));
        match fact.value {
            Value::Term(id) => self.index.with_broader(id).any(|id| clause.terms.contains(&id)),
            Value::Number(number) => is_number(number),
            Value::Date(date) => date.years().any(|year| is_number(u32::from(year))),
        }
    }
}
