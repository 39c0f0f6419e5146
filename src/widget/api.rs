//! The JavaScript API: `load`, the corpus object, and the one conversion to JavaScript errors.
//!
//! The shapes are the engine's views; this file only carries them over.

use std::cell::OnceCell;
use std::sync::Arc;

use engine::{AnswerView, CorpusView, Index, Query, Request};
use serde::Serialize;
use wasm_bindgen::prelude::*;

static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// A corpus that answers requests without a table.
#[wasm_bindgen]
pub struct Corpus(Arc<Index>);

/// Opens a compiled corpus; without `bytes`, the one of the bundle.
///
/// # Errors
/// When the bytes are not a compiled corpus, with what is wrong with them.
#[wasm_bindgen]
pub fn load(bytes: Option<Vec<u8>>) -> Result<Corpus, JsError> {
    corpus_of(bytes).map(Corpus)
}

#[wasm_bindgen]
impl Corpus {
    /// Answers `{query, sort, limit}` with `{total, rows, facets, problems, alsoSearched, sort}`, plain objects.
    ///
    /// # Errors
    /// When the browser refuses to make the object.
    pub fn answer(&self, request: &JsValue) -> Result<JsValue, JsError> {
        answer(&self.0, request_of(request))
    }

    /// Everything the corpus holds: `"json"` as a plain object, `"csv"` as text.
    ///
    /// # Errors
    /// When the format is another.
    pub fn export(&self, format: &str) -> Result<JsValue, JsError> {
        export(&self.0, format)
    }
}

/// The index of the bytes, or of the bundle's corpus, which is opened once.
pub(crate) fn corpus_of(bytes: Option<Vec<u8>>) -> Result<Arc<Index>, JsError> {
    thread_local! {
        static BUNDLED: OnceCell<Arc<Index>> = const { OnceCell::new() };
    }
    let opened = |bytes: &[u8]| Index::decode(bytes).map(Arc::new).map_err(js_error);
    match bytes {
        Some(bytes) => opened(&bytes),
        None => BUNDLED.with(|bundled| match bundled.get() {
            Some(index) => Ok(Arc::clone(index)),
            None => opened(EMBEDDED).inspect(|index| _ = bundled.set(Arc::clone(index))),
        }),
    }
}

/// The answer to a request, as the JSON contract has it.
pub(crate) fn answer(index: &Index, request: Request) -> Result<JsValue, JsError> {
    plain(&AnswerView::new(index, &request.query, &index.answer(&request)))
}

/// The whole corpus, as the JSON contract has it or as comma-separated values.
pub(crate) fn export(index: &Index, format: &str) -> Result<JsValue, JsError> {
    match format {
        "json" => plain(&CorpusView::new(index.corpus())),
        "csv" => Ok(engine::csv(index.corpus(), index.corpus().dialogues()).into()),
        _ => Err(JsError::new("export knows \"json\" and \"csv\"")),
    }
}

fn plain(view: &impl Serialize) -> Result<JsValue, JsError> {
    view.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(js_error)
}

/// The one conversion to a JavaScript error.
fn js_error(error: impl std::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}

/// Reads a request leniently: what is missing or of another type counts as not given. A sort is written as in a query.
fn request_of(request: &JsValue) -> Request {
    let part = |name: &str| js_sys::Reflect::get(request, &name.into()).unwrap_or_default();
    let sort = part("sort").as_string().and_then(|sort| Query::parse(&["sort:", &sort].concat()).0.sort);
    let limit = part("limit").as_f64().filter(|limit| *limit >= 0.0).map(|limit| limit as usize);
    Request { query: part("query").as_string().unwrap_or_default(), sort, limit }
}
