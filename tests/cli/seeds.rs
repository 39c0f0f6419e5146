//! `dialogues check` and `dialogues build`.

use std::fs;
use std::process::Stdio;

use crate::{FAULTY, FIXTURES, SOUND, WARNED, ask, command, dialogues, fresh, root, text};

#[test]
fn check_of_sound_seeds_ends_with_0_and_counts() {
    for arguments in [&["check"][..], &["check", "seeds"], &["check", SOUND]] {
        let output = dialogues(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(output.stdout.is_empty());
        let (counts, lacking) = text(&output.stderr).split_once('\n').unwrap();
        assert!(counts.contains("every value with its quote"), "{counts}");
        // A language may lack labels, which other tests look at.
        assert!(lacking.lines().all(|line| line.starts_with("in ")), "{lacking}");
    }
}

#[test]
fn check_of_faulty_seeds_ends_with_1_and_lists_everything() {
    let output = dialogues(&["check", FAULTY]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let expected = fs::read_to_string(root().join(FAULTY).join("../expected.txt")).unwrap();
    let told = text(&output.stderr).replace("tests/cases/seeds/err-everything-at-once/", "");
    let (diagnostics, count) = told.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(diagnostics, expected.trim_end());
    assert_eq!(count, format!("{} errors, 1 warning", expected.lines().count() - 1));
}

#[test]
fn warnings_alone_end_with_0() {
    let output = dialogues(&["check", WARNED]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).contains("warning: no fact uses"));
    assert!(text(&output.stderr).contains("0 errors, 1 warning"));
}

#[test]
fn check_says_in_one_line_what_a_language_lacks() {
    let folder = fresh("in-english-alone");
    fs::create_dir(&folder).unwrap();
    for file in ["talks.toml", "talks.txt", "vocabulary.toml"] {
        let lines = fs::read_to_string(root().join(SOUND).join(file)).unwrap();
        let english = lines.lines().map(|line| line.split(", vi = ").next().unwrap());
        let english =
            english.map(|line| if line.contains("{ en =") { format!("{line} }}\n") } else { format!("{line}\n") });
        let content = if file == "vocabulary.toml" { english.collect() } else { lines };
        fs::write(folder.join(file), content).unwrap();
    }
    let output = dialogues(&["check", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let (counts, lacking) = text(&output.stderr).split_once('\n').unwrap();
    assert!(counts.contains("every value with its quote"), "{counts}");
    assert!(lacking.lines().any(|line| line == "in vi, en stands in for all labels of the corpus"), "{lacking}");
}

#[test]
fn a_folder_that_is_not_there_fails() {
    let output = dialogues(&["check", "no-such-folder"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("no-such-folder:1: cannot be read"));
}

#[test]
fn build_gives_the_same_bytes_twice_and_nothing_on_standard_output() {
    let (first, second) = (fresh("first.bin"), fresh("second.bin"));
    for file in [&first, &second] {
        let output = dialogues(&["build", FIXTURES, "-o", file.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(output.stdout.is_empty());
    }
    let bytes = fs::read(&first).unwrap();
    assert!(bytes == fs::read(&second).unwrap());
    assert!(engine::Dataset::decode(&bytes).is_ok());
}

#[test]
fn a_failing_build_leaves_what_was_there() {
    let dir = fresh("failing-build");
    fs::create_dir(&dir).unwrap();
    let file = dir.join("corpus.bin");
    fs::write(&file, "yesterday's corpus").unwrap();
    let output = dialogues(&["build", FAULTY, "-o", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("2023-13"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "yesterday's corpus");
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_build_that_cannot_be_written_fails_and_leaves_nothing() {
    let dir = fresh("unwritable");
    fs::create_dir_all(dir.join("corpus.bin")).unwrap();
    for path in [dir.join("corpus.bin"), dir.join("no/such/folder.bin")] {
        let output = dialogues(&["build", SOUND, "-o", path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{}", path.display());
        assert!(text(&output.stderr).contains(path.to_str().unwrap()));
    }
    assert_eq!(fs::read_dir(&dir).unwrap().count(), 1);
}

#[test]
fn a_build_replaces_what_was_there() {
    let file = fresh("replaced.bin");
    fs::write(&file, "yesterday's corpus").unwrap();
    assert_eq!(dialogues(&["build", SOUND, "-o", file.to_str().unwrap()]).status.code(), Some(0));
    assert!(engine::Dataset::decode(&fs::read(&file).unwrap()).is_ok());
}

#[test]
fn an_export_is_built_into_the_same_bytes_and_exported_again_alike() {
    let (json, seeds, again) = (fresh("export.json"), fresh("of-seeds.bin"), fresh("of-export.bin"));
    let exported = ask(&["export", "--format", "json"]).stdout;
    fs::write(&json, &exported).unwrap();
    for (from, to) in [(FIXTURES, &seeds), (json.to_str().unwrap(), &again)] {
        assert_eq!(dialogues(&["build", from, "-o", to.to_str().unwrap()]).status.code(), Some(0), "{from}");
    }
    assert!(fs::read(&seeds).unwrap() == fs::read(&again).unwrap());
    let from_file = dialogues(&["export", "--corpus", again.to_str().unwrap(), "--format", "json"]).stdout;
    let from_json = dialogues(&["export", "--corpus", json.to_str().unwrap(), "--format", "json"]).stdout;
    assert!(text(&from_file) == text(&from_json));
    assert!(dialogues(&["query", "--corpus", json.to_str().unwrap(), "partner:italy"]).status.success());
}

#[test]
fn json_lines_are_read_from_a_file_and_from_standard_input() {
    let case = root().join("tests/cases/imports/a-dialogue-in-lines.jsonl");
    let (file, piped) = (fresh("lines.bin"), fresh("piped.bin"));
    let output = dialogues(&["build", case.to_str().unwrap(), "-o", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let input = Stdio::from(fs::File::open(&case).unwrap());
    let output = command(&["build", "-", "-o", piped.to_str().unwrap()]).stdin(input).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(fs::read(&file).unwrap() == fs::read(&piped).unwrap());
    let faulty = root().join("tests/cases/imports/err-a-value-without-a-quote.jsonl");
    let output = dialogues(&["build", faulty.to_str().unwrap(), "-o", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("a value without a quote"));
    assert!(fs::read(&file).unwrap() == fs::read(&piped).unwrap(), "what was there is left");
}

#[test]
fn the_case_of_an_extension_does_not_matter_and_an_unknown_one_is_refused() {
    let case = root().join("tests/cases/imports/a-dialogue-in-lines.jsonl");
    let (lines, unknown, compiled) = (fresh("LINES.JSONL"), fresh("lines.text"), fresh("lines-again.bin"));
    fs::copy(&case, &lines).unwrap();
    fs::copy(&case, &unknown).unwrap();
    let output = dialogues(&["build", lines.to_str().unwrap(), "-o", compiled.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let output = dialogues(&["build", unknown.to_str().unwrap(), "-o", compiled.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("ends in .json, .jsonl or .ndjson"), "{}", text(&output.stderr));
}

#[test]
fn every_shell_has_its_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = dialogues(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0), "{shell}");
        assert!(text(&output.stdout).contains("export"), "{shell}");
    }
}
