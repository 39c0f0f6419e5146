//! No text makes drafting fail, whatever was pasted.

use draft::{NotReported, annotations};
use proptest::prelude::*;

use super::{drafted, reported, texts};

#[test]
fn an_empty_text_has_no_draft() {
    for text in ["", " \n\t", "—— … 。", "\u{feff}", "\u{202e}\u{200f}"] {
        let draft = drafted("empty", text, &[]);
        assert_eq!(draft.not_reported, Some(NotReported::Empty), "{text:?}");
        assert_eq!(annotations(&draft), None, "{text:?}");
    }
}

#[test]
fn what_is_no_report_of_a_dialogue_has_none() {
    for text in [
        "กระทรวงกลาโหมไทยและเวียดนามหารือเรื่องความร่วมมือด้านความมั่นคงทางทะเล",
        "{\"schema\":4,\"terms\":[],\"articles\":[],\"dialogues\":[{\"id\":\"a\",\"facts\":[]}]}",
        "The annual dog show was held in Hanoi on Monday. A dialogue between owners was cordial.",
        "\u{e000}\u{f8ff} \u{202e}eugolaid ycilop ecnefed\u{202c}",
    ] {
        assert!(reported(&drafted("other", text, &[])).is_none(), "{text}");
    }
}

#[test]
fn a_very_long_line_is_read_in_part_and_the_draft_says_so() {
    let text = "The 3rd Norway-Laos defence policy dialogue was held in Oslo on 3 May 2031. ".repeat(70_000);
    let draft = drafted("long", &text, &[]);
    assert!(reported(&draft).is_some());
    assert!(draft.questions.contains(&draft::Question::Cut));
}

/// Parts of reports, in any order and broken in any way.
fn pieces() -> impl Strategy<Value = String> {
    let words: Vec<String> =
        texts().iter().flat_map(|(_, text)| text.split_inclusive(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    let odd = [
        "<p>",
        "&nbsp;",
        "de-\nfence ",
        "\u{202e}",
        "\u{301}",
        "\r\n",
        "\"",
        "\\",
        "ไทย",
        "2031-13-45 ",
        "99/99/9999 ",
        "lần thứ ",
        "the first ",
    ];
    let any = prop_oneof![9 => proptest::sample::select(words), 2 => proptest::sample::select(odd.to_vec()).prop_map(str::to_owned), 1 => ".{0,4}"];
    proptest::collection::vec(any, 0..160).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_has_a_draft_that_is_sound(text in "\\PC{0,300}") {
        assert_sound(&text);
    }

    #[test]
    fn any_mixture_of_reports_has_a_draft_that_is_sound(text in pieces()) {
        assert_sound(&text);
    }
}

/// A draft of a corpus that passed its check, without a fault of the rules; what is written of it can be read.
fn assert_sound(text: &str) {
    let draft = drafted("any", text, &[]);
    let is_fault = |question: &draft::Question| matches!(question, draft::Question::Fault { .. });
    assert!(!draft.questions.iter().any(is_fault), "{:?}", draft.questions);
    for dialogue in draft.corpus.dialogues() {
        assert!(dialogue.evidence().all(|&quote| text.contains(draft.corpus.quote(quote))));
    }
    let written = annotations(&draft).unwrap_or_default();
    assert!(written.lines().all(|line| !line.contains(|c: char| c.is_control())), "{written:?}");
}
