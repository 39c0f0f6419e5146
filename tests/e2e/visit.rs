//! One visit: a server, a browser, one of the distribution files, a scenario; and what must hold after any.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use support::browser::{Browser, Kind};
use support::page::Page;
use support::server::{Server, dist, hosts, made};

use crate::corpora::served;

/// How long a visit may take on a slow machine with the other core busy.
const LIMIT: Duration = Duration::from_secs(300);

/// Where a reader meets the table.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    /// The hosted page, over http.
    Hosted,
    /// The self-contained file, from `file://`.
    SingleFile,
    /// The element on somebody else's article page.
    Embedded,
    /// The same page under the smallest policy that README asks for.
    Strict,
    /// The same page from a host that forbids wasm by its policy, serves half of it, or none.
    EmbeddedWhere(Broken),
    /// A page that was built with its packages.
    Bundled,
    /// An empty page with the lines of README pasted in.
    Pasted,
    /// One of the pages in tests/hosts/.
    Host(&'static str),
    /// The workbench, over http.
    Workbench,
    /// The same under a strict policy.
    WorkbenchStrict,
    /// The workbench in one file, from `file://`.
    WorkbenchFile,
    /// The hosted page in an iframe of this width and height: narrower than windows of a desktop can be.
    Within(u32, u32),
}

/// What a host does to the wasm; the first folder of its URLs on the test server.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Broken {
    Forbids,
    Cuts,
    Lacks,
    /// Nothing to the wasm: it lacks a corpus that is requested.
    LacksACorpus,
}

impl Way {
    fn url(self, server: &Server) -> String {
        match self {
            Way::Hosted => server.url("/"),
            Way::SingleFile => format!("file://{}/dialogue-table.html", dist().display()),
            Way::Workbench => server.url("/workbench.html?lang=en"),
            Way::WorkbenchStrict => server.url("/strict/workbench.html?lang=en"),
            Way::WorkbenchFile => format!("file://{}/dialogue-workbench.html?lang=en", dist().display()),
            Way::Embedded | Way::EmbeddedWhere(Broken::LacksACorpus) => server.url("/embed-example.html"),
            Way::Strict => server.url("/strict/embed-example.html"),
            Way::EmbeddedWhere(Broken::Forbids) => server.url("/no-wasm/embed-example.html"),
            Way::EmbeddedWhere(Broken::Cuts) => server.url("/cut/embed-example.html"),
            Way::EmbeddedWhere(Broken::Lacks) => server.url("/gone/embed-example.html"),
            Way::Bundled => server.url("/made/index.html"),
            Way::Pasted => server.url("/made/pasted.html"),
            Way::Host(name) => server.url(&format!("/hosts/{name}.html")),
            Way::Within(width, height) => {
                let page = format!(
                    "<!doctype html>\n<html lang=\"en\">\n<title>A narrow page</title>\n<link rel=\"icon\" href=\"data:,\">\n\
                     <iframe src=\"/\" title=\"The page\" width=\"{width}\" height=\"{height}\"></iframe>"
                );
                server.url(&served(&format!("within-{width}-{height}.html"), page.as_bytes()))
            }
        }
    }
}

/// Runs `scenario` on a fresh page, and ends the browser whatever comes of it.
///
/// Wherever the table works, a visit also fails on any console message; everywhere, on any request
/// to anything but the page's own files.
pub(crate) fn visit(kind: Kind, way: Way, scenario: impl AsyncFnOnce(&Page)) {
    let server = Server::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let browser = runtime.block_on(Browser::start(kind, &server.authority()));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let visit = async {
            let page = match way {
                Way::Host(_) | Way::Workbench | Way::WorkbenchStrict | Way::WorkbenchFile => {
                    Page::go(browser.client.clone(), &way.url(&server)).await
                }
                Way::Within(..) => Page::open_within(browser.client.clone(), &way.url(&server)).await,
                _ => Page::open(browser.client.clone(), &way.url(&server)).await,
            };
            scenario(&page).await;
            if !matches!(way, Way::EmbeddedWhere(_)) {
                assert_eq!(browser.console().await, [""; 0], "console messages");
            }
            assert_eq!(foreign_requests(&browser, &server).await, [""; 0], "requests to others");
        };
        // A browser that has crashed leaves its driver, and who asks it, waiting for ever.
        let ended = runtime.block_on(async { tokio::time::timeout(LIMIT, visit).await });
        assert!(ended.is_ok(), "{kind:?} does not answer any more");
    }));
    runtime.block_on(browser.close());
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

/// Requests to anything but the page's own folder: logged by Chromium, or by the server, which is the
/// proxy of the other browsers.
async fn foreign_requests(browser: &Browser, server: &Server) -> Vec<String> {
    let host = server.url("/");
    let [folder, ours] = [dist(), made()].map(|folder| format!("file://{}/", folder.display()));
    let own = ["data:", "blob:", &host, &folder, &ours];
    let mut foreign = browser.requests().await;
    foreign.retain(|url| !own.iter().any(|start| url.starts_with(start)));
    foreign.extend(server.requests().into_iter().filter(|path| !is_own_file(path)));
    foreign
}

fn is_own_file(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_there = [dist(), hosts()].iter().any(|folder| folder.join(name).is_file());
    path.starts_with('/') && (name.is_empty() || is_there || path.starts_with("/made/"))
}

/// Makes a test of each scenario in Chromium and Firefox, over http and from `file://`, and in WebKit.
macro_rules! everywhere {
    ($($scenario:ident),* $(,)?) => {
        $crate::visit::everywhere!(@ chromium_over_http, Chromium, Hosted, $($scenario)*);
        $crate::visit::everywhere!(@ chromium_from_a_file, Chromium, SingleFile, $($scenario)*);
        $crate::visit::everywhere!(@ firefox_over_http, Firefox, Hosted, $($scenario)*);
        $crate::visit::everywhere!(@ firefox_from_a_file, Firefox, SingleFile, $($scenario)*);
        $crate::visit::everywhere!(@ #[cfg(target_os = "linux")] webkit_over_http, WebKit, Hosted, $($scenario)*);
    };
    (@ $(#[$where:meta])* $name:ident, $kind:ident, $way:ident, $($scenario:ident)*) => {
        $(#[$where])*
        mod $name {
            $(#[test]
            fn $scenario() {
                $crate::visit::visit(support::browser::Kind::$kind, $crate::visit::Way::$way, super::$scenario);
            })*
        }
    };
}
pub(crate) use everywhere;
