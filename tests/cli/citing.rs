//! How to cite the corpus.

use std::fs;

use super::{dialogues, fresh, root, text};

#[test]
fn the_citation_file_of_the_repository_is_that_of_its_corpus() {
    let output = dialogues(&["cite", "--format", "cff"]);
    let file = fs::read_to_string(root().join("CITATION.cff")).unwrap();
    assert_eq!(text(&output.stdout), file, "`dialogues cite --format cff > CITATION.cff` makes it anew");
    for line in ["cff-version: 1.2.0", "type: dataset", "  - \"Apache-2.0\""] {
        assert!(file.lines().any(|other| other == line), "{line}");
    }
}

#[test]
fn a_corpus_is_cited_by_what_it_says_of_itself() {
    let corpus = "tests/cases/seeds/a-corpus-of-two-other-countries/seeds";
    let cite = |more: &[&str]| dialogues(&[&["cite", "--corpus", corpus], more].concat());
    let said = |more: &[&str]| text(&cite(more).stdout).to_owned();
    assert_eq!(
        said(&[]),
        "An office of Nairobi, Defence dialogues of Kenya [data set], version 2, June 2024, CC-BY-4.0\n"
    );
    let vietnamese =
        "An office of Nairobi, Đối thoại quốc phòng của Kê-ni-a [bộ dữ liệu], phiên bản 2, tháng 6/2024, CC-BY-4.0\n";
    assert_eq!(said(&["--lang", "vi"]), vietnamese);
    // A month is no day of release.
    assert!(!said(&["--format", "cff"]).contains("date-released"));
}

#[test]
fn a_corpus_that_says_nothing_of_itself_is_told_so() {
    let lines = r#"{"type":"term","field":"party","id":"IT","labels":{"en":"Italy","vi":"Ý"},"alt":[]}
{"type":"article","id":"talks","title":"Italy","lang":"en","body":"Italy"}
{"type":"dialogue","id":"one","coverage":"reported","facts":[{"field":"party","value":"IT","evidence":[{"article":"talks","quote":"Italy"}]}]}
"#;
    let file = fresh("nameless.jsonl");
    fs::write(&file, lines).unwrap();
    for format in ["text", "cff"] {
        let output = dialogues(&["cite", "--corpus", file.to_str().unwrap(), "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(text(&output.stderr).contains("nameless.jsonl: the corpus has no title or maintainer to cite"));
    }
}
