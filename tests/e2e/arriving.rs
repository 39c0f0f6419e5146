//! A large corpus that arrives in pieces: its head answers, the articles join, and a stream that breaks off is one line.

use serde_json::{Value, json};
use support::browser::Kind;
use support::page::Page;

use crate::corpora::{TALKS, bring, compiled, refused, served};
use crate::standing_alone::assert_page_untouched;
use crate::visit::{Way, visit};

const NAME: &str = "piecewise.bin";

/// Has the page wait for the pieces of a corpus of one dialogue, whose article is long; tells its length and that of its head.
async fn expected_in_pieces(page: &Page, served_as: &str) -> (u64, u64) {
    let long = TALKS
        .replace("They agreed on training.", &["They agreed on training.", &" Ships sailed.".repeat(200_000)].concat());
    let bytes = compiled(&long);
    let head = 30 + u64::from(u32::from_le_bytes([bytes[6], bytes[7], bytes[8], bytes[9]]));
    let url = served(served_as, &bytes);
    let script = include_str!("piecewise.js");
    let length = page.client.execute_async(script, vec![json!(url), json!(NAME)]).await.expect("a script that ends");
    assert_eq!(length.as_u64(), Some(bytes.len() as u64));
    (head, bytes.len() as u64)
}

async fn give(page: &Page, to: u64) {
    page.run("give(arguments[0])", vec![json!(to)]).await;
}

/// What names the dialogues while their values are missing.
async fn names(page: &Page) -> Value {
    let names = "return [...document.querySelector('dialogue-table').shadowRoot.querySelectorAll('.names li')] \
        .map((name) => name.textContent)";
    page.run(names, vec![]).await
}

async fn ask(page: &Page, query: &str) {
    page.run("document.querySelector('dialogue-table').query = arguments[0]", vec![json!(query)]).await;
}

async fn the_head_answers_and_the_articles_join(page: &Page) {
    let (head, length) = expected_in_pieces(page, "for-a-table.bin").await;
    bring(page, NAME).await;
    give(page, 7).await;
    give(page, head - 1).await;
    give(page, head).await;
    page.until("the count of the head", |view| view.status == "1 dialogues" && view.rows.is_empty()).await;
    assert_eq!(names(page).await, json!(["Italy · Hanoi"]));
    ask(page, "partner:russia").await;
    page.until("the count of a query", |view| view.status.starts_with("0 of 1")).await;
    ask(page, "\"agreed on training\"").await;
    page.until("that a phrase waits", |view| view.status == "…").await;
    assert_eq!(names(page).await, json!([]));
    // Who types goes on typing.
    page.search("\"agreed on\" ship").await;
    for to in [head + 1, head + 2, length / 2, length] {
        give(page, to).await;
    }
    page.run("end()", vec![]).await;
    let view = page.until("its row", |view| view.rows == ["vn-it"]).await;
    assert_eq!((view.focus.as_str(), view.query.as_str()), ("search", "\"agreed on\" ship"));
    assert_eq!(page.run("return requests", vec![]).await, json!(1));
    page.click("button[data-action^=open]", "training").await;
    page.until("its quote", |view| view.quotes == ["They agreed on training."]).await;
    assert_page_untouched(page).await;
}

async fn a_stream_that_stops_is_a_line(page: &Page) {
    let (head, length) = expected_in_pieces(page, "for-a-stop.bin").await;
    bring(page, NAME).await;
    give(page, length / 2).await;
    page.until("the head", |view| view.status == "1 dialogues" && view.rows.is_empty()).await;
    page.run("cut()", vec![]).await;
    refused(page, "network error").await;
    bring(page, "").await;
    page.until("the built-in corpus", |view| !view.rows.is_empty()).await;
    bring(page, NAME).await;
    give(page, head + 5).await;
    page.run("end()", vec![]).await;
    refused(page, "bytes instead of").await;
    assert_page_untouched(page).await;
}

async fn a_script_asks_the_head_and_waits_for_the_articles(page: &Page) {
    let (head, length) = expected_in_pieces(page, "for-a-script.bin").await;
    let begin = "const [name, done] = arguments; \
        import('./dialogue-table.js').then(({ load }) => { globalThis.corpus = load(name); done(); })";
    page.client.execute_async(begin, vec![json!(NAME)]).await.expect("a module that can be imported");
    give(page, head).await;
    let early = "const done = arguments[0]; corpus.then((corpus) => done([ \
        corpus.answer('training').rows, corpus.answer('\"agreed on\"').waitsForArticles, \
        corpus.answer({ query: '', facets: ['partner'] }).facets.map(({ field }) => field)]))";
    let early = page.client.execute_async(early, vec![]).await.expect("an answer of the head");
    assert_eq!(early, json!([[{ "id": "vn-it", "certain": true }], true, ["partner"]]));
    give(page, length).await;
    page.run("end()", vec![]).await;
    let late = "const done = arguments[0]; corpus.then(({ complete }) => complete).then((corpus) => done([ \
        corpus.answer('\"agreed on\"').rows[0].passages[0].text, corpus.answer({ query: '\"agreed on\"', rows: 'ids' }).rows]))";
    let late = page.client.execute_async(late, vec![]).await.expect("an answer of the whole");
    assert_eq!(late, json!(["They agreed on training.", [{ "id": "vn-it", "certain": true }]]));
}

macro_rules! in_both {
    ($($scenario:ident),* $(,)?) => {
        $(mod $scenario {
            use super::*;

            #[test]
            fn in_chromium() {
                visit(Kind::Chromium, Way::Embedded, super::$scenario);
            }

            #[test]
            fn in_firefox() {
                visit(Kind::Firefox, Way::Embedded, super::$scenario);
            }
        })*
    };
}

in_both! {
    the_head_answers_and_the_articles_join,
    a_stream_that_stops_is_a_line,
    a_script_asks_the_head_and_waits_for_the_articles,
}
