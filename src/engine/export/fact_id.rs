//! The id of a fact in exports, so that it can be cited: its dialogue, its field and its value, and a number from the
//! second fact of the value on. It stays the same when other facts come and go.

use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::fact::Fact;

/// The ids of the facts of a dialogue, in their order: `vn-it-2025:area:training`, `vn-it-2025:area:training:2`.
#[must_use]
pub fn fact_ids(corpus: &Corpus, dialogue: &Dialogue) -> Vec<String> {
    let facts = dialogue.facts.iter().enumerate();
    let id = |(at, fact): (usize, &Fact)| {
        let is_same = |other: &&Fact| (other.field, other.value) == (fact.field, fact.value);
        let before = dialogue.facts.iter().take(at).filter(is_same).count();
        let id = [&dialogue.id, ":", fact.field.name(), ":", &corpus.value_id(fact.value)].concat();
        if before == 0 { id } else { format!("{id}:{}", before + 1) }
    };
    facts.map(id).collect()
}
