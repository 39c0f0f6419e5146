//! The JSON of an export in place of a compiled corpus.

use engine::{CorpusJson, Dataset};
use workbench::compiled_export;

#[test]
fn an_export_becomes_the_corpus_that_it_was_made_from() {
    let json = serde_json::to_string(&CorpusJson::new(fixtures::dataset().corpus())).unwrap();
    assert_eq!(compiled_export("export.json", &json).as_deref(), Ok(fixtures::CORPUS));
    let lines = include_str!("../../cases/imports/a-dialogue-in-lines.jsonl");
    let dialogues = |bytes: Vec<u8>| Dataset::decode(&bytes).map(|dataset| dataset.corpus().dialogues().len());
    assert_eq!(dialogues(compiled_export("lines.jsonl", lines).unwrap()).ok(), Some(1));
}

#[test]
fn what_is_no_export_is_refused_with_its_line() {
    for (name, text, line) in [("a.json", "{\n  \"schema\": 4,", "a.json:2: "), ("a.jsonl", "{}\nno", "a.jsonl:1: ")] {
        let errors = compiled_export(name, text).unwrap_err();
        assert!(errors[0].starts_with(line), "{errors:?}");
    }
}
