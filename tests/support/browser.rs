//! A browser with its driver, on ports of their own: started, listened to, ended.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};

use crate::root;

/// The one description of how browsers are started for tests; `wasm-pack test` reads it as well.
const CAPABILITIES: &str = include_str!("../../webdriver.json");

/// How long a program may take to start.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often a driver is asked whether it listens.
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// A browser that the tests drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By chromedriver, headless.
    Chromium,
    /// By geckodriver, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser, on a display of its own that nobody sees.
    WebKit,
}

/// A running browser and its driver; the driver ends when this is dropped.
pub struct Browser {
    /// The WebDriver session.
    pub client: Client,
    kind: Kind,
    driver: Driver,
}

impl Browser {
    /// Starts a browser whose requests to other hosts are seen: by Chromium's log, or by `proxy`.
    pub async fn start(kind: Kind, proxy: &str) -> Browser {
        let _ = fs::remove_dir_all(downloads());
        fs::create_dir_all(downloads()).expect("target/ can be written");
        let driver = Driver::start(kind);
        let address = format!("http://127.0.0.1:{}", driver.port);
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        let session = builder.capabilities(capabilities(kind, proxy)).connect(&address);
        let client = tokio::time::timeout(PATIENCE, session)
            .await
            .unwrap_or_else(|_| panic!("{kind:?} does not start within {PATIENCE:?}"))
            .unwrap_or_else(|e| panic!("{kind:?} does not start: {e}"));
        Browser { client, kind, driver }
    }

    /// Everything on the console of this browser's pages, uncaught errors included. WebKit has no such log.
    pub async fn console(&self) -> Vec<String> {
        match self.kind {
            Kind::Chromium => self.log("browser").await.iter().map(|entry| entry["message"].to_string()).collect(),
            // Firefox has no log command: it copies the console of pages to its standard output.
            Kind::Firefox => {
                let printed = self.driver.printed.lock().expect("its reader does not panic");
                printed.iter().filter(|line| is_said_by_a_page(line)).cloned().collect()
            }
            Kind::WebKit => Vec::new(),
        }
    }

    /// Every URL that Chromium's pages requested. Other browsers have no such log: their requests go through a proxy.
    pub async fn requests(&self) -> Vec<String> {
        if self.kind != Kind::Chromium {
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

    /// Ends the session, and with it the driver.
    pub async fn close(self) {
        // The driver ends in any case; a session that is gone already is none to close.
        let _ = tokio::time::timeout(PATIENCE, self.client.close()).await;
    }
}

/// Whether Firefox prints this for a page, and not for code of its own.
fn is_said_by_a_page(line: &str) -> bool {
    let uncaught = ["JavaScript error: ", "JavaScript warning: "].iter().find_map(|start| line.strip_prefix(start));
    line.starts_with("console.") || uncaught.is_some_and(|from| from.starts_with("http") || from.starts_with("file"))
}

fn capabilities(kind: Kind, proxy: &str) -> Capabilities {
    let mut all: Capabilities = serde_json::from_str(CAPABILITIES).expect("webdriver.json is JSON");
    // These log no requests, so a proxy of ours sees all that go to another host.
    let past_us = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy });
    let (options, listening, how, mut prefs) = match kind {
        Kind::Chromium => (
            "goog:chromeOptions",
            "goog:loggingPrefs",
            json!({ "browser": "ALL", "performance": "ALL" }),
            json!({ "download.default_directory": downloads() }),
        ),
        Kind::Firefox => (
            "moz:firefoxOptions",
            "proxy",
            past_us,
            json!({ "browser.download.folderList": 2, "browser.download.dir": downloads() }),
        ),
        Kind::WebKit => {
            // No `noProxy`, although our own pages would not need a proxy: its list makes WebKitGTK's MiniBrowser crash
            // now and then, because it is handed on without its end.
            all.clear();
            all.insert("proxy".into(), past_us);
            return all;
        }
    };
    all.retain(|key, _| key == options);
    all.insert(listening.into(), how);
    let own = all[options].as_object_mut().expect("options").entry("prefs").or_insert(json!({}));
    own.as_object_mut().expect("preferences").append(prefs.as_object_mut().expect("preferences"));
    all
}

/// Where this test's browser saves files; empty when the browser starts.
pub fn downloads() -> PathBuf {
    let test = thread::current().name().unwrap_or_default().replace("::", "-");
    root().join("target/downloads").join(test)
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
pub struct Cdp(pub &'static str, pub Value);

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// chromedriver, geckodriver or WebKitWebDriver, ended when dropped.
struct Driver {
    process: Child,
    port: u16,
    printed: Arc<Mutex<Vec<String>>>,
    /// The display of a browser that knows no headless mode; ended after the driver.
    _display: Option<Display>,
}

impl Driver {
    fn start(kind: Kind) -> Driver {
        let display = (kind == Kind::WebKit).then(Display::start);
        let (program, port) = match kind {
            Kind::Chromium => ("chromedriver", 0),
            Kind::Firefox => ("geckodriver", 0),
            // It takes no port by itself.
            Kind::WebKit => ("WebKitWebDriver", free_port()),
        };
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            // Lets geckodriver's preferences turn off the settings that Firefox fetches from its makers.
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        if let Some(display) = &display {
            command.env("DISPLAY", &display.name).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            // Where it keeps all that is its own, and saves files.
            command.env("HOME", downloads());
        }
        let mut process = started(&mut command);
        let printed = Arc::new(Mutex::new(Vec::new()));
        let (tell_port, told_port) = mpsc::channel();
        let stdout = process.stdout.take().expect("it is piped");
        thread::spawn({
            let printed = Arc::clone(&printed);
            move || listen(BufReader::new(stdout), &tell_port, &printed)
        });
        let mut driver = Driver { process, port, printed, _display: display };
        if kind == Kind::WebKit {
            driver.until_it_listens();
        } else {
            let told = told_port.recv_timeout(PATIENCE);
            driver.port = told.unwrap_or_else(|error| {
                let printed = driver.printed.lock();
                panic!("{program} does not say which port it took ({error}); it printed {printed:?}")
            });
        }
        driver
    }

    fn until_it_listens(&mut self) {
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            // It ends at once where another process has taken the port.
            let ended = self.process.try_wait().expect("the state of a child is known");
            assert!(ended.is_none(), "the driver ended, on port {}: {ended:?}", self.port);
            assert!(begun.elapsed() < PATIENCE, "the driver does not listen on {}", self.port);
            thread::park_timeout(POLL_INTERVAL);
        }
    }
}

/// An X server without a screen, ended when dropped.
struct Display {
    process: Child,
    /// `:0`
    name: String,
}

impl Display {
    fn start() -> Display {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"]);
        let mut process = started(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        let mut stdout = BufReader::new(process.stdout.take().expect("it is piped"));
        stdout.read_line(&mut number).expect("Xvfb says which display it is");
        Display { process, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn started(command: &mut Command) -> Child {
    let program = command.get_program().to_string_lossy().into_owned();
    command.spawn().unwrap_or_else(|e| panic!("{program} does not start ({e}); `make test` installs it"))
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
    listener.local_addr().expect("an address").port()
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
