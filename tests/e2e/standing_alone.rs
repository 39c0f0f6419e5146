//! The element on a foreign page: it works there, and changes nothing but itself.

use serde_json::{Value, json};

use crate::browser::Kind;
use crate::expected;
use crate::page::Page;
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

async fn works_on_a_foreign_page(page: &Page) {
    page.search("partner:russia").await;
    page.until("the rows of a partner", |view| view.rows == expected::rows("partner:russia")).await;
    assert_page_untouched(page).await;
}

/// The host page's own elements, styles and global names are those of its source.
pub(crate) async fn assert_page_untouched(page: &Page) {
    let changed = page.run(include_str!("changed.js"), vec![]).await;
    assert_eq!(changed, json!([] as [Value; 0]), "what the element changed on its host page");
}
