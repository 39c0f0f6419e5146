//! Queries that nobody types, thousands of terms long: each is answered as far as it is looked at, and says where that
//! ends. How long they take is measured by `make bench-engine`.

use engine::{Field, ProblemKind, Query, Request, with_sort};
use fixtures::dataset;

/// So many words and values are looked at, and so many bytes of them.
const WORDS: usize = 128;
const BYTES: usize = 1 << 13;

#[test]
fn a_query_of_any_length_is_answered_as_far_as_it_is_looked_at() {
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
        assert_eq!(dataset.answer(&Request::new(text.as_str())).total, dataset.total(&printed), "{start}");
        assert!(dataset.chips(&text).len() <= WORDS, "{start}");
    }
}

/// There is nothing to nest: a minus sign is one, and a quotation mark ends what another began.
#[test]
fn nothing_nests() {
    let dataset = dataset();
    for text in ["-".repeat(10_000), "-\"".repeat(10_000), "(".repeat(10_000), "-(\"".repeat(10_000) + "military"] {
        assert!(Query::parse(&text).0.clauses.len() <= 1);
        assert!(dataset.answer(&Request::new(text.as_str())).problems.len() <= WORDS);
    }
}

#[test]
fn what_is_just_short_enough_is_looked_at_whole() {
    let sound = |text: &str| Query::parse(text).1.is_empty();
    let words = "word ".repeat(WORDS);
    assert!(sound(&words) && !sound(&(words.clone() + "word")));
    assert!(sound(&format!("\"{words}\"")) && !sound(&format!("\"{words}word\"")));
    let word = "w".repeat(BYTES);
    assert!(sound(&word) && !sound(&(word + "w")));
    // An order given first is printed last, and costs as much there.
    let (query, _) = Query::parse(&format!("sort:held-asc {words}"));
    assert!(query.sort.is_some() && query.clauses.len() == WORDS - 1);
    assert_eq!(Query::parse(&query.to_string()).0, query);
}

/// Found by fuzzing: what a press adds to a query that is as long as may be is left out when that is read, and told to
/// be.
#[test]
fn what_is_added_to_a_full_query_is_told_to_be_too_much() {
    let full = "word ".repeat(WORDS);
    let sort = Query::parse("sort:venue-asc").0.sort;
    for pressed in [dataset().toggle_value(&full, Field::Area, "training"), with_sort(&full, sort)] {
        let (query, problems) = Query::parse(&pressed);
        assert_eq!(query.clauses.len(), WORDS, "{pressed}");
        assert_eq!(problems.iter().map(|problem| &problem.kind).collect::<Vec<_>>(), [&ProblemKind::TooLong]);
    }
}
