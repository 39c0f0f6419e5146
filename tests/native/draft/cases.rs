//! Each text of tests/cases/drafts goes in; the annotations beside it, with questions and new terms, come out
//! (`UPDATE_EXPECT=1` writes them).

use std::path::Path;

use draft::{annotations, vocabulary_terms};
use expect_test::expect_file;

use super::{drafted, reported, texts};

#[test]
fn every_case_gives_what_it_is_expected_to() {
    for (name, text) in texts() {
        let draft = drafted(&name, &text, &[]);
        let told = annotations(&draft).unwrap() + "\n# --- terms\n" + &vocabulary_terms(&draft);
        expect_file![Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/drafts/{name}.toml"))]
            .assert_eq(&told);
        let is_none = name.ends_with("is-no-dialogue") || name.starts_with("a-call");
        assert_eq!(reported(&draft).is_none(), is_none, "{name} is named as it ends");
        assert_eq!(draft.not_reported.is_some(), is_none, "{name}: no dialogue has a reason");
    }
}

#[test]
fn a_decomposed_text_gives_the_same_values_as_a_composed_one() {
    use unicode_normalization::UnicodeNormalization;
    for (name, text) in texts() {
        let values = |text: &str| {
            let draft = drafted(&name, text, &[]);
            let facts = draft.corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts);
            facts.map(|fact| super::value(&draft.corpus, fact)).collect::<Vec<_>>()
        };
        let decomposed: String = text.nfd().collect();
        assert_eq!(values(&text), values(&decomposed), "{name}");
    }
}

#[test]
fn a_draft_is_the_same_each_time() {
    for (name, text) in texts() {
        let told = || annotations(&drafted(&name, &text, &[]));
        assert_eq!(told(), told(), "{name}");
    }
}
