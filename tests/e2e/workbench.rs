//! The workbench: an article is pasted, gone through with the keyboard, and taken away; what is done is not lost.

use std::fmt::Debug;
use std::fs;

use engine::Dataset;
use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;
use support::browser::{Kind, downloads};
use support::page::Page;

use crate::visit::{Way, visit};

pub(crate) const REPORT: &str = include_str!("../cases/drafts/a-report-with-all-it-needs.txt");
/// An article of the corpus with its annotations.
const ANNOTATED: (&str, &str) =
    (include_str!("../../seeds/001_516a2d7268a23fcb.txt"), include_str!("../../seeds/001_516a2d7268a23fcb.toml"));
/// The row that the rules draft of it.
const ROW: &str = "vn-no-2031";

/// What the workbench shows at one moment.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub(crate) struct Bench {
    pub(crate) ready: bool,
    pub(crate) open: usize,
    pub(crate) accepted: usize,
    pub(crate) rejected: usize,
    pub(crate) current: String,
    pub(crate) focused: String,
    pub(crate) marked: String,
    pub(crate) problems: Vec<String>,
    pub(crate) notices: String,
    pub(crate) works: String,
    pub(crate) kept: bool,
}

async fn bench(page: &Page) -> Bench {
    serde_json::from_value(page.run(include_str!("workbench.js"), vec![]).await).expect("workbench.js tells all of it")
}

pub(crate) async fn until(page: &Page, what: &str, wanted: impl Fn(&Bench) -> bool) -> Bench {
    page.until_seen(what, || bench(page), wanted).await
}

async fn click(page: &Page, css: &str) {
    let element = page.client.find(Locator::Css(css)).await.unwrap_or_else(|e| panic!("{css}: {e}"));
    element.click().await.unwrap_or_else(|e| panic!("clicking {css}: {e}"));
}

/// Puts a text into the form as a paste does, and has it drafted.
pub(crate) async fn draft(page: &Page, text: &str) {
    let paste = "const [area] = document.getElementsByName('text');
        area.value = arguments[0];
        area.dispatchEvent(new Event('input', { bubbles: true }));";
    page.run(paste, vec![json!(text)]).await;
    click(page, "#paste [type=submit]").await;
}

async fn press(page: &Page, key: Key) {
    page.keys([key.into()]).await;
}

/// What `open` makes of a file that was saved, once it can: the browser is writing it until then.
async fn saved<Opened: Debug>(page: &Page, name: &str, open: impl Fn(&[u8]) -> Option<Opened>) -> Opened {
    let file = downloads().join(name);
    let look = || async { open(&fs::read(&file).unwrap_or_default()) };
    page.until_seen(name, look, Option::is_some).await.expect("until_seen returns what was wanted")
}

fn archive(bytes: &[u8]) -> Option<Vec<u8>> {
    // The end of the list of files has no comment.
    (bytes.starts_with(b"PK\x03\x04") && bytes.ends_with(&[0; 2])).then(|| bytes.to_vec())
}

fn corpus(bytes: &[u8]) -> Option<Dataset> {
    Dataset::decode(bytes).ok()
}

async fn an_article_is_gone_through_with_the_keyboard_and_taken_away(page: &Page) {
    until(page, "a workbench", |bench| bench.ready).await;
    // A change draws the preview anew. However low it is until then, the buttons above it stay where they are.
    let is_high = "return document.querySelector('dialogue-table').parentElement.offsetHeight >= innerHeight";
    assert_eq!(page.run(is_high, vec![]).await, json!(true));
    draft(page, REPORT).await;
    let drafted = until(page, "a draft", |bench| bench.open > 0 && bench.focused == "item").await;
    assert!(REPORT.contains(&drafted.marked) && !drafted.marked.is_empty(), "{drafted:?}");
    assert!(drafted.works.contains(ROW) && drafted.works.contains("not reviewed"), "{drafted:?}");
    assert_eq!((drafted.accepted, drafted.rejected), (0, 0), "{drafted:?}");

    press(page, Key::Enter).await;
    page.keys(['x', 'j', 'k']).await;
    let judged = until(page, "two verdicts", |bench| bench.accepted == 1 && bench.rejected == 1).await;
    assert_eq!((judged.focused.as_str(), judged.open), ("item", drafted.open - 2), "{judged:?}");

    // What is done is there again after the tab was closed in the middle.
    if judged.kept {
        page.client.refresh().await.expect("a page that loads again");
        let again = until(page, "what was kept", |bench| bench.ready && bench.accepted == 1).await;
        assert_eq!((again.rejected, again.open), (1, drafted.open - 2), "{again:?}");
        page.run("document.querySelector('#items [data-item][tabindex=\"0\"]').focus()", vec![]).await;
    }
    // The value that was rejected is taken back: without it there would be no second party.
    page.keys(['k', 'u']).await;
    until(page, "no rejected value", |bench| bench.rejected == 0 && bench.accepted == 1).await;
    while bench(page).await.open > 0 {
        press(page, Key::Enter).await;
    }
    until(page, "a reviewed row", |bench| bench.works.contains("Reviewed") && bench.problems.is_empty()).await;

    click(page, "[data-take=archive]").await;
    saved(page, "article.zip", archive).await;
    click(page, "[data-take=corpus]").await;
    let corpus = saved(page, "corpus.bin", corpus).await;
    let row = corpus.corpus().dialogues().iter().find(|row| row.id == ROW).expect("the row is in it");
    assert!(row.reviewed && row.facts.len() > 20, "{} facts", row.facts.len());
    page.until("the row in the table", |view| view.rows.iter().any(|row| row == ROW)).await;
}

async fn a_value_is_changed_and_another_added_of_words_of_the_article(page: &Page) {
    until(page, "a workbench", |bench| bench.ready).await;
    draft(page, REPORT).await;
    let drafted = until(page, "a draft", |bench| bench.open > 0 && bench.focused == "item").await;
    let values = drafted.open;
    // The form of the value takes the focus, and Escape gives it back.
    page.keys(['e']).await;
    until(page, "a form", |bench| bench.focused == "value").await;
    press(page, Key::Escape).await;
    until(page, "the value again", |bench| bench.focused == "item").await;
    let quote = "increase delegation exchanges";
    let select = "const words = arguments[0];
        for (const piece of document.querySelectorAll('#article mark')) {
          const at = piece.textContent.indexOf(words);
          if (at < 0) continue;
          getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + words.length);
          return true;
        }";
    assert_eq!(page.run(select, vec![json!(quote)]).await, json!(true));
    page.keys(['a']).await;
    let form = until(page, "the form of a new value", |bench| bench.focused == "field").await;
    assert_eq!(form.marked, quote);
    let fill = "const form = document.querySelector('#items form').elements;
        form.value.value = 'delegation exchanges';
        form.stage.value = 'noted';
        form.value.focus()";
    page.run(fill, vec![]).await;
    press(page, Key::Enter).await;
    let added = until(page, "the new value", |bench| bench.accepted == 1 && bench.focused == "item").await;
    assert_eq!((added.open, added.marked.as_str()), (values, quote));
    assert!(added.current.contains("delegation exchanges"), "{added:?}");
    // What its quote does not hold is said beside it, and it is left out.
    page.keys(['e']).await;
    until(page, "its form", |bench| bench.focused == "value").await;
    page.run("document.querySelector('#items form').elements.stage.value = 'signed'", vec![]).await;
    // Enter in the field saves at once, whether a browser shows its suggestions or not.
    press(page, Key::Enter).await;
    until(page, "a problem", |bench| bench.problems.iter().any(|line| line.contains("left out"))).await;
}

/// Gives files to the page as choosing them does.
async fn choose(page: &Page, files: &[(&str, &str)]) {
    let choose = "const chosen = new DataTransfer();
        for (const [name, text] of arguments[0]) chosen.items.add(new File([text], name));
        const [input] = document.getElementsByName('files');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(choose, vec![json!(files)]).await;
}

async fn annotations_are_opened_corrected_and_taken_away(page: &Page) {
    until(page, "a workbench", |bench| bench.ready).await;
    let (text, toml) = ANNOTATED;
    choose(page, &[("001_516a2d7268a23fcb.txt", text), ("001_516a2d7268a23fcb.toml", toml)]).await;
    let opened = until(page, "the annotations", |bench| bench.accepted > 5 && bench.focused == "item").await;
    assert_eq!((opened.open, opened.rejected), (0, 0), "{opened:?}");
    page.keys(['e']).await;
    until(page, "a form", |bench| bench.focused == "value").await;
    let note = "const { note } = document.querySelector('#items form').elements;
        note.value = 'Read again.';
        note.focus()";
    page.run(note, vec![]).await;
    press(page, Key::Enter).await;
    let corrected = until(page, "the corrected value", |bench| bench.focused == "item").await;
    assert_eq!((corrected.accepted, corrected.problems.len()), (opened.accepted, 0), "{corrected:?}");

    click(page, "[data-take=corpus]").await;
    let corpus = saved(page, "corpus.bin", corpus).await;
    let facts = corpus.corpus().dialogues().iter().flat_map(|row| &row.facts);
    assert_eq!(facts.filter(|fact| fact.note.as_deref() == Some("Read again.")).count(), 1);
    click(page, "[data-take=archive]").await;
    let archive = saved(page, "vn-it-third-dialogue-2019.zip", archive).await;
    // What is packed is stored as it is.
    assert!(String::from_utf8_lossy(&archive).contains("note = \"Read again.\""), "{} bytes", archive.len());
}

async fn what_is_no_article_gets_one_line(page: &Page) {
    until(page, "a workbench", |bench| bench.ready).await;
    for (text, line) in [
        ("", "There is no text"),
        (&"x".repeat(300_000), "longer than 200 KB"),
        ("[article]\nid = \"a\"", "an export or annotations"),
    ] {
        draft(page, text).await;
        until(page, line, |bench| bench.notices.contains(line)).await;
    }
    assert_eq!(bench(page).await.works, "");
}

macro_rules! in_all {
    ($($scenario:ident),* $(,)?) => {
        in_all!(@ chromium_over_http, Chromium, Workbench, $($scenario)*);
        in_all!(@ chromium_from_a_file, Chromium, WorkbenchFile, $($scenario)*);
        in_all!(@ chromium_under_a_strict_policy, Chromium, WorkbenchStrict, $($scenario)*);
        in_all!(@ firefox_over_http, Firefox, Workbench, $($scenario)*);
        in_all!(@ firefox_from_a_file, Firefox, WorkbenchFile, $($scenario)*);
        in_all!(@ #[cfg(target_os = "linux")] webkit_over_http, WebKit, Workbench, $($scenario)*);
    };
    (@ $(#[$where:meta])* $name:ident, $kind:ident, $way:ident, $($scenario:ident)*) => {
        $(#[$where])*
        mod $name {
            use super::{Kind, Way, visit};
            $(#[test]
            fn $scenario() {
                visit(Kind::$kind, Way::$way, super::$scenario);
            })*
        }
    };
}

in_all![
    an_article_is_gone_through_with_the_keyboard_and_taken_away,
    a_value_is_changed_and_another_added_of_words_of_the_article,
    annotations_are_opened_corrected_and_taken_away,
    what_is_no_article_gets_one_line,
];
