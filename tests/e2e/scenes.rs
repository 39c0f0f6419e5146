//! Every view as a reader may see it, each by its URL fragment and an element that shows that it is there.

use serde_json::json;
use support::page::Page;

/// A view, and what is open in it.
pub(crate) struct Scene {
    /// What it is called where a test tells of it.
    pub(crate) name: &'static str,
    /// Its URL fragment.
    pub(crate) hash: &'static str,
    /// The selectors of what is clicked there, as far as it is seen.
    clicks: &'static [&'static str],
    /// What is seen then.
    shows: &'static str,
}

pub(crate) const fn scene(name: &'static str, hash: &'static str, shows: &'static str) -> Scene {
    Scene { name, hash, clicks: &[], shows }
}

const fn clicked(name: &'static str, clicks: &'static [&'static str], shows: &'static str) -> Scene {
    Scene { name, hash: "q=partner:italy", clicks, shows }
}

/// The button of a panel, where the toolbar has no room for what is in it.
const FILTERS: &str = "[aria-controls=filters]";
const OPTIONS: &str = "[aria-controls=options]";

pub(crate) const SCENES: [Scene; 18] = [
    scene("table", "q=", "[part=table] tbody td"),
    scene("table-of-words", "q=ha noi -coc", "tr:not([data-dialogue]) mark"),
    scene("matrix", "view=matrix", "[data-view=matrix] [data-action^=open]"),
    scene("matrix-by-positions", "view=matrix&field=position", "[data-view=matrix] [data-action*='/position/']"),
    scene("timeline", "view=timeline", "[data-view=timeline] [data-action^=open]"),
    scene("quotes", "view=quotes", "[data-view=quotes] mark"),
    scene("compare-nothing", "view=compare", "[data-view=compare] [data-change]"),
    scene("compare-two", "view=compare&compare=vn-it-2019,vn-it-2025", "[data-view=compare] [data-change]"),
    scene(
        "compare-four",
        "view=compare&compare=vn-it-2025,vn-ru-2024,vn-sg-2023,vn-cn-2023",
        "[data-view=compare] tbody td",
    ),
    scene("evidence", "open=vn-it-2025/instrument/unclos", "[part=evidence] blockquote"),
    scene("evidence-in-the-matrix", "view=matrix&open=vn-it-2025/area/training", "[part=evidence] blockquote"),
    scene(
        "reader",
        "open=vn-it-2025/instrument/unclos&article=vns-2025-07-02",
        "[part=evidence] ol [data-action^=open]",
    ),
    clicked("filters", &[FILTERS, "[data-action='menu/area']"], "[part=filters] fieldset li"),
    clicked(
        "other-filters",
        &[FILTERS, "[data-action='menu/others']", "[part=filters] summary"],
        "[part=filters] details[open] fieldset li",
    ),
    clicked("export", &[OPTIONS, "[part=download] summary"], "[part=download][open] li"),
    clicked("columns", &[OPTIONS, "[part=columns] summary"], "[part=columns][open] li"),
    scene("empty", "q=partner:italy partner:russia -hanoi", "[part=empty]"),
    scene("hints", "q=venu:hanoi held:soon", "[part=hints] li"),
];

const ROOT: &str = "document.querySelector('dialogue-table').shadowRoot";

/// Goes to a view, and waits until it stands still.
pub(crate) async fn show(page: &Page, scene: &Scene) {
    // A press elsewhere closes the menus.
    let go = "location.hash = arguments[0]; document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))";
    page.run(go, vec![json!(scene.hash)]).await;
    for css in scene.clicks {
        let is_seen = format!("return !!{ROOT}.querySelector(arguments[0])?.checkVisibility()");
        if page.run(&is_seen, vec![json!(css)]).await == true {
            page.click(css, "").await;
        }
    }
    let seen = || async {
        let seen = page.client.execute_async(include_str!("still.js"), vec![json!(scene.shows)]).await;
        seen.unwrap_or_else(|e| panic!("{}: {e}", scene.name))
    };
    page.until_seen(scene.name, seen, |seen| *seen == true).await;
}
