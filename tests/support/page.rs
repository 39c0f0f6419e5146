//! The page as a reader meets it: what it shows, and what can be done on it.
//! Things are found by role, label and part (`view.js`, `find.js`), never by their place.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, elements::ElementRef};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Cdp;

/// How long a page may take for anything, on a slow machine with the other core busy.
const PATIENCE: Duration = Duration::from_secs(20);
const POLL_INTERVAL: Duration = Duration::from_millis(20);
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the element shows at one moment.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct View {
    /// Whether more of it is to come.
    pub busy: bool,
    /// The ids of the rows, in order.
    pub rows: Vec<String>,
    /// The query text.
    pub query: String,
    /// What of it is in the search box.
    pub typed: String,
    /// The announced result count.
    pub status: String,
    /// The text of each chip, and of each menu of the filters in which something is chosen.
    pub chips: Vec<String>,
    /// The field of each ticked choice.
    pub ticked: Vec<String>,
    /// The field and direction of each column with an `aria-sort`.
    pub sorted: Vec<String>,
    /// The quotes in the open evidence panel.
    pub quotes: Vec<String>,
    /// What is marked in the articles that it shows, with a space between two marks.
    pub marked: String,
    /// The message that stands in place of the table.
    pub message: String,
    /// What has the focus: its action (`open/…`, `compare/…`, `export/csv`), else its text where it is a button or
    /// opens a menu, else the type of the control.
    pub focus: String,
}

/// A page with the element, open in a browser.
pub struct Page {
    /// The WebDriver session it is open in.
    pub client: Client,
}

impl Page {
    /// Opens `url` and waits for rows or for the message in their place.
    pub async fn open(client: Client, url: &str) -> Page {
        let page = Page::go(client, url).await;
        page.shown().await;
        page
    }

    /// Opens `url`, and waits for the table in the iframe there.
    pub async fn open_within(client: Client, url: &str) -> Page {
        let page = Page::go(client, url).await;
        page.client.enter_frame(0).await.expect("an iframe");
        page.shown().await;
        page
    }

    async fn shown(&self) {
        self.until("rows or a message", |view| !view.rows.is_empty() || !view.message.is_empty()).await;
    }

    /// Opens `url`.
    pub async fn go(client: Client, url: &str) -> Page {
        client.set_window_size(1280, 900).await.expect("a window can be sized");
        client.goto(url).await.unwrap_or_else(|e| panic!("{url}: {e}"));
        Page { client }
    }

    /// Makes the window as narrow as browsers let it be: narrow enough for cards.
    pub async fn narrow(&self) {
        self.client.set_window_size(500, 900).await.expect("a window that can be sized");
    }

    /// Makes Chromium's page as large as no window of a desktop is small.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let resize = Cdp("Emulation.setDeviceMetricsOverride", size);
        self.client.issue_cmd(resize).await.expect("Chromium sizes its pages");
    }

    /// What the element shows now.
    pub async fn view(&self) -> View {
        let seen = self.run(include_str!("view.js"), vec![]).await;
        if seen.is_null() { View::default() } else { serde_json::from_value(seen).expect("view.js tells all of View") }
    }

    /// Waits until the page shows what `wanted` looks for; fails with what it shows instead.
    pub async fn until(&self, what: &str, wanted: impl Fn(&View) -> bool) -> View {
        self.until_seen(what, || self.view(), |view| !view.busy && wanted(view)).await
    }

    /// Looks with `look` until it sees what is wanted; fails with what it sees instead.
    pub async fn until_seen<Seen: std::fmt::Debug>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Seen,
        wanted: impl Fn(&Seen) -> bool,
    ) -> Seen {
        self.until_seen_within(PATIENCE, what, look, wanted).await
    }

    /// The same, where more has to come than one table.
    pub async fn until_seen_within<Seen: std::fmt::Debug>(
        &self,
        patience: Duration,
        what: &str,
        look: impl AsyncFn() -> Seen,
        wanted: impl Fn(&Seen) -> bool,
    ) -> Seen {
        let looking = async {
            loop {
                let seen = look().await;
                if wanted(&seen) {
                    return seen;
                }
                tokio::time::sleep(POLL_INTERVAL).await;
            }
        };
        match tokio::time::timeout(patience, looking).await {
            Ok(seen) => seen,
            Err(_) => panic!("no {what} within {patience:?}; the page shows {:#?}", look().await),
        }
    }

    /// Types into the search box, in place of what is there: selects all of it first. WebKit's driver says that the
    /// inside of a field in a shadow root covers it, so it is focused and not clicked.
    pub async fn search(&self, text: &str) {
        let focus = "document.querySelector('dialogue-table').shadowRoot.querySelector('#query').focus()";
        self.run(focus, vec![]).await;
        self.press_with_control('a').await;
        self.keys([Key::Backspace.into()].into_iter().chain(text.chars())).await;
    }

    /// Clicks the control of the element that `css` matches and `name` names.
    pub async fn click(&self, css: &str, name: &str) {
        self.find(css, name).await.click().await.unwrap_or_else(|e| panic!("clicking {css} {name:?}: {e}"));
    }

    /// Presses and releases keys, wherever the focus is.
    pub async fn keys(&self, keys: impl IntoIterator<Item = char>) {
        let keys: Vec<char> = keys.into_iter().collect();
        let pressed = keys.iter().fold(KeyActions::new("keyboard".into()), |all, &value| {
            all.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.client.perform_actions(pressed).await.unwrap_or_else(|e| panic!("pressing {keys:?}: {e}"));
    }

    /// Presses a key while Control is held, wherever the focus is.
    pub async fn press_with_control(&self, key: char) {
        let control = char::from(Key::Control);
        let pressed = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: control })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: control });
        self.client.perform_actions(pressed).await.expect("keys can be pressed");
    }

    /// Goes on with Tab until the focus is where `there` says; fails after a reader would give up.
    pub async fn tab_to(&self, what: &str, there: impl Fn(&View) -> bool) -> View {
        let tab = char::from(Key::Tab);
        let on =
            KeyActions::new("keyboard".into()).then(KeyAction::Down { value: tab }).then(KeyAction::Up { value: tab });
        self.go_until(what, on, there).await
    }

    /// Goes back with Shift and Tab.
    pub async fn tab_back_to(&self, what: &str, there: impl Fn(&View) -> bool) -> View {
        let [shift, tab] = [Key::Shift, Key::Tab].map(char::from);
        let back = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: shift })
            .then(KeyAction::Down { value: tab })
            .then(KeyAction::Up { value: tab })
            .then(KeyAction::Up { value: shift });
        self.go_until(what, back, there).await
    }

    async fn go_until(&self, what: &str, step: KeyActions, there: impl Fn(&View) -> bool) -> View {
        for _ in 0..200 {
            self.client.perform_actions(step.clone()).await.expect("keys can be pressed");
            let view = self.view().await;
            if there(&view) {
                return view;
            }
        }
        panic!("Tab does not come to {what}; the page shows {:#?}", self.view().await);
    }

    /// Runs a script in the page; gives what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|e| panic!("{e}, in the script\n{script}"))
    }

    async fn find(&self, css: &str, name: &str) -> Element {
        let found = self.run(include_str!("find.js"), vec![json!(css), json!(name)]).await;
        let Some(id) = found[ELEMENT].as_str() else {
            panic!("nothing matches {css} with the name {name:?}; the page shows {:#?}", self.view().await);
        };
        Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()))
    }
}
