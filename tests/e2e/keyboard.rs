//! What a reader does without a pointer: filter, compare, read a quote and come back, take the dialogues away.

use std::fs;

use fantoccini::key::Key;
use support::browser::{Kind, downloads};
use support::page::{Page, View};

use crate::expected;
use crate::visit::{Way, everywhere, visit};

everywhere![
    dialogues_are_filtered_with_the_keyboard,
    a_suggestion_that_was_taken_is_undone,
    three_dialogues_are_compared_with_the_keyboard,
    a_quote_is_opened_and_left_with_the_keyboard,
    a_file_is_taken_away_with_the_keyboard,
];

async fn asked_for(page: &Page, query: &str) -> View {
    page.tab_to("the search box", |view| view.focus == "search").await;
    page.keys(query.chars()).await;
    page.until("the rows of the query", |view| view.rows == expected::rows(query)).await
}

async fn dialogues_are_filtered_with_the_keyboard(page: &Page) {
    let found = asked_for(page, "ha noi").await;
    page.tab_to("a menu of the filters", |view| view.focus == "menu/partner").await;
    page.keys([Key::Enter.into()]).await;
    page.tab_to("a choice", |view| view.focus.starts_with("toggle/")).await;
    page.keys([' ']).await;
    let ticked = page.until("a ticked choice", |view| !view.ticked.is_empty() && !view.chips.is_empty()).await;
    assert!(ticked.rows.len() <= found.rows.len(), "{ticked:?}");
    page.keys([Key::Escape.into()]).await;
    page.until("the button of the menu", |view| view.ticked.is_empty() && view.focus == "menu/partner").await;
    page.tab_to("what clears the filters", |view| view.focus == "Clear all").await;
    page.keys([Key::Enter.into()]).await;
    page.until("all rows", |view| view.query.is_empty() && view.rows == expected::rows("")).await;
}

async fn a_suggestion_that_was_taken_is_undone(page: &Page) {
    asked_for(page, "rus").await;
    page.keys([Key::Down.into(), Key::Enter.into()]).await;
    let taken =
        page.until("what was suggested", |view| view.query.len() > 3 && view.rows == expected::rows(&view.query)).await;
    assert_eq!(taken.focus, "search");
    page.run("document.execCommand('undo')", vec![]).await;
    page.until("what was typed", |view| view.query == "rus" && view.rows == expected::rows("rus")).await;
}

async fn three_dialogues_are_compared_with_the_keyboard(page: &Page) {
    let rows = asked_for(page, "partner:italy").await.rows;
    page.tab_back_to("what skips the toolbar", |view| view.focus == "Skip to the table").await;
    page.keys([Key::Enter.into()]).await;
    for id in &rows[..3] {
        page.tab_to("the box of a dialogue", |view| view.focus == format!("compare/{id}")).await;
        page.keys([' ']).await;
    }
    page.tab_back_to("the comparison", |view| view.focus.starts_with("Compare")).await;
    page.keys([Key::Enter.into()]).await;
    let compared = "return document.querySelector('dialogue-table').shadowRoot
        .querySelectorAll('[data-view=compare] thead th[scope=col]').length";
    page.until_seen("three columns", || page.run(compared, vec![]), |columns| *columns == 3).await;
    let value = page.tab_to("a value", |view| view.focus.starts_with("open/")).await.focus;
    page.keys([Key::Enter.into()]).await;
    page.until("its quote", |view| !view.quotes.is_empty()).await;
    page.keys([Key::Escape.into()]).await;
    page.until("the value again", |view| view.quotes.is_empty() && view.focus == value).await;
}

async fn a_quote_is_opened_and_left_with_the_keyboard(page: &Page) {
    page.tab_to("what skips the toolbar", |view| view.focus == "Skip to the table").await;
    page.keys([Key::Enter.into()]).await;
    let value = page.tab_to("a value", |view| view.focus.contains("/area/")).await.focus;
    page.keys([Key::Enter.into()]).await;
    let open = page.until("an open evidence panel", |view| !view.quotes.is_empty()).await;
    assert!(expected::is_in_an_article(&open.quotes[0]), "{open:?}");
    // Through the panel, which holds what can be done with a quote, to the whole article.
    page.tab_to("what closes it", |view| view.focus == "close").await;
    page.tab_to("the articles", |view| view.focus == "div").await;
    page.keys([Key::PageDown.into()]).await;
    page.keys([Key::Escape.into()]).await;
    page.until("the value again", |view| view.quotes.is_empty() && view.focus == value).await;
}

async fn arrows_keep_the_column_and_home_and_end_lead_along_the_row(page: &Page) {
    let edition =
        "document.querySelector('dialogue-table').shadowRoot.querySelector('[data-action*=\"/edition/\"]').focus()";
    page.run(edition, vec![]).await;
    let before = page.until("an edition", |view| view.focus.contains("/edition/")).await;
    page.keys([Key::Down.into()]).await;
    page.until("the edition below", |view| view.focus.contains("/edition/") && view.focus != before.focus).await;
    page.keys([Key::End.into()]).await;
    page.until("the last of the row", |view| view.focus.contains("/source/")).await;
    page.keys([Key::Home.into()]).await;
    page.until("the first of the row", |view| view.focus.contains("/partner/")).await;
}

#[test]
fn arrows_keep_the_column_and_home_and_end_lead_along_the_row_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, arrows_keep_the_column_and_home_and_end_lead_along_the_row);
}

pub(crate) async fn a_file_is_taken_away_with_the_keyboard(page: &Page) {
    let rows = asked_for(page, "partner:italy").await.rows;
    page.tab_to("the menu", |view| view.focus == "Download").await;
    page.keys([Key::Enter.into()]).await;
    page.tab_to("a form", |view| view.focus == "export/csv").await;
    page.keys([Key::Enter.into()]).await;
    let saved = || async { fs::read_to_string(downloads().join("dialogues.csv")).unwrap_or_default() };
    // Each row is a dialogue, under a row of headings.
    let whole = |text: &String| text.lines().count() > rows.len() && text.ends_with('\n');
    let text = page.until_seen("the file", saved, whole).await;
    for id in rows {
        assert!(text.contains(&format!("\n{id},")), "{id} in {text}");
    }
    page.keys([Key::Escape.into()]).await;
    page.until("the menu again, closed", |view| view.focus == "Download").await;
    let open =
        "return document.querySelector('dialogue-table').shadowRoot.querySelectorAll('[part=download][open]').length";
    assert_eq!(page.run(open, vec![]).await, 0);
}
