//! What is printed: every row found, with the quotes as numbered notes. Made when the browser is about to print, so that no
//! reader pays for it who does not.

use engine::Request;
use view::{Node, classed, still};
use wasm_bindgen::prelude::*;

use crate::reactive::*;
use crate::state::{State, set};

/// Listens for printing; dropping it stops.
pub(crate) struct Printing {
    begins: Closure<dyn Fn()>,
    ends: Closure<dyn Fn()>,
}

const EVENTS: [&str; 2] = ["beforeprint", "afterprint"];

/// The place of what is printed.
pub(crate) fn paper(state: &State) -> Node {
    let state = state.clone();
    classed("div", "paper").live(move |paper| {
        if state.printing.with(String::is_empty) {
            return paper.attr("hidden", "");
        }
        let answer = state.index.answer(&Request::new(state.query.get()));
        let rows: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
        paper.children(still(&state.page(), &rows, "note-"))
    })
}

/// Has the paper written before printing, and taken away after it.
pub(crate) fn follow_printing(state: &State) -> Printing {
    let hears = |text: &'static str| {
        let state = state.clone();
        Closure::<dyn Fn()>::new(move || set(state.printing, text.to_owned()))
    };
    let printing = Printing { begins: hears("yes"), ends: hears("") };
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
