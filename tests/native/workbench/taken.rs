//! What is taken away are seeds that the checker accepts, and that can be opened again.

use std::collections::BTreeMap;
use std::fs;

use compiler::{Severity, compile_files};
use engine::Lang;
use workbench::Region;

use super::{act, drafted, empty, open, opened, shown};

/// The files of the fixture corpus, by their names.
fn seeds() -> Vec<(String, String)> {
    let folder = fixtures::root().join(fixtures::FOLDER);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()))
        .collect()
}

/// The files of an archive of stored files, as its headers say.
fn files(zip: &[u8]) -> BTreeMap<String, String> {
    let number =
        |at: usize, length: usize| zip[at..at + length].iter().rev().fold(0, |n, byte| n << 8 | usize::from(*byte));
    let (mut files, mut at) = (BTreeMap::new(), 0);
    while zip[at..].starts_with(b"PK\x03\x04") {
        let (length, name) = (number(at + 22, 4), number(at + 26, 2));
        let text = |from: usize, length: usize| String::from_utf8(zip[from..from + length].to_vec()).unwrap();
        files.insert(text(at + 30, name), text(at + 30 + name, length));
        assert_eq!(crc(&zip[at + 30 + name..][..length]), number(at + 14, 4) as u32);
        at += 30 + name + length;
    }
    // The directory names as many, and says where it begins.
    let end = zip.len() - 22;
    assert_eq!((number(end, 4), number(end + 10, 2), number(end + 16, 4)), (0x0605_4b50, files.len(), at));
    files
}

/// As the definition has it, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[test]
fn the_archive_has_the_text_as_it_was_and_annotations_that_compile() {
    let workbench = drafted();
    let (name, zip) = workbench.archive().unwrap();
    let files = files(&zip);
    assert_eq!(name, "vns.zip");
    assert_eq!(files["vns.txt"], super::REPORT);
    assert!(files["vns.toml"].contains("reviewed = false") && files["vns.toml"].starts_with('#'));
    assert!(files["vocabulary.toml"].contains("ingrid-solberg"));
    // With the terms of the corpus beside the new ones, as an analyst adds them.
    let mut all: Vec<(String, String)> = files.into_iter().collect();
    for (path, content) in seeds() {
        match all.iter_mut().find(|(name, _)| *name == path) {
            Some((_, own)) => own.push_str(&content),
            None => all.push((path, content)),
        }
    }
    let compiled = compile_files(all);
    let errors: Vec<_> = compiled.diagnostics.iter().filter(|one| one.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(compiled.corpus.unwrap().dialogues().iter().any(|row| row.id == "vn-no-2031" && !row.reviewed));
}

#[test]
fn what_was_taken_away_can_be_opened_and_corrected() {
    let mut workbench = drafted();
    while workbench.open_items() > 0 {
        act(&mut workbench, "accept");
    }
    let taken = files(&workbench.archive().unwrap().1);
    assert!(
        !taken["vns.toml"].contains("reviewed = ") && taken["vns.toml"].starts_with("[article]"),
        "{}",
        taken["vns.toml"]
    );
    let mut again = empty();
    assert!(open(&mut again, taken.clone().into_iter().collect()), "{}", shown(&again, Region::Notices));
    let (corrected, reviewed) = (opened(&again), opened(&workbench));
    assert_eq!(corrected.corpus().terms(), reviewed.corpus().terms());
    assert!(corrected == reviewed, "the terms are the same, but dialogues or articles are not");
    assert_eq!(files(&again.archive().unwrap().1), taken);
}

#[test]
fn an_article_of_the_corpus_is_replaced_by_its_corrected_annotations() {
    let mut workbench = empty();
    let seeds = seeds();
    let name = seeds.iter().find(|(name, _)| name.ends_with(".toml") && name.starts_with("001")).unwrap().0.clone();
    let stem = name.trim_end_matches(".toml").to_owned();
    let pair: Vec<_> = seeds.into_iter().filter(|(name, _)| name.starts_with(&stem)).collect();
    assert!(open(&mut workbench, pair), "{}", shown(&workbench, Region::Notices));
    // Untouched, nothing of the corpus has changed.
    assert_eq!(workbench.open_items(), 0);
    let (before, after) = (fixtures::dataset(), opened(&workbench));
    assert_eq!(after.corpus().articles().len(), before.corpus().articles().len());
    let facts = |dataset: &engine::Dataset| -> Vec<(String, usize)> {
        dataset.corpus().dialogues().iter().map(|row| (row.id.clone(), row.facts.len())).collect()
    };
    assert_eq!(facts(&after), facts(before));
}

#[test]
fn annotations_with_an_error_are_refused_with_the_lines_of_the_checker() {
    let mut workbench = empty();
    let annotations = "[article]\nid = \"a\"\nlang = \"en\"\ntitle = { quote = \"Nowhere\" }\nstory = { from = \"They\", to = \"met.\" }\n";
    let files = vec![("a.txt".to_owned(), "They met.".to_owned()), ("a.toml".to_owned(), annotations.to_owned())];
    assert!(!open(&mut workbench, files));
    let lines = shown(&workbench, Region::Notices);
    assert!(lines.contains("cannot be opened") && lines.contains("a.toml:4:"), "{lines}");
    assert!(!open(&mut workbench, vec![]));
    assert!(shown(&workbench, Region::Notices).contains("no article"));
}

#[test]
fn both_languages_are_whole() {
    let mut workbench = workbench::Workbench::new(fixtures::CORPUS, Lang::Vi).unwrap();
    assert!(workbench.draft(&super::form(super::REPORT)));
    let items = shown(&workbench, Region::Items);
    assert!(items.contains("chờ duyệt") && !items.contains("to review"), "{items}");
}
