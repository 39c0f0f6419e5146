//! How long a page takes from the start of the navigation to the frames that show its first dialogue: to be read, and
//! as a row of the table.

use serde_json::json;
use support::browser::{Browser, Cdp, Kind};

/// An odd number, so that a median is one of them.
pub(crate) const TIMES: usize = 9;

/// The times in milliseconds, in order of size, to read it and as a row; each in a browser started for it.
pub(crate) fn measure(kind: Kind, url: &str, proxy: &str) -> [Vec<f64>; 2] {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let times: Vec<[f64; 2]> = (0..TIMES).map(|_| runtime.block_on(once(kind, url, proxy))).collect();
    [0, 1].map(|of: usize| {
        let mut times: Vec<f64> = times.iter().map(|time| time[of]).collect();
        times.sort_by(f64::total_cmp);
        times
    })
}

async fn once(kind: Kind, url: &str, proxy: &str) -> [f64; 2] {
    let browser = Browser::start(kind, proxy).await;
    let client = &browser.client;
    let first = Cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("watch.js") }));
    client.issue_cmd(first).await.expect("Chromium runs a script before the page's");
    client.goto(url).await.unwrap_or_else(|e| panic!("{url}: {e}"));
    let painted = client.execute_async("firstRow.then(arguments[0])", vec![]).await;
    browser.close().await;
    serde_json::from_value(painted.expect("a first row")).expect("milliseconds")
}
