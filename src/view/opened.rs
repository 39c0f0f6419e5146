//! What the evidence panel shows: the value that was pressed, found by the name that its button carries.

use engine::{Evidence, Field, Index, Passage, Span};

use crate::page::Page;
use crate::shown::{Proof, shown};

/// An open value, or an open passage.
pub struct Opened {
    /// The position of its dialogue in the corpus.
    pub dialogue: usize,
    /// The field of the value; `source` for a passage.
    pub field: Field,
    /// The value's id.
    pub value: String,
    /// The value in words.
    pub label: String,
    /// The quotes behind it.
    pub proofs: Vec<Proof>,
}

/// The name of a value's button: `vn-it-2025/area/training`.
pub(crate) fn key(dialogue: &str, field: Field, value: &str) -> String {
    [dialogue, "/", field.name(), "/", value].concat()
}

/// The name of a passage's button: `vn-it-2025/source/vns-2025-07-02~120-230`.
pub(crate) fn passage_key(index: &Index, dialogue: &str, passage: &Passage) -> String {
    let article = &index.corpus().article(passage.article).id;
    let Span { start, end } = passage.span;
    [dialogue, "/source/", article, "~", &start.to_string(), "-", &end.to_string()].concat()
}

/// The value or passage that a button's name stands for, if the corpus has it.
pub fn by_key(page: &Page, key: &str) -> Option<Opened> {
    let corpus = page.corpus();
    let mut parts = key.splitn(3, '/');
    let (id, field, value) = (parts.next()?, Field::named(parts.next()?)?, parts.next()?);
    let dialogue = corpus.dialogues().iter().position(|dialogue| dialogue.id == id)?;
    let (value, place) = value.split_once('~').map_or((value, None), |(value, place)| (value, Some(place)));
    let found =
        shown(corpus, &corpus.dialogues()[dialogue], field, page.lang).into_iter().find(|shown| shown.id == value)?;
    let proofs = match place {
        Some(place) => vec![passage(&page.index, found.proofs.first()?.evidence, place)?],
        None => found.proofs,
    };
    Some(Opened { dialogue, field, value: found.id, label: found.label, proofs })
}

/// A stretch, written `start-end`, of the article that an evidence is from.
fn passage(index: &Index, beside: Evidence, place: &str) -> Option<Proof> {
    let (start, end) = place.split_once('-')?;
    let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
    let article = index.corpus().article(beside.article);
    (article.story.contains(span) && article.body.get(span.range()).is_some())
        .then_some(Proof { fact: None, evidence: Evidence { article: beside.article, span } })
}
