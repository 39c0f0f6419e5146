//! The terms that words name.

use crate::index::Index;
use crate::index::synonym_index::{Name, names_of};
use crate::model::field::Field;
use crate::model::term::{Term, TermId};
use crate::sort::sort_and_dedup;

impl Index {
    /// Whether a term of a field may have these words as a label. Most words are none, and this tells it without the
    /// list of the field's labels.
    pub(crate) fn may_be_label(&self, field: Field, words: &[String]) -> bool {
        self.synonym_index().with_hash_of(words).any(|id| self.terms.field(id.0) == Some(field))
    }

    /// The terms that have exactly these words as a label, in order.
    pub(crate) fn terms_named(&self, typed: &Name) -> Vec<(TermId, Term)> {
        let terms = self.synonym_index().with_hash_of(&typed.words).map(|id| (id, self.term(id)));
        terms.filter(|(_, term)| names_of(term).iter().any(|(_, name)| name.is_named(typed))).collect()
    }

    /// The labels that are exactly these words, in order.
    pub(crate) fn labels_named(&self, typed: &Name) -> Vec<Name> {
        let mut names: Vec<Name> = Vec::new();
        for id in self.synonym_index().with_hash_of(&typed.words) {
            names
                .extend(names_of(&self.term(id)).into_iter().map(|(_, name)| name).filter(|name| name.is_named(typed)));
        }
        sort_and_dedup(&mut names);
        names
    }
}
