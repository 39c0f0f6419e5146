//! The element on a foreign page: it works there, and changes nothing but itself.

use std::fs;

use serde_json::{Value, json};
use support::browser::Kind;
use support::page::Page;
use support::server::made;

use crate::expected;
use crate::visit::{Way, visit};

#[test]
fn works_on_a_foreign_page_in_chromium() {
    visit(Kind::Chromium, Way::Embedded, works_on_a_foreign_page);
}

#[test]
fn works_on_a_foreign_page_in_firefox() {
    visit(Kind::Firefox, Way::Embedded, works_on_a_foreign_page);
}

#[test]
fn works_under_the_smallest_policy_in_chromium() {
    visit(Kind::Chromium, Way::Strict, works_on_a_foreign_page);
}

#[test]
fn works_under_the_smallest_policy_in_firefox() {
    visit(Kind::Firefox, Way::Strict, works_on_a_foreign_page);
}

/// What README says to paste, in a page that has nothing but its base where the files are.
#[test]
fn the_lines_of_readme_are_enough() {
    let readme = include_str!("../../README.md");
    let lines =
        readme.split_once("## Embed it").and_then(|(_, rest)| rest.split_once("```html\n")?.1.split_once("```"));
    let (lines, _) = lines.expect("lines to paste");
    assert_eq!(lines.lines().count(), 2, "{lines}");
    let page = format!(
        "<!doctype html>\n<title>An empty page</title>\n<link rel=\"icon\" href=\"data:,\">\n<base href=\"/\">\n{lines}"
    );
    fs::write(made().join("pasted.html"), page).expect("a file can be written");
    for kind in [Kind::Chromium, Kind::Firefox] {
        visit(kind, Way::Pasted, async |page: &Page| {
            page.until("the rows of the query", |view| view.rows == expected::rows("partner:italy")).await;
            assert_page_untouched(page).await;
        });
    }
}

async fn works_on_a_foreign_page(page: &Page) {
    // Its readers see what the page asks for as a chip, and not how that is written.
    let view = page.until("rows", |view| view.rows == expected::rows("has:document")).await;
    assert_eq!(view.typed, "");
    let chips =
        "return document.querySelector('dialogue-table').shadowRoot.querySelector('[part=chip]').checkVisibility()";
    assert_eq!(page.run(chips, vec![]).await, true);
    page.search("partner:russia").await;
    let both = expected::rows("has:document partner:russia");
    page.until("the rows of a partner", |view| view.rows == both && view.typed == "partner:russia").await;
    assert_page_untouched(page).await;
}

/// The host page's own elements, styles and global names are those of its source.
pub(crate) async fn assert_page_untouched(page: &Page) {
    let changed = page.run(include_str!("changed.js"), vec![]).await;
    assert_eq!(changed, json!([] as [Value; 0]), "what the element changed on its host page");
}
