//! Any text is a query: it is printed as it is understood, and answered on the fixture corpus.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use engine::{AnswerJson, Field, Dataset, ProblemKind, Query, Request, Stage};
use libfuzzer_sys::fuzz_target;

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/corpus");
    Dataset::build(compiler::compile(&corpus).corpus.expect("the fixture corpus is sound"))
});

fuzz_target!(|text: &str| {
    let (query, problems) = Query::parse(text);
    for problem in problems {
        assert!(text.get(problem.span.range()).is_some(), "{problem:?}");
    }
    let printed = query.to_string();
    assert_eq!(Query::parse(&printed).0, query, "{printed:?}");

    let answer = DATASET.answer(&Request::new(text));
    assert_eq!(answer.total, answer.rows.len());
    assert_eq!(answer.total, DATASET.total(&printed));
    let _ = AnswerJson::new(&DATASET, text, &answer);
    let _ = (DATASET.suggest(text, text.len()), DATASET.suggest(text, text.len() / 2), DATASET.chips(text));
    let edited = DATASET.toggle_value(&DATASET.set_min_stage(text, Field::Area, Some(Stage::Agreed)), Field::Area, "training");
    let (read, problems) = Query::parse(&edited);
    // What is added to a query that is as long as may be makes it too long, and is then told to.
    let too_long = problems.iter().any(|problem| problem.kind == ProblemKind::TooLong);
    assert!(too_long || read.to_string() == edited, "{edited:?}");
});
