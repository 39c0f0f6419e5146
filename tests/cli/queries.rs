//! `dialogues query` and `dialogues export`.

use std::fs;
use std::process::Stdio;

use fixtures::crafted::{parts, with_header};
use serde_json::Value;

use crate::{FAULTY, FIXTURES, SOUND, ask, command, dialogues, fresh, text};

#[test]
fn a_query_answers_as_table_json_or_csv() {
    let table = ask(&["query", "partner:italy"]);
    assert_eq!(table.status.code(), Some(0));
    assert!(table.stderr.is_empty());
    let table = text(&table.stdout);
    assert!(table.contains("vn-it-2025") && !table.contains("vn-sg"), "{table}");
    assert!(table.contains("not stated") && table.contains("(inferred)"), "{table}");

    let json = ask(&["query", "--format", "json", "partner:italy"]);
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    let ids: Vec<&str> = json["rows"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    assert!(!ids.is_empty() && ids.iter().all(|id| id.starts_with("vn-it-")), "{ids:?}");
    assert_eq!(json["total"], ids.len());

    let csv = ask(&["query", "--format", "csv", "partner:italy"]);
    let csv = text(&csv.stdout).to_owned();
    assert!(csv.starts_with("\u{feff}dialogue,") && csv.contains("vn-it-2019,") && !csv.contains("vn-cn"), "{csv}");
    for command in
        [&["query", "--format", "csv", "--lang", "vi"][..], &["export", "--format", "markdown", "--lang", "vi"]]
    {
        assert!(text(&ask(command).stdout).contains(" (nhất trí)"), "{command:?}");
    }
}

#[test]
fn words_show_the_passages_they_stand_in() {
    let output = ask(&["query", "\"military medicine\""]);
    assert!(
        text(&output.stdout).contains("[military medicine]") || text(&output.stdout).contains("[military] [medicine]")
    );
}

#[test]
fn a_query_may_be_left_out_be_several_words_or_begin_with_a_hyphen() {
    let all = ask(&["query", "--format", "json"]);
    let all: Value = serde_json::from_slice(&all.stdout).unwrap();
    let total = |arguments: &[&str]| {
        let output = ask(&[&["query", "--format", "json"], arguments].concat());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        answer["total"].as_u64().unwrap()
    };
    assert!(total(&["partner:italy", "edition:5"]) == 1);
    assert_eq!(total(&["partner:italy"]) + total(&["-partner:italy"]), all["total"].as_u64().unwrap());
    assert_eq!(total(&["has:edition"]) + total(&["--", "-has:edition"]), all["total"].as_u64().unwrap());
    assert_eq!(total(&["has:edition"]) + total(&["-has:edition"]), all["total"].as_u64().unwrap());
}

#[test]
fn an_option_after_the_query_is_told_to_go_before_it() {
    let output = ask(&["query", "partner:italy", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).starts_with("hint: options go before the query"), "{}", text(&output.stderr));
    let before = ask(&["query", "--format", "json", "--", "-partner:italy"]);
    assert_eq!(text(&before.stderr), "");
}

#[test]
fn an_odd_query_is_answered_with_a_mark_under_what_is_odd() {
    let output = ask(&["query", "--format", "json", "edition:5 colour:red"]);
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<&str> = text(&output.stderr).lines().collect();
    assert_eq!(lines.len(), 3, "{lines:#?}");
    assert!(lines[0].starts_with("hint: "), "{lines:#?}");
    assert_eq!(lines[1], "  edition:5 colour:red");
    assert!(lines[2].starts_with("            ^^"), "{lines:#?}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["problems"].as_array().unwrap().len(), 1);
}

#[test]
fn a_query_that_finds_nothing_is_answered_with_what_is_likely_meant() {
    let output = ask(&["query", "--format", "json", "trainning"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr).trim_end(), "did you mean: training");
}

#[test]
fn any_query_is_answered() {
    let long = "x:\"é ( @..,\u{7f}".repeat(500);
    for query in [long.as_str(), "\"", "-", ":", "held:2023-13", "held:..", "sort:", "\u{202e}\n\t", "\"Hà"] {
        let output = ask(&["query", "--format", "json", "--", query]);
        assert_eq!(output.status.code(), Some(0), "{query}");
        assert!(serde_json::from_slice::<Value>(&output.stdout).is_ok(), "{query}");
        assert!(!text(&output.stderr).contains("panicked"), "{query}");
    }
}

#[test]
fn a_compiled_corpus_answers_as_its_seeds_do() {
    let file = fresh("asked.bin");
    let path = file.to_str().unwrap();
    assert_eq!(dialogues(&["build", FIXTURES, "-o", path]).status.code(), Some(0));
    for arguments in [["query", "--format", "json"], ["export", "--format", "json"], ["export", "--format", "csv"]] {
        let of = |corpus: &str| dialogues(&[&arguments[..], &["--corpus", corpus]].concat());
        let (seeds, compiled) = (of(FIXTURES), of(path));
        assert_eq!(compiled.status.code(), Some(0));
        assert!(!seeds.stdout.is_empty() && seeds.stdout == compiled.stdout, "{arguments:?}");
    }
}

#[test]
fn a_file_that_is_no_corpus_is_refused_with_a_reason() {
    let file = fresh("spoilt.bin");
    let path = file.to_str().unwrap();
    assert_eq!(dialogues(&["build", FIXTURES, "-o", path]).status.code(), Some(0));
    let bytes = fs::read(&file).unwrap();
    let mut altered = bytes.clone();
    *altered.last_mut().unwrap() ^= 1;
    let mut other_version = bytes.clone();
    other_version[4] ^= 0xff;
    for spoilt in [&[][..], b"DLG", b"PNG, as it happens", &bytes[..bytes.len() / 2], &altered, &other_version] {
        fs::write(&file, spoilt).unwrap();
        let output = dialogues(&["query", "--corpus", path, "training"]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(text(&output.stderr).starts_with(&format!("dialogues: {path}: ")), "{}", text(&output.stderr));
        assert_eq!(text(&output.stderr).lines().count(), 1);
    }
    assert_eq!(dialogues(&["export", "--format", "csv", "--corpus", "no-such-file"]).status.code(), Some(1));
}

#[test]
fn faulty_seeds_answer_nothing_and_say_why() {
    for arguments in
        [["query", "--corpus", FAULTY, "--format", "json"], ["export", "--corpus", FAULTY, "--format", "json"]]
    {
        let output = dialogues(&arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        assert!(text(&output.stderr).contains("2023-13"));
    }
}

#[test]
fn exported_quotes_stand_where_they_are_said_to() {
    let output = ask(&["export", "--format", "json"]);
    let corpus: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(corpus["schema"], 4);
    let bodies: Vec<(&str, Vec<u16>)> = corpus["articles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|article| (article["id"].as_str().unwrap(), article["body"].as_str().unwrap().encode_utf16().collect()))
        .collect();
    let mut quotes = 0;
    for dialogue in corpus["dialogues"].as_array().unwrap() {
        for fact in dialogue["facts"].as_array().unwrap() {
            for evidence in fact["evidence"].as_array().unwrap() {
                let at = |key: &str| usize::try_from(evidence[key].as_u64().unwrap()).unwrap();
                let (_, body) = bodies.iter().find(|(id, _)| evidence["article"] == *id).unwrap();
                assert_eq!(String::from_utf16(&body[at("start")..at("end")]).unwrap(), evidence["quote"]);
                quotes += 1;
            }
        }
    }
    assert!(quotes > 0);
}

/// A reader that stops, such as `head`, is no failure of ours.
#[test]
fn a_broken_pipe_is_no_panic() {
    let mut child = command(&["export", "--format", "json", "--corpus", SOUND])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", text(&output.stderr));
}

/// What stands in a corpus comes from whoever made it.
#[test]
fn a_corpus_gives_a_terminal_no_orders() {
    let lines = r#"{"type":"term","field":"party","id":"IT","labels":{"en":"Italy\u001b]0;owned\u0007","vi":"Ý"},"alt":["Italy"]}
{"type":"article","id":"talks","title":"Italy","lang":"en","body":"Italy"}
{"type":"dialogue","id":"one","coverage":"reported","facts":[{"field":"party","value":"IT","evidence":[{"article":"talks","quote":"Italy"}]}]}
"#;
    let (file, compiled) = (fresh("labels.jsonl"), fresh("labels.bin"));
    fs::write(&file, lines).unwrap();
    let [path, compiled_path] = [&file, &compiled].map(|path| path.to_str().unwrap());
    let output = dialogues(&["query", "--corpus", path]);
    let table = text(&output.stdout);
    assert!(table.contains("Italy ]0;owned") && !table.contains(is_order), "{table:?}");

    assert_eq!(dialogues(&["build", path, "-o", compiled_path]).status.code(), Some(0));
    let bytes = fs::read(&compiled).unwrap();
    let (index, body) = parts(&bytes).unwrap();
    let at = body.windows(3).position(|part| part == b"one").unwrap();
    fs::write(&compiled, with_header(index, &[&body[..at], b"\x1b]0", &body[at + 3..]].concat())).unwrap();
    let output = dialogues(&["query", "--corpus", compiled_path]);
    let told = text(&output.stderr);
    assert!(told.contains("“ ]0” is not a valid id") && !told.contains(is_order), "{told:?}");
}

fn is_order(c: char) -> bool {
    c.is_control() && c != '\n'
}
