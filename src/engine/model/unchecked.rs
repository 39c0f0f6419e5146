//! The data of a corpus before it is checked.

use crate::model::article::Article;
use crate::model::description::Description;
use crate::model::dialogue::Dialogue;
use crate::model::term::Term;
use crate::model::wording::Wording;

/// A corpus from the compiler or from bytes, before [`Corpus::check`](crate::Corpus::check).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UncheckedCorpus {
    /// What the corpus says of itself.
    pub description: Description,
    /// The articles.
    pub articles: Vec<Article>,
    /// The vocabulary.
    pub terms: Vec<Term>,
    /// The translations of notes, ranks and offices.
    pub wordings: Vec<Wording>,
    /// The dialogues.
    pub dialogues: Vec<Dialogue>,
}
