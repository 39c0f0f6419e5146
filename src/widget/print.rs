//! What is printed: every row found, with the quotes as numbered notes. Made when the browser is about to print, so that
//! only readers who print pay for it; and synchronously, because a page that calls `print` leaves no time for anything
//! else.

use std::cell::RefCell;
use std::rc::Rc;

use engine::Request;
use ui::{Node, classed, prerender};
use wasm_bindgen::prelude::*;

use crate::draw::Root;
use crate::reactive::*;
use crate::state::AppState;

/// Listens for printing; dropping it stops.
pub(crate) struct Printing {
    begins: Closure<dyn Fn()>,
    ends: Closure<dyn Fn()>,
}

const EVENTS: [&str; 2] = ["beforeprint", "afterprint"];

/// The place of what is printed.
pub(crate) fn paper() -> Node {
    classed("div", "paper")
}

fn written(state: AppState, sheet: Node) -> Node {
    let answer = state
        .dataset()
        .answer(&Request { lang: state.lang.get_untracked(), ..Request::new(state.query.get_untracked()) });
    let rows: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    sheet.children(prerender(&state.context(), &rows, "note-"))
}

/// Draws the printed form before printing, and removes it afterwards.
pub(crate) fn follow_printing(state: AppState) -> Printing {
    let sheet: Rc<RefCell<Option<Root>>> = Rc::default();
    let used = Rc::clone(&sheet);
    let write = move || {
        let place = state.find(".paper");
        *sheet.borrow_mut() = place.map(|place| Root::draw(&place, Box::new(move |sheet| written(state, sheet))));
    };
    let printing = Printing { begins: Closure::new(write), ends: Closure::new(move || drop(used.take())) };
    for (event, heard) in EVENTS.into_iter().zip([&printing.begins, &printing.ends]) {
        _ = window().add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    }
    printing
}

impl Drop for Printing {
    fn drop(&mut self) {
        for (event, heard) in EVENTS.into_iter().zip([&self.begins, &self.ends]) {
            _ = window().remove_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
        }
    }
}
