//! The element class: attributes and properties, a move, a removal, a corpus that is damaged.

use fixtures::dataset;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::defined::{Placed, define_element, errors_during};
use crate::test_table::{answered, get, length, rest};

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
    let call = |name: &str, with: &str| placed.call(name, with);
    let expected = answered(dataset(), "partner:russia");
    let answer = call("answer", "partner:russia");
    assert_eq!(get(&answer, "total").as_f64(), Some(expected.len() as f64));
    assert_eq!(length(&answer, "rows") as usize, expected.len());
    assert_eq!(length(&call("export", "json"), "dialogues") as usize, dataset().corpus().dialogues().len());
    assert!(call("export", "csv").as_string().is_some_and(|csv| csv.contains("dialogue,")));
    assert_eq!(get(&placed.element(), "query").as_string().as_deref(), Some("partner:italy"));
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
    let placed = Placed::new("<dialogue-table>the list as text</dialogue-table>");
    let heard = errors_during(async || {
        placed.element().set_attribute("src", "rubbish").expect("an attribute can be set");
        placed.started().await;
    });
    let heard = heard.await;
    let line = placed.line().unwrap_or_default();
    assert!(line.contains("corpus"), "{line:?}");
    let root = placed.element().shadow_root().expect("an open shadow root");
    assert!(root.query_selector("slot").ok().flatten().is_some());
    assert_eq!(heard, [line]);
}

#[wasm_bindgen_test]
async fn what_is_ready_answers() {
    define_element();
    let placed = Placed::new("<dialogue-table></dialogue-table>");
    assert!(placed.call("answer", "partner:italy").is_undefined(), "nothing is loaded yet");
    JsFuture::from(ready(&placed)).await.expect("it is shown");
    let answer = placed.call("answer", "partner:italy");
    assert_eq!(get(&answer, "total").as_f64(), Some(answered(dataset(), "partner:italy").len() as f64));
}

#[wasm_bindgen_test]
async fn what_cannot_start_is_not_ready_until_it_can() {
    define_element();
    let placed = Placed::new("<dialogue-table src='rubbish'></dialogue-table>");
    placed.started().await;
    let later = Promise::race(&Array::of2(&ready(&placed), &JsValue::from("later")));
    assert_eq!(JsFuture::from(later).await, Ok("later".into()), "{:?}", placed.line());
    placed.element().remove_attribute("src").expect("an attribute can be removed");
    JsFuture::from(ready(&placed)).await.expect("the bundled corpus is shown");
    assert!(!placed.call("answer", "").is_undefined());
}

fn ready(placed: &Placed) -> Promise {
    get(&placed.element(), "ready").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_start_that_fails_is_reported_in_the_language_of_the_page() {
    define_element();
    let placed = Placed::new("<div lang='vi'><dialogue-table src='rubbish'></dialogue-table></div>");
    placed.started().await;
    let line = placed.line();
    assert!(line.as_deref().is_some_and(|line| line.starts_with("Không thể")), "{line:?}");
}
