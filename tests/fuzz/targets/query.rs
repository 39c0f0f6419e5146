//! Any text is a query: it is printed as it is understood, and a short one is answered on the fixture corpus.

#![no_main]

use engine::{AnswerJson, Field, ProblemKind, Query, SearchRequest, Stage};
use fixtures::dataset;
use libfuzzer_sys::fuzz_target;

/// Longer texts, in bytes, are parsed only. The time of an answer grows with the number of words, and many short
/// queries find more than a few of a hundred words.
const MAX_ANSWERED: usize = 96;

fuzz_target!(|text: &str| {
    let (query, problems) = Query::parse(text);
    for problem in problems {
        assert!(text.get(problem.span.range()).is_some(), "{problem:?}");
    }
    let printed = query.to_string();
    assert_eq!(Query::parse(&printed).0, query, "{printed:?}");
    if text.len() <= MAX_ANSWERED {
        // Printed by what the labels say of it: where a value of several words ends.
        answer(text, &dataset().with_sort(text, query.sort));
    }
});

fn answer(text: &str, printed: &str) {
    let answer = dataset().answer(&SearchRequest::new(text));
    assert_eq!(answer.total, answer.rows.len());
    assert_eq!(answer.total, dataset().total(printed));
    let _ = AnswerJson::new(dataset(), text, &answer);
    let _ = (dataset().suggest(text, text.len()), dataset().suggest(text, text.len() / 2), dataset().chips(text));
    let staged = dataset().set_min_stage(text, Field::Area, Some(Stage::Agreed));
    let edited = dataset().toggle_value(&staged, Field::Area, "training");
    let (read, problems) = Query::parse(&edited);
    // What is added to a query of the greatest length makes it too long, which is told.
    let too_long = problems.iter().any(|problem| problem.kind == ProblemKind::TooLong);
    assert!(too_long || read.to_string() == edited, "{edited:?}");
}
