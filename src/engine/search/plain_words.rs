//! Words that prose joins, as those that they ask for: `Russia–Vietnam` and `Vietnam-Russia` both countries,
//! `Singapore/HADR` both words, `Fomin's` Fomin. What is part of a name stays as it is typed.

use crate::model::field::{FIELDS, Field};
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::query::operators::{is_minus, operator};
use crate::search::searcher::Searcher;
use crate::search::synonyms::named_by_clauses;
use crate::text::letters::is_diacritic;

/// The endings of the English possessive, with both apostrophes.
const POSSESSIVE: [&str; 4] = ["'s", "’s", "'", "’"];

impl Searcher<'_> {
    /// The query with the parts of joined words as words of their own.
    pub(crate) fn in_plain_words(self, query: Query) -> Query {
        let is_joint = |c| is_minus(c) || matches!(c, '/' | '\'' | '’');
        let is_plain = |clause: &Clause| clause.bare_word().is_none_or(|word| !word.contains(is_joint));
        if query.clauses.iter().all(is_plain) {
            return query;
        }
        let named = named_by_clauses(self.index, &query);
        let mut clauses = Vec::new();
        for (clause, named) in query.clauses.into_iter().zip(named) {
            clauses.extend(if named.terms.is_empty() { self.parts(clause) } else { vec![clause] });
        }
        Query { clauses, sort: query.sort }
    }

    fn parts(self, clause: Clause) -> Vec<Clause> {
        let Some(text) = clause.bare_word() else { return vec![clause] };
        let owner = POSSESSIVE.iter().find_map(|ending| text.strip_suffix(ending));
        let owner = owner.filter(|owner| self.is_value(owner));
        let parts = self.words_joined(text).unwrap_or_else(|| vec![owner.unwrap_or(text)]);
        let last = parts.len() - 1;
        let part = |(at, text): (usize, &&str)| {
            let is_open = at == last && owner.is_none() && clause.is_prefix();
            let form = if is_open { TextForm::Prefix } else { TextForm::Word };
            Clause { negated: false, condition: Condition::Text { text: (*text).to_owned(), form } }
        };
        parts.iter().enumerate().map(part).collect()
    }

    /// Whether a text names a value, or is a word of a person's name.
    fn is_value(self, text: &str) -> bool {
        let in_index = FIELDS.iter().map(|spec| spec.field).filter(|&field| field != Field::Source);
        self.is_part_of_name(Field::Participant, text) || in_index.into_iter().any(|field| self.is_name(field, text))
    }

    /// The words that a long dash or a slash joins, or a hyphen that stands between the names of parties. Others are
    /// compounds, such as “counter-terrorism”.
    fn words_joined(self, text: &str) -> Option<Vec<&str>> {
        let split = |is_joint: fn(char) -> bool| {
            let words: Vec<&str> = text.split(is_joint).collect();
            let is_word = |word: &&str| !word.is_empty() && word.chars().all(is_letter) && operator(word).is_none();
            (words.len() > 1 && words.iter().all(is_word)).then_some(words)
        };
        let are_parties = |words: &Vec<&str>| words.iter().all(|word| self.is_name(Field::Party, word));
        split(|c| matches!(c, '–' | '—' | '/')).or_else(|| split(is_minus).filter(are_parties))
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_diacritic(c)
}
