//! A browser with its driver, on ports of their own: started, listened to, ended.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};

/// The one description of how browsers are started for tests; `wasm-pack test` reads it as well.
const CAPABILITIES: &str = include_str!("../../webdriver.json");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Chromium,
    Firefox,
}

pub(crate) struct Browser {
    pub(crate) client: Client,
    kind: Kind,
    driver: Driver,
}

impl Browser {
    /// Starts a browser whose requests to other hosts are seen: by Chromium's log, or by `proxy`.
    pub(crate) async fn start(kind: Kind, proxy: &str) -> Browser {
        let _ = fs::remove_dir_all(downloads());
        fs::create_dir_all(downloads()).expect("target/ can be written");
        let driver = Driver::start(kind);
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities(kind, proxy))
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap_or_else(|e| panic!("{kind:?} does not start: {e}"));
        Browser { client, kind, driver }
    }

    /// Everything any page of this browser said on its console, errors it did not catch included.
    pub(crate) async fn console(&self) -> Vec<String> {
        match self.kind {
            Kind::Chromium => self.log("browser").await.iter().map(|entry| entry["message"].to_string()).collect(),
            // Firefox has no log command: it copies the console of pages to its standard output.
            Kind::Firefox => {
                let printed = self.driver.printed.lock().expect("its reader does not panic");
                printed.iter().filter(|line| is_said_by_a_page(line)).cloned().collect()
            }
        }
    }

    /// Every address that Chromium's pages asked for; Firefox does not tell, but for its proxy.
    pub(crate) async fn requests(&self) -> Vec<String> {
        if self.kind == Kind::Firefox {
            return Vec::new();
        }
        self.log("performance")
            .await
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
            .filter(|event| event["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|event| Some(event["message"]["params"]["request"]["url"].as_str()?.to_owned()))
            .collect()
    }

    async fn log(&self, name: &'static str) -> Vec<Value> {
        let log = self.client.issue_cmd(TakeLog(name)).await.expect("Chromium keeps this log");
        log.as_array().cloned().unwrap_or_default()
    }

    pub(crate) async fn close(self) {
        // The driver ends in any case; a session that is gone already is none to close.
        let _ = self.client.close().await;
    }
}

/// Whether Firefox prints this for a page, and not for code of its own.
fn is_said_by_a_page(line: &str) -> bool {
    let uncaught = ["JavaScript error: ", "JavaScript warning: "].iter().find_map(|start| line.strip_prefix(start));
    line.starts_with("console.") || uncaught.is_some_and(|from| from.starts_with("http") || from.starts_with("file"))
}

fn capabilities(kind: Kind, proxy: &str) -> Capabilities {
    let mut all: Capabilities = serde_json::from_str(CAPABILITIES).expect("webdriver.json is JSON");
    let (options, listening, how) = match kind {
        Kind::Chromium => {
            ("goog:chromeOptions", "goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))
        }
        // It logs no requests, so all that leave for another host are led past our eyes instead.
        Kind::Firefox => {
            ("moz:firefoxOptions", "proxy", json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy }))
        }
    };
    all.retain(|key, _| key == options);
    all.insert(listening.into(), how);
    let mut prefs = match kind {
        Kind::Chromium => json!({ "download.default_directory": downloads() }),
        Kind::Firefox => json!({ "browser.download.folderList": 2, "browser.download.dir": downloads() }),
    };
    let own = all[options].as_object_mut().expect("options").entry("prefs").or_insert(json!({}));
    own.as_object_mut().expect("preferences").append(prefs.as_object_mut().expect("preferences"));
    all
}

/// Where this test's browser saves files; empty when the browser starts.
pub(crate) fn downloads() -> PathBuf {
    let test = thread::current().name().unwrap_or_default().replace("::", "-");
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/target/downloads")).join(test)
}

/// Chromium's `se/log` command, which hands out what a log gathered since it was last asked.
#[derive(Debug)]
struct TakeLog(&'static str);

impl WebDriverCompatibleCommand for TakeLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
pub(crate) struct Cdp(pub(crate) &'static str, pub(crate) Value);

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// chromedriver or geckodriver, ended when dropped.
struct Driver {
    process: Child,
    port: u16,
    printed: Arc<Mutex<Vec<String>>>,
}

impl Driver {
    fn start(kind: Kind) -> Driver {
        let (program, port_option) = match kind {
            Kind::Chromium => ("chromedriver", "--port=0"),
            Kind::Firefox => ("geckodriver", "--port=0"),
        };
        let mut process = Command::new(program)
            .arg(port_option)
            // Lets geckodriver's preferences turn off the settings that Firefox fetches from its makers.
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("{program} does not start ({e}); `make test` installs it"));
        let printed = Arc::new(Mutex::new(Vec::new()));
        let (tell_port, port) = mpsc::channel();
        let stdout = process.stdout.take().expect("it is piped");
        thread::spawn({
            let printed = Arc::clone(&printed);
            move || listen(BufReader::new(stdout), &tell_port, &printed)
        });
        let port = port
            .recv_timeout(Duration::from_secs(20))
            .unwrap_or_else(|_| panic!("{program} does not say which port it took"));
        Driver { process, port, printed }
    }
}

/// Keeps what a driver and its browser print; the first line that ends in a port tells the port.
fn listen(lines: impl BufRead, tell_port: &Sender<u16>, printed: &Mutex<Vec<String>>) {
    let mut told = false;
    for line in lines.lines().map_while(Result::ok) {
        if !told && (line.contains("Listening on") || line.contains("started successfully on port")) {
            let digits = line.trim_end_matches('.').rsplit([':', ' ']).next().unwrap_or_default();
            if let Ok(port) = digits.parse() {
                told = tell_port.send(port).is_ok();
            }
        }
        printed.lock().expect("no reader of it panics").push(line);
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
