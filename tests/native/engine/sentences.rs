//! Splitting texts into sentences.

use engine::{Span, sentences};
use proptest::prelude::*;

const CASES: &str = include_str!("../../cases/sentences.txt");

fn cut(text: &str) -> Vec<&str> {
    let all = Span { start: 0, end: text.len() as u32 };
    sentences(text, all).into_iter().map(|span| &text[span.range()]).collect()
}

#[test]
fn sentences_end_where_the_cases_say() {
    let cases: Vec<String> = CASES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.replace("\\n", "\n").replace("\\r", "\r"))
        .collect();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let text = case.replace('|', "");
            let expected: Vec<&str> = case.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
            let found = cut(&text);
            (found != expected).then(|| format!("{expected:?}\n{found:?}\n"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(cases.len() >= 100, "{} cases", cases.len());
}

#[test]
fn a_text_without_words_has_no_sentence() {
    assert_eq!(cut(" \n\t "), Vec::<&str>::new());
}

#[test]
fn only_the_given_span_is_split() {
    let text = "Menu. Home.\nThe story. Its end.\nMore news.";
    let story = Span { start: 12, end: 31 };
    let found: Vec<&str> = sentences(text, story).into_iter().map(|span| &text[span.range()]).collect();
    assert_eq!(found, ["The story.", "Its end."]);
}

proptest! {
    #[test]
    fn nothing_but_white_space_is_lost(text in "[a-zA-Zà-ỹ .!?”\n]{0,80}") {
        let kept: String = cut(&text).concat().split_whitespace().collect();
        prop_assert_eq!(kept, text.split_whitespace().collect::<String>());
    }

    #[test]
    fn any_span_of_any_text_can_be_split(text in "\\PC{0,60}", start in 0u32..80, end in 0u32..80) {
        for span in sentences(&text, Span { start, end }) {
            prop_assert!(text.get(span.range()).is_some());
        }
    }
}
