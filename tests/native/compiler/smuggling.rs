//! A value without a sentence cannot get into the build: every way to try it.

use compiler::compile;

use super::folder::{ANNOTATIONS, TEXT, VOCABULARY, folder};

/// A fact without its evidence.
const TRAINING_AGREED: &str = "\n[[dialogue.fact]]\nfield = \"area\"\nvalue = \"training\"\nstage = \"agreed\"\n";

/// What might stand for its evidence, and what the compiler must say of it.
const ATTEMPTS: &[(&str, &str)] = &[
    ("", "a value without a quote"),
    ("quote = \"\"", "a quote without a word"),
    ("quote = \" \\n\\t\"", "a quote without a word"),
    ("quote = \"\\u00a0\"", "a quote without a word"),
    ("quote = \".\"", "a quote without a word"),
    ("evidence = []", "a value without a quote"),
    ("evidence = [{}]", "evidence has no `quote`"),
    ("evidence = [{ prefix = \"agreed\" }]", "evidence has no `quote`"),
    ("prefix = \"agreed\"", "a value without a quote"),
    ("evidence = [{ quote = \"\" }]", "a quote without a word"),
    ("evidence = [{ quote = \"agreed on training\" }, { quote = \"\" }]", "a quote without a word"),
    ("evidence = [{ quote = \"agreed on training\" }, { quote = \"agreed on pilots\" }]", "not in the text"),
    ("evidence = { quote = \"agreed on training\" }", "has type table"),
    ("evidence = \"agreed on training\"", "has type string"),
    ("quote = [\"agreed on training\"]", "has type array"),
    ("quote = true", "has type boolean"),
    ("Quote = \"agreed on training\"", "has no key “Quote”"),
    ("note = \"everybody knows\"", "a value without a quote"),
    ("basis = \"inferred\"\nnote = \"everybody knows\"", "a value without a quote"),
    ("quote = \"Both sides agreed on trainings\"", "not in the text"),
    ("quote = \"Both sides agreed  on training\"", "not in the text"),
    ("quote = \"both sides agreed on training\"", "not in the text"),
    ("quote = \"Both sides agreed on tra\\u0456ning\"", "not in the text"),
    ("quote = \"Weather in Rome\"", "quote outside the story"),
    ("quote = \"Read more\"", "quote outside the story"),
    ("quote = \"on training.\\n\\nRead more\"", "quote outside the story"),
    ("quote = \"i\"", "occurs"),
    ("quote = \"i\"\nprefix = \"Rome \"", "not next to this `prefix`"),
];

#[test]
fn a_value_without_its_sentence_does_not_compile() {
    for (attempt, refusal) in ATTEMPTS {
        let annotations = format!("{ANNOTATIONS}{TRAINING_AGREED}{attempt}\n");
        let files = [("talks.txt", TEXT), ("talks.toml", &annotations), ("vocabulary.toml", VOCABULARY)];
        let compiled = compile(&folder("smuggling", &files.map(|(name, content)| (name, content.as_bytes()))));
        assert!(compiled.corpus.is_none(), "{attempt} has no quote, and compiles");
        let told: Vec<String> = compiled.diagnostics.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|line| line.contains(refusal)), "{attempt} is refused with {told:#?}");
    }
}

#[test]
fn the_same_value_with_its_sentence_compiles() {
    let annotations = format!("{ANNOTATIONS}{TRAINING_AGREED}quote = \"agreed on training\"\n");
    let files = [("talks.txt", TEXT), ("talks.toml", &annotations), ("vocabulary.toml", VOCABULARY)];
    let compiled = compile(&folder("honest", &files.map(|(name, content)| (name, content.as_bytes()))));
    assert_eq!(compiled.diagnostics, []);
    let corpus = compiled.corpus.unwrap();
    for fact in corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts) {
        assert!(!fact.evidence.is_empty());
        assert!(fact.evidence.iter().all(|&evidence| TEXT.contains(corpus.quote(evidence))));
    }
}
