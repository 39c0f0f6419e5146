//! What people type: each line of tests/cases/typed-queries.txt with its answer. `UPDATE_EXPECT=1` rewrites the
//! answers.

use engine::SearchRequest;
use expect_test::expect_file;
use fixtures::{dataset, root};

/// What is between a query and its answer.
const ARROW: &str = "  →  ";

#[test]
fn each_query_has_its_answer() {
    let file = root().join("tests/cases/typed-queries.txt");
    let text = std::fs::read_to_string(&file).unwrap();
    let answered: Vec<String> = text.lines().map(answered).collect();
    expect_file![file].assert_eq(&(answered.join("\n") + "\n"));
}

fn answered(line: &str) -> String {
    let typed = line.split(ARROW).next().unwrap_or_default();
    if typed.is_empty() || typed.starts_with('#') {
        return line.to_owned();
    }
    let dataset = dataset();
    // Elsewhere a bar stands in a list.
    let answer = dataset
        .answer(&SearchRequest::new(typed.strip_suffix(" |").map_or(typed.to_owned(), |typed| format!("{typed} "))));
    let ids = answer.rows.iter().map(|row| dataset.corpus().dialogues()[row.dialogue].id.trim_start_matches("vn-"));
    let ids: Vec<&str> = ids.collect();
    let mut said = vec![if ids.is_empty() { "none".to_owned() } else { ids.join(" ") }];
    for problem in &answer.problems {
        said.push(problem.to_string());
        said.extend(problem.instead.iter().map(|instead| format!("instead: {}", instead.trim())));
    }
    said.extend(answer.did_you_mean.map(|offer| format!("did you mean: {}", offer.trim())));
    [typed, ARROW, &said.join("; ")].concat()
}
