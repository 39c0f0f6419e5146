//! Any JSON, or any lines, give a corpus or diagnostics; a corpus comes back from its export.

#![no_main]

use std::path::Path;

use compiler::{Compiled, Severity, import_json, import_lines};
use engine::{CorpusJson, Dataset};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    check(import_lines(Path::new("x.jsonl"), bytes, |_| ()));
    if let Ok(text) = str::from_utf8(bytes) {
        check(import_json(Path::new("x.json"), text));
    }
});

fn check(compiled: Compiled) {
    assert_eq!(compiled.corpus.is_some(), compiled.count(Severity::Error) == 0);
    for diagnostic in &compiled.diagnostics {
        assert!(!diagnostic.to_string().contains('\n'), "{diagnostic}");
    }
    let Some(corpus) = compiled.corpus else { return };
    let dataset = Dataset::build(corpus);
    let bytes = dataset.encode();
    assert!(Dataset::decode(&bytes).is_ok_and(|decoded| decoded == dataset));
    let export = serde_json::to_string(&CorpusJson::new(dataset.corpus())).expect("all of it has a form in JSON");
    let again = import_json(Path::new("x.json"), &export);
    assert_eq!(again.diagnostics, [], "{export}");
    assert_eq!(again.corpus.map(|corpus| Dataset::build(corpus).encode()), Some(bytes));
}
