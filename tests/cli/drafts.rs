//! `dialogues draft`, and what becomes of a draft.

use std::fs;
use std::path::Path;

use crate::{dialogues, fresh, text};

const ARTICLE: &str = "tests/cases/drafts/a-report-with-all-it-needs.txt";
const ANNOUNCEMENT: &str = "tests/cases/drafts/an-announcement-is-no-dialogue.txt";

/// A corpus that stays as it is, instead of the articles that are published.
const FIXTURES: [&str; 4] = ["--corpus", fixtures::FOLDER, "--vocabulary", "tests/fixtures/corpus/vocabulary.toml"];

/// Drafts articles into a new folder, with their texts beside them.
fn drafted(test: &str, articles: &[&str]) -> std::path::PathBuf {
    let folder = fresh(test);
    fs::create_dir_all(&folder).unwrap();
    let vocabulary = folder.join("vocabulary.toml");
    let vocabulary = ["--corpus", "none", "--vocabulary", vocabulary.to_str().unwrap(), "--add-terms"];
    let options = [&["-o", folder.to_str().unwrap()], &vocabulary[..]].concat();
    let output = dialogues(&[&["draft"], articles, &options].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stdout.is_empty());
    for article in articles {
        let name = Path::new(article).file_name().unwrap();
        fs::copy(crate::root().join(article), folder.join(name)).unwrap();
    }
    folder
}

#[test]
fn a_draft_passes_the_check_and_is_built_only_when_asked() {
    let folder = drafted("cli-draft", &[ARTICLE, ANNOUNCEMENT]);
    let folder_name = folder.to_str().unwrap();
    let check = dialogues(&["check", folder_name]);
    assert_eq!(check.status.code(), Some(0), "{}", text(&check.stderr));
    let (corpus, file) = (fresh("cli-draft.bin"), fresh("cli-draft.json"));
    let build =
        |from: &str, more: &[&str]| dialogues(&[&["build", from, "-o", corpus.to_str().unwrap()], more].concat());
    let refused = build(folder_name, &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("drafted and not reviewed: vn-no-2031; "), "{}", text(&refused.stderr));
    assert!(!corpus.exists());
    assert_eq!(build(folder_name, &["--with-drafts"]).status.code(), Some(0));
    // What is exported and taken in again is a draft still.
    let exported = dialogues(&["export", "--corpus", corpus.to_str().unwrap(), "--format", "json"]);
    assert!(text(&exported.stdout).contains("\"reviewed\": false"));
    fs::write(&file, &exported.stdout).unwrap();
    assert_eq!(build(file.to_str().unwrap(), &[]).status.code(), Some(1));
    let annotations = folder.join("a-report-with-all-it-needs.toml");
    let reviewed = fs::read_to_string(&annotations).unwrap().replace("reviewed = false\n", "");
    fs::write(&annotations, reviewed).unwrap();
    assert_eq!(build(folder_name, &[]).status.code(), Some(0));
}

#[test]
fn an_article_without_a_dialogue_has_an_empty_list_and_a_reason() {
    let output = dialogues(&[&["draft", ANNOUNCEMENT, "--format", "json"], &FIXTURES[..]].concat());
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("\"dialogues\": []"));
    assert!(text(&output.stderr).contains("no dialogue drafted: the dialogue that it names has not been held yet"));
}

#[test]
fn what_is_known_of_an_article_is_used() {
    let known = ["--published", "2031-10-05", "--url", "https://example.org/a", "--lang", "en"];
    let article = "tests/cases/drafts/a-page-clock-gives-no-year.txt";
    let output = dialogues(&[&["draft", article], &known[..], &FIXTURES[..]].concat());
    let drafted = text(&output.stdout);
    for line in ["value = \"2031-10-04\"", "lang = \"en\"", "url = { value = \"https://example.org/a\" }"] {
        assert!(drafted.lines().any(|other| other == line), "{line}");
    }
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_the_others_from_being_drafted() {
    let folder = fresh("cli-draft-missing");
    fs::create_dir_all(&folder).unwrap();
    let articles = ["draft", "no-such.txt", ANNOUNCEMENT, "-o", folder.to_str().unwrap()];
    let output = dialogues(&[&articles[..], &FIXTURES[..]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no-such.txt: "));
    assert!(folder.join("an-announcement-is-no-dialogue.toml").exists());
}

#[test]
fn several_articles_need_a_folder() {
    let output = dialogues(&["draft", ARTICLE, ANNOUNCEMENT, "-o", "one.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("several articles need a folder to write to"));
}

#[test]
fn a_report_of_what_the_corpus_has_is_offered_as_a_second_source() {
    let article = "tests/fixtures/corpus/000_764176b0b733dd0f.txt";
    let output = dialogues(&[&["draft", article], &FIXTURES[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let question = "% of the words are also in the article vns-2025-07-02 on vn-it-2025; is this its second source?";
    assert!(text(&output.stderr).contains(question), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains(question));
    assert!(text(&output.stdout).contains("\n[[dialogue]]\nid = \"vn-it-2025\"\n"));
    let json = dialogues(&[&["draft", article, "--format", "json"], &FIXTURES[..]].concat());
    assert!(text(&json.stdout).contains("\"id\": \"vn-it-2025\""));
}
