//! The hosted page is cached for a visit without a network, each version completely.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use support::browser::{Browser, Kind};
use support::page::Page;
use support::server::{Server, dist};

use crate::expected;

#[test]
fn a_later_visit_works_without_a_network_in_chromium() {
    visit(Kind::Chromium);
}

#[test]
fn a_later_visit_works_without_a_network_in_firefox() {
    visit(Kind::Firefox);
}

fn visit(kind: Kind) {
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let browser = Browser::start(kind, &server.authority()).await;
        let url = server.url("/");
        let page = Page::open(browser.client.clone(), &url).await;
        let ready = "navigator.serviceWorker.ready.then(() => arguments[0]())";
        page.client.execute_async(ready, vec![]).await.expect("a worker");

        // Another such page of the same origin has kept a version too.
        let neighbour = "caches.open(`dialogue-table 1 ${location.origin}/other/`).then(() => arguments[0]())";
        page.client.execute_async(neighbour, vec![]).await.expect("a cache");

        half_an_update_changes_nothing(&server, &page, &url).await;
        a_whole_update_comes_with_the_next_visit(&server, &page, &url).await;

        let kept = page.client.execute_async("caches.keys().then(arguments[0])", vec![]).await.expect("names");
        assert_eq!(kept.as_array().map(Vec::len), Some(2), "the present version, and the neighbour's: {kept}");

        drop(server);
        let page = Page::open(page.client, &format!("{url}?from=a-link#q=partner:italy")).await;
        page.until("the rows of the URL", |view| view.rows == expected::rows("partner:italy")).await;
        assert_eq!(title(&page).await, "Updated");
        browser.close().await;
    });
}

/// The host has the new worker and the new page, but for one of the files an older one.
async fn half_an_update_changes_nothing(server: &Server, page: &Page, url: &str) {
    let before = title(page).await;
    let new = index().replace(&before, "Half");
    let worker = worker(&index(), &new);
    server.update("sw.js", worker.replace(&integrity(&read("register-sw.js")), &integrity("newer")).into_bytes());
    server.update("index.html", new.into_bytes());
    assert_eq!(update(page).await, "redundant");
    let page = Page::open(page.client.clone(), url).await;
    assert_eq!(title(&page).await, before);
}

async fn a_whole_update_comes_with_the_next_visit(server: &Server, page: &Page, url: &str) {
    let before = title(page).await;
    let new = index().replace(&before, "Updated");
    server.update("sw.js", worker(&index(), &new).into_bytes());
    server.update("index.html", new.into_bytes());
    assert_eq!(update(page).await, "installed");
    assert_eq!(title(page).await, before, "an open page is left alone");
    let next = || async { title(&Page::open(page.client.clone(), url).await).await };
    page.until_seen("the new version", next, |title| title == "Updated").await;
}

/// What becomes of a new version. Told of the registration: a worker that is gone does not always tell of its end.
async fn update(page: &Page) -> &'static str {
    let problem = page.client.execute_async(include_str!("update.js"), vec![]).await.expect("a registration");
    assert!(problem.is_null(), "{problem}");
    let state = async || page.client.execute_async(STATE, vec![]).await.expect("a registration");
    let installed = page.until_seen("an end of the installation", state, |state| state[0] == false).await;
    if installed[1] == true { "installed" } else { "redundant" }
}

/// Whether a version is being installed, and whether one waits.
const STATE: &str = "navigator.serviceWorker.ready.then(\
    ({ installing, waiting }) => arguments[0]([installing !== null, waiting !== null]))";

async fn title(page: &Page) -> String {
    page.client.title().await.expect("a title")
}

/// The worker of a version with another page.
fn worker(old: &str, new: &str) -> String {
    read("sw.js").replace(&integrity(old), &integrity(new))
}

fn index() -> String {
    read("index.html")
}

fn read(name: &str) -> String {
    fs::read_to_string(dist().join(name)).expect("it is built")
}

fn integrity(content: &str) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}
