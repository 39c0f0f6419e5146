//! Any text is a query: it is printed as it is understood, and answered on the seeds.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use engine::{AnswerView, Field, Index, Query, Request, Stage};
use libfuzzer_sys::fuzz_target;

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    Index::build(compiler::compile(&seeds).corpus.expect("the seeds are sound"))
});

fuzz_target!(|text: &str| {
    let (query, problems) = Query::parse(text);
    for problem in problems {
        assert!(text.get(problem.span.range()).is_some(), "{problem:?}");
    }
    let printed = query.to_string();
    assert_eq!(Query::parse(&printed).0, query, "{printed:?}");

    let answer = INDEX.answer(&Request::new(text));
    assert_eq!(answer.total, answer.rows.len());
    assert_eq!(answer.total, INDEX.total(&printed));
    let _ = AnswerView::new(&INDEX, text, &answer);
    let _ = (INDEX.suggest(text, text.len()), INDEX.suggest(text, text.len() / 2), INDEX.chips(text));
    let edited = INDEX.toggle(&INDEX.at_stage(text, Field::Area, Some(Stage::Agreed)), Field::Area, "training");
    assert_eq!(Query::parse(&edited).0.to_string(), edited);
});
