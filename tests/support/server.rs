//! A static server for dist/ that records every request, and can serve the files as a restrictive

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use http::{HeaderValue, Request, Response, StatusCode, header};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::{root, target_folder};

/// What the first folder of a URL does to the files below it.
const NO_WASM: &str = "/no-wasm/";
const CUT: &str = "/cut/";
const GONE: &str = "/gone/";
const STRICT: &str = "/strict/";
/// The same files under a second URL: for a page another copy of the script.
const COPY: &str = "/copy/";
/// The pages of tests/hosts/.
const HOSTS: &str = "/hosts/";
/// What tests have made.
const MADE: &str = "/made/";

/// The smallest policy that the element asks for, with what the example's own page needs: its stylesheet and icon.
const SMALLEST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src data:; require-trusted-types-for 'script'";
/// The same for the page of the workbench: its style and the script that sets its language stand in it, and the preview
/// is a corpus that it has made.
const WORKBENCH: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; \
    connect-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; \
    trusted-types 'none'";
const FORBIDDING: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/// Serves until it is dropped.
pub struct Server {
    authority: String,
    asked: Arc<Asked>,
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// The requests to a server, and the files that it serves with other content.
#[derive(Default)]
struct Asked {
    /// Where the server is.
    authority: String,
    seen: Mutex<Vec<String>>,
    updated: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Server {
    /// Starts a server on a free port of this machine.
    pub fn start() -> Server {
        dist();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
        let authority = listener.local_addr().expect("it is bound").to_string();
        let asked = Arc::new(Asked { authority: authority.clone(), ..Asked::default() });
        let (end, ended) = oneshot::channel();
        let thread = thread::spawn({
            let asked = Arc::clone(&asked);
            move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
                // Dropping the runtime ends what is still being served.
                runtime.block_on(async {
                    listener.set_nonblocking(true).expect("a listener can wait");
                    let listener = TcpListener::from_std(listener).expect("a runtime to wait in");
                    tokio::select! {
                        () = serve(listener, asked) => (),
                        _ = ended => (),
                    }
                });
            }
        });
        Server { authority, asked, end: Some(end), thread: Some(thread) }
    }

    /// `127.0.0.1:PORT`.
    pub fn authority(&self) -> String {
        self.authority.clone()
    }

    /// The URL of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.authority)
    }

    /// Serves a file of dist/ with another content, from now on.
    pub fn update(&self, name: &str, content: Vec<u8>) {
        self.asked.updated.lock().expect("no test holds it while panicking").insert(name.to_owned(), content);
    }

    /// The path of each request so far; a complete URL where a browser used it as its proxy.
    pub fn requests(&self) -> Vec<String> {
        self.asked.seen.lock().expect("no test holds it while panicking").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let (Some(end), Some(thread)) = (self.end.take(), self.thread.take()) {
            let _ = end.send(());
            let _ = thread.join();
        }
    }
}

/// Each connection in its own time: a browser may read one file only when it has another one.
async fn serve(listener: TcpListener, asked: Arc<Asked>) {
    while let Ok((stream, _)) = listener.accept().await {
        let asked = Arc::clone(&asked);
        let service = service_fn(move |request: Request<Incoming>| {
            let asked = Arc::clone(&asked);
            async move { Ok::<_, Infallible>(asked.answer(&request)) }
        });
        // A browser that goes away in the middle is no failure.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await });
    }
}

impl Asked {
    fn answer(&self, request: &Request<Incoming>) -> Response<Full<Bytes>> {
        // A browser that uses us as a proxy, as WebKit does for our own pages too, sends the complete URL.
        let uri = request.uri();
        let to_us = uri.authority().is_none_or(|authority| authority.as_str() == self.authority);
        let asked = uri.path_and_query().filter(|_| to_us).map_or_else(|| uri.to_string(), ToString::to_string);
        self.seen.lock().expect("no test holds it while panicking").push(asked);
        let path = uri.path();
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
        let updated = || self.updated.lock().expect("no test holds it while panicking").get(name).cloned();
        let read = || updated().or_else(|| fs::read(folder.join(name)).ok());
        let ours = !name.contains('/') && to_us && !(wasm && host == GONE);
        let mut response = Response::new(Full::default());
        let Some(mut bytes) = ours.then(read).flatten() else {
            *response.status_mut() = StatusCode::NOT_FOUND;
            return response;
        };
        if wasm && host == CUT {
            bytes.truncate(bytes.len() / 2);
        }
        *response.body_mut() = Full::from(bytes);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(name)));
        let strict = if name == "workbench.html" { WORKBENCH } else { SMALLEST };
        let policies = [(NO_WASM, FORBIDDING), (STRICT, strict)];
        if let Some((_, policy)) = policies.into_iter().find(|(of, _)| *of == host) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        }
        response
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// The folder under test.
///
/// # Panics
/// When nothing has been built.
pub fn dist() -> PathBuf {
    let dist = root().join("dist");
    let single = dist.join("dialogue-table.html");
    assert!(single.is_file(), "{} is missing: run `make build` before these tests", single.display());
    dist
}

/// The folder of the host pages.
pub fn hosts() -> PathBuf {
    root().join("tests/hosts")
}

/// The folder for what tests make to be served.
pub fn made() -> PathBuf {
    target_folder("made")
}

/// The file in dist/ whose name begins and ends so, and tells its content.
pub fn hashed(name: &str, extension: &str) -> PathBuf {
    let names = fs::read_dir(dist()).expect("dist/ can be read").map(|entry| entry.expect("an entry").path());
    let is_it = |path: &PathBuf| {
        let file = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let rest = file.strip_prefix(name).and_then(|rest| rest.strip_prefix('.'));
        let hash = rest.and_then(|rest| rest.strip_suffix(extension));
        hash.is_some_and(|hash| hash.len() == 11 && hash.ends_with('.'))
    };
    let found: Vec<_> = names.filter(is_it).collect();
    assert_eq!(found.len(), 1, "one hashed {name}.*.{extension}: {found:?}");
    found.into_iter().next().unwrap_or_default()
}
