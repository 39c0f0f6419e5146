//! README tells the truth about the query language: its tables name every field, and every example is understood.
//! That of the seeds tells the truth about the fields.

use engine::{Dataset, FIELDS, FieldKind, Query, Request, Stage};

const README: &str = include_str!("../../README.md");
const SEEDS: &str = include_str!("../../seeds/README.md");

/// The rows of the table with this head.
fn rows<'a>(page: &'a str, head: &str) -> impl Iterator<Item = &'a str> {
    page.split_once(head).unwrap().1.lines().skip(2).take_while(|line| line.starts_with('|'))
}

/// What stands between backticks in the first cells of the table of README with this head.
fn first_cells(head: &str) -> Vec<&'static str> {
    let cells = rows(README, head).map(|row| row.split(" | ").next().unwrap());
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
fn the_table_of_the_seeds_has_every_field_that_can_be_annotated_with_its_flags() {
    let flag = |cell: &str| match cell {
        "yes" => true,
        "" => false,
        other => panic!("{other}"),
    };
    let told = rows(SEEDS, "| field | value | staged | one per dialogue |").map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, field, _, staged, single, _] = cells[..] else { panic!("{row}") };
        (field.trim_matches('`'), flag(staged), flag(single))
    });
    let written = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
    let mut written: Vec<_> = written.map(|spec| (spec.name, spec.staged, spec.single)).collect();
    let mut told: Vec<_> = told.collect();
    told.sort_unstable();
    written.sort_unstable();
    assert_eq!(told, written);
}

/// Asserts that a query is understood and finds something in the seeds.
fn assert_answered(dataset: &Dataset, example: &str) {
    assert_eq!(Query::parse(example).1, [], "{example}");
    let answer = dataset.answer(&Request::new(example));
    assert!(answer.problems.is_empty() && answer.total > 0, "{example}: {} {:?}", answer.total, answer.problems);
}

fn seeds() -> Dataset {
    let compiled = compiler::compile(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
    Dataset::build(compiled.corpus.unwrap())
}

#[test]
fn every_example_of_the_query_language_is_understood_and_finds_something() {
    let dataset = seeds();
    let examples = first_cells("| form | meaning |");
    assert!(examples.len() > 10);
    examples.into_iter().for_each(|example| assert_answered(&dataset, example));
}

#[test]
fn every_query_elsewhere_in_the_readme_is_understood_and_finds_something() {
    let dataset = seeds();
    let quoted = |before: &str, after: char| {
        let found: Vec<&str> = README.split(before).skip(1).map(|rest| rest.split(after).next().unwrap()).collect();
        assert!(!found.is_empty(), "{before}");
        found
    };
    let queries = [quoted("query=\"", '"'), quoted("query: \"", '"'), quoted(" query '", '\'')].concat();
    queries.into_iter().for_each(|query| assert_answered(&dataset, query));
}

#[test]
fn the_stages_stand_in_their_order() {
    let stages = README.split_once("staged: ").unwrap().1.lines().next().unwrap();
    let named: Vec<&str> = stages.split('`').skip(1).step_by(2).collect();
    assert_eq!(named, Stage::ALL.map(Stage::name));
}
