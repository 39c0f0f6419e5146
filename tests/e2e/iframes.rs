//! The table in an iframe of another page, which may only run scripts, or save files as well.

use fantoccini::key::Key;
use serde_json::{Value, json};
use support::page::Page;

use crate::expected;
use crate::keyboard::a_file_is_taken_away_with_the_keyboard;

/// Keeps what the host page receives, on the iframe.
const LISTEN: &str = "const [iframe] = document.querySelectorAll('iframe');
    document.addEventListener('dialogue-change', ({ target, detail }) => (target.dataset.query = detail.query));
    addEventListener('message', ({ data }) => { if (typeof data === 'string') iframe.dataset.pym = data; });";
const HEARD: &str = "const [iframe] = document.querySelectorAll('iframe');
    return [iframe.dataset.query ?? '', iframe.dataset.pym ?? '', iframe.clientHeight]";

pub(crate) async fn the_iframe_and_its_page_hear_of_each_other(page: &Page) {
    page.run(LISTEN, vec![]).await;
    page.client.enter_frame(0).await.expect("an iframe");
    page.until("the rows of the URL", |view| view.rows == expected::rows("unclos")).await;
    // A press gives the iframe the keyboard.
    page.click("[part=tabs] [aria-current]", "").await;
    page.search("partner:russia").await;
    page.until("other rows", |view| view.rows == expected::rows("partner:russia")).await;
    evidence_opens_in_sight(page).await;
    let [lang, theme, height] = ["element.lang", "element.theme", "document.documentElement.offsetHeight"]
        .map(|what| format!("const element = document.querySelector('dialogue-table'); return {what}"));
    assert_eq!(page.run(&lang, vec![]).await, "vi");
    assert_eq!(page.run(&theme, vec![]).await, "light");
    let height = page.run(&height, vec![]).await;

    page.client.enter_parent_frame().await.expect("the page around it");
    let wanted = |heard: &Value| heard[0] == "partner:russia" && heard[2] == height;
    let heard = page.until_seen("the query and the height in the page", || page.run(HEARD, vec![]), wanted).await;
    assert!(height.as_f64() > Some(200.0), "{height}");
    assert_eq!(heard[1], json!(format!("pymxPYMx7xPYMxheightxPYMx{height}")));
}

/// Expands all there is to expand, so that the iframe is long.
const EXPAND: &str = "document.querySelector('dialogue-table').shadowRoot
    .querySelectorAll('[data-action^=expand]').forEach((expander) => expander.click())";

/// Moves the focus to the last value, and tells whether it has it.
const FOCUS_THE_LAST: &str = "const { shadowRoot } = document.querySelector('dialogue-table');
    const value = [...shadowRoot.querySelectorAll('td [part~=value]')].at(-1);
    value.focus();
    return shadowRoot.activeElement === value;";
/// Keeps how much of the evidence is in the window around the iframe, as an observer in the iframe reports it.
const OBSERVE: &str = "const { shadowRoot } = document.querySelector('dialogue-table');
    const panel = shadowRoot.querySelector('[part=evidence]');
    if (!panel) return false;
    new IntersectionObserver(([entry]) => (window.seen = entry.intersectionRatio), { threshold: [0, 0.5, 0.9, 1] }).observe(panel);
    return true;";

/// In an iframe as high as its content, which the page around it scrolls. Leaves the iframe as it was.
async fn evidence_opens_in_sight(page: &Page) {
    page.narrow().await;
    page.run(EXPAND, vec![]).await;
    let is_high = async || page.run("return innerHeight > screen.height", vec![]).await;
    page.until_seen("an iframe higher than the screen", is_high, |is_high| is_high == true).await;
    assert_eq!(page.run(FOCUS_THE_LAST, vec![]).await, true);
    page.keys([Key::Enter.into()]).await;
    let observe = async || page.run(OBSERVE, vec![]).await;
    page.until_seen("the evidence", observe, |is_there| is_there == true).await;
    let seen = async || page.run("return window.seen", vec![]).await;
    page.until_seen("all of it in the window", seen, |seen| seen.as_f64() > Some(0.9)).await;
    page.keys([Key::Escape.into()]).await;
    page.until("no evidence", |view| view.quotes.is_empty()).await;
}

pub(crate) async fn a_file_is_taken_out_of_the_iframe(page: &Page) {
    page.client.enter_frame(0).await.expect("an iframe");
    page.until("a table", |view| !view.rows.is_empty()).await;
    a_file_is_taken_away_with_the_keyboard(page).await;
    page.client.enter_parent_frame().await.expect("the page around it");
}
