//! The printed form of the table: every row found, with the quotes as numbered notes; the other views print themselves. It
//! is made when the browser is about to print, so that only readers who print pay for it, and synchronously, because a
//! page that calls `print` waits for nothing.

use std::cell::RefCell;
use std::rc::Rc;

use engine::Request;
use leptos::tachys::view::{Mountable, Render};
use leptos::{IntoView, component};
use ui::{VNode, View, prerender};
use wasm_bindgen::prelude::*;

use crate::dom::element::{Mounted, el};
use crate::reactive::*;
use crate::state::AppState;

/// Listens for printing; dropping it stops listening.
pub(crate) struct Printing {
    begins: Closure<dyn Fn()>,
    ends: Closure<dyn Fn()>,
}

const EVENTS: [&str; 2] = ["beforeprint", "afterprint"];

/// The element that holds what is printed.
#[component]
pub(crate) fn PrintView() -> impl IntoView {
    el("div").class("print-view").attr("id", "print-view")
}

/// The dialogues found, all of them and in their order.
fn sheet(state: AppState) -> Vec<VNode> {
    let answer = state
        .dataset()
        .answer(&Request { lang: state.lang.get_untracked(), ..Request::new(state.query.get_untracked()) });
    let rows: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    prerender(&state.context(), &rows, "note-")
}

/// Draws the printed form before printing, and removes it afterwards.
pub(crate) fn follow_printing(state: AppState) -> Printing {
    let shown: Rc<RefCell<Option<Mounted>>> = Rc::default();
    let gone = Rc::clone(&shown);
    let begin = move || {
        if state.view.get_untracked() != View::Table {
            return;
        }
        let Some(place) = state.find("#print-view") else { return };
        let mut mounted = el("div").content(move || sheet(state)).build();
        mounted.mount(&place, None);
        *shown.borrow_mut() = Some(mounted);
    };
    let end = move || gone.take().iter_mut().for_each(Mounted::unmount);
    let printing = Printing { begins: Closure::new(begin), ends: Closure::new(end) };
    for (event, listener) in EVENTS.into_iter().zip([&printing.begins, &printing.ends]) {
        _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    printing
}

impl Drop for Printing {
    fn drop(&mut self) {
        for (event, listener) in EVENTS.into_iter().zip([&self.begins, &self.ends]) {
            _ = window().remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }
}
