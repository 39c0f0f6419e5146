//! The table in an iframe of another page, which may only run scripts, or save files as well.

use serde_json::{Value, json};
use support::page::Page;

use crate::expected;
use crate::keyboard::a_file_is_taken_away_with_the_keyboard;

/// Keeps what the host page hears, on the iframe.
const LISTEN: &str = "const [frame] = document.querySelectorAll('iframe');
    document.addEventListener('dialogue-change', ({ target, detail }) => (target.dataset.query = detail.query));
    addEventListener('message', ({ data }) => { if (typeof data === 'string') frame.dataset.pym = data; });";
const HEARD: &str = "const [frame] = document.querySelectorAll('iframe');
    return [frame.dataset.query ?? '', frame.dataset.pym ?? '', frame.clientHeight]";

pub(crate) async fn the_frame_and_its_page_hear_of_each_other(page: &Page) {
    page.run(LISTEN, vec![]).await;
    page.client.enter_frame(0).await.expect("a frame");
    page.until("the rows of the address", |view| view.rows == expected::rows("partner:italy")).await;
    page.search("partner:russia").await;
    page.until("other rows", |view| view.rows == expected::rows("partner:russia")).await;
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

pub(crate) async fn a_file_is_taken_out_of_the_frame(page: &Page) {
    page.client.enter_frame(0).await.expect("a frame");
    page.until("a table", |view| !view.rows.is_empty()).await;
    a_file_is_taken_away_with_the_keyboard(page).await;
    page.client.enter_parent_frame().await.expect("the page around it");
}
