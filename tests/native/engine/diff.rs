//! Word-level differences, against a naive longest common subsequence.

use engine::{Span, differences, words};
use proptest::prelude::*;

fn without(text: &str, spans: &[Span]) -> Vec<String> {
    let mut kept = String::new();
    let mut at = 0;
    for span in spans {
        kept.push_str(&text[at..span.start as usize]);
        kept.push(' ');
        at = span.end as usize;
    }
    kept.push_str(&text[at..]);
    words(&kept)
}

/// The length of a longest common subsequence, by recursion.
fn longest(a: &[String], b: &[String]) -> usize {
    match (a, b) {
        ([], _) | (_, []) => 0,
        ([x, a @ ..], [y, b @ ..]) if x == y => 1 + longest(a, b),
        ([_, rest @ ..], [_, others @ ..]) => longest(rest, b).max(longest(a, others)),
    }
}

#[test]
fn adjacent_words_that_differ_are_one_span() {
    let [one, other] = differences("We affirm a policy of peace.", "They affirm the long policy of peace!");
    let told = |text: &str, spans: &[Span]| spans.iter().map(|span| text[span.range()].to_owned()).collect::<Vec<_>>();
    assert_eq!(told("We affirm a policy of peace.", &one), ["We", "a"]);
    assert_eq!(told("They affirm the long policy of peace!", &other), ["They", "the long"]);
}

#[test]
fn two_words_are_the_same_as_both_in_one() {
    let (one, other) = ("Việt Nam's cyber security policy", "The policy of Vietnam’s cybersecurity, Viet Nam said");
    let [one, other] = differences(one, other).map(|spans| spans.len());
    assert_eq!((one, other), (1, 2), "the policy is moved, and “The”, “of” and what was said is new");
}

#[test]
fn long_texts_are_not_compared() {
    let long = "word ".repeat(1_000);
    assert_eq!(differences(&long, "word"), [vec![], vec![]]);
}

proptest! {
    #[test]
    fn the_words_left_are_a_longest_common_subsequence(a in "([ab],? |Đ |d ){0,7}", b in "([ab]\\.? |d |c ){0,7}") {
        let [one, other] = differences(&a, &b);
        let kept = without(&a, &one);
        prop_assert_eq!(&kept, &without(&b, &other));
        prop_assert_eq!(kept.len(), longest(&words(&a), &words(&b)));
    }
}
