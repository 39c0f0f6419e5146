//! The seeds of this repository.

use std::path::Path;

use compiler::compile;

#[test]
fn the_seeds_have_no_problem() {
    let compiled = compile(Path::new("seeds"));
    let told: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{told:#?}");
    assert!(compiled.corpus.is_some());
}

#[test]
fn every_value_of_the_seeds_stands_by_a_quote_of_its_text() {
    let corpus = compile(Path::new("seeds")).corpus.unwrap();
    let mut values = 0;
    for fact in corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts) {
        values += 1;
        assert!(!fact.evidence.is_empty());
        for &evidence in &fact.evidence {
            let text = std::fs::read_dir("seeds").unwrap().map(|entry| entry.unwrap().path());
            let mut texts = text.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
            assert!(texts.any(|path| std::fs::read_to_string(path).unwrap().contains(corpus.quote(evidence))));
        }
    }
    assert!(values > 0);
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    let bytes = || compile(Path::new("seeds")).into_bytes().unwrap();
    assert!(bytes() == bytes());
    assert!(engine::Dataset::decode(&bytes()).is_ok());
}
