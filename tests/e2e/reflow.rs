//! A page 320 CSS pixels wide, which is also what is left of 1280 at a zoom of 400 %: no view makes it scroll sideways,
//! and nothing is lost. It stands in an iframe, because no window is that narrow.

use serde::Deserialize;
use support::browser::Kind;
use support::page::Page;

use crate::scenes::{SCENES, show};
use crate::visit::{Way, visit};

/// What a page loses by its width.
#[derive(Debug, Deserialize)]
pub(crate) struct Seen {
    /// How far the page can be scrolled sideways.
    wider: i32,
    /// What cannot be seen without that.
    lost: Vec<String>,
    /// How many values can be clicked, or expanded in their row.
    values: usize,
}

impl Seen {
    /// Whether something is lost.
    pub(crate) fn breaks(&self) -> bool {
        self.wider > 0 || !self.lost.is_empty()
    }
}

pub(crate) async fn seen(page: &Page) -> Seen {
    let seen = page.run(include_str!("reflow.js"), vec![]).await;
    serde_json::from_value(seen).expect("reflow.js tells all of Seen")
}

async fn nothing_is_lost(page: &Page, values: &[usize]) -> Vec<usize> {
    let (mut all, mut lost) = (Vec::new(), Vec::new());
    for (at, scene) in SCENES.iter().enumerate() {
        show(page, scene).await;
        let seen = seen(page).await;
        let fewer = values.get(at).is_some_and(|values| *values != seen.values);
        if seen.breaks() || fewer {
            lost.push(format!("{}: {seen:#?}", scene.name));
        }
        all.push(seen.values);
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
    all
}

fn narrowed(kind: Kind) {
    let mut values = Vec::new();
    visit(kind, Way::Hosted, async |page: &Page| values = nothing_is_lost(page, &[]).await);
    // 1280 by 1024, at 400 %.
    visit(kind, Way::Within(320, 256), async |page: &Page| _ = nothing_is_lost(page, &values).await);
}

#[test]
fn nothing_is_lost_on_a_page_of_320_pixels_in_chromium() {
    narrowed(Kind::Chromium);
}

#[test]
fn nothing_is_lost_on_a_page_of_320_pixels_in_firefox() {
    narrowed(Kind::Firefox);
}
