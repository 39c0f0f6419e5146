//! Any text has a draft: every quote stands in the text, and what is written of it has no character that no one sees.

#![no_main]

use draft::{Input, Question, annotations, vocabulary_terms};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    for vocabulary in [&[][..], fixtures::dataset().corpus().terms()] {
        check(&Input { name: "any", text: &text, vocabulary, ..Input::default() });
    }
});

fn check(input: &Input<'_>) {
    let draft = draft::draft(input);
    let is_fault = |question: &Question| matches!(question, Question::Fault { .. });
    assert!(!draft.questions.iter().any(is_fault), "{:?}", draft.questions);
    for dialogue in draft.corpus.dialogues() {
        assert!(dialogue.evidence().all(|&quote| input.text.contains(draft.corpus.quote(quote))));
    }
    let written = annotations(&draft).unwrap_or_default() + &vocabulary_terms(&draft);
    assert!(written.lines().all(|line| !line.contains(char::is_control)), "{written:?}");
}
