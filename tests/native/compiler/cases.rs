//! Each folder of tests/cases/seeds is a case: `seeds/` goes in, `expected.txt` comes out. Adding a case is adding a
//! folder; `UPDATE_EXPECT=1` writes what is expected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use compiler::{Compiled, DiagnosticKind, Severity, compile};
use engine::{Basis, By, Corpus, Dialogue, Fact, Lang, Setting, Value};
use expect_test::expect_file;

const CASES: &str = "tests/cases/seeds";

#[test]
fn every_case_gives_what_it_is_expected_to() {
    for case in cases() {
        let compiled = compile(&case.join("seeds"));
        expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join(&case).join("expected.txt")]
            .assert_eq(&outcome(&case, &compiled));
        let failing = case.file_name().unwrap().to_string_lossy().starts_with("err-");
        assert_eq!(failing, compiled.count(Severity::Error) > 0, "{} is named as it ends", case.display());
        assert_eq!(failing, compiled.corpus.is_none(), "{}: no corpus with an error", case.display());
    }
}

#[test]
fn every_diagnostic_says_where_what_and_what_to_do() {
    for case in cases() {
        for diagnostic in compile(&case.join("seeds")).diagnostics {
            let line = diagnostic.to_string();
            let message = diagnostic.kind.to_string();
            assert!(line.starts_with(&format!("{}/seeds/", case.display())), "{line}: the path");
            assert!(!line.contains('\n'), "{line}: one line");
            assert!(message.contains("; ") || message.contains("did you mean"), "{line}: what to do");
        }
    }
}

/// All kinds but those that a small file cannot cause: unreadable, too long, a fault of the compiler.
#[test]
fn every_kind_has_a_case() {
    let diagnostics = cases().into_iter().flat_map(|case| compile(&case.join("seeds")).diagnostics);
    let diagnostics = diagnostics.chain(super::imports::case_diagnostics());
    let seen: BTreeSet<String> = diagnostics.map(|diagnostic| name(&diagnostic.kind)).collect();
    let tables = [
        include_str!("../../../src/compiler/diagnostics/kind.rs").split("\ndiagnostic_kinds! {").nth(1).unwrap(),
        include_str!("../../../src/compiler/diagnostics/unsupported.rs").split("\nunsupported! {").nth(1).unwrap(),
    ];
    let rows = tables.iter().flat_map(|table| table.split("\n}\n").next().unwrap().lines());
    let rows = rows.filter_map(|line| line.strip_prefix("    ")).filter(|row| row.starts_with(char::is_uppercase));
    let all = rows.filter_map(|row| row.split(' ').next()).filter(|&name| name != "Unsupported");
    let missing: Vec<&str> = all.filter(|name| !seen.contains(*name)).collect();
    assert_eq!(missing, ["Unreadable", "TextTooLong", "CompilerFault"]);
}

/// What is wrong with a fact is also shown to those who review a draft. The file has one line of each kind.
#[test]
fn what_is_wrong_with_a_fact_is_said_in_every_language() {
    let diagnostics = cases().into_iter().flat_map(|case| compile(&case.join("seeds")).diagnostics);
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for diagnostic in diagnostics.chain(super::imports::case_diagnostics()) {
        let kind = name(&diagnostic.kind);
        let DiagnosticKind::Unsupported { why } = diagnostic.kind else { continue };
        assert_eq!(why.text(Lang::En), why.to_string());
        let vietnamese = why.text(Lang::Vi);
        assert!(vietnamese.contains("; hãy "), "{vietnamese}: what to do");
        assert!(!vietnamese.contains(['\n', '`']), "{vietnamese}: a sentence, without keys of TOML");
        texts.entry(kind).or_insert(vietnamese);
    }
    let lines: String = texts.iter().map(|(kind, text)| format!("{kind}: {text}\n")).collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/unsupported.vi.txt");
    expect_file![file].assert_eq(&lines);
}

/// The name of a kind.
fn name(kind: &DiagnosticKind) -> String {
    let first_word = |shown: String| shown.split([' ', '(']).next().unwrap_or_default().to_owned();
    match kind {
        DiagnosticKind::Unsupported { why } => first_word(format!("{why:?}")),
        kind => first_word(format!("{kind:?}")),
    }
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// The diagnostics, and the dialogues and wordings where there are any.
fn outcome(case: &Path, compiled: &Compiled) -> String {
    let lines = compiled.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n"));
    let dialogues = compiled.corpus.iter().flat_map(|corpus| corpus.dialogues().iter().map(|d| told(corpus, d)));
    let wordings = compiled.corpus.iter().flat_map(|corpus| corpus.wordings());
    let wordings = wordings.map(|wording| {
        let labels: Vec<&String> = wording.labels.iter().collect();
        format!("{} is {labels:?}\n", wording.words.join(" or "))
    });
    lines.chain(dialogues).chain(wordings).collect::<String>().replace(&format!("{}/", case.display()), "")
}

fn told(corpus: &Corpus, dialogue: &Dialogue) -> String {
    let articles: Vec<&str> = dialogue.reported_by.iter().map(|&id| corpus.article(id).id.as_str()).collect();
    let facts: String = dialogue.facts.iter().map(|fact| fact_told(corpus, fact)).collect();
    format!("{}, reported by [{}]\n{facts}", dialogue.id, articles.join(", "))
}

fn fact_told(corpus: &Corpus, fact: &Fact) -> String {
    let value = match fact.value {
        Value::Term(id) => corpus.term(id).id.clone(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
    };
    let by = fact.by.map(|by| match by {
        By::Party(id) => format!(" by {}", corpus.term(id).id),
        By::Both => " by both".to_owned(),
    });
    let mut told = format!("  {}: {value}", fact.field.name());
    told.extend(fact.stage.map(|stage| format!(" {}", stage.name())));
    told.extend(by);
    told.extend(fact.according_to.map(|party| format!(" according to {}", corpus.term(party).id)));
    told.extend((fact.setting != Setting::Dialogue).then(|| format!(" at {}", fact.setting.name())));
    told.extend(fact.since.map(|since| format!(" since {since}")));
    told.extend((fact.basis == Basis::Inferred).then_some(" inferred"));
    told.extend(fact.note.as_ref().map(|note| format!(" ({note})")));
    told.extend(fact.person.as_ref().map(|person| {
        let party = &corpus.term(person.party).id;
        let role = person.role.name();
        format!(" {role}, rank {:?}, office {:?}, for {party}", person.rank, person.office)
    }));
    told.push('\n');
    for &evidence in &fact.evidence {
        let article = &corpus.article(evidence.article).id;
        told.push_str(&format!(
            "    {article} {}..{}: {:?}\n",
            evidence.span.start,
            evidence.span.end,
            corpus.quote(evidence)
        ));
    }
    told
}
