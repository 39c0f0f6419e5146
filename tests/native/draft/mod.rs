//! Drafts of articles: what the rules find, that it is sound, and that nothing makes them fail.

mod cases;
mod chairs;
mod hostile;
mod known;
mod sound;

use std::fs;
use std::path::{Path, PathBuf};

use draft::{Draft, Input};
use engine::{Corpus, Dialogue, Fact, Term};

/// The texts of tests/cases/drafts, all made up, with their names.
fn texts() -> Vec<(String, String)> {
    let files = fs::read_dir("tests/cases/drafts").unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|of| of == "txt")).collect();
    texts.sort();
    assert!(!texts.is_empty());
    texts.iter().map(|path| (stem(path), fs::read_to_string(path).unwrap())).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn drafted(name: &str, text: &str, vocabulary: &[Term]) -> Draft {
    draft::draft(&Input { name, text, vocabulary, ..Input::default() })
}

/// The dialogue that a draft reports.
fn reported(draft: &Draft) -> Option<&Dialogue> {
    draft.corpus.dialogues().iter().find(|dialogue| !dialogue.reported_by.is_empty())
}

/// A value as annotations write it, with the role of a person.
fn value(corpus: &Corpus, fact: &Fact) -> String {
    let value = corpus.value_id(fact.value);
    match &fact.person {
        Some(person) => format!("{value} {} {}", corpus.term(person.party).id, person.role.name()),
        None => value,
    }
}
