//! Synonyms: words that are a label of a term find the term, whatever its articles call it, and its other labels in
//! texts, so that `hanoi`, `Hà Nội` and `ha noi` find each other, and `HADR` finds humanitarian assistance and disaster
//! relief. The answer lists what else was searched.

use crate::index::Index;
use crate::index::dictionary::posting_list::Weight;
use crate::index::row_set::RowSet;
use crate::index::synonym_index::{Name, names_in_texts};
use crate::model::term::{Term, TermId};
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::query::operators::is_acronym;
use crate::query::written_values::{Written, longest_written};
use crate::sort::{sort_and_dedup, sort_by};
use crate::text::function_words::{is_function_word, length_of_command};
use crate::text::tokenize::words;

/// What the words of a clause name, alone or with its neighbours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    /// The terms that the words are a label of.
    pub(crate) terms: Vec<TermId>,
    /// The labels of several words that the clause is part of, as they are typed.
    pub(crate) labels: Vec<String>,
    /// The other labels of those terms.
    pub(crate) others: Vec<(TermId, String)>,
    /// Whether the clause ends a label. Its last word is then no prefix: `UN` does not find “unity”.
    pub(crate) ends_label: bool,
    /// The date or edition that the clause is part of: `2 July 2025`, `after 2023`.
    pub(crate) written: Option<Written>,
    /// Whether the clause is not part of the question: see [`is_idle`].
    pub(crate) is_idle: bool,
}

/// What each clause of the query names.
///
/// Neighbouring bare words may be one label; a phrase or a negated word can only be a label by itself. If the words `w1
/// w2` name a term, each of them is searched as `"w1 w2" or synonym`: the syllables of a Vietnamese name say little
/// alone.
pub(crate) fn named_by_clauses(index: &Index, query: &Query) -> Vec<Named> {
    let mut named: Vec<Named> = vec![Named::default(); query.clauses.len()];
    let mut covered = 0;
    for first in 0..query.clauses.len() {
        // The longest name counts: `South China Sea` is not China.
        let Some((end, typed)) = longest_name(index, &query.clauses, first).filter(|(end, _)| *end > covered) else {
            continue;
        };
        covered = end;
        for (id, term) in index.terms_named(&typed) {
            let others = other_labels(&term, &typed.words);
            for named in &mut named[first..end] {
                named.terms.push(id);
                named.labels.extend((end - first > 1).then(|| words_of(&query.clauses[first..end])));
                named.others.extend(others.iter().map(|&label| (id, label.to_owned())));
            }
        }
        named[end - 1].ends_label = true;
    }
    if let Some((run, _, value)) = longest_written(&query.clauses) {
        named[run].iter_mut().for_each(|named| named.written = Some(value.clone()));
    }
    for named in &mut named {
        sort_and_dedup(&mut named.terms);
        sort_and_dedup(&mut named.labels);
        dedup_by_words(&mut named.others);
    }
    let bare: Vec<&str> = query.clauses.iter().map_while(Clause::bare_word).collect();
    let command = length_of_command(&bare);
    let joins = |(at, clause): (usize, &Clause)| at < command || clause.bare_word().is_some_and(is_function_word);
    // Alone, function words are searched for.
    let may_join = !query.clauses.iter().enumerate().all(joins);
    let unnamed = named.iter_mut().zip(query.clauses.iter().enumerate()).filter(|(named, _)| named.terms.is_empty());
    for (named, clause) in unnamed {
        named.is_idle = is_idle(index, clause.1, may_join && joins(clause));
    }
    named
}

/// The longest name that begins at a clause: where it ends, and its words.
fn longest_name(index: &Index, clauses: &[Clause], first: usize) -> Option<(usize, Name)> {
    let (mut typed, mut longest) = (Name::default(), None);
    for (last, clause) in clauses.iter().enumerate().skip(first) {
        let Condition::Text { text, .. } = &clause.condition else { break };
        if last > first && (clauses[first].bare_word().is_none() || clause.bare_word().is_none()) {
            break;
        }
        typed.append(text);
        // Built when the first query with words is answered.
        if typed.words.len() > index.synonym_index().longest_name() {
            break;
        }
        if !index.labels_named(&typed).is_empty() {
            longest = Some((last + 1, typed.clone()));
        }
    }
    longest
}

/// Whether a clause asks nothing: a word that joins others, unless it is the last and may go on, or the plural of a
/// word that every row has. `dialogues in Hanoi` asks for Hanoi.
fn is_idle(index: &Index, clause: &Clause, joins: bool) -> bool {
    let is_whole = matches!(clause.condition, Condition::Text { form: TextForm::Word, .. });
    clause.bare_word().is_some_and(|word| joins && is_whole && !is_acronym(word) || is_plural_of_all(index, word))
}

/// The letters of the shortest word whose plural is known by its “s”.
const MIN_SINGULAR: usize = 4;

/// Whether a word is the plural of one that every row has.
fn is_plural_of_all(index: &Index, word: &str) -> bool {
    let is_long = |singular: &&str| singular.len() >= MIN_SINGULAR && singular.bytes().all(|b| b.is_ascii_alphabetic());
    let Some(singular) = word.strip_suffix('s').filter(is_long) else { return false };
    let numbers = index.dictionary.numbers(index.bytes(), &words(singular).concat(), false);
    let mut rows = RowSet::none(index.rows);
    index.dictionary.add_rows(index.bytes(), numbers, Weight::Any, &mut rows);
    rows == RowSet::all(index.rows)
}

/// The words of several clauses, which are bare.
fn words_of(clauses: &[Clause]) -> String {
    clauses.iter().filter_map(Clause::bare_word).collect::<Vec<&str>>().join(" ")
}

/// Sorts labels by their words, and keeps one of several labels of a term with the same words.
fn dedup_by_words(labels: &mut Vec<(TermId, String)>) {
    let key = |label: &(TermId, String)| (words(&label.1), label.0);
    sort_by(labels, |a, b| key(a).cmp(&key(b)));
    labels.dedup_by_key(|label| key(label));
}

/// The labels of a term other than the words typed. Labels that contain these words are left out: they would find
/// nothing more.
fn other_labels<'a>(term: &'a Term, typed: &[String]) -> Vec<&'a str> {
    let contains = |name: &Name| name.words.windows(typed.len()).any(|part| part == typed);
    names_in_texts(term).into_iter().filter(|(_, name)| !contains(name)).map(|(label, _)| label).collect()
}
