//! A static server for dist/ that writes down every request, and can serve it the way a hostile
//! or broken host would.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response, StatusCode};

/// What a first folder of the address makes of the files below it.
const NO_WASM: &str = "/no-wasm/";
const CUT: &str = "/cut/";
const GONE: &str = "/gone/";
const STRICT: &str = "/strict/";
/// The same files under a second address: for a page another copy of the script.
const COPY: &str = "/copy/";
/// The pages of tests/hosts/.
const HOSTS: &str = "/hosts/";
/// What tests have made.
const MADE: &str = "/made/";

/// The smallest policy that the element asks for, with what the example's own page needs: its stylesheet and icon.
const SMALLEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src data:; require-trusted-types-for 'script'";
const FORBIDDING: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/// Serves until it is dropped.
pub(crate) struct Server {
    http: Arc<tiny_http::Server>,
    seen: Arc<Mutex<Vec<String>>>,
    updated: Arc<Mutex<BTreeMap<String, Vec<u8>>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start() -> Server {
        dist();
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").expect("a free port on loopback"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let updated = Arc::new(Mutex::new(BTreeMap::new()));
        let thread = thread::spawn({
            let (http, seen, updated) = (Arc::clone(&http), Arc::clone(&seen), Arc::clone(&updated));
            move || {
                for request in http.incoming_requests() {
                    seen.lock().expect("no test holds it while panicking").push(request.url().to_owned());
                    answer(request, &updated.lock().expect("no test holds it while panicking"));
                }
            }
        });
        Server { http, seen, updated, thread: Some(thread) }
    }

    /// `127.0.0.1:PORT`.
    pub(crate) fn authority(&self) -> String {
        self.http.server_addr().to_string()
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.authority())
    }

    /// Serves a file of dist/ with another content, from now on.
    pub(crate) fn update(&self, name: &str, content: Vec<u8>) {
        self.updated.lock().expect("no test holds it while panicking").insert(name.to_owned(), content);
    }

    /// The path of each request so far; a whole address where a browser took it for its proxy.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.seen.lock().expect("no test holds it while panicking").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, updated: &BTreeMap<String, Vec<u8>>) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let (host, name) = [NO_WASM, CUT, GONE, STRICT, COPY, HOSTS, MADE]
        .into_iter()
        .find_map(|host| Some((host, path.strip_prefix(host)?)))
        .unwrap_or(("/", path.trim_start_matches('/')));
    let name = if name.is_empty() { "index.html" } else { name };
    let wasm = name.ends_with(".wasm");
    // The names in dist/ are flat: anything with a slash is no file of ours.
    let folder = match host {
        HOSTS => hosts(),
        MADE => made(),
        _ => dist(),
    };
    let read = || updated.get(name).cloned().or_else(|| fs::read(folder.join(name)).ok());
    let file = (!name.contains('/')).then(read).flatten();
    let response = match file {
        Some(mut bytes) if !(wasm && host == GONE) => {
            if wasm && host == CUT {
                bytes.truncate(bytes.len() / 2);
            }
            let mut response = Response::from_data(bytes).with_header(header("Content-Type", kind(name)));
            let policies = [(NO_WASM, FORBIDDING), (STRICT, SMALLEST)];
            if let Some((_, policy)) = policies.into_iter().find(|(of, _)| *of == host) {
                response = response.with_header(header("Content-Security-Policy", policy));
            }
            response.boxed()
        }
        _ => Response::empty(StatusCode(404)).boxed(),
    };
    // Each in its own time: a browser may read one file only when it has another one.
    thread::spawn(move || request.respond(response));
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("plain ASCII")
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// The folder under test.
pub(crate) fn dist() -> &'static Path {
    let dist = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/dist"));
    let single = dist.join("dialogue-table.html");
    assert!(single.is_file(), "{} is missing: run `make build` before these tests", single.display());
    dist
}

/// The folder of the host pages.
pub(crate) fn hosts() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hosts"))
}

/// The folder for what tests make to be served.
pub(crate) fn made() -> &'static Path {
    let made = Path::new(concat!(env!("CARGO_TARGET_TMPDIR"), "/made"));
    fs::create_dir_all(made).expect("the folder for temporary files can be written");
    made
}

/// The file in dist/ whose name tells its content and ends so.
pub(crate) fn hashed(extension: &str) -> PathBuf {
    let names = fs::read_dir(dist()).expect("dist/ can be read").map(|entry| entry.expect("an entry").path());
    let is_it = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let hash = name.strip_prefix("dialogue-table.").and_then(|rest| rest.strip_suffix(extension));
        hash.is_some_and(|hash| hash.len() == 11 && hash.ends_with('.'))
    };
    let found: Vec<_> = names.filter(is_it).collect();
    assert_eq!(found.len(), 1, "one hashed .{extension}: {found:?}");
    found.into_iter().next().unwrap_or_default()
}
