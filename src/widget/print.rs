//! The printed form of the table: every row found, with the quotes as numbered notes; the other views print themselves.
//! It is made when the browser is about to print, so that only readers who print pay for it, and synchronously, because
//! a page that calls `print` waits for nothing.

use std::cell::RefCell;
use std::rc::Rc;

use engine::SearchRequest;
use leptos::tachys::view::{Mountable, Render};
use leptos::{IntoView, component};
use ui::{VNode, View, prerender};

use crate::dom::element::{Mounted, el};
use crate::listener::{Listener, listen};
use crate::reactive::*;
use crate::state::AppState;

/// The element that holds what is printed.
#[component]
pub(crate) fn PrintView() -> impl IntoView {
    el("div").class("print-view").attr("id", "print-view")
}

/// The dialogues found, all of them and in their order.
fn sheet(state: AppState) -> Vec<VNode> {
    let answer = state
        .dataset()
        .answer(&SearchRequest { lang: state.lang.get_untracked(), ..SearchRequest::new(state.query.get_untracked()) });
    let rows: Vec<usize> = answer.rows.iter().map(|row| row.dialogue).collect();
    prerender(&state.context(), &rows, "note-")
}

/// Draws the printed form before printing, and removes it afterwards, as long as the listeners are kept.
pub(crate) fn follow_printing(state: AppState) -> [Listener; 2] {
    let shown: Rc<RefCell<Option<Mounted>>> = Rc::default();
    let gone = Rc::clone(&shown);
    let before = listen(&window(), &["beforeprint"], move |_| {
        if state.view.get_untracked() != View::Table {
            return;
        }
        let Some(place) = state.find("#print-view") else { return };
        let mut mounted = el("div").content(move || sheet(state)).build();
        mounted.mount(&place, None);
        *shown.borrow_mut() = Some(mounted);
    });
    let after = listen(&window(), &["afterprint"], move |_| gone.take().iter_mut().for_each(Mounted::unmount));
    [before, after]
}
