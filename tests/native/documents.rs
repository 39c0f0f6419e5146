//! The documents are true: their tables name every field, their queries find something, and the files, headings and
//! commands that they name exist. `tests/cli/documents.rs` runs their commands.

use std::fs;
use std::path::Path;

use engine::{Dataset, FIELDS, FieldKind, Query, SearchRequest, Stage};

const README: &str = include_str!("../../README.md");
const ARCHITECTURE: &str = include_str!("../../ARCHITECTURE.md");
const DATA: &str = include_str!("../../docs/data.md");
const EMBEDDING: &str = include_str!("../../docs/embedding.md");
const SEEDS: &str = include_str!("../../seeds/README.md");
const BUDGET: &str = include_str!("../e2e/budget.rs");
const MAKEFILE: &str = include_str!("../../Makefile");

/// The documents of the repository, by their paths.
const DOCUMENTS: [&str; 10] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/data.md",
    "docs/decisions.md",
    "docs/embedding.md",
    "docs/theming.md",
    "docs/workbench.md",
    "seeds/README.md",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The path and the text of each document.
fn documents() -> impl Iterator<Item = (&'static str, String)> {
    DOCUMENTS.into_iter().map(|path| (path, read(&root().join(path))))
}

/// The rows of the table with this header.
fn rows<'a>(page: &'a str, header: &str) -> impl Iterator<Item = &'a str> {
    page.split_once(header).unwrap().1.lines().skip(2).take_while(|line| line.starts_with('|'))
}

/// What stands between backticks.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// What stands between backticks in the first cells of the table with this header.
fn first_cells<'a>(page: &'a str, header: &str) -> Vec<&'a str> {
    rows(page, header).flat_map(|row| code_spans(row.split(" | ").next().unwrap())).collect()
}

#[test]
fn the_table_of_fields_names_every_field() {
    let mut named = first_cells(DATA, "| field | values |");
    let mut fields: Vec<&str> = FIELDS.iter().map(|spec| spec.name).collect();
    named.sort_unstable();
    fields.sort_unstable();
    assert_eq!(
        named, fields,
        "docs/data.md: the first cells of the table of fields name those of engine/model/field.rs"
    );
}

#[test]
fn the_table_of_the_seeds_has_every_field_that_can_be_annotated_with_its_flags() {
    let flag = |cell: &str| match cell {
        "yes" => true,
        "" => false,
        other => panic!("{other}"),
    };
    let documented = rows(SEEDS, "| field | value | staged | one per dialogue |").map(|row| {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, field, _, staged, single, _] = cells[..] else { panic!("{row}") };
        (field.trim_matches('`'), flag(staged), flag(single))
    });
    let registered = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
    let mut registered: Vec<_> = registered.map(|spec| (spec.name, spec.staged, spec.single)).collect();
    let mut documented: Vec<_> = documented.collect();
    documented.sort_unstable();
    registered.sort_unstable();
    assert_eq!(documented, registered, "seeds/README.md: the table of fields says what engine/model/field.rs does");
}

/// Asserts that a query is understood and finds something in the seeds.
fn assert_answered(dataset: &Dataset, example: &str) {
    assert_eq!(Query::parse(example).1, [], "{example}");
    let answer = dataset.answer(&SearchRequest::new(example));
    assert!(answer.problems.is_empty() && answer.total > 0, "{example}: {} {:?}", answer.total, answer.problems);
}

fn seeds() -> Dataset {
    let compiled = compiler::compile(&root().join("seeds"));
    Dataset::build(compiled.corpus.unwrap())
}

#[test]
fn every_example_of_the_query_language_is_understood_and_finds_something() {
    let dataset = seeds();
    for (page, at_least) in [(README, 8), (DATA, 15)] {
        let examples = first_cells(page, "| form | meaning |");
        assert!(examples.len() >= at_least, "{examples:?}");
        examples.into_iter().for_each(|example| assert_answered(&dataset, example));
    }
}

#[test]
fn every_query_elsewhere_is_understood_and_finds_something() {
    let dataset = seeds();
    for page in [README, DATA, EMBEDDING] {
        let between = |before: &str, after: char| {
            let found = page.split(before).skip(1).map(move |rest| rest.split(after).next().unwrap());
            found.map(str::to_owned).collect::<Vec<_>>()
        };
        let queries = [between("query=\"", '"'), between("query: \"", '"'), between(" query '", '\'')].concat();
        assert!(!queries.is_empty(), "{page}");
        queries.iter().for_each(|query| assert_answered(&dataset, query));
    }
}

#[test]
fn the_stages_stand_in_their_order() {
    let stages = DATA.split_once("staged: ").unwrap().1.lines().next().unwrap();
    assert_eq!(code_spans(stages).collect::<Vec<_>>(), Stage::ALL.map(Stage::name));
}

/// The anchor that GitHub gives to a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).collect::<String>().replace(' ', "-")
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_exist() {
    for (path, text) in documents() {
        let document = root().join(path);
        for rest in text.split("](").skip(1) {
            let link = rest.split(')').next().unwrap();
            if link.starts_with("https://") {
                continue;
            }
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { document.clone() } else { document.parent().unwrap().join(file) };
            assert!(target.exists(), "{path}: {link}");
            let has_heading = || read(&target).lines().any(|line| line.starts_with('#') && anchor(line) == fragment);
            assert!(fragment.is_empty() || has_heading(), "{path}: {link}");
        }
    }
}

/// Paths stand between backticks, from the root or from `src/`.
#[test]
fn every_path_that_the_architecture_names_exists() {
    let is_path = |span: &&str| {
        (span.ends_with('/') || [".rs", ".js", ".mjs", ".md"].iter().any(|end| span.ends_with(end)))
            && !span.contains([' ', '*', '<'])
            && span.contains('/')
    };
    // Code blocks have three backticks in a row, which would put all that follows out of step.
    let prose: String = ARCHITECTURE.split("```").step_by(2).collect();
    let paths: Vec<&str> = code_spans(&prose).filter(is_path).collect();
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths {
        let is_there = root().join(path).exists() || root().join("src").join(path).exists();
        assert!(is_there || is_folder_of_a_room(path), "{path}");
    }
}

/// A folder of a room is named beside the room, without it.
fn is_folder_of_a_room(path: &str) -> bool {
    let rooms = ["src/engine", "src/ui", "src/widget", "src/workbench", "www", "tests"];
    path.ends_with('/') && rooms.iter().any(|room| root().join(room).join(path).is_dir())
}

#[test]
fn every_make_target_that_a_document_names_exists() {
    for (path, text) in documents() {
        let after = text.split("make ").skip(1).zip(text.split("make "));
        let named = after.filter(|(_, before)| before.ends_with(['`', '\n']));
        for (rest, _) in named {
            let target: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
            assert!(MAKEFILE.lines().any(|line| line.starts_with(&format!("{target}:"))), "{path}: make {target}");
        }
    }
}

#[test]
fn the_readme_states_the_budgets_of_size() {
    for name in ["EMBED_BROTLI", "SINGLE_FILE"] {
        let (_, value) = BUDGET.split_once(&format!("const {name}: usize = ")).expect(name);
        let (kilobytes, _) = value.split_once("_000;").expect("whole kilobytes");
        assert!(README.contains(&format!("{kilobytes} KB")), "{name}: {kilobytes} KB");
    }
}
