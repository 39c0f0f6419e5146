//! What is taken away: the seeds of the articles in work, as `seeds/README.md` defines them.

use draft::{Draft, annotations, dialogue_annotations};
use engine::{Corpus, Lang, TermId, Value};

use crate::vocabulary::Vocabulary;
use crate::work::Work;

/// The text and the annotations of each article, and the terms that the vocabulary lacks, by the names of their files.
pub(crate) fn seeds(works: &[(&Work, Corpus)], vocabulary: &Vocabulary) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut new_terms: Vec<TermId> = Vec::new();
    for (work, corpus) in works {
        let name = &work.article.id;
        files.push((format!("{name}.txt"), work.article.body.clone().into_bytes()));
        files.push((format!("{name}.toml"), toml(work, corpus).into_bytes()));
        new_terms.extend(terms(corpus).filter(|&id| vocabulary.is_new(id)));
    }
    // A broader term stands before those that name it.
    new_terms.extend(new_terms.clone().iter().filter_map(|&id| vocabulary.get(id).broader));
    new_terms.retain(|&id| vocabulary.is_new(id));
    engine::sort_and_dedup(&mut new_terms);
    if !new_terms.is_empty() {
        files.push(("vocabulary.toml".to_owned(), vocabulary.toml(new_terms).trim_start().to_owned().into_bytes()));
    }
    files
}

/// The annotations of an article, with its open questions as comments before them.
fn toml(work: &Work, corpus: &Corpus) -> String {
    let draft = Draft {
        corpus: corpus.clone(),
        new_terms: Vec::new(),
        questions: Vec::new(),
        not_reported: None,
        stamp: work.stamp,
    };
    let open = work.questions.iter().filter(|question| !question.is_settled);
    let open: String = open.map(|question| format!("# ? {}\n", question.text[Lang::En])).collect();
    match &work.header {
        Some(header) => [&open, header.trim_end(), "\n", &dialogue_annotations(&draft)].concat(),
        None => open + &annotations(&draft).unwrap_or_default(),
    }
}

/// Every term that the facts of a corpus name.
fn terms(corpus: &Corpus) -> impl Iterator<Item = TermId> + '_ {
    corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts).flat_map(|fact| {
        let value = if let Value::Term(id) = fact.value { Some(id) } else { None };
        [value, fact.person.as_ref().map(|person| person.party)].into_iter().flatten()
    })
}
