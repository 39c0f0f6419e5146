//! `dialogues check --review`: facts for a person to judge, all or those that changed since a commit.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::{FIXTURES, SOUND, command, dialogues, fresh, root, text};

/// The lines of a table, each as its cells.
fn cells(table: &str) -> Vec<Vec<&str>> {
    table.lines().map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()).collect()
}

#[test]
fn each_fact_stands_with_its_stage_its_speaker_and_its_quote() {
    let output = command(&["check", "--review", FIXTURES]).env("COLUMNS", "400").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let rows = cells(text(&output.stdout));
    let stands = |row: &[&str]| rows.iter().any(|cells| cells == row);
    let quote = "“Việt Nam and Italy have agreed to deepen defence cooperation across key areas” (vns-2025-07-02)";
    assert!(stands(&["area: defence cooperation in general", "agreed", "both", quote]), "{rows:?}");
    // What a report calls importance is a paraphrase, and no label of it stands in the quote.
    let paraphrased = rows.iter().filter(|cells| cells.first().is_some_and(|cell| cell.starts_with("(!) position: ")));
    assert!(paraphrased.count() > 0, "{rows:?}");
    let corpus = compiler::compile(&root().join(FIXTURES)).corpus.unwrap();
    let facts: usize = corpus.dialogues().iter().map(|dialogue| dialogue.facts.len()).sum();
    assert!(text(&output.stderr).contains(&format!("\n{facts} facts, of which ")), "{}", text(&output.stderr));
    let marked = text(&output.stdout).matches("(!) ").count();
    assert!(text(&output.stderr).contains(&format!(" {marked} are marked (!)")), "{}", text(&output.stderr));
}

/// Runs git in a folder, as nobody in particular.
fn git(dir: &Path, arguments: &[&str]) {
    let who = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"];
    let output = Command::new("git").arg("-C").arg(dir).args(who).args(arguments).output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", text(&output.stderr));
}

/// A repository of a test with sound seeds, committed.
fn repository(test: &str) -> PathBuf {
    let (dir, from) = (fresh(test), root().join(SOUND));
    fs::create_dir(&dir).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), dir.join(entry.file_name())).unwrap();
    }
    git(&dir, &["init", "--quiet"]);
    git(&dir, &["add", "."]);
    git(&dir, &["commit", "--quiet", "--message", "Add talks"]);
    dir
}

fn since(commit: &str, dir: &Path) -> Output {
    dialogues(&["check", "--review", "--since", commit, dir.to_str().unwrap()])
}

fn replace(file: &Path, old: &str, new: &str) {
    let content = fs::read_to_string(file).unwrap();
    assert!(content.contains(old), "{old}");
    fs::write(file, content.replacen(old, new, 1)).unwrap();
}

#[test]
fn nothing_that_is_as_it_was_is_shown() {
    let dir = repository("review-unchanged");
    let output = since("HEAD", &dir);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stdout.is_empty(), "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("\n0 facts"), "{}", text(&output.stderr));
}

#[test]
fn a_fact_is_shown_whose_stage_quote_note_or_name_changed() {
    for (name, file, old, new) in [
        ("stage", "talks.toml", "stage = \"agreed\"", "stage = \"discussed\""),
        (
            "quote",
            "talks.toml",
            "quote = \"Both sides agreed on training of pilots\"",
            "quote = \"agreed on training\"",
        ),
        ("note", "talks.toml", "stage = \"agreed\"", "note = \"Of pilots.\"\nstage = \"agreed\""),
        ("name", "vocabulary.toml", "en = \"training\"", "en = \"training of pilots\""),
    ] {
        let dir = repository(&format!("review-{name}"));
        replace(&dir.join(file), old, new);
        let output = since("HEAD", &dir);
        assert_eq!(output.status.code(), Some(0), "{name}: {}", text(&output.stderr));
        let shown = text(&output.stdout);
        assert_eq!(shown.matches("area: training").count(), 1, "{name}: {shown}");
        assert!(!shown.contains("party: "), "{name}: {shown}");
        git(&dir, &["commit", "--quiet", "--all", "--message", "Change it"]);
        assert!(since("HEAD", &dir).stdout.is_empty(), "{name}");
        assert!(!since("HEAD~1", &dir).stdout.is_empty(), "{name}");
    }
}

#[test]
fn seeds_that_once_had_errors_are_compared_too() {
    let dir = repository("review-errors");
    let annotations = dir.join("talks.toml");
    let sound = fs::read_to_string(&annotations).unwrap();
    replace(&annotations, "stage = \"agreed\"", "stage = \"agred\"");
    git(&dir, &["commit", "--quiet", "--all", "--message", "Misspell it"]);
    fs::write(&annotations, sound).unwrap();
    let output = since("HEAD", &dir);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout).matches("area: training").count(), 1, "{}", text(&output.stdout));
}

#[test]
fn what_cannot_be_compared_is_said_in_one_line() {
    let dir = repository("review-nothing");
    for commit in ["no-such-commit", "--output=x", "HEAD:talks.toml"] {
        let output = dialogues(&["check", "--review", &format!("--since={commit}"), dir.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{commit}");
        assert!(output.stdout.is_empty(), "{commit}");
        let last = text(&output.stderr).lines().last().unwrap();
        assert!(last.starts_with(&format!("dialogues: --since {commit}: ")), "{last}");
        assert!(last.ends_with("give a commit of the repository that the folder is in"), "{last}");
    }
    fs::remove_dir_all(dir.join(".git")).unwrap();
    let mut outside = command(&["check", "--review", "--since", "HEAD", dir.to_str().unwrap()]);
    let output = outside.env("GIT_CEILING_DIRECTORIES", dir.parent().unwrap()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("not a git repository"), "{}", text(&output.stderr));
    assert_eq!(dialogues(&["check", "--since", "HEAD"]).status.code(), Some(2), "there is nothing to print");
}
