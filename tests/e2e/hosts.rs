//! The gallery of nasty host pages, tests/hosts/: on each a row can be read, the host is as it was, the console is
//! silent. Each leaves a picture in target/hosts/, to be looked at.

use std::fs;
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use support::browser::Kind;
use support::page::Page;
use support::root;

use crate::expected;
use crate::iframes::{a_file_is_taken_out_of_the_iframe, the_iframe_and_its_page_hear_of_each_other};
use crate::standing_alone::assert_page_untouched;
use crate::visit::{Way, visit};

/// How long fifty tables may take on a slow machine with the other core busy: WebKitGTK paints each frame of all of
/// them without a graphics card.
const FIFTY: Duration = Duration::from_secs(90);

/// What a reader sees of one element.
#[derive(Debug, Deserialize)]
struct Seen {
    /// How many rows are drawn.
    rows: usize,
    /// In how many of them the first value is large enough and stands out from its background.
    readable: usize,
    /// The line in place of the table.
    message: String,
    /// Whether the light-DOM content can be read.
    text: bool,
    /// What is painted behind the table.
    paper: String,
    /// The language of the table.
    lang: String,
}

async fn seen(page: &Page) -> Vec<Seen> {
    let seen = page.run(include_str!("seen.js"), vec![]).await;
    serde_json::from_value(seen).expect("seen.js tells all of Seen")
}

async fn until(page: &Page, what: &str, wanted: impl Fn(&[Seen]) -> bool) -> Vec<Seen> {
    page.until_seen(what, || seen(page), |all: &Vec<Seen>| wanted(all)).await
}

fn is_readable(seen: &Seen) -> bool {
    seen.rows > 0 && seen.readable == seen.rows && seen.message.is_empty()
}

async fn the_table_can_be_read(page: &Page) {
    until(page, "readable tables", |all| !all.is_empty() && all.iter().all(is_readable)).await;
}

async fn a_switch_and_back_are_followed(page: &Page) {
    the_table_can_be_read(page).await;
    let night = seen(page).await[0].paper.clone();
    page.run("document.documentElement.classList.add('day')", vec![]).await;
    until(page, "a light table", |all| all[0].paper != night && is_readable(&all[0])).await;
    page.run("document.documentElement.removeAttribute('class')", vec![]).await;
    until(page, "a dark table", |all| all[0].paper == night && is_readable(&all[0])).await;
}

async fn the_theme_wins(page: &Page) {
    the_table_can_be_read(page).await;
    assert_eq!(seen(page).await[0].paper, "rgb(255, 255, 255)");
}

async fn the_table_comes_when_it_is_shown(page: &Page) {
    page.run("location.hash = 'tab'", vec![]).await;
    the_table_can_be_read(page).await;
}

/// Keeps what would be printed, in place of the dialog, which no test sees.
const KEEP_PRINTED: &str = "window.print = () => {
    dispatchEvent(new Event('beforeprint'));
    document.printed = document.querySelector('dialogue-table').shadowRoot.querySelector('#print-view')?.textContent;
    dispatchEvent(new Event('afterprint'));
};";

async fn printing_reaches_what_is_far_away(page: &Page) {
    page.until_seen("the fallback content", || seen(page), |seen: &Vec<Seen>| seen.iter().all(|seen| seen.text)).await;
    page.run(KEEP_PRINTED, vec![]).await;
    // As when a browser fills in a form: an event without a key.
    page.run("dispatchEvent(new Event('keydown'))", vec![]).await;
    page.press_with_control('p').await;
    let printed = || page.run("return document.printed ?? ''", vec![]);
    let has_rows = |printed: &Value| printed.as_str().is_some_and(|printed| printed.len() > 1000);
    page.until_seen("a table that nobody has scrolled to, on paper", printed, has_rows).await;
    // For who prints by the menu it is there the next time.
    page.client.refresh().await.expect("the page again");
    page.run("dispatchEvent(new Event('beforeprint'))", vec![]).await;
    page.until("rows that nobody has scrolled to", |view| view.rows == expected::rows("")).await;
}

/// What the page has requested besides itself and the loader.
const LOADED: &str = "return performance.getEntriesByType('resource').filter(({ name }) => \
    !name.endsWith('/dialogue-table.js') && !name.startsWith('data:')).length";

async fn nothing_is_loaded_until_the_reader_comes_near(page: &Page) {
    // Two frames later, a browser has notified every observer of what is in the viewport.
    let frames = "requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(arguments[0])))";
    page.client.execute_async(frames, vec![]).await.expect("frames are drawn");
    assert_eq!(page.run(LOADED, vec![]).await, 0, "files that nobody needs yet");
    assert!(seen(page).await[0].text, "the light-DOM content is there");
    page.run("document.querySelector('dialogue-table').scrollIntoView()", vec![]).await;
    the_table_can_be_read(page).await;
    assert_eq!(page.run(LOADED, vec![]).await, 2, "the wasm and its script");
}

async fn both_copies_serve_one_element_class(page: &Page) {
    the_table_can_be_read(page).await;
    let langs: Vec<String> = seen(page).await.into_iter().map(|seen| seen.lang).collect();
    assert_eq!(langs, ["en", "vi"]);
    for copy in ["dialogue-table.js", "copy/dialogue-table.js"] {
        let load = format!(
            "import('/{copy}').then(({{ load }}) => load()).then((corpus) => corpus.answer({{}}).total).then(arguments[0])"
        );
        let total = page.client.execute_async(&load, vec![]).await.expect("a corpus to query");
        assert_eq!(total, expected::rows("").len(), "{copy}");
    }
}

async fn all_fifty_are_there(page: &Page) {
    // As a reader goes down the page.
    page.run("document.querySelector('dialogue-table:last-child').scrollIntoView()", vec![]).await;
    let wanted = |all: &Vec<Seen>| all.len() == 50 && all.iter().all(|seen| seen.rows > 0 && seen.readable > 0);
    page.until_seen_within(FIFTY, "fifty tables", || seen(page), wanted).await;
}

async fn it_prints(page: &Page) {
    the_table_can_be_read(page).await;
    // As `print()` has it: when a script calls it, nothing else is done before the page is taken.
    let written = "dispatchEvent(new Event('beforeprint'));
        const paper = document.querySelector('dialogue-table').shadowRoot.querySelector('#print-view');
        const lengths = [paper.textContent.length];
        dispatchEvent(new Event('afterprint'));
        return [...lengths, paper.textContent.length]";
    let [on_paper, after]: [usize; 2] = serde_json::from_value(page.run(written, vec![]).await).expect("two lengths");
    assert!(on_paper > 1000 && after == 0, "{on_paper} characters on paper, {after} after");
    let pdf = match page.client.print(Default::default()).await {
        Err(error) if error.is_unknown_command() => return, // WebKit's driver cannot
        printed => printed.expect("a page can be printed"),
    };
    assert!(pdf.len() > 10_000, "a PDF with the table in it, and not of {} bytes", pdf.len());
}

async fn the_table_lives_through_its_moves(page: &Page) {
    the_table_can_be_read(page).await;
    let kept = page.client.execute_async(include_str!("move-about.js"), vec![]).await.expect("an element to move");
    assert_eq!(kept, true, "the same table after each move");
    the_table_can_be_read(page).await;
}

async fn the_text_and_a_line_can_be_read(page: &Page) {
    let all = until(page, "a line", |all| all.iter().all(|seen| !seen.message.is_empty())).await;
    assert!(all[0].text && all[0].rows == 0, "{all:?}");
}

async fn what_was_set_counts(page: &Page) {
    the_table_can_be_read(page).await;
    let seen = &seen(page).await[0];
    assert_eq!((seen.rows, seen.lang.as_str()), (expected::rows("partner:italy").len(), "vi"));
    let attributes = "const { attributes } = document.querySelector('dialogue-table'); \
        return [...attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' ')";
    let attributes: Value = page.run(attributes, vec![]).await;
    assert_eq!(attributes, "lang=vi query=partner:italy sync-url= theme=dark");
    let hash = || page.run("return location.hash", vec![]);
    page.until_seen("the query in the URL", hash, |hash| hash == "#q=partner%3Aitaly").await;
}

async fn the_address_keeps_its_path(page: &Page) {
    the_table_can_be_read(page).await;
    let before = page.run("return location.pathname", vec![]).await;
    page.search("partner:italy ").await;
    let address = || page.run("return location.pathname + location.hash", vec![]);
    let wanted = format!("{}#q=partner%3Aitaly%20", before.as_str().unwrap_or_default());
    page.until_seen("the query in the address", address, |address| address.as_str() == Some(wanted.as_str())).await;
}

async fn curly_quotes_are_no_part_of_an_attribute(page: &Page) {
    let state = || page.run("return document.querySelector('dialogue-table').state", vec![]);
    page.until_seen("what is between the quotes", state, |state| state == "q=partner%3Aitaly&view=matrix").await;
    page.run("document.querySelector('dialogue-table').view = 'table'", vec![]).await;
    the_table_can_be_read(page).await;
}

async fn what_is_typed_is_no_shortcut(page: &Page) {
    the_table_can_be_read(page).await;
    page.search("five for /").await;
    page.until("all that was typed", |view| view.query == "five for /").await;
    // To Tab, Escape and keys with Ctrl the page may listen.
    let heard = page.run("return document.heard.filter((key) => key.length === 1 && !'a'.includes(key))", vec![]).await;
    assert_eq!(heard, Value::Array(Vec::new()));
}

async fn the_state_of_the_router_is_kept(page: &Page) {
    the_table_can_be_read(page).await;
    page.search("partner:italy").await;
    // A finished change, which has an entry of its own.
    page.keys([fantoccini::key::Key::Enter.into()]).await;
    let hash = || page.run("return location.hash", vec![]);
    page.until_seen("the query in the URL", hash, |hash| hash == "#q=partner%3Aitaly").await;
    let key = "return history.state.key";
    assert_eq!(page.run(key, vec![]).await, "of the router");
    let second = "const second = document.querySelectorAll('dialogue-table')[1];
        second.query = 'partner:china';
        return second.query";
    assert_eq!(page.run(second, vec![]).await, "partner:china");
    page.client.back().await.expect("history");
    page.until("the state before", |view| view.query.is_empty()).await;
    assert_eq!(page.run(key, vec![]).await, "of the router");
    let second = "return document.querySelectorAll('dialogue-table')[1].query";
    assert_eq!(page.run(second, vec![]).await, "partner:china", "the URL is that of the first");
}

async fn letters_are_of_the_usual_size(page: &Page) {
    the_table_can_be_read(page).await;
    let sizes = "const root = document.querySelector('dialogue-table').shadowRoot;
        return ['#query', '[part=tabs] button', '[part=status]', '[part=filter]', 'td [part=value]']
            .map((css) => parseFloat(getComputedStyle(root.querySelector(css)).fontSize))";
    let sizes: Vec<f64> = serde_json::from_value(page.run(sizes, vec![]).await).expect("sizes in pixels");
    assert!(sizes.iter().all(|size| (12.0..=17.0).contains(size)), "{sizes:?}");
    let width = "return arguments[0].getBoundingClientRect().width";
    let width = evidence_after_a_press(page, width).await.as_f64();
    assert!(width.is_some_and(|width| width > 320.0), "the panel has {width:?} pixels");
}

async fn what_floats_is_opaque(page: &Page) {
    page.until("rows", |view| view.rows == expected::rows("")).await;
    let ground = evidence_after_a_press(page, "return getComputedStyle(arguments[0]).backgroundColor").await;
    assert_eq!(ground, "rgb(23, 25, 29)", "the quote is read on the panel, not on the rows below it");
}

/// What a script says of the evidence panel of the first value.
async fn evidence_after_a_press(page: &Page, script: &str) -> Value {
    let press = "document.querySelector('dialogue-table').shadowRoot.querySelector('td [part=value]').click()";
    page.run(press, vec![]).await;
    page.until("a quote", |view| !view.quotes.is_empty()).await;
    let panel = "document.querySelector('dialogue-table').shadowRoot.querySelector('[part=evidence]')";
    page.run(&format!("return (function () {{ {script} }})({panel})"), vec![]).await
}

fn photographed(kind: Kind, name: &'static str, scenario: impl AsyncFnOnce(&Page)) {
    visit(kind, Way::Host(name), async |page: &Page| {
        scenario(page).await;
        let folder = root().join("target/hosts");
        fs::create_dir_all(&folder).expect("target/ can be written");
        let picture = page.client.screenshot().await.expect("a picture");
        fs::write(folder.join(format!("{name}-{kind:?}.png")), picture).expect("target/ can be written");
        assert_page_untouched(page).await;
    });
}

macro_rules! gallery {
    (@webkit patched_builtins $file:literal $scenario:ident) => {
        // WebKit's driver works within the page, with what this one has patched.
    };
    (@webkit $host:ident $file:literal $scenario:ident) => {
        #[cfg(target_os = "linux")]
        #[test]
        fn in_webkit() {
            super::photographed(Kind::WebKit, $file, super::$scenario);
        }
    };
    ($($host:ident $file:literal: $scenario:ident,)*) => {
        $(mod $host {
            use support::browser::Kind;

            #[test]
            fn in_chromium() {
                super::photographed(Kind::Chromium, $file, super::$scenario);
            }

            #[test]
            fn in_firefox() {
                super::photographed(Kind::Firefox, $file, super::$scenario);
            }

            gallery!(@webkit $host $file $scenario);
        })*

        #[test]
        fn every_page_is_in_the_gallery() {
            let entries = std::fs::read_dir(support::server::hosts()).expect("tests/hosts can be read");
            let mut pages: Vec<String> =
                entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
            pages.retain(|name| name.ends_with(".html"));
            pages.sort();
            assert_eq!(pages, [$(concat!($file, ".html")),*]);
        }
    };
}

gallery! {
    a_router "a-router": the_state_of_the_router_is_kept,
    all_unset "all-unset": the_table_can_be_read,
    another_base "another-base": the_address_keeps_its_path,
    bootstrap_dark "bootstrap-dark": the_table_can_be_read,
    dark_with_a_switch "dark-with-a-switch": a_switch_and_back_are_followed,
    far_below "far-below": nothing_is_loaded_until_the_reader_comes_near,
    fifty "fifty": all_fifty_are_there,
    framed_with_downloads "framed-with-downloads": a_file_is_taken_out_of_the_iframe,
    framed "framed": the_iframe_and_its_page_hear_of_each_other,
    hidden_at_start "hidden-at-start": the_table_comes_when_it_is_shown,
    in_a_shadow "in-a-shadow": the_table_can_be_read,
    in_pieces "in-pieces": the_table_can_be_read,
    moved "moved": the_table_lives_through_its_moves,
    newspaper "newspaper": the_table_can_be_read,
    no_adopted_styles "no-adopted-styles": the_table_can_be_read,
    no_decompression "no-decompression": the_table_can_be_read,
    no_intersection_observer "no-intersection-observer": the_table_can_be_read,
    no_wasm "no-wasm": the_text_and_a_line_can_be_read,
    one_letter_shortcuts "one-letter-shortcuts": what_is_typed_is_no_shortcut,
    patched_builtins "patched-builtins": the_table_can_be_read,
    patched_custom_elements "patched-custom-elements": the_table_can_be_read,
    print "print": it_prints,
    printed_from_afar "printed-from-afar": printing_reaches_what_is_far_away,
    reset_and_huge_root "reset-and-huge-root": the_table_can_be_read,
    right_to_left "right-to-left": the_table_can_be_read,
    set_before_the_script "set-before-the-script": what_was_set_counts,
    small_root "small-root": letters_are_of_the_usual_size,
    storage_throws "storage-throws": the_table_can_be_read,
    strict "strict": the_table_can_be_read,
    theme_against_the_page "theme-against-the-page": the_theme_wins,
    theme_broadsheet "theme-broadsheet": the_table_can_be_read,
    theme_night "theme-night": the_table_can_be_read,
    theme_wire "theme-wire": the_table_can_be_read,
    transparent "transparent": what_floats_is_opaque,
    two_copies "two-copies": both_copies_serve_one_element_class,
    wordpress "wordpress": curly_quotes_are_no_part_of_an_attribute,
}
