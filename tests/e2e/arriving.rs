//! A large corpus that arrives in pieces: its index answers, the articles join, and a stream that breaks off is one
//! line.

use fantoccini::key::Key;
use serde_json::{Value, json};
use support::browser::Kind;
use support::page::Page;

use crate::corpora::{TALKS, bring, compiled, refused, served};
use crate::visit::{Way, visit};

/// The URL of a corpus of one dialogue, whose article is long; the length of its index, and its own.
fn expected_in_pieces() -> (String, usize, usize) {
    let agreed = "They agreed on training.";
    let bytes = compiled(&TALKS.replace(agreed, &[agreed, &" Ships sailed.".repeat(200_000)].concat()));
    let index = 30 + u32::from_le_bytes([bytes[6], bytes[7], bytes[8], bytes[9]]) as usize;
    (served("in-pieces.bin", &bytes) + "?in-pieces", index, bytes.len())
}

/// Waits until the page has been asked for the corpus so many times.
async fn asked(page: &Page, times: usize) {
    let asked = "return Number(document.body.dataset.asked)";
    page.until_seen("a request", || page.run(asked, vec![]), |seen| seen.as_u64() == Some(times as u64)).await;
}

async fn dispatch(page: &Page, event: &str, detail: impl Into<Value>) {
    let script = "document.dispatchEvent(new CustomEvent(arguments[0], { detail: arguments[1] }))";
    page.run(script, vec![json!(event), detail.into()]).await;
}

/// What names the dialogues while their values are missing.
async fn names(page: &Page) -> Value {
    let names = "return [...document.querySelector('dialogue-table').shadowRoot.querySelectorAll('[data-view] li')] \
        .map((name) => name.textContent)";
    page.run(names, vec![]).await
}

async fn ask(page: &Page, query: &str) {
    page.run("document.querySelector('dialogue-table').query = arguments[0]", vec![json!(query)]).await;
}

async fn the_index_answers_and_the_articles_join(page: &Page) {
    let (url, index, length) = expected_in_pieces();
    bring(page, &url).await;
    asked(page, 1).await;
    for to in [7, index - 1, index] {
        dispatch(page, "give", to).await;
    }
    page.until("the count of the index", |view| view.status == "1 dialogue" && view.rows.is_empty()).await;
    assert_eq!(names(page).await, json!(["Việt Nam / Italy · Hanoi"]));
    ask(page, "partner:russia").await;
    page.until("the count of a query", |view| view.status.starts_with("0 of 1")).await;
    ask(page, "\"agreed on\"").await;
    page.until("that a phrase waits", |view| view.status == "…").await;
    assert_eq!(names(page).await, json!([]));
    // Who types goes on typing.
    page.search("\"agreed on\" train").await;
    for to in [index + 1, index + 2, length / 2, length] {
        dispatch(page, "give", to).await;
    }
    dispatch(page, "end", ()).await;
    let view = page.until("its row", |view| view.rows == ["vn-it"]).await;
    assert_eq!((view.focus.as_str(), view.query.as_str()), ("search", "\"agreed on\" train"));
    asked(page, 1).await;
    // The suggestions would lie over it.
    page.keys([Key::Escape.into()]).await;
    page.click("button[data-action^=open]", "training").await;
    let is_quote = |quote: &String| quote.starts_with("They agreed on training.");
    page.until("its quote", |view| view.quotes.iter().any(is_quote)).await;
}

async fn a_stream_that_stops_is_a_line(page: &Page) {
    let (url, index, length) = expected_in_pieces();
    bring(page, &url).await;
    asked(page, 1).await;
    dispatch(page, "give", length / 2).await;
    page.until("the index", |view| view.status == "1 dialogue" && view.rows.is_empty()).await;
    dispatch(page, "cut", ()).await;
    refused(page, "network error").await;
    bring(page, "").await;
    page.until("the corpus in the bundle", |view| !view.rows.is_empty()).await;
    bring(page, &url).await;
    asked(page, 2).await;
    dispatch(page, "give", index + 5).await;
    dispatch(page, "end", ()).await;
    refused(page, "bytes instead of").await;
}

async fn a_script_asks_the_index_and_waits_for_the_articles(page: &Page) {
    let (url, index, length) = expected_in_pieces();
    page.until("the page", |view| !view.rows.is_empty()).await;
    dispatch(page, "ask", url).await;
    asked(page, 1).await;
    dispatch(page, "give", index).await;
    let told = || page.run("return JSON.parse(document.body.dataset.told ?? null)", vec![]);
    let early = json!([[{ "id": "vn-it", "certain": true }], false, ["partner"], true]);
    page.until_seen("the answers of the index", told, |told| *told == early).await;
    dispatch(page, "give", length).await;
    dispatch(page, "end", ()).await;
    let late = json!([true, "They agreed on training.", [{ "id": "vn-it", "certain": true }]]);
    page.until_seen("the answers of the whole", told, |told| *told == late).await;
}

macro_rules! in_both {
    ($($scenario:ident),* $(,)?) => {
        $(mod $scenario {
            use super::*;

            #[test]
            fn in_chromium() {
                visit(Kind::Chromium, Way::Host("in-pieces"), super::$scenario);
            }

            #[test]
            fn in_firefox() {
                visit(Kind::Firefox, Way::Host("in-pieces"), super::$scenario);
            }
        })*
    };
}

in_both! {
    the_index_answers_and_the_articles_join,
    a_stream_that_stops_is_a_line,
    a_script_asks_the_index_and_waits_for_the_articles,
}
