//! Who chaired or led a side: each text of tests/cases/chairs has the persons that a careful reader finds in it.

use std::collections::BTreeSet;
use std::fs;

use engine::Role;

use super::{drafted, reported};

#[test]
fn those_who_chaired_are_found_and_nobody_else() {
    for file in ["english", "vietnamese"] {
        let cases = fs::read_to_string(format!("tests/cases/chairs/{file}.txt")).unwrap();
        let cases: Vec<&str> = cases.split("\n\n").skip(1).collect();
        let wrong: Vec<String> = cases.iter().filter_map(|case| difference(case)).collect();
        assert!(wrong.is_empty(), "{file}, {} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    }
}

/// What a draft has beside what a case says; `None` if it is the same.
fn difference(case: &str) -> Option<String> {
    let (title, rest) = case.split_once('\n').expect("a case has a heading");
    let (text, persons) = rest.split_once("\n=> ").expect("a case says who chaired");
    let wanted: BTreeSet<String> = persons.split("; ").map(|person| person.trim().to_owned()).collect();
    let found = leaders(text);
    (wanted != found).then(|| format!("{title}\n  wanted {wanted:?}\n  found  {found:?}"))
}

/// Those who chaired or led a side in a draft, each after the code of the side.
fn leaders(text: &str) -> BTreeSet<String> {
    let draft = drafted("case", text, &[]);
    let facts = reported(&draft).into_iter().flat_map(|dialogue| &dialogue.facts);
    let leader = |fact: &engine::Fact| {
        let person = fact.person.as_ref().filter(|person| matches!(person.role, Role::Chair | Role::Head))?;
        let engine::Value::Term(name) = fact.value else { return None };
        let name = &draft.corpus.term(name).labels[engine::Lang::En];
        Some(format!("{} {name}", draft.corpus.term(person.party).id))
    };
    facts.filter_map(leader).collect()
}
