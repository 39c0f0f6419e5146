//! A table in a fresh element, and how tests wait for it and look at it.

use dialogue_table::{Corpus, TableHandle, load, mount};
use engine::{Dataset, SearchRequest};
use fixtures::CORPUS;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_frame(then: &Function);
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, ms: i32);
}

pub(crate) fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

/// Lets the page come to rest: what the effects ask for in the next frame is done in the frame after it at the latest,
/// and what comes step by step is waited for.
pub(crate) async fn rest() {
    frame().await;
    frame().await;
    while any_busy() {
        frame().await;
    }
}

async fn frame() {
    let frame = Promise::new(&mut |resolve, _| request_frame(&resolve));
    JsFuture::from(frame).await.expect("a frame never fails");
    let task = Promise::new(&mut |resolve, _| set_timeout(&resolve, 0));
    JsFuture::from(task).await.expect("a timeout never fails");
}

/// Whether more of some table is to come.
fn any_busy() -> bool {
    let hosts = document().query_selector_all("body *").expect("a selector");
    (0..hosts.length())
        .filter_map(|at| hosts.get(at)?.unchecked_into::<Element>().shadow_root())
        .any(|root| root.query_selector("[aria-busy], slot ~ [part=base]").expect("a selector").is_some())
}

/// As wide as a table with its toolbar in one line, however wide the window of the browser is.
const STYLE: &str = "inline-size: 1200px";

/// A fresh element in the page, with a table in it. Taken out of the page when dropped.
pub(crate) struct TestTable {
    pub(crate) host: HtmlElement,
    pub(crate) root: ShadowRoot,
    pub(crate) handle: Option<TableHandle>,
}

impl TestTable {
    pub(crate) fn empty() -> Self {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        host.set_attribute("style", STYLE).expect("an attribute can be set");
        document().body().expect("a body").append_child(&host).expect("it can be put in");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
        Self { host, root, handle: None }
    }

    pub(crate) fn mount(&mut self) -> Result<(), JsError> {
        self.mount_corpus(&load(Some(CORPUS.to_vec()))?);
        Ok(())
    }

    pub(crate) fn mount_corpus(&mut self, corpus: &Corpus) {
        let handle = mount(self.host.clone(), self.root.clone(), corpus, Function::new_no_args(""));
        handle.draw();
        self.handle = Some(handle);
    }

    pub(crate) fn with(query: &str) -> Self {
        let mut table = Self::empty();
        table.host.set_attribute("query", query).expect("an attribute can be set");
        table.mount().map_err(JsValue::from).expect("the fixture corpus can be shown");
        table
    }

    pub(crate) fn handle(&self) -> &TableHandle {
        self.handle.as_ref().expect("a table is mounted")
    }

    pub(crate) fn rows(&self) -> Vec<String> {
        texts(&self.root, "tbody tr[data-dialogue]", |row| row.get_attribute("data-dialogue"))
    }

    pub(crate) fn find(&self, css: &str) -> HtmlElement {
        let found = self.root.query_selector(css).expect("a selector");
        found.unwrap_or_else(|| panic!("nothing matches {css}")).unchecked_into()
    }

    /// Opens a menu of the filters.
    pub(crate) async fn open_menu(&self, name: &str) {
        assert!(!self.has("fieldset"), "what nobody has asked for is not drawn");
        self.find(&["[data-action='menu/", name, "']"].concat()).click();
        settle().await;
    }

    pub(crate) fn has(&self, css: &str) -> bool {
        self.root.query_selector(css).expect("a selector").is_some()
    }
}

impl Drop for TestTable {
    fn drop(&mut self) {
        self.host.remove();
    }
}

pub(crate) fn texts(root: &ShadowRoot, css: &str, text: impl Fn(&Element) -> Option<String>) -> Vec<String> {
    let found = root.query_selector_all(css).expect("a selector");
    (0..found.length()).filter_map(|at| text(found.get(at)?.unchecked_ref())).collect()
}

/// The ids of the rows, in the engine's order.
pub(crate) fn answered(dataset: &Dataset, query: &str) -> Vec<String> {
    let answer = dataset.answer(&SearchRequest::new(query));
    answer.rows.iter().map(|row| dataset.corpus().dialogues()[row.dialogue].id.clone()).collect()
}

pub(crate) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_else(|_| panic!("{object:?} has no {name}"))
}

pub(crate) fn length(object: &JsValue, name: &str) -> u32 {
    get(object, name).unchecked_into::<Array>().length()
}

async fn microtasks() {
    for _ in 0..10 {
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.expect("it is resolved");
    }
}

/// Lets the microtasks run, which draw what has changed, and the frame after which the page around the table hears of
/// it; waits for what comes step by step.
pub(crate) async fn settle() {
    microtasks().await;
    frame().await;
    microtasks().await;
    while any_busy() {
        frame().await;
    }
}
