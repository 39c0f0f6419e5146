//! What the hosted page has around its table: the lines to embed it, and a corpus of the reader's own.

use std::fs;
use std::path::PathBuf;

use fantoccini::Locator;
use serde_json::json;
use support::browser::Kind;
use support::page::Page;
use support::server::{dist, made};

use crate::corpora::{TALKS, compiled, served};
use crate::expected;
use crate::visit::{Way, visit};

/// Makes the choices in the form, as the browser tells of them.
const CHOOSE: &str = "for (const [name, value] of Object.entries(arguments[0])) {
      const control = document.forms[0].elements[name];
      control.value = value;
      document.forms[0].dispatchEvent(new Event('input', { bubbles: true }));
    }";
const CODE: &str = "return document.querySelector('[data-code]').textContent";

async fn code(page: &Page) -> String {
    page.run(CODE, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn the_code_is_of_the_table_as_it_is(page: &Page) {
    // Without the end of a change: at every key.
    page.search("partner:italy \"code & conduct\"").await;
    page.until_seen("code with the query", || code(page), |code| code.contains("&amp; conduct")).await;
    page.click("nav button", "Matrix").await;
    page.until_seen("code with the view", || code(page), |code| code.contains("view=\"matrix\"")).await;
    page.click("nav button", "Table").await;
    page.search("partner:italy").await;
    page.run(CHOOSE, vec![json!({ "lang": "vi", "theme": "dark", "hide": "search" })]).await;
    let wanted = |code: &String| code.contains("query=\"partner:italy\" lang=\"vi\" theme=\"dark\" hide=\"search\"");
    let element = page.until_seen("code with the choices", || code(page), wanted).await;
    page.run(CHOOSE, vec![json!({ "form": "iframe" })]).await;
    let iframe = code(page).await;
    let looks = "?lang=vi&amp;theme=dark&amp;hide=search&amp;permalink=http";
    assert!(iframe.contains(looks) && iframe.contains("#q=partner%3Aitaly\""), "{iframe}");

    let pasted =
        format!("<!doctype html>\n<title>Another page</title>\n<link rel=\"icon\" href=\"data:,\">\n{element}");
    fs::write(made().join("built.html"), pasted).expect("a file can be written");
    let url = page.client.current_url().await.expect("a URL").join("/made/built.html").expect("a URL");
    let page = Page::open(page.client.clone(), url.as_str()).await;
    let looks = "const { lang, theme, hide, query } = document.querySelector('dialogue-table'); return [lang, theme, hide, query]";
    assert_eq!(page.run(looks, vec![]).await, json!(["vi", "dark", "search", "partner:italy"]));
    assert_eq!(page.view().await.rows, expected::rows("partner:italy"));
    let search = "return document.querySelector('dialogue-table').shadowRoot.querySelector('#query').checkVisibility()";
    assert_eq!(page.run(search, vec![]).await, false);
}

/// The page's own words, and the table's, in the language of the URL; a link leads to the other one, with what is
/// shown.
async fn the_page_is_in_the_language_of_its_url(page: &Page) {
    let url = page.client.current_url().await.expect("a URL").join("/?lang=vi#q=partner:italy").expect("a URL");
    let vietnamese = Page::open(page.client.clone(), url.as_str()).await;
    let seen = "return [document.documentElement.lang, document.title, document.querySelector('h1').innerText,
        document.querySelector('dialogue-table').shadowRoot?.querySelector('[part=tabs] button')?.textContent]";
    let title = "So sánh các cuộc đối thoại quốc phòng";
    assert_eq!(vietnamese.run(seen, vec![]).await, json!(["vi", title, title, "Bảng"]));
    let has_query = |code: &String| code.contains("query=\"partner:italy\"");
    vietnamese.until_seen("code of the query it opened with", || code(&vietnamese), has_query).await;
    let link = Locator::Css("a[hreflang=en]");
    page.client.find(link).await.expect("a link").click().await.expect("it can be clicked");
    let title = "Defence dialogues, compared";
    let seen = || page.run(seen, vec![]);
    page.until_seen("the page in English", seen, |seen| *seen == json!(["en", title, title, "Table"])).await;
    page.until("the same rows", |view| view.rows == expected::rows("partner:italy")).await;
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
    let told = || page.run("return document.querySelector('[data-refused]').textContent", vec![]);
    page.until_seen("a line", told, |told| told.as_str().unwrap_or_default().contains("not a compiled corpus")).await;
    assert_eq!(page.view().await.rows, expected::rows(""), "the table is as it was");
}

async fn an_export_is_picked_and_compiled(page: &Page) {
    let pick = async |file: PathBuf| {
        let input = page.client.find(Locator::Css("[name=corpus]")).await.expect("a place for a file");
        input.send_keys(&file.display().to_string()).await.expect("a file can be picked");
    };
    let told = || page.run("return document.querySelector('[data-refused]').textContent", vec![]);
    served("cut-off.json", b"{ \"schema\": 4,");
    pick(made().join("cut-off.json")).await;
    page.until_seen("a line", told, |told| told.as_str().unwrap_or_default().contains("cut-off.json:1")).await;
    assert_eq!(page.view().await.rows, expected::rows(""), "the table is as it was");
    served("picked.jsonl", TALKS.as_bytes());
    pick(made().join("picked.jsonl")).await;
    page.until("the rows of the lines", |view| view.rows == ["vn-it"]).await;
    // What the page itself offers.
    pick(dist().join("dialogues.json")).await;
    page.until("the rows of the document", |view| view.rows == expected::rows("")).await;
}

#[test]
fn the_code_is_of_the_table_as_it_is_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, the_code_is_of_the_table_as_it_is);
}

#[test]
fn the_code_is_of_the_table_as_it_is_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, the_code_is_of_the_table_as_it_is);
}

#[test]
fn the_page_is_in_the_language_of_its_url_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, the_page_is_in_the_language_of_its_url);
}

#[test]
fn a_corpus_is_picked_and_dropped_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, a_corpus_is_picked_and_dropped);
}

#[test]
fn an_export_is_picked_and_compiled_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, an_export_is_picked_and_compiled);
}

#[test]
fn an_export_is_picked_and_compiled_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, an_export_is_picked_and_compiled);
}

#[test]
fn a_corpus_is_picked_and_dropped_in_firefox() {
    visit(Kind::Firefox, Way::Hosted, a_corpus_is_picked_and_dropped);
}
