//! The element class as loader.js defines it, and an element of it in the page.

use std::cell::RefCell;
use std::rc::Rc;

use dialogue_table::{create_stylesheet, load, mount};
use fixtures::CORPUS;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, HtmlElement, ShadowRoot};

use crate::test_table::{document, get, rest, texts};

#[wasm_bindgen(module = "/www/element/element.js")]
extern "C" {
    fn define(parts: &JsValue);
}

/// Defines the element once, as loader.js does. A corpus is not fetched, and arrives at once: its URL is its bytes.
/// Without one, the element has the fixture corpus in place of the bundled one.
pub(crate) fn define_element() {
    thread_local! {
        static ONCE: std::cell::OnceCell<()> = const { std::cell::OnceCell::new() };
    }
    type Load = dyn Fn(Option<Vec<u8>>) -> Result<JsValue, JsValue>;
    type Mount = dyn Fn(HtmlElement, ShadowRoot, JsValue, Function) -> JsValue;
    ONCE.with(|once| {
        once.get_or_init(|| {
            let table = js_sys::Object::new();
            // What is loaded stays the class's own: a mount is given what it was loaded from.
            let loaded = |bytes: Option<Vec<u8>>| {
                let bytes = bytes.unwrap_or_else(|| CORPUS.to_vec());
                load(Some(bytes.clone())).map_err(JsValue::from)?;
                let loaded = js_sys::Object::new();
                Reflect::set(&loaded, &"bytes".into(), &js_sys::Uint8Array::from(bytes.as_slice()))?;
                Reflect::set(&loaded, &"free".into(), &js_sys::Function::new_no_args(""))?;
                Ok(loaded.into())
            };
            let loaded = Closure::<Load>::new(loaded).into_js_value();
            let opens: Function = loaded.clone().unchecked_into();
            Reflect::set(&table, &"load".into(), &loaded).expect("a plain object takes it");
            let styled = Closure::<dyn Fn()>::new(create_stylesheet).into_js_value();
            Reflect::set(&table, &"createStylesheet".into(), &styled).expect("a plain object takes it");
            let mounted = |host, root, loaded: JsValue, on_panic| {
                let bytes = get(&loaded, "bytes").dyn_into::<js_sys::Uint8Array>().map(|bytes| bytes.to_vec()).ok();
                let corpus = load(bytes).map_err(JsValue::from).expect("what could be loaded");
                JsValue::from(mount(host, root, &corpus, on_panic))
            };
            let mounted = Closure::<Mount>::new(mounted).into_js_value();
            Reflect::set(&table, &"mount".into(), &mounted).expect("a plain object takes it");
            let table = JsValue::from(table);
            let start = Closure::<dyn Fn() -> Promise>::new(move || Promise::resolve(&table)).into_js_value();
            let open_corpus = move |url: String| {
                let opened = opens.call1(&JsValue::NULL, &js_sys::Uint8Array::from(url.as_bytes()));
                opened.map_or_else(|error| Promise::reject(&error), |opened| Promise::resolve(&opened))
            };
            let open_corpus = Closure::<dyn Fn(String) -> Promise>::new(open_corpus).into_js_value();
            let parts = js_sys::Object::new();
            Reflect::set(&parts, &"startModule".into(), &start).expect("a plain object takes it");
            Reflect::set(&parts, &"openCorpus".into(), &open_corpus).expect("a plain object takes it");
            define(&parts);
            // A second copy of the script on the page changes nothing.
            define(&parts);
        });
    });
}

/// An element of the class, in the page until dropped.
pub(crate) struct Placed(pub(crate) HtmlElement);

impl Placed {
    pub(crate) fn new(inner: &str) -> Self {
        let around: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        around.set_inner_html(inner);
        // Before what the test runner prints: the element starts where a reader would see it.
        document().body().expect("a body").prepend_with_node_1(&around).expect("it can be put in");
        Self(around)
    }

    /// Waits for the table, or for the line in its place: it starts once it is near the viewport.
    pub(crate) async fn started(&self) {
        let root = self.element().shadow_root().expect("an open shadow root");
        for _ in 0..200 {
            if root.query_selector("[part]").ok().flatten().is_some() {
                return rest().await;
            }
            rest().await;
        }
        panic!("the element does not start");
    }

    pub(crate) fn element(&self) -> HtmlElement {
        self.0.query_selector("dialogue-table").ok().flatten().expect("the element is there").unchecked_into()
    }

    /// The line that stands in place of the table.
    pub(crate) fn line(&self) -> Option<String> {
        let root = self.element().shadow_root().expect("an open shadow root");
        root.query_selector("[part~=message]").ok().flatten().and_then(|line| line.text_content())
    }

    /// What a method of the element gives for a text.
    pub(crate) fn call(&self, name: &str, with: &str) -> JsValue {
        let element = self.element();
        get(&element, name).unchecked_into::<Function>().call1(&element, &with.into()).expect("it gives one back")
    }

    pub(crate) fn rows(&self) -> usize {
        let root = self.element().shadow_root().expect("an open shadow root");
        texts(&root, "tbody tr[data-dialogue]", |row| row.get_attribute("data-dialogue")).len()
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// What the elements report while `go` runs: the messages of `dialogue-error`.
pub(crate) async fn errors_during(go: impl AsyncFnOnce()) -> Vec<String> {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hears = Rc::clone(&heard);
    let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
        hears.borrow_mut().push(get(&event.detail(), "message").as_string().unwrap_or_default());
    });
    let listen = listener.as_ref().unchecked_ref();
    document().add_event_listener_with_callback("dialogue-error", listen).expect("events can be heard");
    go().await;
    document().remove_event_listener_with_callback("dialogue-error", listen).expect("events can be unheard");
    heard.take()
}
