//! A view saved as one file opens from `file://` where it was saved, with its corpus.

use std::fs;
use std::path::PathBuf;

use support::browser::Kind;
use support::page::Page;
use support::server::{dist, made};

use crate::corpora::{TALKS, bring, compiled, served};
use crate::expected;
use crate::visit::{Broken, Way, everywhere, visit};

everywhere!(a_saved_view_opens_where_it_was);

/// Saves a view, and what was saved once more.
async fn a_saved_view_opens_where_it_was(page: &Page) {
    let query = "venue:hanoi \"a < b & c\"";
    go(page, &format!("q={}&view=timeline", query.replace('&', "%26"))).await;
    let (was, file) = (at(page).await, saved(page).await);
    let own = fs::read_to_string(dist().join("dialogue-table.html")).expect("it is built");
    assert!(file.len() - own.len() < 200, "the single file with a state in it, and not {} bytes more", file.len());
    open(page, &file).await;
    assert_eq!(at(page).await, was);
    assert_eq!(page.view().await.query, query);
    go(page, "q=partner:italy").await;
    open(page, &saved(page).await).await;
    page.until("the rows of the state", |view| view.rows == expected::rows("partner:italy")).await;
}

async fn a_corpus_is_saved_with_its_view(page: &Page) {
    bring(page, &served("saved.bin", &compiled(TALKS))).await;
    page.until("the rows of another corpus", |view| view.rows == ["vn-it"]).await;
    let file = saved(page).await;
    open(page, &file).await;
    page.until("the same rows", |view| view.rows == ["vn-it"]).await;
}

#[test]
fn a_corpus_is_saved_with_its_view_in_chromium() {
    visit(Kind::Chromium, Way::Embedded, a_corpus_is_saved_with_its_view);
}

#[test]
fn a_corpus_is_saved_with_its_view_in_firefox() {
    visit(Kind::Firefox, Way::Embedded, a_corpus_is_saved_with_its_view);
}

#[test]
fn a_corpus_that_is_gone_is_not_saved() {
    visit(Kind::Chromium, Way::EmbeddedWhere(Broken::LacksACorpus), async |page: &Page| {
        bring(page, &served("gone.bin", &compiled(TALKS))).await;
        page.until("the rows of another corpus", |view| view.rows == ["vn-it"]).await;
        fs::remove_file(made().join("gone.bin")).expect("it has been served");
        page.run("document.querySelector('dialogue-table').download()", vec![]).await;
        let told = "return document.querySelector('dialogue-table').shadowRoot.querySelector('[part=tabs] ~ [role=status]').textContent";
        let told = async || page.run(told, vec![]).await.as_str().unwrap_or_default().to_owned();
        page.until_seen("a line", told, |told| told.contains("gone.bin cannot be fetched: 404")).await;
    });
}

/// One character of what is packed is another.
#[test]
fn a_damaged_single_file_says_so() {
    let file = fs::read_to_string(dist().join("dialogue-table.html")).expect("it is built");
    let begins = file.find("application/gzip").expect("something is packed") + 50_000;
    let (sound, rest) = file.split_at(begins);
    let other = if rest.starts_with('A') { 'B' } else { 'A' };
    says_instead_of_the_table(
        &format!("{sound}{other}{}", &rest[1..]),
        "The table cannot be unpacked here: the file is damaged.",
    );
}

#[test]
fn a_single_file_without_decompression_stream_says_what_it_needs() {
    let file = fs::read_to_string(dist().join("dialogue-table.html")).expect("it is built");
    let without = file.replace("<head>", "<head><script>delete globalThis.DecompressionStream</script>");
    assert_ne!(file, without);
    says_instead_of_the_table(
        &without,
        "The table cannot be unpacked here: it needs Chrome 80, Firefox 113, Safari 16.4, or a later browser.",
    );
}

fn says_instead_of_the_table(file: &str, message: &str) {
    visit(Kind::Chromium, Way::SingleFile, async |page: &Page| {
        let path = path();
        fs::write(&path, file).expect("a file can be written");
        page.client.goto(&format!("file://{}", path.display())).await.expect("a file can be opened");
        let text = "return document.querySelector('dialogue-table').textContent";
        let text = async || page.run(text, vec![]).await.as_str().unwrap_or_default().to_owned();
        page.until_seen("a line", text, |text| text == message).await;
    });
}

async fn saved(page: &Page) -> String {
    let file = page.client.execute_async(include_str!("saved.js"), vec![]).await.expect("a file is saved");
    file.as_str().expect("it is text").to_owned()
}

/// Opens a file from `file://`.
async fn open(page: &Page, file: &str) {
    let path = path();
    fs::write(&path, file).expect("a file can be written");
    page.client.goto(&format!("file://{}", path.display())).await.expect("a file can be opened");
    page.until("the table", |view| !view.status.is_empty()).await;
}

async fn go(page: &Page, state: &str) {
    page.run("document.querySelector('dialogue-table').state = arguments[0]", vec![state.into()]).await;
    page.until_seen("the state", || at(page), |at| !at.is_empty()).await;
}

async fn at(page: &Page) -> String {
    let state = page.run("return document.querySelector('dialogue-table').state", vec![]).await;
    state.as_str().unwrap_or_default().to_owned()
}

/// A file of this test's own.
fn path() -> PathBuf {
    made().join(format!("{:?}.html", std::thread::current().id()))
}
