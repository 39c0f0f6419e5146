//! The element class: attributes and properties, a move, a removal, a corpus that is damaged.

use dialogue_table::{create_stylesheet, load, mount};
use fixtures::{CORPUS, dataset};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRoot};

use crate::test_table::{answered, document, get, length, rest, texts};

#[wasm_bindgen(module = "/www/element/element.js")]
extern "C" {
    fn define(parts: &JsValue);
}

/// Defines the element once, as loader.js does. A corpus is not fetched, and arrives at once: its URL is its bytes. Without one, the element
/// has the fixture corpus in place of the bundled one.
fn define_element() {
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
struct Placed(HtmlElement);

impl Placed {
    fn new(inner: &str) -> Self {
        let around: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        around.set_inner_html(inner);
        // Before what the test runner prints: the element starts where a reader would see it.
        document().body().expect("a body").prepend_with_node_1(&around).expect("it can be put in");
        Self(around)
    }

    /// Waits for the table, or for the line in its place: it starts once it is near the viewport.
    async fn started(&self) {
        let root = self.element().shadow_root().expect("an open shadow root");
        for _ in 0..200 {
            if root.query_selector("[part]").ok().flatten().is_some() {
                return rest().await;
            }
            rest().await;
        }
        panic!("the element does not start");
    }

    fn element(&self) -> HtmlElement {
        self.0.query_selector("dialogue-table").ok().flatten().expect("the element is there").unchecked_into()
    }

    fn rows(&self) -> usize {
        let root = self.element().shadow_root().expect("an open shadow root");
        texts(&root, "tbody tr[data-dialogue]", |row| row.get_attribute("data-dialogue")).len()
    }
}

impl Drop for Placed {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
async fn the_element_reflects_its_query_both_ways() {
    define_element();
    let placed = Placed::new("<dialogue-table query='partner:italy'>not yet</dialogue-table>");
    placed.started().await;
    let (dataset, element) = (dataset(), placed.element());
    assert_eq!(placed.rows(), answered(dataset, "partner:italy").len());
    assert_eq!(get(&element, "query").as_string().as_deref(), Some("partner:italy"));
    element.set_attribute("query", "partner:russia").expect("an attribute can be set");
    rest().await;
    assert_eq!(get(&element, "query").as_string().as_deref(), Some("partner:russia"));
    Reflect::set(&element, &"query".into(), &"venue:hanoi".into()).expect("a property can be set");
    rest().await;
    assert_eq!(element.get_attribute("query").as_deref(), Some("venue:hanoi"));
    assert_eq!(placed.rows(), answered(dataset, "venue:hanoi").len());
}

#[wasm_bindgen_test]
async fn view_and_columns_follow_the_reader_as_attributes_and_properties() {
    define_element();
    let placed = Placed::new("<dialogue-table view='matrix' columns='area,document'></dialogue-table>");
    placed.started().await;
    let element = placed.element();
    let root = element.shadow_root().expect("an open shadow root");
    let property = |name: &str| get(&element, name).as_string();
    assert_eq!(property("columns").as_deref(), Some("area,document"));
    let tab = root.query_selector("[part~=tabs] button:nth-child(3)").ok().flatten().expect("a third view");
    tab.unchecked_into::<HtmlElement>().click();
    rest().await;
    assert_eq!(property("view").as_deref(), Some("timeline"));
    assert_eq!(element.get_attribute("view").as_deref(), Some("timeline"));
    // In one turn with a change that has not come to the attributes yet.
    Reflect::set(&element, &"state".into(), &"view=quotes&columns=document".into()).expect("a property can be set");
    Reflect::set(&element, &"view".into(), &"timeline".into()).expect("a property can be set");
    rest().await;
    assert_eq!(property("view").as_deref(), Some("timeline"));
    assert_eq!(element.get_attribute("columns").as_deref(), Some("document"));
    assert_eq!(property("state").as_deref(), Some("view=timeline&columns=document"));
    element.remove_attribute("view").expect("an attribute can be removed");
    rest().await;
    assert_eq!(property("view").as_deref(), Some("table"));
    assert!(!element.has_attribute("view"));
}

#[wasm_bindgen_test]
fn an_attribute_of_an_old_name_is_answered_with_its_new_name_in_the_console() {
    define_element();
    let console = get(&js_sys::global(), "console");
    let own = get(&console, "warn");
    let heard = js_sys::Array::new();
    let listen = Function::new_with_args("heard", "return (message) => heard.push(message)");
    let listen = listen.call1(&JsValue::NULL, &heard).expect("a function");
    Reflect::set(&console, &"warn".into(), &listen).expect("a function can be replaced");
    let placed = Placed::new("<dialogue-table corpus='a.bin' place='view=matrix' address></dialogue-table>");
    placed.element().set_attribute("corpus", "b.bin").expect("an attribute can be set");
    Reflect::set(&console, &"warn".into(), &own).expect("a function can be put back");
    let told: Vec<String> = heard.iter().filter_map(|message| message.as_string()).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    for (message, name) in told.iter().zip(["\"src\"", "\"state\"", "\"sync-url\""]) {
        assert!(message.contains(name), "{message}");
    }
}

#[wasm_bindgen_test]
async fn the_element_answers_and_exports_without_changing() {
    define_element();
    let placed = Placed::new("<dialogue-table query='partner:italy'></dialogue-table>");
    placed.started().await;
    let element = placed.element();
    let call = |name: &str, with: &str| {
        get(&element, name).unchecked_into::<Function>().call1(&element, &with.into()).expect("it gives one back")
    };
    let expected = answered(dataset(), "partner:russia");
    let answer = call("answer", "partner:russia");
    assert_eq!(get(&answer, "total").as_f64(), Some(expected.len() as f64));
    assert_eq!(length(&answer, "rows") as usize, expected.len());
    assert_eq!(length(&call("export", "json"), "dialogues") as usize, dataset().corpus().dialogues().len());
    assert!(call("export", "csv").as_string().is_some_and(|csv| csv.contains("dialogue,")));
    assert_eq!(get(&element, "query").as_string().as_deref(), Some("partner:italy"));
}

#[wasm_bindgen_test]
async fn the_element_lives_through_a_move_and_ends_with_a_removal() {
    define_element();
    let placed = Placed::new("<p></p><dialogue-table query='partner:italy'></dialogue-table>");
    placed.started().await;
    let element = placed.element();
    let root = element.shadow_root().expect("an open shadow root");
    let table = root.query_selector("table").ok().flatten();
    placed.0.prepend_with_node_1(&element).expect("it can be moved");
    rest().await;
    assert!(table.is_some());
    assert_eq!(root.query_selector("table").ok().flatten(), table, "the same table");
    element.remove();
    rest().await;
    assert!(root.query_selector("table").ok().flatten().is_none());
    placed.0.append_child(&element).expect("it can be put back");
    placed.started().await;
    assert!(placed.rows() > 0);
}

#[wasm_bindgen_test]
async fn a_damaged_corpus_leaves_a_line_and_what_the_page_wrote() {
    define_element();
    let heard = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let hears = std::rc::Rc::clone(&heard);
    let listener = Closure::<dyn Fn(web_sys::CustomEvent)>::new(move |event: web_sys::CustomEvent| {
        hears.borrow_mut().push(get(&event.detail(), "message").as_string().unwrap_or_default());
    });
    let listen = listener.as_ref().unchecked_ref();
    document().add_event_listener_with_callback("dialogue-error", listen).expect("events can be heard");
    let placed = Placed::new("<dialogue-table src='rubbish'>the list as text</dialogue-table>");
    placed.started().await;
    document().remove_event_listener_with_callback("dialogue-error", listen).expect("events can be unheard");
    let root = placed.element().shadow_root().expect("an open shadow root");
    let line = root.query_selector("[part~=message]").ok().flatten().and_then(|line| line.text_content());
    assert!(line.as_deref().is_some_and(|line| line.contains("corpus")), "{line:?}");
    assert!(root.query_selector("slot").ok().flatten().is_some());
    assert_eq!(heard.borrow().as_slice(), [line.unwrap_or_default()]);
}

#[wasm_bindgen_test]
async fn a_start_that_fails_is_reported_in_the_language_of_the_page() {
    define_element();
    let placed = Placed::new("<div lang='vi'><dialogue-table src='rubbish'></dialogue-table></div>");
    placed.started().await;
    let root = placed.element().shadow_root().expect("an open shadow root");
    let line = root.query_selector("[part~=message]").ok().flatten().and_then(|line| line.text_content());
    assert!(line.as_deref().is_some_and(|line| line.starts_with("Không thể")), "{line:?}");
}
