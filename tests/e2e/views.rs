//! The other views: dialogues are picked and compared, a matrix opens its sentences, a link opened cold shows the same,
//! and the page can be read without its script.

use std::fs;

use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;
use support::page::Page;
use support::server::dist;

use crate::expected;
use crate::reading::assert_proves;
use crate::visit::everywhere;

everywhere![
    two_dialogues_are_picked_by_keyboard_and_compared,
    a_circle_of_the_matrix_opens_its_sentence,
    a_link_opened_cold_shows_the_same_view,
    an_address_with_unknown_parts_shows_what_can_be_shown,
    a_fifth_dialogue_is_refused_in_words,
    the_whole_article_is_read_fact_by_fact,
    a_suggestion_is_taken_with_the_keyboard,
    a_span_is_dragged_over_the_timeline,
    columns_are_kept_on_the_device_but_not_for_those_who_follow_a_link,
];

/// The table, as a script finds it.
const ROOT: &str = "document.querySelector('dialogue-table').shadowRoot";

/// The texts of what a selector matches and is seen.
async fn texts(page: &Page, css: &str) -> Vec<String> {
    let script = "const root = document.querySelector('dialogue-table').shadowRoot;
        return [...root.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())
            .map((e) => e.textContent.replace(/\\s+/g, ' ').trim());";
    serde_json::from_value(page.run(script, vec![json!(css)]).await).expect("texts")
}

async fn two_dialogues_are_picked_by_keyboard_and_compared(page: &Page) {
    for id in ["vn-it-2025", "vn-it-2019"] {
        let focus = "document.querySelector('dialogue-table').shadowRoot
            .querySelector(`[data-action='compare/${arguments[0]}']`).focus()";
        page.run(focus, vec![json!(id)]).await;
        page.keys([' ']).await;
    }
    page.click("nav button", "Compare").await;
    let headers = texts(page, "[data-view=compare] thead th").await;
    assert_eq!(headers.len(), 3, "{headers:?}");
    assert!(headers[0].contains("2019") && headers[1].contains("2025"), "from the earlier to the later: {headers:?}");
    let all = texts(page, "[data-differs]").await.len();
    page.click("input[data-action]", "Differences only").await;
    let fewer = texts(page, "[data-differs=yes]").await;
    assert!(fewer.len() < all && texts(page, "[data-differs=no]").await.is_empty(), "{fewer:?}");
    page.click("[data-view=compare] [data-action^=open]", "signed").await;
    page.until("the sentence", |view| !view.quotes.is_empty()).await;
    page.keys([char::from(Key::Escape)]).await;
    page.until("no evidence panel", |view| view.quotes.is_empty()).await;
}

async fn a_circle_of_the_matrix_opens_its_sentence(page: &Page) {
    page.click("nav button", "Matrix").await;
    page.click("[data-action^=show]", "Instruments").await;
    page.click("[data-view=matrix] [data-action^=open]", "UNCLOS").await;
    let open = page.until("an open evidence panel", |view| !view.quotes.is_empty()).await;
    assert_proves(&open.quotes, &open.marked, "UNCLOS");
}

async fn a_link_opened_cold_shows_the_same_view(page: &Page) {
    page.click("nav button", "Matrix").await;
    page.click("[data-action^=show]", "Positions").await;
    page.click("[data-view=matrix] [data-action^=open]", "").await;
    let open = page.until("an open evidence panel", |view| !view.quotes.is_empty()).await;
    let lines = texts(page, "[data-view=matrix] tbody tr").await;
    let written = "const [wanted, done] = arguments;
        const look = () => (location.hash.includes(wanted) ? done(location.href) : requestAnimationFrame(look)); look();";
    let url = page.client.execute_async(written, vec![json!("open=")]).await.expect("a URL");
    page.client.goto("about:blank").await.expect("an empty page");
    page.client.goto(url.as_str().expect("a URL")).await.expect("the page again");
    let again = page.until("the same evidence", |view| view.quotes == open.quotes).await;
    assert_eq!(again.query, open.query);
    let marked = "const root = document.querySelector('dialogue-table').shadowRoot;
        return !!root.querySelector('[data-action^=open][aria-expanded=true]') && !!root.activeElement?.closest('[part=evidence]');";
    page.until_seen(
        "the value marked and the focus in its evidence",
        || page.run(marked, vec![]),
        |seen| *seen == true,
    )
    .await;
    assert_eq!(texts(page, "[data-view=matrix] tbody tr").await, lines);
}

async fn columns_are_kept_on_the_device_but_not_for_those_who_follow_a_link(page: &Page) {
    let url = page.client.current_url().await.expect("a URL").to_string();
    let headers = || texts(page, "thead th[data-field]");
    let all = headers().await;
    page.click("[part=columns] summary", "").await;
    page.click("[data-action^=show]", "All columns").await;
    let more = || async { page.until_seen("more columns", headers, |seen| seen.len() > all.len()).await };
    let chosen = more().await;
    let again = async |url: &str| {
        page.client.goto("about:blank").await.expect("an empty page");
        page.client.goto(url).await.expect("the page again");
        page.until("rows", |view| !view.rows.is_empty()).await;
    };
    again(&url).await;
    assert_eq!(more().await, chosen);
    assert!(
        page.run("return location.hash", vec![]).await.as_str().is_some_and(|hash| hash.contains("columns=document"))
    );
    again(&[&url, "#q=partner:italy"].concat()).await;
    assert_eq!(headers().await, all, "the screen of whoever shared the link");
}

async fn an_address_with_unknown_parts_shows_what_can_be_shown(page: &Page) {
    page.run("location.hash = 'q=partner:italy&view=hologram&compare=nobody,vn-it-2025&open=no/such/thing'", vec![])
        .await;
    let shown = page.until("the rows of the query", |view| view.query == "partner:italy").await;
    assert_eq!(shown.rows, expected::rows("partner:italy"), "{shown:?}");
    page.click("nav button", "Compare").await;
    assert!(texts(page, "[data-view=compare] p").await.join(" ").contains("not in this corpus"));
}

async fn a_fifth_dialogue_is_refused_in_words(page: &Page) {
    let picks = "document.querySelector('dialogue-table').shadowRoot.querySelectorAll('[data-action^=compare]')";
    for at in 0..5 {
        page.run(&format!("{picks}[{at}].click()"), vec![]).await;
    }
    let told = texts(page, "[role=status]").await.join(" ");
    assert!(told.contains("up to four"), "{told}");
    let ticked = page.run(&format!("return [...{picks}].filter((box) => box.checked).length"), vec![]).await;
    assert_eq!(ticked, json!(4));
}

async fn the_whole_article_is_read_fact_by_fact(page: &Page) {
    page.click("button[data-action^=open]", "UNCLOS").await;
    page.until("an open evidence panel", |view| !view.quotes.is_empty()).await;
    page.click("[part=evidence] [role=region] button", "Read the whole article").await;
    // A long list is drawn in several frames.
    page.until("all of the article", |_| true).await;
    let facts = texts(page, "[part=evidence] ol button").await;
    assert!(facts.len() > 10, "{facts:?}");
    // Back to the first, then one by one to the last.
    page.run(&format!("{ROOT}.querySelector('[part=evidence] ol button').click()"), vec![]).await;
    let mut read = Vec::new();
    loop {
        let current = || texts(page, "[part=evidence] ol [aria-current]");
        let now = page.until_seen("the next value", current, |now| now.len() == 1 && now.last() != read.last()).await;
        assert!(read.len() < facts.len(), "{now:?} after {read:?}");
        read.extend(now);
        assert!(
            !texts(page, "[part=evidence] mark:not([data-value=other])").await.is_empty(),
            "a quote of {read:?} is marked"
        );
        if texts(page, "[part=evidence] button:disabled").await.contains(&"Next".to_owned()) {
            break;
        }
        // What is still being drawn would move the button from under the pointer.
        page.until("all of the article", |_| true).await;
        page.click("[part=evidence] button", "Next").await;
    }
    assert_eq!(read, facts);
    page.click("[part=evidence] button", "Back to the quotes").await;
    page.until("the quotes", |view| !view.quotes.is_empty()).await;
}

async fn a_suggestion_is_taken_with_the_keyboard(page: &Page) {
    page.search("venu").await;
    let options = texts(page, "[role=option]").await;
    assert!(options[0].starts_with("Venue"), "{options:?}");
    page.keys([Key::Down, Key::Enter].map(char::from)).await;
    page.until("the field", |view| view.query == "venue:").await;
    let values = texts(page, "[role=option]").await;
    assert!(values.iter().any(|value| value.starts_with("Beijing")), "{values:?}");
    page.keys("bei".chars().chain([Key::Down, Key::Enter].map(char::from))).await;
    page.until("the rows of the venue", |view| view.rows == expected::rows("venue:beijing")).await;
    assert!(texts(page, "[role=option]").await.is_empty(), "the list is closed");
    page.search("mil").await;
    assert!(!texts(page, "[role=option]").await.is_empty(), "the list is open");
    page.run(&format!("{ROOT}.activeElement.blur()"), vec![]).await;
    let options = async || texts(page, "[role=option]").await;
    page.until_seen("the list to close with the focus elsewhere", options, |options| options.is_empty()).await;
}

#[test]
fn the_hosted_page_has_every_dialogue_before_its_script() {
    let page = fs::read_to_string(dist().join("index.html")).expect("dist/index.html");
    let snippet = fs::read_to_string(dist().join("snippet.html")).expect("dist/snippet.html");
    for id in expected::rows("") {
        for html in [&page, &snippet] {
            assert!(html.contains(&format!("<div class=\"prerendered\" data-dialogue=\"{id}\">")), "{id}");
        }
    }
    assert!(page.matches("<q ").count() > 50, "the quotes are there as notes");
}

async fn a_span_is_dragged_over_the_timeline(page: &Page) {
    page.click("nav button", "Timeline").await;
    let strip = "const strip = document.querySelector('dialogue-table').shadowRoot.querySelector('[data-view=timeline] svg[aria-hidden]');
        strip.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = strip.getBoundingClientRect();
        return [left, top + height / 2, width]";
    page.until_seen("strips", || page.run(strip, vec![]), |seen| seen.is_array()).await;
    let strip: [f64; 3] = serde_json::from_value(page.run(strip, vec![]).await).expect("a place");
    let at = |part: f64| PointerAction::MoveTo { duration: None, x: strip[0] + strip[2] * part, y: strip[1] };
    let drag = MouseActions::new("mouse".into())
        .then(at(0.7))
        .then(PointerAction::Down { button: 0 })
        .then(at(0.8))
        .then(at(0.98))
        .then(PointerAction::Up { button: 0 });
    page.client.perform_actions(drag).await.expect("a pointer can be dragged");
    let view = page.until("a span of dates", |view| view.query.starts_with("held:")).await;
    let (from, to) = view.query["held:".len()..].split_once("..").expect("a span");
    let [from, to] = [from, to].map(expected::part_of_the_years);
    assert!((0.6..0.8).contains(&from) && (0.9..=1.0).contains(&to), "{from} to {to}: {view:?}");
    assert_eq!(
        texts(page, "[data-view=timeline] svg [data-action^=open]").await.len(),
        expected::rows(&view.query).len(),
        "{view:?}"
    );
}
