//! axe finds nothing in a reader's way: in no view, light or dark, English or Vietnamese, on a desktop or a phone.

use std::fs;
use std::sync::OnceLock;
use std::time::Duration;

use fantoccini::wd::TimeoutConfiguration;
use serde_json::json;
use support::browser::Kind;
use support::page::Page;

use crate::package::with_packages;
use crate::scenes::{SCENES, show};
use crate::visit::{Way, visit};
use crate::workbench;

/// axe itself, from its npm package.
fn axe() -> &'static str {
    static AXE: OnceLock<String> = OnceLock::new();
    AXE.get_or_init(|| {
        let file = with_packages("axe").join("node_modules/axe-core/axe.min.js");
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
    })
}

/// What axe finds on the page as it is, a line for each place.
async fn found(page: &Page) -> Vec<String> {
    let found = page.client.execute_async(include_str!("axe.js"), vec![]).await.expect("axe looks at the page");
    serde_json::from_value(found).expect("lines")
}

async fn nothing_is_in_the_way(page: &Page, scheme: &str, lang: &str) {
    page.run(axe(), vec![]).await;
    let patient = TimeoutConfiguration::new(Some(Duration::from_secs(120)), None, None);
    page.client.update_timeouts(patient).await.expect("axe may take its time");
    let dress = "document.documentElement.style.colorScheme = arguments[0];
        document.querySelector('dialogue-table').lang = arguments[1]";
    page.run(dress, vec![json!(scheme), json!(lang)]).await;
    let mut all = Vec::new();
    for scene in &SCENES {
        show(page, scene).await;
        all.extend(found(page).await.into_iter().map(|line| format!("{}: {line}", scene.name)));
    }
    assert!(all.is_empty(), "{} places in a reader's way:\n{}", all.len(), all.join("\n"));
}

/// Otherwise it might find nothing because it looks nowhere.
#[test]
fn axe_looks_into_the_shadow_root() {
    visit(Kind::Chromium, Way::Hosted, async |page: &Page| {
        page.run(axe(), vec![]).await;
        let plant = "const image = document.createElement('img');
            image.src = 'data:,';
            document.querySelector('dialogue-table').shadowRoot.append(image)";
        page.run(plant, vec![]).await;
        let found = found(page).await;
        assert!(found.len() == 1 && found[0].starts_with("image-alt\n  dialogue-table img"), "{found:?}");
    });
}

macro_rules! dressed {
    ($($name:ident: $kind:ident $width:ident $scheme:literal $lang:literal,)*) => { $(
        #[test]
        fn $name() {
            visit(Kind::$kind, Way::Hosted, async |page: &Page| {
                $width(page).await;
                nothing_is_in_the_way(page, $scheme, $lang).await;
            });
        }
    )* };
}

/// The workbench in the middle of a review, with the form of a value open.
async fn nothing_is_in_the_way_on_the_workbench(page: &Page, scheme: &str, lang: &str) {
    let mut url = page.client.current_url().await.expect("a URL");
    url.set_query(Some(&format!("lang={lang}")));
    let page = Page::go(page.client.clone(), url.as_str()).await;
    workbench::until(&page, "a workbench", |bench| bench.ready).await;
    page.run("document.documentElement.style.colorScheme = arguments[0]", vec![json!(scheme)]).await;
    page.run(axe(), vec![]).await;
    workbench::draft(&page, workbench::REPORT).await;
    workbench::until(&page, "a draft", |bench| bench.open > 0 && bench.focused == "item").await;
    page.keys(['x', 'e']).await;
    workbench::until(&page, "a form", |bench| bench.focused == "value").await;
    page.until("the table", |view| !view.rows.is_empty()).await;
    let found = found(&page).await;
    assert!(found.is_empty(), "{} places in a reader's way:\n{}", found.len(), found.join("\n"));
}

macro_rules! dressed_workbench {
    ($($name:ident: $scheme:literal $lang:literal,)*) => { $(
        #[test]
        fn $name() {
            visit(Kind::Chromium, Way::Workbench, async |page: &Page| {
                nothing_is_in_the_way_on_the_workbench(page, $scheme, $lang).await;
            });
        }
    )* };
}

dressed_workbench! {
    workbench_light_english: "light" "en",
    workbench_light_vietnamese: "light" "vi",
    workbench_dark_english: "dark" "en",
    workbench_dark_vietnamese: "dark" "vi",
}

async fn wide(page: &Page) {
    page.client.set_window_size(1280, 900).await.expect("a window that can be sized");
}

async fn phone(page: &Page) {
    page.resize(390, 844).await;
}

async fn narrow(page: &Page) {
    page.narrow().await;
}

dressed! {
    wide_light_english_in_chromium: Chromium wide "light" "en",
    wide_light_vietnamese_in_chromium: Chromium wide "light" "vi",
    wide_dark_english_in_chromium: Chromium wide "dark" "en",
    wide_dark_vietnamese_in_chromium: Chromium wide "dark" "vi",
    phone_light_english_in_chromium: Chromium phone "light" "en",
    phone_light_vietnamese_in_chromium: Chromium phone "light" "vi",
    phone_dark_english_in_chromium: Chromium phone "dark" "en",
    phone_dark_vietnamese_in_chromium: Chromium phone "dark" "vi",
    wide_dark_english_in_firefox: Firefox wide "dark" "en",
    narrow_light_vietnamese_in_firefox: Firefox narrow "light" "vi",
}
