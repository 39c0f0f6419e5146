//! The labels of the program, which `dialogues check` looks through for each language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use engine::{Lang, program_labels};

/// The first-language labels that are written in the sources of a folder.
fn written_labels(folder: &Path, labels: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            written_labels(&path, labels);
        } else {
            let source = fs::read_to_string(&path).unwrap();
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            let written = code.flat_map(|line| line.split("{ En: \"").skip(1));
            labels.extend(written.filter_map(|rest| rest.split_once('"')).map(|(label, _)| label.to_owned()));
        }
    }
}

#[test]
fn every_label_in_the_engine_is_one_of_the_program() {
    let mut written = BTreeSet::new();
    written_labels(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine"), &mut written);
    let listed: BTreeSet<String> =
        program_labels().into_iter().map(|(_, labels)| labels[Lang::En].to_owned()).collect();
    assert_eq!(listed, written);
}

#[test]
fn english_and_vietnamese_have_every_label() {
    for lang in [Lang::En, Lang::Vi] {
        let missing = program_labels().into_iter().filter(|(_, labels)| !labels.has(lang)).map(|(name, _)| name);
        assert_eq!(missing.collect::<Vec<_>>(), [""; 0], "{lang:?}");
    }
}
