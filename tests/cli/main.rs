//! The command line, run as its users run it: exit codes, what goes where, and that a failing build changes nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

mod citing;
mod documents;
mod drafts;
mod queries;
mod review;
mod seeds;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs `dialogues` at the root of the repository.
fn dialogues(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dialogues"));
    command.current_dir(root()).args(arguments).env_remove("COLUMNS");
    command
}

/// Runs a command of `dialogues` that asks a corpus, on the fixture corpus.
fn ask(arguments: &[&str]) -> Output {
    command(&on_fixtures(arguments)).output().unwrap()
}

/// The arguments with `--corpus` after the name of the command.
fn on_fixtures<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let (name, rest) = arguments.split_first().unwrap();
    [&[*name, "--corpus", FIXTURES], rest].concat()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A path for the test of that name, where nothing is.
fn fresh(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if path.is_dir() {
        fs::remove_dir_all(&path).unwrap();
    } else if path.exists() {
        fs::remove_file(&path).unwrap();
    }
    path
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The frozen corpus with known answers.
const FIXTURES: &str = "tests/fixtures/corpus";
const FAULTY: &str = "tests/cases/seeds/err-everything-at-once/seeds";
const WARNED: &str = "tests/cases/seeds/unused-term-is-a-warning/seeds";
const SOUND: &str = "tests/cases/seeds/a-seed-compiles-with-every-kind-of-value/seeds";

#[test]
fn wrong_usage_ends_with_2_and_no_data() {
    for arguments in [&["chekc"][..], &[], &["build"], &["query", "--format", "xml"], &["export"], &["check", "a", "b"]]
    {
        let output = dialogues(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn help_names_every_command_and_the_exit_status() {
    let output = dialogues(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    let help = text(&output.stdout);
    let commands = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    // What stands further in goes on with what is said of a command.
    let named = commands.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let named: Vec<&str> = named.filter(|name| !name.is_empty()).collect();
    assert_eq!(named, ["check", "build", "query", "export", "cite", "draft", "completions", "help"]);
    for words in ["Examples:", "Exit status: 0 success, 1 failure, 2 invalid command line"] {
        assert!(help.contains(words), "{words}");
    }
}
