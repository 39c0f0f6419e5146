//! What is around the view: search box, tabs, another language, and what is left when a table is gone.

use std::cell::RefCell;
use std::rc::Rc;

use fixtures::dataset;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

use crate::test_table::{TestTable, answered, rest, texts};

fn press_key(input: &HtmlInputElement, key: &str) {
    press_key_while(input, key, false);
}

/// Presses a key while an input method composes a word, or not.
fn press_key_while(input: &HtmlInputElement, key: &str, is_composing: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_is_composing(is_composing);
    init.set_composed(true);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("a keyboard event");
    input.dispatch_event(&event).expect("it can be dispatched");
}

fn type_text(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &init).expect("an event");
    input.dispatch_event(&event).expect("it can be dispatched");
}

#[wasm_bindgen_test]
async fn a_suggestion_is_taken_with_the_keyboard() {
    let table = TestTable::with("");
    rest().await;
    let input: HtmlInputElement = table.find("#query").unchecked_into();
    type_text(&input, "partner:ita");
    rest().await;
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("true"));
    press_key(&input, "ArrowDown");
    rest().await;
    let active = input.get_attribute("aria-activedescendant").expect("an active option");
    assert_eq!(table.find("[aria-selected=true]").id(), active);
    press_key(&input, "Enter");
    rest().await;
    let query = table.handle().query();
    assert!(query.starts_with("partner:"), "{query}");
    // It is a chip then, and the search box is free for the next one.
    assert!(table.has("[part~=chip]"));
    assert_eq!((input.value(), table.rows()), (String::new(), answered(dataset(), &query)));
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(table.root.active_element().map(|element| element.id()).as_deref(), Some("query"));
    type_text(&input, "partner:rus");
    rest().await;
    press_key(&input, "Escape");
    rest().await;
    assert!(table.find("div:has(> [role=listbox])").has_attribute("hidden"));
    assert_eq!(input.value(), "partner:rus", "what has been typed stays");
    assert_eq!(table.handle().query(), [query.trim_end(), "partner:rus"].join(" "));
}

#[wasm_bindgen_test]
async fn keys_of_an_input_method_are_left_to_it() {
    let table = TestTable::with("");
    rest().await;
    let input: HtmlInputElement = table.find("#query").unchecked_into();
    type_text(&input, "partner:ita");
    rest().await;
    for key in ["ArrowDown", "Enter", "Escape"] {
        press_key_while(&input, key, true);
        rest().await;
    }
    assert_eq!(table.handle().query(), "partner:ita");
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(!input.has_attribute("aria-activedescendant"));
}

#[wasm_bindgen_test]
async fn the_page_does_not_hear_the_letters_that_are_typed() {
    let table = TestTable::with("");
    rest().await;
    let heard = Rc::new(RefCell::new(Vec::new()));
    let kept = Rc::clone(&heard);
    let listener =
        Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| kept.borrow_mut().push(event.key()));
    let page = web_sys::window().and_then(|window| window.document()).expect("a page");
    let function = listener.as_ref().unchecked_ref();
    page.add_event_listener_with_callback("keydown", function).expect("it can listen");
    let input: HtmlInputElement = table.find("#query").unchecked_into();
    for key in ["f", "/", " ", "Tab"] {
        press_key(&input, key);
    }
    page.remove_event_listener_with_callback("keydown", function).expect("it listened");
    assert_eq!(*heard.borrow(), ["Tab"]);
}

#[wasm_bindgen_test]
async fn one_tab_is_current_and_the_view_is_its() {
    let table = TestTable::with("");
    rest().await;
    for view in ["matrix", "timeline", "quotes", "compare", "table"] {
        let at = ["table", "matrix", "timeline", "quotes", "compare"].iter().position(|name| *name == view);
        let tab = table.find(&format!("[part~=tabs] button:nth-child({})", at.map_or(0, |at| at + 1)));
        tab.click();
        rest().await;
        assert!(table.has(&format!("[data-view={view}]")), "{view}");
        assert_eq!(texts(&table.root, "[part~=tabs] [aria-current]", |tab| tab.text_content()).len(), 1);
        assert!(tab.has_attribute("aria-current"), "{view}");
    }
}

#[wasm_bindgen_test]
async fn another_language_keeps_the_state() {
    let table = TestTable::with("partner:italy");
    rest().await;
    table.handle().set_state("q=partner:italy&view=matrix&open=vn-it-2025/area/training");
    rest().await;
    let (state, caption) = (table.handle().state(), table.find("caption").text_content());
    table.handle().set_lang("vi");
    rest().await;
    assert_eq!(table.root.query_selector_all("[part~=base]").expect("a selector").length(), 1);
    assert_eq!(table.find("[part~=base]").get_attribute("lang").as_deref(), Some("vi"));
    assert!(table.has("[part~=evidence] mark") && table.has("[data-view=matrix]"));
    assert_eq!(table.handle().state(), state);
    assert_ne!(table.find("caption").text_content(), caption);
    table.find("[data-action=close]").click();
    rest().await;
    assert!(!table.has("[part~=evidence]"));
}

/// What is due when a table is taken away, such as a frame or a timer, finds no signals, and must not ask for any.
#[wasm_bindgen_test]
async fn a_table_can_be_taken_away_at_any_moment() {
    for moment in 0..4 {
        let mut table = TestTable::with("partner:italy");
        if moment > 0 {
            rest().await;
            let button = table.find("td button[data-action^=open]");
            _ = button.focus();
            button.click();
        }
        if moment > 1 {
            let chip = table.find("[part~=chip]");
            _ = chip.focus();
            chip.click();
        }
        if moment > 2 {
            table.handle().set_lang("vi");
        }
        table.handle.take().expect("a table is mounted").unmount();
        rest().await;
        assert_eq!(table.root.child_element_count(), 0, "{moment}");
    }
    // The module still works.
    let table = TestTable::with("partner:russia");
    rest().await;
    assert_eq!(table.rows(), answered(dataset(), "partner:russia"));
}
