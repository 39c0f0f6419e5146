//! The widget in a real browser: mounted and unmounted, two on one page, the order of the rows, the shapes of the JS API,
//! the element class. Run by `wasm-pack test --headless`, in each browser.
#![cfg(target_arch = "wasm32")]

mod cases;

use dialogue_table::{Mounted, load, mount};
use engine::{Index, Request};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

static CORPUS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

#[wasm_bindgen(module = "/www/element.js")]
extern "C" {
    fn define(parts: &JsValue);
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_frame(then: &Function);
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, ms: i32);
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

/// Lets the page come to rest: what the effects ask for in the next frame is done in the frame after it at the latest.
async fn rest() {
    for _ in 0..2 {
        let frame = Promise::new(&mut |resolve, _| request_frame(&resolve));
        JsFuture::from(frame).await.expect("a frame never fails");
        let task = Promise::new(&mut |resolve, _| set_timeout(&resolve, 0));
        JsFuture::from(task).await.expect("a timeout never fails");
    }
}

/// A fresh element in the page, with a table in it. Taken out of the page when dropped.
struct Stage {
    host: HtmlElement,
    root: ShadowRoot,
    table: Option<Mounted>,
}

impl Stage {
    fn empty() -> Self {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("it can be put in");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
        Self { host, root, table: None }
    }

    fn mount(&mut self) -> Result<(), JsError> {
        self.table = Some(mount(self.host.clone(), self.root.clone(), None)?);
        Ok(())
    }

    fn with(query: &str) -> Self {
        let mut stage = Self::empty();
        stage.host.set_attribute("query", query).expect("an attribute can be set");
        stage.mount().map_err(JsValue::from).expect("the bundled corpus can be shown");
        stage
    }

    fn table(&self) -> &Mounted {
        self.table.as_ref().expect("a table is mounted")
    }

    fn rows(&self) -> Vec<String> {
        texts(&self.root, "tbody tr[data-dialogue]", |row| row.get_attribute("data-dialogue"))
    }

    fn find(&self, css: &str) -> HtmlElement {
        let found = self.root.query_selector(css).expect("a selector");
        found.unwrap_or_else(|| panic!("nothing matches {css}")).unchecked_into()
    }

    fn has(&self, css: &str) -> bool {
        self.root.query_selector(css).expect("a selector").is_some()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
    }
}

fn texts(root: &ShadowRoot, css: &str, text: impl Fn(&Element) -> Option<String>) -> Vec<String> {
    let found = root.query_selector_all(css).expect("a selector");
    (0..found.length()).filter_map(|at| text(found.get(at)?.unchecked_ref())).collect()
}

fn index() -> Index {
    Index::decode(CORPUS).expect("the bundled corpus is sound")
}

/// The ids of the rows, in the engine's order.
fn answered(index: &Index, query: &str) -> Vec<String> {
    let answer = index.answer(&Request::new(query));
    answer.rows.iter().map(|row| index.corpus().dialogues()[row.dialogue].id.clone()).collect()
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_else(|_| panic!("{object:?} has no {name}"))
}

fn length(object: &JsValue, name: &str) -> u32 {
    get(object, name).unchecked_into::<Array>().length()
}

#[wasm_bindgen_test]
async fn a_table_is_mounted_unmounted_and_mounted_again() {
    let mut stage = Stage::with("");
    rest().await;
    let rows = stage.rows();
    assert_eq!(rows, answered(&index(), ""));
    assert!(!rows.is_empty());
    stage.table.take().expect("a table is mounted").unmount();
    rest().await;
    assert_eq!(stage.root.child_element_count(), 0);
    stage.mount().map_err(JsValue::from).expect("it can be mounted again");
    rest().await;
    assert_eq!(stage.rows(), rows);
}

#[wasm_bindgen_test]
async fn two_tables_on_a_page_keep_their_own_state() {
    let (left, right) = (Stage::with("partner:italy"), Stage::with(""));
    rest().await;
    let index = index();
    assert_eq!(left.rows(), answered(&index, "partner:italy"));
    assert_eq!(right.rows(), answered(&index, ""));
    right.table().set_query("partner:russia".to_owned());
    rest().await;
    assert_eq!(left.rows(), answered(&index, "partner:italy"));
    assert_eq!(right.rows(), answered(&index, "partner:russia"));
    assert_eq!(right.host.get_attribute("query").as_deref(), Some("partner:russia"));
}

/// Every pair of these, one after the other in one table: rows go, come and change places in one update.
#[wasm_bindgen_test]
async fn the_rows_stand_in_the_order_of_the_answer() {
    let index = index();
    let filters =
        ["", "partner:italy", "-partner:italy", "ha noi", "area:training", "held:2023..", "coverage:mentioned"];
    let sorts =
        ["", " sort:held-asc", " sort:partner-asc", " sort:partner-desc", " sort:edition-desc", " sort:venue-asc"];
    let queries: Vec<String> = filters.iter().flat_map(|filter| sorts.map(|sort| [filter, sort].concat())).collect();
    let stage = Stage::with("");
    for step in [1, 5, 11, 17] {
        for at in 0..queries.len() {
            let query = &queries[at * step % queries.len()];
            stage.table().set_query(query.clone());
            settle().await;
            assert_eq!(stage.rows(), answered(&index, query), "{query}");
        }
    }
}

/// Lets the microtasks run, which draw what has changed.
async fn settle() {
    for _ in 0..10 {
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.expect("it is resolved");
    }
}

#[wasm_bindgen_test]
async fn only_the_sorted_column_says_so() {
    let stage = Stage::with("sort:partner-asc");
    rest().await;
    let sorted = texts(&stage.root, "th[aria-sort]", |head| head.get_attribute("aria-sort"));
    assert_eq!(sorted, ["ascending"]);
    stage.table().set_query("sort:held-desc".to_owned());
    rest().await;
    let sorted = texts(&stage.root, "th[aria-sort]", |head| head.get_attribute("data-field"));
    assert_eq!(sorted, ["held"]);
}

#[wasm_bindgen_test]
async fn every_value_opens_its_quote_and_gives_the_focus_back() {
    let stage = Stage::with("partner:italy");
    rest().await;
    let buttons = stage.root.query_selector_all("button[data-fact]").expect("a selector");
    assert!(buttons.length() > 20, "{}", buttons.length());
    for at in 0..buttons.length() {
        let button: HtmlElement = buttons.get(at).expect("a button").unchecked_into();
        button.click();
        settle().await;
        let fact = button.get_attribute("data-fact");
        assert!(stage.has("[part~=evidence] mark"), "{fact:?} shows its quote in the article");
        assert!(stage.has("[part~=evidence] blockquote"), "{fact:?} shows its quote");
    }
    let last: Element = buttons.get(buttons.length() - 1).expect("a button").unchecked_into();
    stage.find("[part~=evidence] .close").click();
    rest().await;
    assert!(!stage.has("[part~=evidence]"));
    assert_eq!(stage.root.active_element(), Some(last));
}

#[wasm_bindgen(inline_js = r#"
export function escape_with_a_change_due(input) {
  let said = 0;
  const count = () => said++;
  addEventListener("error", count);
  input.focus();
  input.addEventListener("blur", () => input.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  removeEventListener("error", count);
  return said;
}
"#)]
extern "C" {
    fn escape_with_a_change_due(input: &HtmlElement) -> u32;
}

/// Escape moves the focus out of the search box, and a browser says then and there that the box has changed.
#[wasm_bindgen_test]
async fn escape_in_the_search_box_closes_the_evidence() {
    let stage = Stage::with("partner:italy");
    rest().await;
    stage.find("button[data-fact]").click();
    rest().await;
    assert!(stage.has("[part~=evidence]"));
    assert_eq!(escape_with_a_change_due(&stage.find("input[type=search]")), 0);
    rest().await;
    assert!(!stage.has("[part~=evidence]"));
}

#[wasm_bindgen_test]
async fn what_is_unfolded_does_not_pass_to_something_else() {
    let stage = Stage::with("the");
    rest().await;
    let open = |css: &str, name: &str| {
        let details: Vec<String> = texts(&stage.root, css, |details| {
            details
                .has_attribute("open")
                .then(|| details.closest(name).ok().flatten())
                .flatten()
                .map(|of| of.outer_html())
        });
        details.iter().map(|html| html.split('>').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let unfoldable = texts(&stage.root, "tbody details", |details| Some(details.tag_name()));
    assert!(unfoldable.len() > 3, "{unfoldable:?}");
    let first = stage.find("tbody tr[data-dialogue]:has(details)");
    first.query_selector("summary").ok().flatten().expect("more passages").unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(open("tbody details", "tr").len(), 1);
    let id = first.get_attribute("data-dialogue").expect("a dialogue");
    for sort in ["held-asc", "partner-asc", "partner-desc", "held-desc"] {
        stage.table().set_query(["the sort:", sort].concat());
        settle().await;
        for row in open("tbody details", "tr") {
            assert!(row.contains(&id), "{row} is not {id}");
        }
    }
    let fields = || texts(&stage.root, ".facet fieldset", |set| set.get_attribute("data-field"));
    let before = fields();
    stage.table().set_query("partner:italy".to_owned());
    settle().await;
    assert_eq!(fields(), before, "each facet keeps its place");
}

#[wasm_bindgen_test]
async fn a_chip_leaves_the_focus_to_the_next_and_the_last_to_the_table() {
    let stage = Stage::with("partner:italy held:2020..");
    rest().await;
    let focused = || stage.root.active_element().map(|element| element.class_name());
    stage.find(".chip").click();
    rest().await;
    assert_eq!(focused(), None, "a press without the focus does not move it");
    stage.table().set_query("partner:italy held:2020..".to_owned());
    rest().await;
    for next in ["chip", "region cards"] {
        let chip = stage.find(".chip:nth-last-child(2)");
        _ = chip.focus();
        chip.click();
        rest().await;
        assert_eq!(focused().as_deref(), Some(next));
    }
}

/// What the page hears of an event.
struct Heard {
    name: &'static str,
    listener: Closure<dyn Fn(web_sys::CustomEvent)>,
    details: std::rc::Rc<std::cell::RefCell<Vec<JsValue>>>,
}

impl Heard {
    fn new(name: &'static str) -> Self {
        let details = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
        let hears = std::rc::Rc::clone(&details);
        let listener = Closure::<dyn Fn(web_sys::CustomEvent)>::new(move |event: web_sys::CustomEvent| {
            assert!(event.bubbles() && event.composed());
            hears.borrow_mut().push(event.detail());
        });
        let listen = listener.as_ref().unchecked_ref();
        document().add_event_listener_with_callback(name, listen).expect("events can be heard");
        Self { name, listener, details }
    }

    /// The details since the last time.
    fn taken(&self) -> Vec<JsValue> {
        self.details.take()
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        let listen = self.listener.as_ref().unchecked_ref();
        document().remove_event_listener_with_callback(self.name, listen).expect("events can be unheard");
    }
}

#[wasm_bindgen_test]
async fn the_page_hears_of_a_change_a_selection_and_an_evidence() {
    let (changes, selections, evidence) =
        (Heard::new("dialogue-change"), Heard::new("dialogue-select"), Heard::new("evidence-open"));
    let stage = Stage::with("");
    rest().await;
    stage.table().set_query("partner:italy".to_owned());
    rest().await;
    let [change] = changes.taken().try_into().expect("one change");
    assert_eq!(get(&change, "query").as_string().as_deref(), Some("partner:italy"));
    assert_eq!(get(&change, "total").as_f64(), Some(answered(&index(), "partner:italy").len() as f64));
    let button = stage.find("td button[data-fact]");
    let key = button.get_attribute("data-fact").expect("its value");
    let [dialogue, field, value] = key.splitn(3, '/').collect::<Vec<_>>().try_into().expect("three parts");
    button.click();
    rest().await;
    let [selected] = selections.taken().try_into().expect("one selection");
    assert_eq!(get(&selected, "dialogue").as_string().as_deref(), Some(dialogue));
    let [opened] = evidence.taken().try_into().expect("one evidence");
    for (name, expected) in [("dialogue", dialogue), ("field", field), ("value", value)] {
        assert_eq!(get(&opened, name).as_string().as_deref(), Some(expected));
    }
    let quote = stage.find("[part~=evidence] blockquote").text_content();
    assert_eq!(get(&opened, "quote").as_string(), quote);
    let units = get(&opened, "end").as_f64().zip(get(&opened, "start").as_f64()).map(|(end, start)| end - start);
    assert_eq!(units, quote.map(|quote| quote.encode_utf16().count() as f64));
}

#[wasm_bindgen_test]
async fn a_ticked_value_is_a_chip_and_the_chip_takes_it_away() {
    let stage = Stage::with("");
    rest().await;
    let all = stage.rows();
    stage.find("fieldset[data-field=partner] input[type=checkbox]").click();
    rest().await;
    let query = stage.table().query();
    assert!(query.starts_with("partner:"), "{query}");
    assert_eq!(stage.rows(), answered(&index(), &query));
    assert_eq!(stage.find("input[type=search]").unchecked_ref::<HtmlInputElement>().value(), query);
    stage.find("[part~=chip]").click();
    rest().await;
    assert_eq!((stage.table().query(), stage.rows()), (String::new(), all));
}

#[wasm_bindgen_test]
async fn nothing_found_offers_what_to_take_away() {
    let stage = Stage::with("partner:italy partner:russia");
    rest().await;
    assert!(stage.rows().is_empty());
    let chips = texts(&stage.root, "[part~=empty] [part~=chip]", |chip| chip.text_content());
    assert_eq!(chips.len(), 2, "{chips:?}");
}

#[wasm_bindgen_test]
async fn a_word_with_a_wrong_letter_is_offered_right() {
    let stage = Stage::with("trainimg ");
    rest().await;
    assert!(stage.rows().is_empty());
    stage.find("[part~=empty] .example").click();
    rest().await;
    assert_eq!(stage.table().query(), "training ");
    assert_eq!(stage.rows(), answered(&index(), "training "));
}

/// A corpus of so many dialogues, all told in one line.
fn large(dialogues: usize) -> Vec<u8> {
    let body = "Italy met Italy.".to_owned();
    let span = engine::Span { start: 0, end: body.len() as u32 };
    let article = engine::Article {
        id: "news".to_owned(),
        title: "Italy".to_owned(),
        publisher: None,
        published: None,
        lang: "en".to_owned(),
        url: None,
        body,
        story: span,
    };
    let labels = ["Italy".to_owned(), "Ý".to_owned()];
    let (field, id) = (engine::Field::Party, "IT".to_owned());
    let italy = engine::Term { field, id, labels, alt: Vec::new(), broader: None };
    let dialogue = |at: usize| engine::Dialogue {
        id: format!("dialogue-{at:04}"),
        reported_by: vec![engine::ArticleId(0)],
        facts: vec![engine::Fact {
            field,
            value: engine::Value::Term(engine::TermId(0)),
            stage: None,
            by: None,
            basis: engine::Basis::Stated,
            note: None,
            person: None,
            evidence: vec![engine::Evidence { article: engine::ArticleId(0), span }],
        }],
    };
    let dialogues = (0..dialogues).map(dialogue).collect();
    let draft = engine::Draft { articles: vec![article], terms: vec![italy], dialogues };
    Index::build(engine::Corpus::check(draft).expect("it is sound")).encode()
}

#[wasm_bindgen_test]
async fn a_large_answer_grows_in_steps_and_counts_all() {
    let mut stage = Stage::empty();
    let table = mount(stage.host.clone(), stage.root.clone(), Some(large(450)));
    stage.table = Some(table.map_err(JsValue::from).expect("a corpus of its own can be shown"));
    rest().await;
    assert_eq!(stage.rows().len(), 200);
    assert!(stage.find("[part~=status]").text_content().is_some_and(|count| count.starts_with("450 ")));
    stage.find("[part~=more] [data-do=more]").click();
    rest().await;
    assert_eq!(stage.rows().len(), 400);
    stage.find("[part~=more] [data-do=all]").click();
    rest().await;
    let rows = stage.rows();
    assert!(rows.len() == 450 && rows.is_sorted(), "the engine's order");
    assert!(stage.find("[part~=more]").has_attribute("hidden"));
    stage.table().set_query("italy ".to_owned());
    rest().await;
    assert_eq!(stage.rows().len(), 200, "a new query begins anew");
}

#[wasm_bindgen_test]
fn an_answer_is_a_plain_object() {
    let corpus = load(None).map_err(JsValue::from).expect("the bundled corpus");
    let request = js_sys::Object::new();
    for (key, value) in [("query", JsValue::from("ha noi")), ("sort", "held-asc".into()), ("limit", 2.into())] {
        Reflect::set(&request, &key.into(), &value).expect("a plain object takes it");
    }
    let answer = corpus.answer(&request).map_err(JsValue::from).expect("an answer");
    let expected = answered(&index(), "ha noi sort:held-asc");
    assert_eq!(get(&answer, "total").as_f64(), Some(expected.len() as f64));
    assert_eq!(length(&answer, "rows"), 2);
    assert!(length(&answer, "facets") > 3);
    assert_eq!(length(&answer, "problems"), 0);
    for none in [f64::NAN, -1.0] {
        Reflect::set(&request, &"limit".into(), &none.into()).expect("a plain object takes it");
        let answer = corpus.answer(&request).map_err(JsValue::from).expect("an answer");
        assert_eq!(length(&answer, "rows") as usize, expected.len(), "{none} is no limit");
    }
    let first = get(&answer, "rows").unchecked_into::<Array>().get(0);
    assert_eq!(get(&first, "id").as_string().as_ref(), expected.first());
    let passage = get(&first, "passages").unchecked_into::<Array>().get(0);
    let text = js_sys::JsString::from(get(&passage, "text"));
    let mark = get(&passage, "highlights").unchecked_into::<Array>().get(0);
    assert!(get(&mark, "start").as_f64() < get(&mark, "end").as_f64(), "{text:?} {mark:?}");
}

#[wasm_bindgen_test]
fn the_export_slices_its_quotes_out_of_its_bodies() {
    let corpus = load(None).map_err(JsValue::from).expect("the bundled corpus");
    let json = corpus.export("json").map_err(JsValue::from).expect("an object");
    let articles = get(&json, "articles").unchecked_into::<Array>();
    let body = |id: &JsValue| {
        let article = articles.iter().find(|article| get(article, "id") == *id).expect("the article is there");
        js_sys::JsString::from(get(&article, "body"))
    };
    let facts = get(&json, "dialogues").unchecked_into::<Array>().into_iter();
    let facts = facts.flat_map(|dialogue| get(&dialogue, "facts").unchecked_into::<Array>().to_vec());
    let evidence = facts.flat_map(|fact| get(&fact, "evidence").unchecked_into::<Array>().to_vec());
    let mut quotes = 0;
    for evidence in evidence {
        let at = |name| get(&evidence, name).as_f64().expect("a number") as u32;
        let slice = body(&get(&evidence, "article")).slice(at("start"), at("end"));
        assert_eq!(JsValue::from(slice), get(&evidence, "quote"));
        quotes += 1;
    }
    assert!(quotes > 100, "{quotes}");
    let csv = corpus.export("csv").map_err(JsValue::from).expect("a text").as_string().unwrap_or_default();
    assert!(csv.starts_with("\u{feff}dialogue,"));
    assert!(corpus.export("xlsx").is_err());
}

#[wasm_bindgen_test]
fn bytes_that_are_no_corpus_are_refused_with_a_message() {
    for bytes in [&b""[..], b"<!doctype html>", &CORPUS[..CORPUS.len() / 2]] {
        let error = load(Some(bytes.to_vec())).err().map(JsValue::from).expect("it is refused");
        let message = get(&error, "message").as_string().unwrap_or_default();
        assert!(message.contains("corpus"), "{message}");
    }
}

/// Defines the element once, as boot.js does. A corpus is not fetched: its address is its bytes.
fn define_element() {
    thread_local! {
        static ONCE: std::cell::OnceCell<()> = const { std::cell::OnceCell::new() };
    }
    type Mount = dyn Fn(HtmlElement, ShadowRoot, Option<Vec<u8>>) -> Result<JsValue, JsValue>;
    ONCE.with(|once| {
        once.get_or_init(|| {
            let mounted = |host, root, bytes| mount(host, root, bytes).map(JsValue::from).map_err(JsValue::from);
            let table = js_sys::Object::new();
            let mounted = Closure::<Mount>::new(mounted).into_js_value();
            Reflect::set(&table, &"mount".into(), &mounted).expect("a plain object takes it");
            let table = JsValue::from(table);
            let start = Closure::<dyn Fn() -> Promise>::new(move || Promise::resolve(&table)).into_js_value();
            let corpus = |address: String| js_sys::Uint8Array::from(address.as_bytes());
            let corpus = Closure::<dyn Fn(String) -> js_sys::Uint8Array>::new(corpus).into_js_value();
            let parts = js_sys::Object::new();
            Reflect::set(&parts, &"start".into(), &start).expect("a plain object takes it");
            Reflect::set(&parts, &"corpus".into(), &corpus).expect("a plain object takes it");
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
        let frame: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        frame.set_inner_html(inner);
        // Before what the test runner prints: the element starts where a reader would see it.
        document().body().expect("a body").prepend_with_node_1(&frame).expect("it can be put in");
        Self(frame)
    }

    /// Waits for the table, or for the line in its place: it starts when the browser says that it is in sight.
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
    let (index, element) = (index(), placed.element());
    assert_eq!(placed.rows(), answered(&index, "partner:italy").len());
    assert_eq!(get(&element, "query").as_string().as_deref(), Some("partner:italy"));
    element.set_attribute("query", "partner:russia").expect("an attribute can be set");
    rest().await;
    assert_eq!(get(&element, "query").as_string().as_deref(), Some("partner:russia"));
    Reflect::set(&element, &"query".into(), &"venue:hanoi".into()).expect("a property can be set");
    rest().await;
    assert_eq!(element.get_attribute("query").as_deref(), Some("venue:hanoi"));
    assert_eq!(placed.rows(), answered(&index, "venue:hanoi").len());
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
    let expected = answered(&index(), "partner:russia");
    let answer = call("answer", "partner:russia");
    assert_eq!(get(&answer, "total").as_f64(), Some(expected.len() as f64));
    assert_eq!(length(&answer, "rows") as usize, expected.len());
    assert_eq!(length(&call("export", "json"), "dialogues") as usize, index().corpus().dialogues().len());
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
    let placed = Placed::new("<dialogue-table corpus='rubbish'>the list as text</dialogue-table>");
    placed.started().await;
    document().remove_event_listener_with_callback("dialogue-error", listen).expect("events can be unheard");
    let root = placed.element().shadow_root().expect("an open shadow root");
    let line = root.query_selector("[part~=message]").ok().flatten().and_then(|line| line.text_content());
    assert!(line.as_deref().is_some_and(|line| line.contains("corpus")), "{line:?}");
    assert!(root.query_selector("slot").ok().flatten().is_some());
    assert_eq!(heard.borrow().as_slice(), [line.unwrap_or_default()]);
}

#[wasm_bindgen_test]
fn the_case_files_have_the_same_answers_here() {
    let index = index();
    for (name, case) in cases::CASES {
        let (question, expected) = cases::split(case);
        assert_eq!(cases::rendered(&index, question), expected, "{name}");
    }
}
