//! Query cases: files of a query and its answer on the real corpus, the same natively and in the browser.
//!
//! A file holds the query, `facets: NAME …` where counts matter, a line `---`, and the answer as [`rendered`] writes
//! it. Adding a case is adding a file and its name to the list below.

use engine::{Answer, Dataset, Lang, Passage, Request};

macro_rules! cases {
    ($($name:literal)*) => {
        /// Every case: its file name and its text.
        pub(crate) const CASES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("queries/", $name, ".txt")))),*];
    };
}

cases! {
    "a-chosen-value-stays-visible-at-zero"
    "a-coarse-date-is-possible-not-certain"
    "a-facet-leaves-its-own-choice-out"
    "a-half-typed-word-is-a-beginning"
    "a-label-in-vietnamese-finds-the-term"
    "a-narrower-term-is-found-by-the-broader"
    "a-phrase-is-counted-where-one-filter-fails"
    "a-phrase-not-to-be-there-is-not-counted"
    "a-phrase-stands-in-a-row"
    "a-stage-is-of-one-fact"
    "a-word-asked-for-twice-may-be-of-a-name-once"
    "a-word-in-the-page-furniture-is-not-found"
    "another-name-is-searched-too"
    "everything-latest-first"
    "letters-with-and-without-marks-are-one"
    "missing-values-come-last"
    "not-and-has"
    "odd-queries-are-answered-with-hints"
    "two-values-of-a-field-are-either"
}

/// The part of a case before the answer, and the answer.
pub(crate) fn split(case: &str) -> (&str, &str) {
    case.split_once("---\n").unwrap_or((case, ""))
}

/// What the index answers to the part of a case before the answer, a line each.
pub(crate) fn rendered(dataset: &Dataset, question: &str) -> String {
    let asked = |key: &str| question.lines().find_map(|line| line.strip_prefix(key)).unwrap_or("");
    // The file cannot end a line in a space, so a query that is whole words ends in `|`.
    let query = asked("query: ").trim_end_matches('|');
    let answer = dataset.answer(&Request::new(query));
    let mut lines = vec![format!("total: {}", answer.total)];
    lines
        .extend(answer.problems.iter().map(|problem| format!("hint at {:?}: {problem}", &query[problem.span.range()])));
    lines.extend(
        (!answer.also_searched.is_empty()).then(|| format!("also searched: {}", answer.also_searched.join(", "))),
    );
    lines.extend(rows(dataset, &answer));
    lines.extend(asked("facets: ").split_whitespace().map(|name| facet(&answer, name)));
    lines.join("\n") + "\n"
}

fn rows(dataset: &Dataset, answer: &Answer) -> Vec<String> {
    let row = |row: &engine::Row| {
        let id = &dataset.corpus().dialogues()[row.dialogue].id;
        let possible = if row.certain { "" } else { " (possible)" };
        let passages = dataset.passages(row.dialogue, &answer.matched_terms);
        let passages = passages.iter().map(|passage| format!("\n  {}", marked(dataset, passage)));
        format!("{id}{possible}{}", passages.collect::<String>())
    };
    answer.rows.iter().map(row).collect()
}

/// A passage with its highlights between guillemets.
fn marked(dataset: &Dataset, passage: &Passage) -> String {
    let body = &dataset.corpus().article(passage.article).body;
    let mut text = String::new();
    let mut at = passage.span.start as usize;
    for mark in &passage.highlights {
        text.push_str(&body[at..mark.start as usize]);
        text.push_str(&format!("«{}»", &body[mark.range()]));
        at = mark.end as usize;
    }
    text + &body[at..passage.span.end as usize]
}

fn facet(answer: &Answer, name: &str) -> String {
    let facet = answer.facets.iter().find(|facet| facet.field.name() == name);
    let values = facet.iter().flat_map(|facet| &facet.values).map(|value| {
        let ticked = if value.selected { "✓ " } else { "" };
        format!("{ticked}{} {}", value.labels[Lang::En as usize], value.count)
    });
    format!("{name}: {}", values.collect::<Vec<_>>().join(", "))
}
