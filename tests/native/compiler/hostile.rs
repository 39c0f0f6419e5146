//! Any input at all gives diagnostics: no text, no bytes and no folder makes the compiler panic or take long.

use std::path::Path;

use compiler::{Severity, compile};
use proptest::prelude::*;

use super::folder::{ANNOTATIONS, TEXT, VOCABULARY, folder};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_text_give_diagnostics(bytes: Vec<u8>) {
        let files: [(&str, &[u8]); 3] =
            [("t.txt", &bytes), ("t.toml", ANNOTATIONS.as_bytes()), ("vocabulary.toml", VOCABULARY.as_bytes())];
        prop_assert!(compile(&folder("any-bytes", &files)).corpus.is_none());
    }

    #[test]
    fn any_text_as_annotations_gives_diagnostics(annotations in toml_like(), vocabulary in toml_like()) {
        let files = [("t.txt", TEXT), ("t.toml", annotations.as_str()), ("vocabulary.toml", vocabulary.as_str())];
        let compiled = compile(&folder("any-toml", &files.map(|(name, content)| (name, content.as_bytes()))));
        prop_assert_eq!(compiled.corpus.is_none(), compiled.count(Severity::Error) > 0);
        for diagnostic in compiled.diagnostics {
            prop_assert!(!diagnostic.to_string().contains('\n'));
        }
    }

    #[test]
    fn any_value_in_place_of_one_gives_diagnostics(
        at in any::<prop::sample::Index>(),
        value in "\\PC{0,3}|[ .…“”]{0,3}|.{0,30}",
    ) {
        // Between quotation marks stands every second part.
        let mut parts: Vec<String> = ANNOTATIONS.split('"').map(str::to_owned).collect();
        let at = 1 + 2 * at.index(parts.len() / 2);
        let escaped = serde_json::to_string(&value).unwrap();
        parts[at] = escaped.trim_matches('"').to_owned();
        let annotations = parts.join("\"");
        let files = [("t.txt", TEXT), ("t.toml", annotations.as_str()), ("vocabulary.toml", VOCABULARY)];
        let compiled = compile(&folder("any-value", &files.map(|(name, content)| (name, content.as_bytes()))));
        prop_assert_eq!(compiled.corpus.is_none(), compiled.count(Severity::Error) > 0);
    }

    #[test]
    fn annotations_with_a_stretch_lost_give_diagnostics(from in 0..ANNOTATIONS.len(), length in 0..60_usize) {
        let kept = ANNOTATIONS.chars().enumerate().filter(|&(at, _)| at < from || at >= from + length);
        let annotations: String = kept.map(|(_, c)| c).collect();
        let files = [("t.txt", TEXT), ("t.toml", annotations.as_str()), ("vocabulary.toml", VOCABULARY)];
        let compiled = compile(&folder("lost", &files.map(|(name, content)| (name, content.as_bytes()))));
        prop_assert_eq!(compiled.corpus.is_none(), compiled.count(Severity::Error) > 0);
    }
}

/// Words of the format and whatever else, in any order.
fn toml_like() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "[article]\n",
        "[[dialogue]]\n",
        "[[dialogue.fact]]\n",
        "[[term]]\n",
        "id",
        "lang",
        "title",
        "story",
        "coverage",
        "field",
        "value",
        "stage",
        "by",
        "basis",
        "note",
        "quote",
        "prefix",
        "suffix",
        "evidence",
        "rank",
        "office",
        "party",
        "broader",
        "alt",
        "en",
        "vi",
        " = ",
        " = ",
        " = ",
        "\"VN\"",
        "\"area\"",
        "\"party\"",
        "\"training\"",
        "\"agreed\"",
        "\"inferred\"",
        "\"participant\"",
        "\"edition\"",
        "\"held\"",
        "\"2023-13\"",
        "\"Viet Nam\"",
        "\"\"",
        "7",
        "true",
        "{ ",
        " }",
        "[",
        "]",
        ", ",
        "\n",
        "\n",
        "\n",
        "\"",
        "'",
        "\"\"\"",
        "#",
    ]);
    let piece = prop_oneof![8 => known.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

#[test]
fn what_is_no_folder_is_told() {
    for (path, start) in
        [("no such folder", "no such folder:1: cannot be read"), ("Cargo.toml", "Cargo.toml:1: cannot be read")]
    {
        let compiled = compile(Path::new(path));
        assert!(compiled.corpus.is_none());
        assert!(compiled.diagnostics[0].to_string().starts_with(start), "{}", compiled.diagnostics[0]);
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_told() {
    let dir = folder("folders", &[("vocabulary.toml", VOCABULARY.as_bytes()), ("talks.toml", ANNOTATIONS.as_bytes())]);
    std::fs::create_dir(dir.join("talks.txt")).unwrap();
    let compiled = compile(&dir);
    let told: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(told[0].contains("talks.txt:1: cannot be read"), "{told:#?}");
}

#[test]
fn an_empty_folder_has_no_vocabulary() {
    let compiled = compile(&folder("empty", &[]));
    let told: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("no vocabulary"), "{told:#?}");
}

#[test]
fn a_file_of_any_length_is_told_not_read_on() {
    let text = "x ".repeat(9 << 20);
    let files = [("talks.txt", text.as_str()), ("talks.toml", ANNOTATIONS), ("vocabulary.toml", VOCABULARY)];
    let compiled = compile(&folder("long", &files.map(|(name, content)| (name, content.as_bytes()))));
    let told: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
    assert!(told.iter().any(|line| line.contains("talks.txt:1: longer than")), "{told:#?}");
}

/// A megabyte of text, and quotes of all lengths that are not in it. Were each compared with every place, this would
/// take hours.
#[test]
fn many_wrong_quotes_on_a_long_text_are_each_told() {
    let text = format!("Viet Nam and Italy met. {} They agreed on training.", "aa ab ba bb abab ".repeat(60_000));
    let quotes = (1..30).map(|n| {
        format!(
            "[[dialogue.fact]]\nfield = \"area\"\nvalue = \"training\"\nstage = \"noted\"\nquote = \"{}x\"\n",
            "abba ab ".repeat(n)
        )
    });
    let annotations = ANNOTATIONS.to_owned() + &quotes.collect::<String>();
    let files = [("talks.txt", text.as_str()), ("talks.toml", &annotations), ("vocabulary.toml", VOCABULARY)];
    let dir = folder("slow", &files.map(|(name, content)| (name, content.as_bytes())));
    assert!(compile(&dir).count(Severity::Error) >= 29);
}
