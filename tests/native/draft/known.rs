//! A text that reports an event of the corpus is offered as a second source of that dialogue.

use draft::{Question, Sign, annotations};
use engine::Corpus;

use super::{drafted, reported};

/// A report with everything that two reports of one event share, and words of its own.
const FIRST: &str = "The third Norway-Laos defence policy dialogue was held in Oslo on 3 May 2031. Deputy Defence Minister \
    Kari Lund and Deputy Minister of National Defence Somphone Vilay co-chaired the event for Norway and for Laos. The two \
    sides agreed to continue training, peacekeeping and mine action, and discussed the defence industry at some length.";

fn corpus(text: &str) -> Corpus {
    let draft = drafted("first", text, &[]);
    assert!(reported(&draft).is_some());
    draft.corpus
}

#[test]
fn another_report_of_the_event_is_a_second_source_of_it() {
    let corpus = corpus(FIRST);
    for other in [
        "Laos and Norway talked in Oslo at their third defence policy dialogue on Saturday, 3 May 2031, officials said.",
        "OSLO, May 4, 2031 - Norway and Laos held the third round of the Norway-Laos defence policy dialogue on May 3.",
    ] {
        let draft = drafted("second", other, &[]);
        assert!(reported(&draft).is_some(), "{other}");
        let known = draft.known_event(&corpus).unwrap();
        assert_eq!((known.dialogue.as_str(), &known.sign), ("no-la-2031", &Sign::SameEvent), "{other}");
        let draft = draft.as_source_of(known);
        assert_eq!(reported(&draft).unwrap().id, "no-la-2031");
        assert!(draft.questions.iter().any(|question| matches!(question, Question::KnownEvent(_))));
        assert!(annotations(&draft).unwrap().contains("# ? id: the corpus has no-la-2031"));
    }
}

#[test]
fn another_number_day_or_party_is_another_event() {
    let corpus = corpus(FIRST);
    for other in [
        "The fourth Norway-Laos defence policy dialogue was held in Vientiane on 3 May 2033.",
        "The third Norway-Laos defence policy dialogue was held in Oslo on 5 May 2031.",
        "The third Norway-Cambodia defence policy dialogue was held in Oslo on 3 May 2031.",
        "The third Norway-Laos defence strategy dialogue was held in Oslo.",
    ] {
        assert_eq!(drafted("second", other, &[]).known_event(&corpus), None, "{other}");
    }
}

#[test]
fn a_copy_is_known_by_its_words_whatever_was_left_out_or_put_around_it() {
    let corpus = corpus(FIRST);
    let part: String = FIRST.split(". ").skip(1).collect::<Vec<_>>().join(". ");
    for copy in [format!("OSLO (NTB) - {part}"), format!("{FIRST}\n\nRead more: our page on defence\n")] {
        let known = drafted("copy", &copy, &[]).known_event(&corpus).unwrap();
        assert!(matches!(&known.sign, Sign::SameWords { article, percent: 60.. } if article == "first"), "{known:?}");
    }
    assert_eq!(drafted("none", "A dog show was held in Oslo on 3 May 2031.", &[]).known_event(&corpus), None);
}
