//! The evidence panel, and the events that it sends to the page.

use fixtures::dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::scripts::scripts;
use crate::test_table::{TestTable, answered, document, get, rest, settle, texts};

#[wasm_bindgen_test]
async fn every_value_opens_its_quote_and_gives_the_focus_back() {
    let table = TestTable::with("partner:italy");
    rest().await;
    let actions = texts(&table.root, "button[data-action^=open]", |button| button.get_attribute("data-action"));
    assert!(actions.len() > 20, "{actions:?}");
    for action in &actions {
        // A row is drawn anew when a collapsed value in it opens.
        table.find(&format!("button[data-action=\"{action}\"]")).click();
        settle().await;
        let (state, name) = (table.handle().state(), action.trim_start_matches("open/"));
        assert!(state.split('&').any(|part| part.strip_prefix("open=") == Some(name)), "{action}: {state}");
        assert!(table.has("[part~=evidence] mark"), "{action} shows its quote in the article");
        assert!(table.has("[part~=evidence] blockquote"), "{action} shows its quote");
    }
    let last = actions.last().map(|action| table.find(&format!("button[data-action=\"{action}\"]")));
    table.find("[data-action=close]").click();
    rest().await;
    assert!(!table.has("[part~=evidence]"));
    assert_eq!(table.root.active_element(), last.map(Element::from));
}

/// Otherwise the browser lays out a sheet first, and then all again.
#[wasm_bindgen_test]
async fn where_the_panel_stands_is_known_before_it_is_drawn() {
    let table = TestTable::with("partner:italy");
    rest().await;
    assert!(!table.has("[data-placed]"));
    table.find("td button[data-action^=open]").click();
    assert!(table.has("[data-placed]") && !table.has("[part~=evidence]"));
    rest().await;
    assert!(table.has("[data-placed] [part~=evidence]"));
}

#[wasm_bindgen_test]
async fn the_article_beside_the_quotes_begins_with_a_whole_line() {
    let table = TestTable::with("");
    rest().await;
    for action in texts(&table.root, "button[data-action^=open]", |button| button.get_attribute("data-action")) {
        table.find(&format!("button[data-action=\"{action}\"]")).click();
        settle().await;
        let articles = table.find("[part~=evidence] [role=region]");
        assert_eq!(scripts().cut_by_top(&articles), None, "{action}");
    }
}

/// Escape moves the focus out of the search box, and a browser dispatches `change` for the box at that moment.
#[wasm_bindgen_test]
async fn escape_in_the_search_box_closes_the_evidence() {
    let table = TestTable::with("partner:italy");
    rest().await;
    table.find("button[data-action^=open]").click();
    rest().await;
    assert!(table.has("[part~=evidence]"));
    assert_eq!(scripts().escape_with_a_change_due(&table.find("input[type=search]")), 0);
    rest().await;
    assert!(!table.has("[part~=evidence]"));
}

/// The events of one name that the page receives.
struct Received {
    name: &'static str,
    listener: Closure<dyn Fn(web_sys::CustomEvent)>,
    details: std::rc::Rc<std::cell::RefCell<Vec<JsValue>>>,
}

impl Received {
    fn new(name: &'static str) -> Self {
        let details = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
        let received = std::rc::Rc::clone(&details);
        let listener = Closure::<dyn Fn(web_sys::CustomEvent)>::new(move |event: web_sys::CustomEvent| {
            assert!(event.bubbles() && event.composed());
            received.borrow_mut().push(event.detail());
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

impl Drop for Received {
    fn drop(&mut self) {
        let listen = self.listener.as_ref().unchecked_ref();
        document().remove_event_listener_with_callback(self.name, listen).expect("events can be unheard");
    }
}

#[wasm_bindgen_test]
async fn the_page_receives_change_select_and_evidence_events() {
    let (changes, selections, evidence) =
        (Received::new("dialogue-change"), Received::new("dialogue-select"), Received::new("dialogue-evidence"));
    let table = TestTable::with("");
    rest().await;
    table.handle().set_query("partner:italy".to_owned());
    rest().await;
    let [change] = changes.taken().try_into().expect("one change");
    assert_eq!(get(&change, "query").as_string().as_deref(), Some("partner:italy"));
    assert_eq!(get(&change, "total").as_f64(), Some(answered(dataset(), "partner:italy").len() as f64));
    let button = table.find("td button[data-action^=open]");
    let action = button.get_attribute("data-action").expect("its value");
    let [_, dialogue, field, value] = action.splitn(4, '/').collect::<Vec<_>>().try_into().expect("four parts");
    button.click();
    rest().await;
    let [selected] = selections.taken().try_into().expect("one selection");
    assert_eq!(get(&selected, "dialogue").as_string().as_deref(), Some(dialogue));
    let [opened] = evidence.taken().try_into().expect("one evidence");
    for (name, expected) in [("dialogue", dialogue), ("field", field), ("value", value)] {
        assert_eq!(get(&opened, name).as_string().as_deref(), Some(expected));
    }
    let quote = table.find("[part~=evidence] blockquote").text_content();
    assert_eq!(get(&opened, "quote").as_string(), quote);
    let units = get(&opened, "end").as_f64().zip(get(&opened, "start").as_f64()).map(|(end, start)| end - start);
    assert_eq!(units, quote.map(|quote| quote.encode_utf16().count() as f64));
}
