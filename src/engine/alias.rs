//! Aliases: words that are a label of a term also find the term's other labels, so that `hanoi`, `Hà Nội` and `ha noi`
//! find each other, and `HADR` finds humanitarian assistance and disaster relief. The answer says what else was
//! searched.

use crate::fold::words;
use crate::order::sort_by;
use crate::query::{Clause, Condition, Query, TextForm};
use crate::{Index, Term};

/// The terms that have several labels, and those labels in order, each with the position of its term.
#[derive(Debug)]
pub(crate) struct Labels {
    terms: Vec<Term>,
    all: Vec<(Vec<String>, usize)>,
    /// The number of words of the longest.
    longest: usize,
}

impl Labels {
    pub(crate) fn of(terms: Vec<Term>) -> Self {
        let mut all: Vec<(Vec<String>, usize)> = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            all.extend(labels(term).into_iter().map(|(_, words)| (words, at)));
        }
        sort_by(&mut all, Ord::cmp);
        all.dedup();
        let longest = all.iter().map(|(words, _)| words.len()).max().unwrap_or(0);
        Self { terms, all, longest }
    }

    /// The terms that have just these words as a label.
    fn named(&self, words: &[String]) -> impl Iterator<Item = &Term> {
        let first = self.all.partition_point(|(label, _)| label.as_slice() < words);
        self.all[first..].iter().take_while(move |(label, _)| label == words).map(|&(_, at)| &self.terms[at])
    }
}

/// For each clause of the query, the other labels of the terms that its words name, alone or with its neighbours.
///
/// A run of bare words may be one label; a phrase, or a word that must not stand there, is one by itself. The words
/// `w1 w2` that name a term are found as `(w1 or alias) and (w2 or alias)`, which is `(w1 and w2) or alias`.
pub(crate) fn aliases<'a>(head: &'a Index, query: &Query) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = vec![Vec::new(); query.clauses.len()];
    for first in 0..query.clauses.len() {
        let mut run: Vec<String> = Vec::new();
        for (last, clause) in query.clauses.iter().enumerate().skip(first) {
            let Condition::Text { text, .. } = &clause.condition else { break };
            // Made with the first words that are asked for.
            let known = head.labels();
            if last > first && !(joins(&query.clauses[first]) && joins(clause)) {
                break;
            }
            run.extend(words(text));
            if run.len() > known.longest {
                break;
            }
            for term in known.named(&run) {
                let others = others(term, &run);
                found[first..=last].iter_mut().for_each(|aliases| aliases.extend(&others));
            }
        }
    }
    found.iter_mut().for_each(each_spelling_once);
    found
}

/// The labels of a term besides one. A longer label that holds this one finds nothing that this one does not.
fn others<'a>(term: &'a Term, label: &[String]) -> Vec<&'a str> {
    let longer = |other: &[String]| other.windows(label.len()).any(|run| run == label);
    labels(term).into_iter().filter(|(_, other)| !longer(other)).map(|(text, _)| text).collect()
}

/// Labels in the order of their words, without those that fold to another's.
pub(crate) fn each_spelling_once(labels: &mut Vec<&str>) {
    sort_by(labels, |a, b| words(a).cmp(&words(b)));
    labels.dedup_by_key(|label| words(label));
}

/// The labels of a term with their words. A single letter, as `Ý` for Italy, would find far too much.
fn labels(term: &Term) -> Vec<(&str, Vec<String>)> {
    let labels = term.all_labels().map(|label| (label, words(label)));
    labels.filter(|(_, words)| words.iter().map(String::len).sum::<usize>() > 1).collect()
}

/// Whether a clause may be one word of a label of several.
fn joins(clause: &Clause) -> bool {
    !clause.negated && matches!(clause.condition, Condition::Text { form: TextForm::Word | TextForm::Prefix, .. })
}
