//! What a reader does: search, tick, sort, open the evidence, go back, share the URL.

use std::collections::BTreeSet;

use serde::Deserialize;
use support::browser::Kind;
use support::page::{Page, View};

use crate::expected;
use crate::visit::{Way, everywhere, visit};

everywhere![
    words_and_a_ticked_partner_narrow_the_rows,
    the_search_box_has_words_and_what_controls_ask_for_are_chips,
    a_header_sorts_and_says_so,
    a_value_opens_its_sentence_marked_in_its_article,
    back_and_a_shared_address_restore_the_view,
    a_narrow_window_shows_cards_with_every_value_labelled,
];

const PARTNERS: &str = "fieldset[data-field=partner] input[type=checkbox]";
const CHOICES: &str = "return document.querySelector('dialogue-table').shadowRoot
    .querySelectorAll('fieldset[data-field=partner] input').length";

async fn words_and_a_ticked_partner_narrow_the_rows(page: &Page) {
    let all = page.view().await;
    assert_answered(&all);
    page.search("ha noi").await;
    let found = page.until("the rows of ha noi", |view| view.rows == expected::rows("ha noi")).await;
    assert!(found.rows.len() < all.rows.len(), "{found:?}");

    page.click("[part=filter]", "Partner").await;
    page.until_seen("choices", || page.run(CHOICES, vec![]), |count| *count != 0).await;
    page.click(PARTNERS, "Italy").await;
    let ticked = page.until("a ticked partner", |view| view.ticked == ["partner"]).await;
    assert!(ticked.rows.len() < found.rows.len(), "{ticked:?}");
    assert!(ticked.chips.iter().any(|chip| chip.contains("Italy")), "{ticked:?}");
    assert_answered(&ticked);

    page.click("[part=clear]", "").await;
    let cleared = page.until("no chips", |view| view.chips.is_empty()).await;
    assert_eq!(cleared.rows, all.rows);
}

async fn the_search_box_has_words_and_what_controls_ask_for_are_chips(page: &Page) {
    page.click("[part=legend] button", "signed").await;
    page.until("the rows of a stage", |view| view.rows == expected::rows("stage:signed") && view.typed.is_empty())
        .await;
    page.search("unclos").await;
    let found = page.until("words beside the stage", |view| view.rows == expected::rows("stage:signed unclos")).await;
    assert_eq!((found.typed.as_str(), found.query.as_str()), ("unclos", "stage:signed unclos"));
    let entries = || async { page.run("return history.length", vec![]).await.as_u64() };
    let before = entries().await;
    page.click("[part=filter]", "Partner").await;
    page.until_seen("choices", || page.run(CHOICES, vec![]), |count| *count != 0).await;
    // History and URL follow the frame that shows a change.
    page.until_seen("an entry for the words", entries, |now| *now > before).await;
    page.click(PARTNERS, "Italy").await;
    let ticked = page.until("a ticked partner", |view| view.ticked == ["partner"]).await;
    assert_eq!((ticked.typed.as_str(), ticked.rows.len()), ("unclos", 1), "{ticked:?}");
    let url = || async { page.client.current_url().await.expect("a URL").to_string() };
    page.until_seen("the partner in the URL", url, |url| url.contains("partner")).await;
    page.client.refresh().await.expect("the page again");
    page.until("the same after reloading", |view| is_same(view, &ticked)).await;
    page.client.back().await.expect("history");
    page.until("the words and the stage", |view| is_same(view, &found)).await;
}

async fn a_header_sorts_and_says_so(page: &Page) {
    page.click("thead th button", "Date").await;
    let once = page.until("an order in the query", |view| view.query.contains("sort:held")).await;
    page.click("thead th button", "Date").await;
    let twice = page.until("the other direction", |view| view.sorted != once.sorted).await;
    // The latest come first by default; a click reverses that.
    for (view, asked, sorted) in
        [(&once, "sort:held-asc", "partner ascending"), (&twice, "sort:held-desc", "partner descending")]
    {
        assert_answered(view);
        assert_eq!(view.query, asked, "{view:?}");
        assert_eq!(view.sorted, [sorted], "aria-sort only on the sorted column: {view:?}");
    }
    assert_ne!(once.rows, twice.rows);
    page.click("thead th button", "Partner").await;
    let by_partner = page.until("the order of the partners", |view| view.query.starts_with("sort:partner")).await;
    let with_shift =
        "document.querySelector('dialogue-table').shadowRoot.querySelector('thead button[data-action*=\"sort%3Aheld\"]')
        .dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true }))";
    page.run(with_shift, vec![]).await;
    let both = page.until("a second order", |view| view.query == "sort:partner-asc,held-desc").await;
    assert_answered(&both);
    assert_eq!(both.sorted, by_partner.sorted, "aria-sort tells of the first");
}

async fn a_narrow_window_shows_cards_with_every_value_labelled(page: &Page) {
    page.narrow().await;
    let cards = page.client.execute_async(include_str!("cards.js"), vec![]).await.expect("cards to look at");
    let Cards { values, unlabelled, wider } = serde_json::from_value(cards).expect("cards.js tells all of Cards");
    assert!(values > 60, "{values}");
    assert_eq!(unlabelled, [""; 0], "values without a visible label");
    assert!(wider <= 0, "the page is {wider} pixels wider than the window");
}

#[derive(Deserialize)]
struct Cards {
    values: usize,
    unlabelled: Vec<String>,
    wider: i32,
}

async fn a_value_opens_its_sentence_marked_in_its_article(page: &Page) {
    page.click("button[data-action^=open]", "UNCLOS").await;
    let open = page.until("an open evidence panel", |view| !view.quotes.is_empty()).await;
    assert_proves(&open.quotes, &open.marked, "UNCLOS");
}

async fn back_and_a_shared_address_restore_the_view(page: &Page) {
    page.search("ha noi").await;
    page.click("[part=filter]", "Partner").await;
    page.until_seen("choices", || page.run(CHOICES, vec![]), |count| *count != 0).await;
    page.click(PARTNERS, "Italy").await;
    let ticked = page.until("a ticked partner", |view| view.ticked == ["partner"]).await;
    // The URL follows the frame that shows a change.
    let url = || async { page.client.current_url().await.expect("a URL").to_string() };
    let is_ticked = |url: &String| url.contains("italy");
    let ticked_url = page.until_seen("the partner in the URL", url, is_ticked).await;

    page.click(PARTNERS, "Italy").await;
    let unticked = page.until("no ticked partner", |view| view.ticked.is_empty()).await;
    page.until_seen("no partner in the URL", url, |url| !is_ticked(url)).await;
    page.client.back().await.expect("history");
    page.until("the ticked view", |view| is_same(view, &ticked)).await;
    page.client.forward().await.expect("history");
    page.until("the unticked view", |view| is_same(view, &unticked)).await;

    page.client.goto("about:blank").await.expect("an empty page");
    let cold = Page::open(page.client.clone(), &ticked_url).await.view().await;
    assert!(is_same(&cold, &ticked), "{cold:?} is not {ticked:?}");
}

/// The promise of the whole thing, of every value that is on the page.
async fn every_value_opens_a_sentence_of_an_article(page: &Page) {
    #[derive(Deserialize)]
    struct Opened {
        name: String,
        state: String,
        quotes: Vec<String>,
        marked: String,
    }
    let opened = page.client.execute_async(include_str!("open-all.js"), vec![]).await.expect("values to open");
    let opened: Vec<Opened> = serde_json::from_value(opened).expect("what open-all.js hands over");
    assert!(opened.len() * 2 > expected::facts(), "{} values for {} facts", opened.len(), expected::facts());
    for Opened { name, state, quotes, marked } in &opened {
        assert!(state.split('&').any(|part| part.strip_prefix("open=") == Some(name)), "{name}: {state}");
        assert_proves(quotes, marked, name);
        if !name.contains("/source/") {
            let shown: BTreeSet<&str> = quotes.iter().map(String::as_str).collect();
            assert_eq!(shown, expected::quotes(name), "the quotes of {name}");
        }
    }
}

#[test]
fn every_value_opens_a_sentence_of_an_article_in_chromium() {
    visit(Kind::Chromium, Way::Hosted, every_value_opens_a_sentence_of_an_article);
}

/// The rows are those that the engine answers the text in the search box with, and are counted right.
fn assert_answered(view: &View) {
    assert_eq!(view.rows, expected::rows(&view.query), "{view:?}");
    assert!(view.status.contains(&view.rows.len().to_string()), "{view:?}");
}

/// There is a quote, and each is verbatim in an article, and marked there.
pub(crate) fn assert_proves(quotes: &[String], marked: &str, what: &str) {
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    assert!(!quotes.is_empty(), "no quote for {what}");
    for quote in quotes {
        assert!(expected::is_in_an_article(quote), "{what}: {quote:?} is in no article");
        assert!(letters(marked).contains(&letters(quote)), "{what}: {quote:?} is not marked in {marked:?}");
    }
}

fn is_same(one: &View, other: &View) -> bool {
    (&one.rows, &one.query, &one.chips) == (&other.rows, &other.query, &other.chips)
}
