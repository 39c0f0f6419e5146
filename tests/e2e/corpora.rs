//! Corpora that a host page brings: shown, changed, and refused with a line where they are none.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use support::browser::Kind;
use support::page::Page;
use support::server::made;

use crate::expected;
use crate::standing_alone::assert_page_untouched;
use crate::visit::{Broken, Way, visit};

pub(crate) const TALKS: &str = include_str!("../cases/imports/a-dialogue-in-lines.jsonl");
const HOSTILE: &str = include_str!("../cases/hostile.jsonl");

/// What `dialogues build` makes of JSON lines.
pub(crate) fn compiled(lines: &str) -> Vec<u8> {
    let compiled = compiler::import_lines(Path::new("case.jsonl"), lines.as_bytes(), |_| ());
    let told: Vec<_> = compiled.diagnostics.iter().map(|diagnostic| diagnostic.kind.to_string()).collect();
    compiled.into_bytes().unwrap_or_else(|| panic!("the case compiles: {told:?}"))
}

/// Writes bytes where the server finds them, and returns their URL. A name is used by one test, in all browsers alike.
pub(crate) fn served(name: &str, bytes: &[u8]) -> String {
    let path = made().join(name);
    if fs::read(&path).ok().as_deref() != Some(bytes) {
        // Complete when it has its name: another browser's test may be reading.
        let new = made().join(format!("{name}.{:?}", std::thread::current().id()));
        fs::write(&new, bytes).expect("a file can be written");
        fs::rename(new, path).expect("a file can be named");
    }
    format!("/made/{name}")
}

pub(crate) async fn bring(page: &Page, url: &str) {
    let set = "Object.assign(document.querySelector('dialogue-table'), { query: '', src: arguments[0] })";
    page.run(set, vec![json!(url)]).await;
}

async fn another_corpus_is_shown_and_the_first_again(page: &Page) {
    bring(page, &served("talks.bin", &compiled(TALKS))).await;
    let view = page.until("the rows of another corpus", |view| view.rows == ["vn-it"]).await;
    assert!(view.status.contains("1"), "{view:?}");
    page.click("button[data-action^=open]", "training").await;
    page.until("its quote", |view| view.quotes == ["They agreed on training."]).await;
    bring(page, "").await;
    page.until("the rows of the first", |view| view.rows == expected::rows("")).await;
    assert_page_untouched(page).await;
}

async fn what_a_corpus_says_is_text_and_never_runs(page: &Page) {
    let long = "w".repeat(1_000_000);
    bring(page, &served("hostile.bin", &compiled(&HOSTILE.replace("LONGWORD", &long)))).await;
    page.until("the rows of the adversarial corpus", |view| view.rows == ["vn-it"]).await;
    let opened = page.client.execute_async(include_str!("open-all.js"), vec![]).await.expect("values to open");
    assert!(opened.as_array().is_some_and(|opened| opened.len() >= 3), "values to open");
    let ran = "const { shadowRoot } = document.querySelector('dialogue-table'); \
        return [globalThis.ran ?? null, shadowRoot.querySelectorAll('img, script, svg, b').length]";
    assert_eq!(page.run(ran, vec![]).await, json!([null, 0]));
    assert_page_untouched(page).await;
}

async fn what_is_no_corpus_gets_a_line(page: &Page) {
    let whole = compiled(TALKS);
    let with = |at: usize, byte: u8| [&whole[..at], &[byte], &whole[at + 1..]].concat();
    let half = &whole[..whole.len() / 2];
    for (name, bytes, reason) in [
        ("page.bin", &b"<!doctype html><title>Not found</title>, as many servers say it"[..], "not a compiled corpus"),
        ("empty.bin", b"", "not a compiled corpus"),
        ("old.bin", &with(4, 1), "this build reads version"),
        ("half.bin", half, "bytes instead of"),
        ("large.bin", &[&whole[..10], &[255; 4], &whole[14..]].concat(), "is larger than 64 MB"),
        ("altered.bin", &with(whole.len() - 1, !whole[whole.len() - 1]), "is corrupt"),
    ] {
        bring(page, &served(name, bytes)).await;
        refused(page, reason).await;
    }
    bring(page, &served("talks.bin", &whole)).await;
    page.until("the rows of a corpus that is one", |view| view.rows == ["vn-it"]).await;
    assert_page_untouched(page).await;
}

async fn a_corpus_that_is_not_there_gets_a_line(page: &Page) {
    bring(page, "/made/nothing-of-this-name.bin").await;
    refused(page, "nothing-of-this-name.bin cannot be fetched: 404").await;
}

/// A line says why there is no table, and the light-DOM content can be read.
pub(crate) async fn refused(page: &Page, reason: &str) {
    let view = page.until(reason, |view| view.message.contains(reason)).await;
    assert!(view.rows.is_empty() && !view.message.contains('\n'), "{view:?}");
    let slots = "return document.querySelector('dialogue-table').shadowRoot.querySelectorAll('slot').length";
    assert_eq!(page.run(slots, vec![]).await, Value::from(1));
}

macro_rules! in_both {
    ($($scenario:ident: $way:expr,)*) => {
        $(mod $scenario {
            use super::*;

            #[test]
            fn in_chromium() {
                visit(Kind::Chromium, $way, super::$scenario);
            }

            #[test]
            fn in_firefox() {
                visit(Kind::Firefox, $way, super::$scenario);
            }
        })*
    };
}

in_both! {
    another_corpus_is_shown_and_the_first_again: Way::Embedded,
    what_a_corpus_says_is_text_and_never_runs: Way::Embedded,
    what_is_no_corpus_gets_a_line: Way::Embedded,
    a_corpus_that_is_not_there_gets_a_line: Way::EmbeddedWhere(Broken::LacksACorpus),
}
