//! How far a matter has come, by the verbs around it.

use engine::Stage;

use crate::facts::Side;
use crate::reading::Reading;
use crate::text::{Words, words};

/// The stage of a matter: that of the nearest verb before it in its sentence, else of the nearest after it, else of the last
/// verb of the sentence before, whose list the sentence goes on with.
///
/// With it come the words of the verb and their sentence.
pub(crate) fn of(
    reading: &Reading<'_>,
    sentence: usize,
    words: &Words,
    by: Option<Side>,
) -> (Stage, Option<(usize, Words)>) {
    // `trao đổi đoàn`, the exchange of delegations, is a matter and no verb.
    let is_matter = |end: usize| matches!(reading.text.folded(end), "doan" | "chuyen" | "kinh" | "hoc" | "thong");
    let verbs = |at: usize| {
        let mut verbs = reading.rules().stages.all(&reading.text, &reading.sentence(at).words);
        verbs.retain(|verb| !(*verb.of == Stage::Discussed && is_matter(verb.words.end)));
        // `agreed to study signing new documents and to increase exchanges`: what is agreed is not what is signed.
        if verbs.iter().any(|verb| *verb.of != Stage::Signed) {
            verbs.retain(|verb| *verb.of != Stage::Signed);
        }
        verbs
    };
    let own = verbs(sentence);
    let before = own.iter().rfind(|verb| verb.words.end <= words.start);
    if before.is_some_and(|verb| is_denied(reading, &(verb.words.start.saturating_sub(1)..words.start))) {
        return (Stage::Discussed, None);
    }
    let verb = before.or_else(|| own.iter().find(|verb| verb.words.start >= words.end));
    let found = match verb {
        Some(verb) => Some((*verb.of, (sentence, verb.words.clone()))),
        None => sentence.checked_sub(1).and_then(|at| verbs(at).pop().map(|verb| (*verb.of, (at, verb.words)))),
    };
    let stage = match (found.as_ref().map_or(Stage::Discussed, |(stage, _)| *stage), by) {
        // What one side alone says it agrees to do is what it offers.
        (Stage::Agreed, Some(Side::State(_))) => Stage::Proposed,
        // That a document was signed on it here is for the documents to say.
        (Stage::Signed, _) => Stage::Noted,
        (stage, _) => stage,
    };
    (stage, found.map(|(_, at)| at))
}

/// Whether some words deny what comes after them, as in `agreed on exchanges, but made no decision on the project`.
fn is_denied(reading: &Reading<'_>, words: &Words) -> bool {
    let text = &reading.text;
    words.clone().any(|at| match text.spelling(at) {
        // `the four no's`.
        "no" => !matches!(text.folded(at + 1), "s" | "less"),
        "not" | "without" | "never" => true,
        word if word == spelling("chưa") => true,
        // `không quân`, `không gian`.
        word if word == spelling("không") => !matches!(text.folded(at + 1), "quan" | "gian" | "phan"),
        _ => false,
    })
}

/// A word as a Vietnamese text has it.
fn spelling(word: &str) -> String {
    words(word).pop().map(|word| word.spelling).unwrap_or_default()
}
