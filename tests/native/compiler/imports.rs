//! Imports: each file of tests/cases/imports goes in, the `.txt` beside it comes out (`UPDATE_EXPECT=1` writes it); and
//! what is exported can be taken in again.

use std::fs;
use std::path::{Path, PathBuf};

use compiler::{Compiled, Diagnostic, Severity, import_json, import_lines};
use engine::{Corpus, CorpusJson, Dataset};
use expect_test::expect_file;
use proptest::prelude::*;

use crate::engine::made::corpus;

fn cases() -> Vec<PathBuf> {
    let files = fs::read_dir("tests/cases/imports").unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|of| of != "txt")).collect();
    cases.sort();
    cases
}

fn import(path: &Path) -> Compiled {
    if path.extension().is_some_and(|of| of == "json") {
        import_json(path, &fs::read_to_string(path).unwrap())
    } else {
        import_lines(path, fs::read(path).unwrap().as_slice(), |_| ())
    }
}

#[test]
fn every_case_gives_what_it_is_expected_to() {
    for case in cases() {
        let compiled = import(&case);
        let told: String = compiled.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect();
        let exported = compiled.corpus.as_ref().map(|corpus| json(corpus) + "\n").unwrap_or_default();
        let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join(case.with_extension("txt"));
        expect_file![expected].assert_eq(&(told + &exported));
        let failing = case.file_name().unwrap().to_string_lossy().starts_with("err-");
        assert_eq!(failing, compiled.corpus.is_none(), "{} is named as it ends", case.display());
    }
}

#[test]
fn every_diagnostic_says_what_to_do() {
    for diagnostic in case_diagnostics() {
        let message = diagnostic.kind.to_string();
        assert!(message.contains("; ") || message.contains("did you mean"), "{diagnostic}");
    }
}

/// The diagnostics of all cases.
pub(super) fn case_diagnostics() -> Vec<Diagnostic> {
    cases().iter().flat_map(|case| import(case).diagnostics).collect()
}

fn json(corpus: &Corpus) -> String {
    serde_json::to_string_pretty(&CorpusJson::new(corpus)).unwrap()
}

/// The lines of the same corpus.
fn lines(corpus: &Corpus) -> String {
    let export = serde_json::to_value(CorpusJson::new(corpus)).unwrap();
    let mut lines = String::new();
    for (of, key) in [
        ("corpus", "corpus"),
        ("term", "terms"),
        ("wording", "wordings"),
        ("article", "articles"),
        ("dialogue", "dialogues"),
    ] {
        let entries = export[key].as_array().cloned().unwrap_or_else(|| vec![export[key].clone()]);
        for entry in &entries {
            let mut entry = entry.clone();
            entry["type"] = of.into();
            lines += &format!("{entry}\n");
        }
    }
    lines
}

#[test]
fn a_corpus_comes_back_from_its_export() {
    let dataset = fixtures::dataset();
    let again = import_json(Path::new("export.json"), &json(dataset.corpus()));
    assert_eq!(again.diagnostics, []);
    assert_eq!(Dataset::build(again.corpus.unwrap()).encode(), dataset.encode());
}

proptest! {
    #[test]
    fn what_is_exported_is_imported(corpus in corpus()) {
        let dataset = Dataset::build(corpus);
        let again = import_json(Path::new("x.json"), &json(dataset.corpus())).corpus.unwrap();
        prop_assert_eq!(Dataset::build(again).encode(), dataset.encode());
        let again = import_lines(Path::new("x.jsonl"), lines(dataset.corpus()).as_bytes(), |_| ()).corpus.unwrap();
        prop_assert_eq!(Dataset::build(again).encode(), dataset.encode());
    }

    #[test]
    fn any_change_of_an_export_is_a_corpus_or_diagnostics(corpus in corpus(), at in any::<prop::sample::Index>(), with in "[a-z0-9{}\\[\\]\",:đ]{0,3}") {
        let text = json(Dataset::build(corpus).corpus());
        let start = text.floor_char_boundary(at.index(text.len()));
        let end = text.ceil_char_boundary(start + 1);
        let changed = format!("{}{with}{}", &text[..start], &text[end..]);
        let compiled = import_json(Path::new("x.json"), &changed);
        prop_assert_eq!(compiled.corpus.is_some(), compiled.count(Severity::Error) == 0);
    }

    #[test]
    fn any_bytes_as_lines_give_diagnostics(bytes in prop::collection::vec(any::<u8>(), 1..200)) {
        let compiled = import_lines(Path::new("x.jsonl"), bytes.as_slice(), |_| ());
        prop_assert_eq!(compiled.corpus.is_some(), compiled.count(Severity::Error) == 0);
    }
}
