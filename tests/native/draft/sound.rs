//! Drafts are sound: the checker takes them as they are, and what they say of articles that people have annotated is
//! what people have said.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use compiler::{DiagnosticKind, Severity, compile};
use draft::{annotations, vocabulary_terms};
use engine::{Corpus, Field, Term};
use expect_test::expect_file;

use super::{drafted, reported, texts, value};

/// A new folder for a test.
fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    fs::create_dir_all(&path).unwrap();
    path
}

/// What the checker says of the drafts of some texts, in a folder with the terms that they propose.
fn checked(test: &str, texts: &[(String, String)]) -> Vec<String> {
    let folder = folder(test);
    let mut vocabulary = String::new();
    for (name, text) in texts {
        let known = compiler::read_vocabulary("vocabulary.toml", vocabulary.clone()).unwrap();
        let draft = drafted(name, text, &known);
        fs::write(folder.join(format!("{name}.txt")), text).unwrap();
        fs::write(folder.join(format!("{name}.toml")), annotations(&draft).unwrap()).unwrap();
        vocabulary += &vocabulary_terms(&draft);
    }
    fs::write(folder.join("vocabulary.toml"), vocabulary).unwrap();
    let found = compile(&folder).diagnostics.into_iter();
    // Texts of one event in different words are one dialogue with one value of some fields from each.
    let errors = found.filter(|diagnostic| diagnostic.severity() == Severity::Error);
    errors
        .filter(|diagnostic| !matches!(diagnostic.kind, DiagnosticKind::DuplicateId { .. }))
        .map(|d| d.to_string())
        .collect()
}

#[test]
fn the_checker_takes_drafts_as_they_are() {
    assert_eq!(checked("drafts-of-cases", &texts()), Vec::<String>::new());
    assert_eq!(checked("drafts-of-fixtures", &fixtures()), Vec::<String>::new());
}

/// The texts of the fixture corpus.
fn fixtures() -> Vec<(String, String)> {
    let files = fs::read_dir("tests/fixtures/corpus").unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|of| of == "txt")).collect();
    texts.sort();
    texts.iter().map(|path| (super::stem(path), fs::read_to_string(path).unwrap())).collect()
}

/// The values of each field of the dialogue that an article reports.
fn values(corpus: &Corpus, body: &str) -> BTreeMap<&'static str, BTreeSet<String>> {
    let of_article =
        |dialogue: &&engine::Dialogue| dialogue.reported_by.iter().any(|&id| corpus.article(id).body == body);
    let mut values: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for fact in corpus.dialogues().iter().filter(of_article).flat_map(|dialogue| &dialogue.facts) {
        values.entry(fact.field.name()).or_default().insert(value(corpus, fact));
    }
    values
}

#[test]
fn the_annotated_articles_drafted_anew_are_compared_with_their_annotations() {
    let annotated = compile(Path::new("tests/fixtures/corpus")).corpus.unwrap();
    let vocabulary: Vec<Term> = annotated.terms().to_vec();
    let mut told = String::new();
    for (name, text) in fixtures() {
        let draft = drafted(&name, &text, &vocabulary);
        let (theirs, ours) = (values(&annotated, &text), values(&draft.corpus, &text));
        told += &format!("{name}: {}\n", if reported(&draft).is_some() { "drafted" } else { "no dialogue drafted" });
        let fields: BTreeSet<&str> = theirs.keys().chain(ours.keys()).copied().collect();
        for field in fields {
            let none = BTreeSet::new();
            let (theirs, ours) = (theirs.get(field).unwrap_or(&none), ours.get(field).unwrap_or(&none));
            let list = |of: Vec<&String>| of.into_iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            told += &format!("  {field}: {} alike", theirs.intersection(ours).count());
            let (more, less) = (list(ours.difference(theirs).collect()), list(theirs.difference(ours).collect()));
            told += &if more.is_empty() { String::new() } else { format!("; only drafted: {more}") };
            told += &if less.is_empty() { String::new() } else { format!("; only annotated: {less}") };
            told.push('\n');
        }
        for field in [Field::Party, Field::Edition, Field::Held, Field::Venue] {
            let (theirs, ours) = (theirs.get(field.name()), ours.get(field.name()));
            assert!(
                ours.is_none() || ours == theirs,
                "{name}: {} is {ours:?} in the draft, {theirs:?} in the annotations",
                field.name()
            );
        }
    }
    expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/drafts/annotated-articles.expected")]
        .assert_eq(&told);
}

#[test]
fn every_quote_stands_in_the_text() {
    for (name, text) in texts().into_iter().chain(fixtures()) {
        let draft = drafted(&name, &text, &[]);
        for dialogue in draft.corpus.dialogues() {
            assert!(dialogue.facts.iter().all(|fact| !fact.evidence.is_empty()), "{name}");
            assert!(dialogue.evidence().all(|&quote| text.contains(draft.corpus.quote(quote))), "{name}");
        }
    }
}
