//! What is shown, through the trees that the widget draws and the site prints.

use std::sync::Arc;

use engine::{Answer, Lang, SearchRequest};
use ui::{ViewContext, ViewState};

mod citing;
mod collapsing;
mod comparing;
mod controls;
mod dates;
mod diff;
mod fields;
mod other_countries;
mod patched;
mod printing;
mod query;
mod said;
mod snapshots;
mod state;
mod views;
mod worded;

/// The corpus in a language.
fn context(lang: Lang) -> ViewContext {
    ViewContext { dataset: Arc::clone(fixtures::dataset()), lang }
}

/// The answer to a query.
fn answer(context: &ViewContext, query: &str) -> Answer {
    context.dataset.answer(&SearchRequest::new(query))
}

/// A view state that nothing is unknown in.
fn view_state(text: &str) -> ViewState {
    let parsed = ViewState::parse(text);
    assert!(parsed.unknown.is_empty(), "{:?}", parsed.unknown);
    parsed.state
}
