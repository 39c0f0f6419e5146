//! Synonyms: words that are a label of a term also find the term's other labels, so that `hanoi`, `Hà Nội` and `ha noi`
//! find each other, and `HADR` finds humanitarian assistance and disaster relief. The answer lists what else was
//! searched.

use crate::index::Index;
use crate::index::synonym_index::labels_with_words;
use crate::model::term::Term;
use crate::query::ast::{Clause, Condition, Query, TextForm};
use crate::sort::sort_by;
use crate::text::tokenize::words;

/// For each clause of the query, the other labels of the terms that its words name, alone or with its neighbours.
///
/// Neighbouring bare words may be one label; a phrase or a negated word is a label by itself. If the words `w1 w2` name
/// a term, they are searched as `(w1 or synonym) and (w2 or synonym)`, which equals `(w1 and w2) or synonym`.
pub(crate) fn synonyms<'a>(index: &'a Index, query: &Query) -> Vec<Vec<&'a str>> {
    let mut found: Vec<Vec<&str>> = vec![Vec::new(); query.clauses.len()];
    for first in 0..query.clauses.len() {
        let mut label: Vec<String> = Vec::new();
        for (last, clause) in query.clauses.iter().enumerate().skip(first) {
            let Condition::Text { text, .. } = &clause.condition else { break };
            if last > first && !(is_bare_word(&query.clauses[first]) && is_bare_word(clause)) {
                break;
            }
            // Built when the first query with words is answered.
            let known = index.synonym_index();
            label.extend(words(text));
            if label.len() > known.longest_label() {
                break;
            }
            for term in known.terms_labelled(&label) {
                let others = other_labels(term, &label);
                found[first..=last].iter_mut().for_each(|synonyms| synonyms.extend(&others));
            }
        }
    }
    found.iter_mut().for_each(dedup_by_words);
    found
}

/// Sorts labels by their words and keeps one of those with the same words.
pub(crate) fn dedup_by_words(labels: &mut Vec<&str>) {
    sort_by(labels, |a, b| words(a).cmp(&words(b)));
    labels.dedup_by_key(|label| words(label));
}

/// The labels of a term other than `label`, without those that contain it: they would find nothing more.
fn other_labels<'a>(term: &'a Term, label: &[String]) -> Vec<&'a str> {
    let contains_label = |other: &[String]| other.windows(label.len()).any(|part| part == label);
    labels_with_words(term).into_iter().filter(|(_, other)| !contains_label(other)).map(|(text, _)| text).collect()
}

/// Whether a clause may be one word of a label of several.
fn is_bare_word(clause: &Clause) -> bool {
    !clause.negated && matches!(clause.condition, Condition::Text { form: TextForm::Word | TextForm::Prefix, .. })
}
