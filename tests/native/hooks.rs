//! Classes are for looks alone: no code finds an element by its class, and no test in a browser does. What it means
//! (its role, its part, what it does) stays when the looks change. And no rule is for a class that no element has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::stylesheet::STYLES;

/// Where elements are looked for.
const FOLDERS: [&str; 8] = [
    "src/widget",
    "www/element",
    "www/iframe",
    "www/workbench",
    "tests/support",
    "tests/web",
    "tests/e2e",
    "benches/figures",
];

/// The names after a dot, each with the character before the dot.
fn dotted(text: &str) -> impl Iterator<Item = (Option<char>, &str, Option<char>)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    text.match_indices('.').map(move |(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        (text[..at].chars().next_back(), &rest[..end], rest[end..].chars().next())
    })
}

const WORKBENCH: &str = include_str!("../../www/workbench/workbench.css");

fn classes_in(styles: &str) -> BTreeSet<&str> {
    let names = dotted(styles).map(|(_, name, _)| name);
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

fn classes() -> BTreeSet<&'static str> {
    &classes_in(STYLES) | &classes_in(WORKBENCH)
}

/// The words of all strings in the files of some folders.
fn words_of_strings(folders: &[&str]) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts =
        folders.iter().flat_map(|folder| files(&root.join(folder))).map(|path| fs::read_to_string(path).unwrap());
    let strings = |text: String| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let strings = texts.flat_map(strings);
    strings.flat_map(|string| string.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The classes that a text finds elements by, in selectors: at their beginning, or after another part of them.
fn found_by(text: &str) -> Vec<&str> {
    let begins = |before: Option<char>| before.is_some_and(|c| "\"'` (>+~,".contains(c));
    let named = dotted(text).filter(|(before, _, after)| begins(*before) && *after != Some('('));
    let classes = classes();
    named.map(|(_, name, _)| name).filter(|name| classes.contains(name)).collect()
}

/// The scripts and the Rust in a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let entries = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "rs" || extension == "js")).collect()
}

#[test]
fn no_element_is_found_by_its_class() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in FOLDERS.iter().flat_map(|folder| files(&root.join(folder))) {
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(found_by(&text), Vec::<&str>::new(), "{}", path.display());
    }
}

#[test]
fn a_class_in_a_selector_is_seen() {
    assert!(classes().contains("expander"));
    assert_eq!(
        found_by(r#"find("td .expander"), one.expander, all(".expander[open]").expander()"#),
        ["expander", "expander"]
    );
}

#[test]
fn every_class_of_the_stylesheet_is_given_to_an_element() {
    let given = words_of_strings(&["src/ui", "src/widget"]);
    let unused: Vec<_> = classes_in(STYLES).into_iter().filter(|class| !given.contains(*class)).collect();
    assert!(unused.is_empty(), "no element has the classes {unused:?}: remove their rules");
}
