//! Nothing on a page moves by itself while the table comes; on somebody else's page, where that has left room for it.

use serde_json::json;
use support::browser::Kind;
use support::page::Page;

use crate::visit::{Way, visit};

/// What moves when a page is opened again, so wide.
async fn shifts(page: &Page, width: u32) {
    page.resize(width, 844).await;
    page.client.refresh().await.expect("the page again");
    page.until("rows", |view| !view.rows.is_empty()).await;
    let shifts = page.client.execute_async(include_str!("shifts.js"), vec![]).await.expect("Chromium sees what moves");
    assert_eq!(shifts, json!([]), "at {width} pixels");
}

async fn nothing_moves(page: &Page) {
    shifts(page, 1280).await;
    shifts(page, 390).await;
}

#[test]
fn nothing_moves_on_the_hosted_page() {
    visit(Kind::Chromium, Way::Hosted, nothing_moves);
}

#[test]
fn nothing_moves_on_the_page_of_an_article() {
    visit(Kind::Chromium, Way::Embedded, nothing_moves);
}

#[test]
fn nothing_moves_in_the_single_file() {
    visit(Kind::Chromium, Way::SingleFile, nothing_moves);
}
