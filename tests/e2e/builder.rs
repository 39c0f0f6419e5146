//! What the hosted page has around its table: the lines to embed it, and a corpus of the reader's own.

use std::fs;

use fantoccini::Locator;
use serde_json::json;
use support::browser::Kind;
use support::page::Page;
use support::server::made;

use crate::corpora::{TALKS, compiled, served};
use crate::expected;
use crate::visit::{Way, visit};

/// Makes the choices in the form, as the browser tells of them.
const CHOOSE: &str = "for (const [name, value] of Object.entries(arguments[0])) {
      const control = document.forms[0].elements[name];
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }";
const LINES: &str = "return document.querySelector(`[data-lines=${arguments[0]}]`).textContent";

async fn lines(page: &Page, kind: &str) -> String {
    page.run(LINES, vec![kind.into()]).await.as_str().unwrap_or_default().to_owned()
}

async fn the_lines_show_what_was_chosen(page: &Page) {
    let choices = json!({
        "query": "partner:italy \"code & conduct\"", "lang": "vi", "theme": "dark",
    });
    page.run(CHOOSE, vec![choices]).await;
    let wanted = |lines: &String| lines.contains("lang=\"vi\"") && lines.contains("&amp; conduct");
    page.until_seen("lines with the choices", || lines(page, "element"), wanted).await;
    page.run(CHOOSE, vec![json!({ "query": "partner:italy" })]).await;
    let wanted = |lines: &String| lines.contains("query=\"partner:italy\"");
    let element = page.until_seen("lines with another query", || lines(page, "element"), wanted).await;
    let iframe = lines(page, "iframe").await;
    assert!(iframe.contains("?lang=vi&amp;theme=dark#q=partner%3Aitaly\""), "{iframe}");

    let pasted =
        format!("<!doctype html>\n<title>Another page</title>\n<link rel=\"icon\" href=\"data:,\">\n{element}");
    fs::write(made().join("built.html"), pasted).expect("a file can be written");
    let url = page.client.current_url().await.expect("a URL").join("/made/built.html").expect("a URL");
    let page = Page::open(page.client.clone(), url.as_str()).await;
    page.until("the rows of the query", |view| view.rows == expected::rows("partner:italy")).await;
    let looks = "const { lang, theme } = document.querySelector('dialogue-table'); return [lang, theme]";
    assert_eq!(page.run(looks, vec![]).await, json!(["vi", "dark"]));
}

/// What is chosen in the form once more is done once more, though the reader has left it in the table itself.
async fn the_same_is_chosen_again(page: &Page) {
    let matrix = json!({ "view": "matrix" });
    page.run(CHOOSE, vec![matrix.clone()]).await;
    page.until("the matrix", |view| view.rows.is_empty()).await;
    page.click("nav button", "Table").await;
    page.until("the table", |view| !view.rows.is_empty()).await;
    page.run(CHOOSE, vec![matrix]).await;
    page.until("the matrix again", |view| view.rows.is_empty()).await;
}

async fn a_corpus_is_picked_and_dropped(page: &Page) {
    served("picked.bin", &compiled(TALKS));
    let input = page.client.find(Locator::Css("[name=corpus]")).await.expect("a place for a file");
    input.send_keys(&made().join("picked.bin").display().to_string()).await.expect("a file can be picked");
    page.until("the rows of the corpus", |view| view.rows == ["vn-it"]).await;
    page.client.find(Locator::Css("[data-back]")).await.expect("a way back").click().await.expect("it can be clicked");
    page.until("the rows of the page's own", |view| view.rows == expected::rows("")).await;
    let drop = "const files = new DataTransfer();
        files.items.add(new File(['no corpus at all, whatever its name says it is'], 'dropped.bin'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))";
    page.run(drop, vec![]).await;
    page.until("a line", |view| view.message.contains("not a compiled corpus")).await;
}

#[test]
fn the_lines_show_what_was_chosen_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, the_lines_show_what_was_chosen);
}

#[test]
fn the_lines_show_what_was_chosen_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, the_lines_show_what_was_chosen);
}

#[test]
fn the_same_is_chosen_again_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, the_same_is_chosen_again);
}

#[test]
fn a_corpus_is_picked_and_dropped_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, a_corpus_is_picked_and_dropped);
}

#[test]
fn a_corpus_is_picked_and_dropped_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, a_corpus_is_picked_and_dropped);
}
