//! How much of the table a screen shows: a reader who compares dialogues has to see several at once.

use serde::Deserialize;
use support::browser::Kind;
use support::page::Page;

use crate::visit::{Way, visit};

/// What layout.js measures.
#[derive(Debug, Deserialize)]
struct Layout {
    top: f64,
    bar: f64,
    heights: Vec<f64>,
    elements: Vec<usize>,
    wider: i32,
}

/// A screen, and what it has to show.
struct Screen {
    width: u32,
    height: u32,
    /// Where the first row begins at the latest.
    top: f64,
    /// How high the toolbar is at most, with the tabs of the views and the legend.
    bar: f64,
    /// How many dialogues are there as a whole.
    whole: usize,
    /// In how many screens all of them are.
    screens: f64,
}

/// As few elements as a browser draws without being noticed.
const MAX_ELEMENTS: usize = 90;

async fn shows(page: &Page, screen: &Screen) {
    page.resize(screen.width, screen.height).await;
    page.client.refresh().await.expect("the page again");
    page.until("rows", |view| !view.busy && !view.rows.is_empty()).await;
    let measured = page.client.execute_async(include_str!("layout.js"), vec![]).await.expect("rows to measure");
    let layout: Layout = serde_json::from_value(measured).expect("layout.js tells all of Layout");
    assert!(layout.top <= screen.top, "the first row begins lower: {layout:?}");
    assert!(layout.bar <= screen.bar, "the bar is higher: {layout:?}");
    let mut bottom = layout.top;
    let bottoms: Vec<f64> = layout
        .heights
        .iter()
        .map(|height| {
            bottom += height;
            bottom
        })
        .collect();
    let whole = bottoms.iter().filter(|bottom| **bottom <= f64::from(screen.height)).count();
    assert!(whole >= screen.whole, "{whole} whole dialogues on {} pixels: {layout:?}", screen.width);
    assert!(bottom <= f64::from(screen.height) * screen.screens, "{bottom} pixels for all: {layout:?}");
    assert!(layout.wider <= 0, "the table is wider than the page: {layout:?}");
    assert!(layout.elements.iter().all(|elements| *elements <= MAX_ELEMENTS), "{layout:?}");
}

#[test]
fn a_screen_shows_several_dialogues_and_the_page_is_as_wide_as_the_window() {
    // The fonts of this machine may be wider than those of most readers.
    let screens = [
        Screen { width: 1280, height: 900, top: 220.0, bar: 150.0, whole: 7, screens: 1.0 },
        Screen { width: 680, height: 900, top: 240.0, bar: 120.0, whole: 3, screens: 2.0 },
        Screen { width: 390, height: 844, top: 260.0, bar: 120.0, whole: 1, screens: 3.5 },
    ];
    visit(Kind::Chromium, Way::Hosted, async |page: &Page| {
        for screen in &screens {
            shows(page, screen).await;
        }
    });
}

/// By how many pixels the table is wider than its box, or the page wider than the window.
const WIDER: &str = "const { scrollWidth, clientWidth } = document.documentElement;
    const box = document.querySelector('dialogue-table').shadowRoot.querySelector('[part~=scroller]');
    return Math.max(scrollWidth - clientWidth, box.scrollWidth - box.clientWidth)";

#[test]
fn the_table_is_as_wide_as_its_box_at_every_width() {
    visit(Kind::Chromium, Way::Hosted, async |page: &Page| {
        let mut wider = Vec::new();
        for width in (320..1400).step_by(8) {
            page.resize(width, 900).await;
            let by = page.run(WIDER, vec![]).await.as_i64().expect("a number of pixels");
            wider.extend((by > 0).then_some((width, by)));
        }
        assert_eq!(wider, [], "windows, and by how much");
    });
}

/// Whether the open panel is in the window, and whether it covers the column of the value that is marked.
const BESIDE: &str = "const root = document.querySelector('dialogue-table').shadowRoot;
    const panel = root.querySelector('[part~=evidence]').getBoundingClientRect();
    const column = root.querySelector('[data-action^=open][aria-expanded]').closest('td, th').getBoundingClientRect();
    const covers = panel.left < column.right && column.left < panel.right && panel.top < column.bottom && column.top < panel.bottom;
    return [panel.top >= 0 && panel.bottom <= innerHeight && panel.left >= 0 && panel.right <= innerWidth, covers]";

#[test]
fn the_evidence_opens_in_the_window_and_leaves_the_column_of_its_value_free() {
    visit(Kind::Chromium, Way::Hosted, async |page: &Page| {
        page.resize(1280, 900).await;
        for value in ["vn-it-2025/area/training", "vn-it-2025/held/2025-07-02", "vn-cn-2023/instrument/doc"] {
            page.run("location.hash = `open=${arguments[0]}`", vec![value.into()]).await;
            page.until("an open panel", |view| !view.quotes.is_empty()).await;
            let beside = async || page.run(BESIDE, vec![]).await;
            let [in_window, covers] = [true, false];
            page.until_seen(value, beside, |seen| *seen == serde_json::json!([in_window, covers])).await;
        }
        // A value that is collapsed is expanded for its evidence.
        let collapsed = "vn-it-2025/area/un-peacekeeping";
        page.run("location.hash = `open=${arguments[0]}`", vec![collapsed.into()]).await;
        let seen = "const { shadowRoot } = document.querySelector('dialogue-table');
            return shadowRoot.querySelector(`td [data-action='open/${arguments[0]}'][aria-expanded]`)?.checkVisibility() ?? false";
        let seen = async || page.run(seen, vec![collapsed.into()]).await;
        page.until_seen("the collapsed value", seen, |seen| *seen == true).await;
    });
}
