//! How soon a click is answered: the time from each to the frame that shows its effect, as the browser's performance
//! observers report it, on this processor and on one that is four times slower.

use fantoccini::key::Key;
use serde_json::{Value, json};
use support::browser::{Browser, Cdp, Kind};
use support::page::Page;

/// How often each control is clicked.
pub(crate) const TIMES: usize = 20;

/// What a page took.
pub(crate) struct Responses {
    /// For each control its name, and the 95th percentile in milliseconds.
    pub(crate) controls: Vec<(&'static str, f64)>,
    /// The cumulative layout shift, without shifts that follow a click.
    pub(crate) shifts: f64,
    /// The total blocking time from the first paint until the table was there and the page was idle, in milliseconds.
    pub(crate) blocked: f64,
}

/// What is clicked in a menu that is open.
const FACETS: &str = "a choice in the facets";

/// The controls that are clicked, each with the one that undoes it, by selector and label.
const PAIRS: [(&str, [[&str; 2]; 2]); 7] = [
    ("a menu of the filters", [["[part=filter]", "Areas"]; 2]),
    (FACETS, [["fieldset[data-field=partner] input", "Italy"]; 2]),
    ("a heading", [["thead th button", "Date"]; 2]),
    ("the matrix and the table", [["nav button", "Matrix"], ["nav button", "Table"]]),
    ("the timeline and the table", [["nav button", "Timeline"], ["nav button", "Table"]]),
    ("the quotes and the table", [["nav button", "Quotes"], ["nav button", "Table"]]),
    ("a value, and what closes it", [["button[data-action^=open]", "UNCLOS"], ["[data-action=close]", ""]]),
];

/// Clicks every control on a page of its own, with a processor slowed down by this factor.
pub(crate) fn measure(url: &str, proxy: &str, slower: u32) -> Responses {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let browser = Browser::start(Kind::Chromium, proxy).await;
        for command in [
            Cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("respond.js") })),
            Cdp("Emulation.setCPUThrottlingRate", json!({ "rate": slower })),
        ] {
            browser.client.issue_cmd(command).await.expect("Chromium's own command");
        }
        let responses = responses(&Page::open(browser.client.clone(), url).await).await;
        browser.close().await;
        responses
    })
}

async fn responses(page: &Page) -> Responses {
    let idle = "requestIdleCallback(arguments[0])";
    page.client.execute_async(idle, vec![]).await.expect("an idle page");
    let blocked = page.run("return figures.blocked", vec![]).await;
    let mut controls = Vec::new();
    page.click("input[type=search]", "").await;
    let mut typed = Vec::new();
    for _ in 0..TIMES / 4 {
        for key in "viet".chars().chain([Key::Backspace.into(); 4]) {
            page.keys([key]).await;
            typed.extend(answered(page).await);
        }
    }
    controls.push(("a letter in the search box", percentile(typed)));
    page.keys([Key::Escape.into()]).await;
    for (name, pair) in PAIRS {
        let mut times = Vec::new();
        if name == FACETS {
            page.click("[part=filter]", "Partner").await;
        }
        for _ in 0..TIMES / 2 {
            for [css, words] in pair {
                page.click(css, words).await;
                times.extend(answered(page).await);
            }
        }
        controls.push((name, percentile(times)));
    }
    let shifts = page.run("return figures.shifts", vec![]).await;
    let [shifts, blocked] = [&shifts, &blocked].map(|value| value.as_f64().expect("a number"));
    Responses { controls, shifts, blocked }
}

/// How long the last click took. Less than a frame, 16 milliseconds, is reported as a frame.
async fn answered(page: &Page) -> Option<f64> {
    let painted = "requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() =>
        arguments[0](figures.events.splice(0)))))";
    let events: Value = page.client.execute_async(painted, vec![]).await.expect("a painted frame");
    let longest = events.as_array()?.iter().filter_map(Value::as_f64).fold(16.0, f64::max);
    Some(longest)
}

/// The 95th of a hundred.
fn percentile(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() * 95).div_ceil(100) - 1]
}
