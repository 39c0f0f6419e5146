//! Every view as a reader may see it, each by its URL fragment and an element that shows that it is there.

use serde_json::json;
use support::page::Page;

/// A view, and what is open in it.
pub(crate) struct Scene {
    /// What it is called where a test tells of it.
    pub(crate) name: &'static str,
    /// Its URL fragment.
    pub(crate) hash: &'static str,
    /// The selector of what is clicked there; nothing where this is empty.
    click: &'static str,
    /// What is seen then.
    shows: &'static str,
}

pub(crate) const fn scene(name: &'static str, hash: &'static str, shows: &'static str) -> Scene {
    Scene { name, hash, click: "", shows }
}

const fn menu(name: &'static str, click: &'static str) -> Scene {
    Scene { name, hash: "q=partner:italy", click, shows: ".menu[open] .menu-list" }
}

pub(crate) const SCENES: [Scene; 16] = [
    scene("table", "q=", ".responsive tbody td"),
    scene("table-of-words", "q=ha noi -coc", ".passages-row, .hints li"),
    scene("matrix", "view=matrix", ".matrix tbody .dot"),
    scene("matrix-by-positions", "view=matrix&field=position", ".matrix tbody .unstaged-icon"),
    scene("timeline", "view=timeline", ".strips .event"),
    scene("quotes", "view=quotes", ".quote-groups mark"),
    scene("compare-nothing", "view=compare", ".help .pairs"),
    scene("compare-two", "view=compare&compare=vn-it-2019,vn-it-2025", ".compare .change"),
    scene("compare-four", "view=compare&compare=vn-it-2025,vn-ru-2024,vn-sg-2023,vn-cn-2023", ".compare tbody td"),
    scene("evidence", "open=vn-it-2025/instrument/unclos", ".evidence .quote-list"),
    scene("evidence-in-the-matrix", "view=matrix&open=vn-it-2025/area/training", ".evidence .quote-list"),
    scene("reader", "open=vn-it-2025/instrument/unclos&article=vns-2025-07-02", ".evidence .facts"),
    menu("export", ".views > .menu summary"),
    menu("columns", ".views > div .menu summary"),
    scene("empty", "q=partner:italy partner:russia -hanoi", ".empty"),
    scene("hints", "q=venu:hanoi held:soon", ".hints li"),
];

/// Goes to a view, and waits until it stands still.
pub(crate) async fn show(page: &Page, scene: &Scene) {
    let go = "location.hash = arguments[0]; document.querySelector('dialogue-table').shadowRoot
        .querySelectorAll('.menu[open]').forEach((menu) => (menu.open = false))";
    page.run(go, vec![json!(scene.hash)]).await;
    if !scene.click.is_empty() {
        page.click(scene.click, "").await;
    }
    let seen = || async {
        let seen = page.client.execute_async(include_str!("still.js"), vec![json!(scene.shows)]).await;
        seen.unwrap_or_else(|e| panic!("{}: {e}", scene.name))
    };
    page.until_seen(scene.name, seen, |seen| *seen == true).await;
}
