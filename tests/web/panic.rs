//! A panic. A test target of its own: after it, no wasm function of the page may run again, so no other test can.
#![cfg(target_arch = "wasm32")]

mod defined;
#[expect(dead_code, reason = "the other tests in a browser use the rest")]
mod test_table;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::defined::{Placed, define_element, errors_during};
use crate::test_table::rest;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn after_a_panic_every_element_says_so_and_asks_the_module_no_more() {
    define_element();
    let english = Placed::new("<dialogue-table>the list as text</dialogue-table>");
    let vietnamese = Placed::new("<dialogue-table lang='vi'></dialogue-table>");
    english.started().await;
    vietnamese.started().await;
    assert!(english.rows() > 0 && vietnamese.rows() > 0);

    let heard = errors_during(async || {
        // The script that calls takes the trap, so that this test goes on.
        let panics = Closure::<dyn Fn()>::new(|| panic!("as a fault of the widget would"));
        let calls = Function::new_with_args("panics", "try { panics() } catch { return true }");
        let trapped = calls.call1(&JsValue::NULL, panics.as_ref()).expect("it is caught");
        assert!(trapped.is_truthy());
        std::mem::forget(panics);
    });
    let mut heard = heard.await;

    let lines = [&english, &vietnamese].map(|placed| placed.line().unwrap_or_default());
    assert!(lines[0].contains("has stopped") && lines[1].contains("đã dừng"), "{lines:?}");
    // The elements hear of it in the order in which they were mounted, which may be another than that in the page.
    let mut told = lines.clone();
    heard.sort_unstable();
    told.sort_unstable();
    assert_eq!(heard, told);
    assert_eq!(english.rows(), 0);
    let root = english.element().shadow_root().expect("an open shadow root");
    assert!(root.query_selector("slot").ok().flatten().is_some(), "what the page wrote is there again");
    assert!(english.call("answer", "partner:italy").is_undefined());

    // What would load another corpus, and an element that comes later, call nothing either.
    english.element().set_attribute("query", "partner:russia").expect("an attribute can be set");
    let later = Placed::new("<dialogue-table></dialogue-table>");
    later.started().await;
    rest().await;
    assert_eq!(later.line().as_ref(), Some(&lines[0]));
    assert_eq!((later.rows(), english.rows()), (0, 0));
}
