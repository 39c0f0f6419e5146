//! What a reader takes to other programs: a link to what is seen, and rows for a spreadsheet.

use std::time::Duration;

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use serde_json::json;
use support::browser::Kind;
use support::page::Page;

use crate::expected;
use crate::visit::{Way, everywhere, visit};

everywhere![a_link_is_copied_to_a_value_and_to_a_view];

/// Keeps what is written to the clipboard in the page.
const KEEP: &str = "window.copied = [];
    const writeText = (text) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })";

/// The last string that was copied.
async fn copied(page: &Page, wanted: &str) -> String {
    let last = async || page.run("return copied.at(-1) ?? ''", vec![]).await;
    let link = page.until_seen(wanted, last, |last| last.as_str().unwrap_or_default().contains(wanted)).await;
    link.as_str().expect("a string").to_owned()
}

async fn a_link_is_copied_to_a_value_and_to_a_view(page: &Page) {
    page.run(KEEP, vec![]).await;
    page.search("partner:italy").await;
    page.until("the rows of the query", |view| view.rows == expected::rows("partner:italy")).await;
    page.click("td [data-action^=open]", "").await;
    let open = page.until("the evidence", |view| !view.quotes.is_empty()).await;
    page.click("[part=evidence] button", "Copy link").await;
    let link = copied(page, "&open=").await;
    assert!(link.contains("#q=partner%3Aitaly"), "{link}");
    page.run("location.hash = 'view=compare&compare=vn-it-2019,vn-it-2025'", vec![]).await;
    page.until("no evidence", |view| view.quotes.is_empty()).await;
    page.run(
        "document.querySelector('dialogue-table').shadowRoot.querySelector('li > [data-action=copy-link]').click()",
        vec![],
    )
    .await;
    copied(page, "#view=compare&compare=vn-it-2019,vn-it-2025").await;
    // The link to the value leads to its sentence, from anywhere.
    page.client.goto("about:blank").await.expect("an empty page");
    page.client.goto(&link).await.expect("the page again");
    page.until("the same evidence", |view| view.quotes == open.quotes).await;
}

/// Where the headings begin and the last row ends, and beside the table a field that keeps what is pasted into it.
const CORNERS: &str = "const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'other-program';
    field.onpaste = ({ clipboardData }) =>
        (field.pasted = ['text/plain', 'text/html'].map((type) => clipboardData.getData(type)));
    const { shadowRoot } = document.querySelector('dialogue-table');
    const first = shadowRoot.querySelector('thead th').getBoundingClientRect();
    const last = [...shadowRoot.querySelectorAll('[data-dialogue] > :last-child')].at(-1).getBoundingClientRect();
    return [first.left + 3, first.bottom - 2, last.right - 4, last.bottom - 3]";

/// Selects all rows with the mouse, copies them, and pastes them elsewhere: as text and as HTML.
async fn copied_rows(page: &Page) -> [String; 2] {
    let corners = page.run(CORNERS, vec![]).await;
    let [left, top, right, bottom]: [f64; 4] = serde_json::from_value(corners).expect("two points");
    let slowly = Some(Duration::from_millis(50));
    let drag = MouseActions::new("mouse".into())
        .then(PointerAction::MoveTo { duration: None, x: left, y: top })
        .then(PointerAction::Down { button: 0 })
        .then(PointerAction::MoveTo { duration: slowly, x: (left + right) / 2.0, y: (top + bottom) / 2.0 })
        .then(PointerAction::MoveTo { duration: slowly, x: right, y: bottom })
        .then(PointerAction::Up { button: 0 });
    page.client.perform_actions(drag).await.expect("the mouse can be dragged");
    page.press_with_control('c').await;
    page.run("document.querySelector('#other-program').focus()", vec![]).await;
    page.press_with_control('v').await;
    let pasted = async || page.run("return document.querySelector('#other-program').pasted ?? null", vec![]).await;
    let pasted = page.until_seen("what was copied", pasted, |pasted| !pasted.is_null()).await;
    serde_json::from_value(pasted).expect("two strings")
}

async fn rows_are_copied_with_tabs(page: &Page) {
    page.search("partner:italy").await;
    let found = expected::rows("partner:italy");
    page.until("the rows of the query", |view| view.rows == found).await;
    let [text, html] = copied_rows(page).await;
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines.len(), 1 + found.len(), "{text}");
    assert!(lines.iter().all(|line| line.len() == lines[0].len() && line.len() > 5), "{text}");
    assert!(lines[0][0].starts_with("Partner") && lines[1][0].starts_with("Italy"), "{text}");
    assert!(lines[1].iter().any(|cell| cell.starts_with("signed: ")), "{text}");
    let is_word = |cell: &&str| !cell.contains("facts") && *cell != "–";
    assert!(lines.iter().flatten().all(is_word), "no controls, and a blank where nothing is stated: {text}");
    assert_eq!(html.matches("<tr>").count(), lines.len(), "{html}");
}

#[test]
fn rows_are_copied_with_tabs_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, rows_are_copied_with_tabs);
}

#[test]
fn rows_are_copied_with_tabs_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, rows_are_copied_with_tabs);
}

/// A table that does not own its page offers a link only where its page says to what.
async fn an_embed_links_to_the_page_that_is_named(page: &Page) {
    page.run(KEEP, vec![]).await;
    page.click("td [data-action^=open]", "").await;
    page.until("the evidence", |view| !view.quotes.is_empty()).await;
    let is_offered = "return document.querySelector('dialogue-table').shadowRoot
        .querySelector('[part=evidence] [data-action=copy-link]').checkVisibility()";
    assert_eq!(page.run(is_offered, vec![]).await, false);
    page.run("document.querySelector('dialogue-table').permalink = '/all?lang=vi#old'", vec![]).await;
    assert_eq!(page.run(is_offered, vec![]).await, true);
    page.click("[part=evidence] button", "Copy link").await;
    let link = copied(page, "&open=").await;
    let base = page.run("return new URL('/all?lang=vi', location.href).href", vec![]).await;
    assert!(link.starts_with(&format!("{}#q=", base.as_str().expect("a URL"))), "{link}");
    assert_eq!(page.run("return location.hash", vec![]).await, json!(""), "the page's URL stays as it is");
}

#[test]
fn an_embed_links_to_the_page_that_is_named_in_chromium() {
    visit(Kind::Chromium, Way::Embedded, an_embed_links_to_the_page_that_is_named);
}
