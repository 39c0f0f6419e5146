//! Splitting texts into sentences.

use engine::{Span, sentences};
use proptest::prelude::*;

fn cut(text: &str) -> Vec<&str> {
    let all = Span { start: 0, end: text.len() as u32 };
    sentences(text, all).into_iter().map(|span| &text[span.range()]).collect()
}

#[test]
fn sentences_of_texts() {
    let cases: [(&str, &[&str]); 8] = [
        ("One here. Two there.", &["One here.", "Two there."]),
        ("Sen. Lt. Gen. Hoàng Xuân Chiến spoke. He left.", &["Sen. Lt. Gen. Hoàng Xuân Chiến spoke.", "He left."]),
        ("A line\nand another\n\n  end ", &["A line", "and another", "end"]),
        ("He said “no.” Then he left.", &["He said “no.”", "Then he left."]),
        ("It cost 3.5 million. Really?  Yes!", &["It cost 3.5 million.", "Really?", "Yes!"]),
        ("George W. Bush came.", &["George W. Bush came."]),
        ("ends without a stop", &["ends without a stop"]),
        (" \n\t ", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(cut(text), expected, "{text}");
    }
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
