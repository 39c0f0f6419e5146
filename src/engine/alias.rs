//! Aliases: words that are a label of a term also find the term's other labels, so that `hanoi`, `Hà Nội` and `ha noi`
//! find each other, and `HADR` finds humanitarian assistance and disaster relief. The answer says what else was
//! searched.

use crate::fold::words;
use crate::order::sort_by;
use crate::query::{Clause, Condition, Form, Query};
use crate::{Corpus, Term};

/// For each clause of the query, the other labels of the terms that its words name, alone or with its neighbours.
///
/// A run of bare words may be one label; a phrase, or a word that must not stand there, is one by itself. The words
/// `w1 w2` that name a term are found as `(w1 or alias) and (w2 or alias)`, which is `(w1 and w2) or alias`.
pub(crate) fn aliases<'a>(corpus: &'a Corpus, query: &Query) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = vec![Vec::new(); query.clauses.len()];
    let texts: Vec<Option<Vec<String>>> = query.clauses.iter().map(text_words).collect();
    if texts.iter().all(Option::is_none) {
        return found;
    }
    for term in corpus.terms() {
        let labels: Vec<(&str, Vec<String>)> = labels(term);
        for (_, label) in &labels {
            for (first, last) in runs(&query.clauses, &texts, label) {
                // A longer label that holds this one finds nothing that this one does not.
                let longer = |other: &[String]| other.windows(label.len()).any(|run| run == label);
                let others = labels.iter().filter(|(_, other)| !longer(other)).map(|&(text, _)| text);
                let others: Vec<&str> = others.collect();
                found[first..=last].iter_mut().for_each(|aliases| aliases.extend(&others));
            }
        }
    }
    found.iter_mut().for_each(each_spelling_once);
    found
}

/// Labels in the order of their words, without those that fold to another's.
pub(crate) fn each_spelling_once(labels: &mut Vec<&str>) {
    sort_by(labels, |a, b| words(a).cmp(&words(b)));
    labels.dedup_by_key(|label| words(label));
}

fn text_words(clause: &Clause) -> Option<Vec<String>> {
    match &clause.condition {
        Condition::Text { text, .. } => Some(words(text)),
        Condition::Is { .. } | Condition::Has(_) => None,
    }
}

/// The labels of a term with their words. A single letter, as `Ý` for Italy, would find far too much.
fn labels(term: &Term) -> Vec<(&str, Vec<String>)> {
    let labels = term.labels.iter().chain(&term.alt).map(|label| (label.as_str(), words(label)));
    labels.filter(|(_, words)| words.iter().map(String::len).sum::<usize>() > 1).collect()
}

/// The first and last clauses of each run whose words are exactly the label's.
fn runs(clauses: &[Clause], texts: &[Option<Vec<String>>], label: &[String]) -> Vec<(usize, usize)> {
    (0..clauses.len()).filter_map(|first| run_from(clauses, texts, label, first).map(|last| (first, last))).collect()
}

fn run_from(clauses: &[Clause], texts: &[Option<Vec<String>>], label: &[String], first: usize) -> Option<usize> {
    let mut left = label;
    for (at, text) in texts.iter().enumerate().skip(first) {
        if at > first && !(joins(&clauses[first]) && joins(&clauses[at])) {
            return None;
        }
        left = left.strip_prefix(text.as_ref()?.as_slice())?;
        if left.is_empty() {
            return Some(at);
        }
    }
    None
}

/// Whether a clause may be one word of a label of several.
fn joins(clause: &Clause) -> bool {
    !clause.negated && matches!(clause.condition, Condition::Text { form: Form::Word | Form::Prefix, .. })
}
