//! What is shown, through the trees that the widget draws and the site prints.

use std::sync::{Arc, LazyLock};

use engine::{Answer, Dataset, Lang, Request};
use ui::{ViewContext, ViewState};

mod controls;
mod fields;
mod printing;
mod query;
mod state;
mod views;

/// The corpus in a language.
fn context(lang: Lang) -> ViewContext {
    static DATASET: LazyLock<Arc<Dataset>> = LazyLock::new(|| {
        let compiled = compiler::compile(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"));
        Arc::new(Dataset::build(compiled.corpus.unwrap()))
    });
    ViewContext { dataset: Arc::clone(&DATASET), lang }
}

/// The answer to a query.
fn answer(context: &ViewContext, query: &str) -> Answer {
    context.dataset.answer(&Request::new(query))
}

/// A view state that nothing is unknown in.
fn view_state(text: &str) -> ViewState {
    let parsed = ViewState::parse(text);
    assert!(parsed.unknown.is_empty(), "{:?}", parsed.unknown);
    parsed.state
}
