//! Splitting texts into sentences.

use engine::{Dataset, SearchRequest, Span, sentences};
use proptest::prelude::*;
use serde_json::json;

use super::made::imported;

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

/// The ids that a query finds where an article that reports `new` mentions `old`, with this quote of it.
fn found_where_mentioned(body: &str, quote: &str, query: &str) -> Vec<String> {
    let party = |quote: &str| {
        json!({ "field": "party", "value": "VN", "label": "Viet Nam", "basis": "inferred", "note": "made up",
                "evidence": [{ "article": "told", "quote": quote }] })
    };
    let dialogue = |id: &str, coverage: &str, quote: &str| json!({ "type": "dialogue", "id": id, "coverage": coverage, "facts": [party(quote)] });
    let article =
        json!({ "type": "article", "id": "told", "title": "Zero", "lang": "en", "body": format!("Zero. {body}") });
    let corpus = imported(&[article, dialogue("new", "reported", "Zero"), dialogue("old", "mentioned", quote)]);
    let dataset = Dataset::build(corpus);
    let answer = dataset.answer(&SearchRequest::new(query));
    let mut ids: Vec<String> =
        answer.rows.iter().map(|row| dataset.corpus().dialogues()[row.dialogue].id.clone()).collect();
    ids.sort();
    for row in &answer.rows {
        assert!(!dataset.passages(row.dialogue, &answer.matched_words).is_empty(), "{query}: no passage");
    }
    ids
}

#[test]
fn a_mention_is_found_by_its_quotes_and_the_clauses_around_them() {
    let cases = [
        // The sentence, the quote, words about the mention, words about the other dialogue.
        (
            "Praising the results since the sixth dialogue in 2023, Rossi asked for training in medicine.",
            "since the sixth dialogue in 2023",
            &["praising", "results", "\"sixth dialogue\"", "2023"][..],
            &["rossi", "training", "medicine", "\"in medicine\"", "\"2023 rossi\""][..],
        ),
        (
            "Chien and Fomin agreed on a plan while chairing the seventh round in Moscow.",
            "the seventh round",
            &["chairing", "moscow", "\"seventh round\""],
            &["chien", "fomin", "agreed", "\"a plan\""],
        ),
        (
            "The last one (held in Rome) dealt with mines; this one deals with ships.",
            "held in Rome",
            &["held", "rome"],
            &["mines", "ships", "last"],
        ),
        (
            "The two spoke of the past. The last round was in Rome, where they met. It rained.",
            "the past. The last round",
            &["spoke", "\"past the last\"", "rome"],
            &["where", "rained"],
        ),
        (
            "Ông Chiến đánh giá cao kết quả vòng sáu tại Mát-xcơ-va, nhưng đề nghị đào tạo quân y.",
            "vòng sáu",
            &["chiến", "\"kết quả\""],
            &["đào tạo", "\"quân y\""],
        ),
        ("Both sides — who met in 2017 — signed.", "met in 2017", &["who", "met"], &["both", "signed"]),
    ];
    for (body, quote, about, about_another) in cases {
        for query in about {
            assert_eq!(found_where_mentioned(body, quote, query), ["new", "old"], "{query}: {body}");
        }
        for query in about_another {
            assert_eq!(found_where_mentioned(body, quote, query), ["new"], "{query}: {body}");
        }
    }
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
