//! Any text is cut into words and sentences: their spans are of the text, in order and not beyond it, folding a folded
//! word changes nothing, and nothing but white space is between two sentences.

#![no_main]

use engine::{Lang, Span, collation_key, sentences, tokens, words};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let all = Span { start: 0, end: text.len() as u32 };
    let mut start = 0;
    for token in tokens(text) {
        assert!(token.span.start >= start && text.get(token.span.range()).is_some_and(|word| !word.is_empty()));
        start = token.span.start;
        assert_eq!(words(&token.word).first(), Some(&token.word), "{:?}", token.word);
    }
    let mut end = 0;
    for sentence in sentences(text, all) {
        let between = text.get(end..sentence.start as usize).expect("sentences are in order");
        assert!(between.trim().is_empty() && !sentence.slice(text).trim().is_empty(), "{between:?}");
        end = sentence.end as usize;
    }
    assert!(text[end..].trim().is_empty());
    let cut: Vec<String> = sentences(text, all).iter().flat_map(|sentence| words(sentence.slice(text))).collect();
    assert_eq!(cut.is_empty(), words(text).is_empty());
    for lang in Lang::ALL {
        let _ = collation_key(text, lang);
    }
});
