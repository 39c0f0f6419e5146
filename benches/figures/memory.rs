//! Whether a page that adds and removes tables again and again leaks memory.

use serde_json::{Value, json};
use support::browser::{Browser, Cdp, Kind};
use support::page::Page;

/// The numbers of tables after which memory is measured: once all that is made only once is there, and at the end.
pub(crate) const CYCLES: [u32; 2] = [200, 2_000];

/// Puts a table into the page, waits until it is drawn, and takes it out.
const CYCLE: &str = "const [times, done] = arguments;
    const drawn = (table) => new Promise((drawn) => {
      const look = (_, observer) => table.shadowRoot.querySelector('tbody tr') && (observer?.disconnect(), drawn());
      new MutationObserver(look).observe(table.shadowRoot, { childList: true, subtree: true });
      look();
    });
    (async () => {
      for (let at = 0; at < times; at++) {
        const table = document.createElement('dialogue-table');
        document.body.prepend(table);
        await drawn(table);
        table.remove();
        await new Promise(requestAnimationFrame);
      }
    })().then(done);";

/// The bytes that a page uses after each of [`CYCLES`] tables, once garbage is collected: JavaScript objects, elements,
/// and the memory of the wasm.
pub(crate) fn measure(url: &str, proxy: &str) -> [u64; 2] {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let browser = Browser::start(Kind::Chromium, proxy).await;
        let page = Page::open(browser.client.clone(), url).await;
        let mut held = [0; 2];
        let mut done = 0;
        for (at, cycles) in CYCLES.into_iter().enumerate() {
            // In parts, each within what a script may take.
            while done < cycles {
                page.client.execute_async(CYCLE, vec![json!(100)]).await.expect("tables come and go");
                done += 100;
            }
            held[at] = bytes(&browser).await;
        }
        browser.close().await;
        held
    })
}

async fn bytes(browser: &Browser) -> u64 {
    // What frees a table in the wasm is itself called by the collector.
    for _ in 0..2 {
        let collect = Cdp("HeapProfiler.collectGarbage", json!({}));
        browser.client.issue_cmd(collect).await.expect("Chromium's own command");
    }
    let usage: Value =
        browser.client.issue_cmd(Cdp("Runtime.getHeapUsage", json!({}))).await.expect("Chromium's own command");
    ["usedSize", "embedderHeapUsedSize", "backingStorageSize"]
        .iter()
        .filter_map(|part| usage[part].as_f64())
        .sum::<f64>() as u64
}
