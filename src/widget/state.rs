//! The state of one table: the query text, what the engine answers to it, and which value is open.
//!
//! The query text is the only filter state. Every control edits it, and everything shown follows from it.

use std::rc::Rc;
use std::sync::Arc;

use engine::{Answer, Field, Index, Lang, Request, Sort, Stage};
use leptos::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::opened::{Opened, by_key};
use crate::strings::{Strings, strings};

/// So many rows are drawn at first, and with each step.
pub(crate) const STEP: usize = 200;

/// The state of one table, shared by all its parts.
pub(crate) type State = Rc<Table>;

/// What a table knows. All signals are texts: one kind of signal is less code to download.
pub(crate) struct Table {
    /// The corpus with its index.
    pub(crate) index: Arc<Index>,
    /// The element that the table belongs to.
    pub(crate) host: HtmlElement,
    /// The shadow root that it is drawn in.
    pub(crate) root: ShadowRoot,
    /// The query text as it stands in the search box.
    pub(crate) query: RwSignal<String>,
    /// The query text at the last finished change: what Back returns to.
    pub(crate) committed: RwSignal<String>,
    /// How many rows are drawn at most: a large answer grows in steps.
    pub(crate) shown: RwSignal<String>,
    /// The engine's answer to the query text, as many rows of it as are shown.
    pub(crate) answer: Memo<Arc<Answer>>,
    /// The language tag of the interface.
    pub(crate) tag: RwSignal<String>,
    /// The name of the open value's button; empty while none is open.
    pub(crate) open: RwSignal<String>,
}

impl Table {
    /// The state of a new table. To be made under a reactive owner.
    pub(crate) fn new(index: Arc<Index>, host: HtmlElement, root: ShadowRoot, query: String, tag: String) -> State {
        let asked = Arc::clone(&index);
        let committed = RwSignal::new(query.clone());
        let query = RwSignal::new(query);
        let shown = RwSignal::new(STEP.to_string());
        let answer = Memo::new(move |_| {
            let request = Request { limit: shown.with(|shown| shown.parse().ok()), ..Request::new(query.get()) };
            Arc::new(asked.answer(&request))
        });
        let (tag, open) = (RwSignal::new(tag), RwSignal::new(String::new()));
        Rc::new(Self { index, host, root, query, committed, shown, answer, tag, open })
    }

    /// The language of the interface now.
    pub(crate) fn lang(&self) -> Lang {
        self.tag.with_untracked(|tag| Lang::of_tag(tag))
    }

    /// The words of the interface now.
    pub(crate) fn strings(&self) -> &'static Strings {
        strings(self.lang())
    }

    /// The open value, tracked.
    pub(crate) fn opened(&self) -> Option<Opened> {
        by_key(&self.index, &self.open.get(), self.lang())
    }

    /// The first element of the table that a selector matches.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.root.query_selector(selector).ok().flatten()
    }

    /// A change that goes on, such as typing.
    pub(crate) fn edit(&self, text: String) {
        if self.query.with_untracked(|query| *query != text) {
            // Before the query, so that no answer is drawn longer than it is to be.
            set(self.shown, STEP.to_string());
        }
        set(self.query, text);
    }

    /// Draws another step of rows.
    pub(crate) fn show_more(&self) {
        let drawn = self.answer.with_untracked(|answer| answer.rows.len());
        set(self.shown, (drawn + STEP).to_string());
    }

    /// Draws every row: the empty text is no limit.
    pub(crate) fn show_all(&self) {
        set(self.shown, String::new());
    }

    /// The end of a change.
    pub(crate) fn commit(&self) {
        set(self.committed, self.query.get_untracked());
    }

    /// A change that is finished at once, such as a press.
    pub(crate) fn commit_to(&self, text: String) {
        self.edit(text);
        self.commit();
    }

    /// Ticks or unticks a value of a facet.
    pub(crate) fn toggle(&self, field: Field, value: &str) {
        self.commit_to(self.index.toggle(&self.query.get_untracked(), field, value));
    }

    /// Sets the stage from which the values of a facet count.
    pub(crate) fn at_stage(&self, field: Field, at: Option<Stage>) {
        self.commit_to(self.index.at_stage(&self.query.get_untracked(), field, at));
    }

    /// Orders the rows.
    pub(crate) fn sort(&self, sort: Option<Sort>) {
        self.commit_to(engine::with_sort(&self.query.get_untracked(), sort));
    }
}

/// Sets a signal, if that changes it.
pub(crate) fn set(signal: RwSignal<String>, text: String) {
    if signal.get_untracked() != text {
        signal.set(text);
    }
}

/// Runs a closure now and whenever a signal that it reads changes. To be called under a reactive owner.
pub(crate) fn react(run: impl FnMut() + 'static) {
    fn start(run: Box<dyn FnMut()>) {
        Effect::new(run);
    }
    start(Box::new(run));
}
