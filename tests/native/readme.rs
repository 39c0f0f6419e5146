//! README tells the truth about the query language: its tables name every field, and every example is understood.

use engine::{FIELDS, Index, Query, Request};

const README: &str = include_str!("../../README.md");

/// What stands between backticks in the first cells of the table with this head.
fn first_cells(head: &str) -> Vec<&'static str> {
    let table = README.split_once(head).unwrap().1;
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| row.split(" | ").next().unwrap());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn the_table_of_fields_names_every_field() {
    let mut named = first_cells("| field | values |");
    let mut fields: Vec<&str> = FIELDS.iter().map(|spec| spec.name).collect();
    named.sort_unstable();
    fields.sort_unstable();
    assert_eq!(named, fields);
}

#[test]
fn every_example_of_the_query_language_is_understood_and_finds_something() {
    let compiled = compiler::compile(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    let index = Index::build(compiled.corpus.unwrap());
    let examples = first_cells("| form | meaning |");
    assert!(examples.len() > 10);
    for example in examples {
        assert_eq!(Query::parse(example).1, [], "{example}");
        let answer = index.answer(&Request::new(example));
        assert!(answer.problems.is_empty() && answer.total > 0, "{example}: {} {:?}", answer.total, answer.problems);
    }
}
