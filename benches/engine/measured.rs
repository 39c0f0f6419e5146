//! What is measured: sizes, queries, and the data sets, each built once.

use std::fmt;
use std::sync::OnceLock;

use engine::{Corpus, Dataset};

use crate::made;

/// The numbers of dialogues that are measured.
pub(crate) const SIZES: [usize; 5] = [5, 100, 1_000, 10_000, 50_000];

/// A kind of query and an example.
pub(crate) struct Question {
    pub(crate) kind: &'static str,
    pub(crate) query: &'static str,
}

pub(crate) const QUERIES: [Question; 6] = [
    Question { kind: "a word", query: "medicine " },
    Question { kind: "a prefix", query: "me" },
    Question { kind: "several words", query: "military rome italy " },
    Question { kind: "a phrase", query: "\"military medicine\"" },
    Question { kind: "filters", query: "partner:italy area:\"military medicine\"@agreed held:2010.." },
    Question { kind: "everything", query: "" },
];

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind)
    }
}

/// The corpus of a size.
pub(crate) fn corpus(dialogues: usize) -> Corpus {
    dataset(dialogues).corpus().clone()
}

/// The data set of a size.
pub(crate) fn dataset(dialogues: usize) -> &'static Dataset {
    static MADE: [OnceLock<Dataset>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    MADE[position(dialogues)].get_or_init(|| Dataset::build(made::corpus(dialogues)))
}

/// The compiled corpus of a size.
pub(crate) fn bytes(dialogues: usize) -> &'static [u8] {
    static MADE: [OnceLock<Vec<u8>>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    MADE[position(dialogues)].get_or_init(|| dataset(dialogues).encode())
}

fn position(dialogues: usize) -> usize {
    SIZES.iter().position(|&size| size == dialogues).expect("only these sizes are measured")
}
