//! Words that prose joins, as those that they ask for: `Russia–Vietnam` and `Vietnam-Russia` both countries,
//! `Singapore/HADR` both words, `Fomin's` Fomin. What is part of a name stays as it is typed.

use crate::model::field::Field;
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::query::operators::{is_minus, operator};
use crate::search::searcher::Searcher;
use crate::search::synonyms::named_by_clauses;
use crate::text::letters::is_diacritic;

/// The endings of the English possessive, with both apostrophes.
const POSSESSIVE: [&str; 4] = ["'s", "’s", "'", "’"];

/// The fields whose values are said to have something, beside persons.
const OWNERS: [Field; 3] = [Field::Party, Field::Forum, Field::Venue];

impl Searcher<'_> {
    /// The query with the parts of joined words as words of their own.
    pub(crate) fn in_plain_words(self, query: Query) -> Query {
        let is_joint = |c| is_minus(c) || is_long(c) || matches!(c, '\'' | '’');
        let is_joined = |clause: &Clause| clause.bare_word().is_some_and(|word| word.contains(is_joint));
        if !query.clauses.iter().any(is_joined) {
            return query;
        }
        let named = named_by_clauses(self.index, &query);
        let mut clauses = Vec::new();
        for (clause, named) in query.clauses.into_iter().zip(named) {
            let parts = clause.bare_word().filter(|_| named.terms.is_empty()).and_then(|word| self.parts(word));
            match (&clause.condition, parts) {
                (Condition::Text { text, form }, Some(parts)) => {
                    let last = parts.len() - 1;
                    for (at, part) in parts.into_iter().enumerate() {
                        // The last one may still be typed, unless something follows it.
                        let form = if at == last && text.ends_with(part) { *form } else { TextForm::Word };
                        clauses.push(Clause::text(part.to_owned(), form));
                    }
                }
                _ => clauses.push(clause),
            }
        }
        Query { clauses, sort: query.sort }
    }

    /// The words that a long dash or a slash joins, or a hyphen that stands between the names of parties; or what a
    /// possessive belongs to. Others are compounds, such as “counter-terrorism”.
    fn parts(self, text: &str) -> Option<Vec<&str>> {
        for ending in POSSESSIVE {
            if let Some(owner) = text.strip_suffix(ending) {
                return self.is_owner(owner).then(|| vec![owner]);
            }
        }
        let has_long = text.contains(is_long);
        let parts: Vec<&str> = text.split(|c| if has_long { is_long(c) } else { is_minus(c) }).collect();
        let is_party = |part: &str| has_long || self.is_name(Field::Party, part);
        (parts.len() > 1 && parts.iter().all(|part| is_word(part) && is_party(part))).then_some(parts)
    }

    /// Whether a text names a value that something may belong to, or is a word of a person's name.
    fn is_owner(self, text: &str) -> bool {
        self.is_part_of_name(Field::Participant, text) || OWNERS.iter().any(|&field| self.is_name(field, text))
    }
}

fn is_long(c: char) -> bool {
    matches!(c, '–' | '—' | '/')
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || is_diacritic(c)) && operator(text).is_none()
}
