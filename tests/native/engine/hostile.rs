//! Adversarial queries of thousands of terms: each is evaluated up to its limits, and reports where it was cut off.
//! `make bench-engine` measures how long they take.

use engine::{Field, ProblemKind, Query, SearchRequest};
use fixtures::dataset;

/// The limits of a query: words and values, and their length in bytes.
const WORDS: usize = 128;
const BYTES: usize = 1 << 13;

#[test]
fn a_query_of_any_length_is_evaluated_up_to_its_limits() {
    let dataset = dataset();
    let many = |part: &str| part.repeat(10_000);
    let quoted = format!("\"{}\"", many("military "));
    let values = format!("area:{}", many("training,"));
    let huge = "a".repeat(1 << 20);
    let cases = [
        many("military "),
        many("m* "),
        many("mxlitary "),
        many("military."),
        quoted,
        many("\"military medicine\" "),
        many("-military "),
        many("-has:document "),
        many("sort:held "),
        many("colour: "),
        many("has: "),
        values,
        many("source:vov "),
        many("area:training@agreed "),
        format!("\"{huge}"),
        format!("venue:{huge}"),
        huge,
    ];
    for text in cases {
        let start = text.get(..40).unwrap();
        let (query, problems) = Query::parse(&text);
        let last = problems.last().unwrap();
        assert_eq!(last.kind, ProblemKind::TooLong, "{start}");
        assert_eq!(last.span.end as usize, text.len(), "{start}");
        assert!(query.clauses.len() <= WORDS && problems.len() <= 2 * WORDS, "{start}");
        let printed = query.to_string();
        assert!(printed.len() <= 4 * BYTES, "{start}");
        assert_eq!(Query::parse(&printed).0, query, "{start}");
        assert_eq!(dataset.answer(&SearchRequest::new(text.as_str())).total, dataset.total(&printed), "{start}");
        assert!(dataset.chips(&text).len() <= WORDS, "{start}");
    }
}

/// The language has no nesting: repeated minus signs are one, and a quotation mark closes the one before.
#[test]
fn nothing_nests() {
    let dataset = dataset();
    for text in ["-".repeat(10_000), "-\"".repeat(10_000), "(".repeat(10_000), "-(\"".repeat(10_000) + "military"] {
        assert!(Query::parse(&text).0.clauses.len() <= 1);
        assert!(dataset.answer(&SearchRequest::new(text.as_str())).problems.len() <= WORDS);
    }
}

#[test]
fn a_query_within_the_limits_is_evaluated_completely() {
    let sound = |text: &str| Query::parse(text).1.is_empty();
    let words = "word ".repeat(WORDS);
    assert!(sound(&words) && !sound(&(words.clone() + "word")));
    assert!(sound(&format!("\"{words}\"")) && !sound(&format!("\"{words}word\"")));
    let word = "w".repeat(BYTES);
    assert!(sound(&word) && !sound(&(word + "w")));
    // An order is charged the same wherever it is, because it is printed last.
    let (query, _) = Query::parse(&format!("sort:held-asc {words}"));
    assert!(query.sort.is_some() && query.clauses.len() == WORDS - 1);
    assert_eq!(Query::parse(&query.to_string()).0, query);
}

/// Found by fuzzing: a condition added to a query at its limits is ignored when that is parsed, and reported.
#[test]
fn a_condition_added_to_a_full_query_is_too_long() {
    let full = "word ".repeat(WORDS);
    let sort = Query::parse("sort:venue-asc").0.sort;
    for pressed in [dataset().toggle_value(&full, Field::Area, "training"), dataset().with_sort(&full, sort)] {
        let (query, problems) = Query::parse(&pressed);
        assert_eq!(query.clauses.len(), WORDS, "{pressed}");
        assert_eq!(problems.iter().map(|problem| &problem.kind).collect::<Vec<_>>(), [&ProblemKind::TooLong]);
    }
}
