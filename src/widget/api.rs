//! The JavaScript API: `load`, the corpus object, and the only conversion to JavaScript errors.
//!
//! The shapes are those of the engine's JSON; this file only converts them.

use std::cell::OnceCell;
use std::sync::Arc;

use engine::{
    AnnotationsJson, AnswerJson, CorpusJson, Dataset, Dialogue, ExportFormat, Field, Lang, Query, SearchRequest, Sort,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// The compiled corpus of the bundle, as bytes.
#[wasm_bindgen]
#[must_use]
pub fn bundled() -> Vec<u8> {
    EMBEDDED.to_vec()
}

/// A corpus that answers requests without a table.
#[wasm_bindgen]
pub struct Corpus(pub(crate) Arc<Dataset>);

/// Opens a compiled corpus; without `bytes`, the one of the bundle, which is opened once.
///
/// # Errors
/// When the bytes are not a compiled corpus; says what is wrong with them.
#[wasm_bindgen]
pub fn load(bytes: Option<Vec<u8>>) -> Result<Corpus, JsError> {
    thread_local! {
        static BUNDLED: OnceCell<Arc<Dataset>> = const { OnceCell::new() };
    }
    let opened = |bytes: &[u8]| Dataset::decode(bytes).map(Arc::new).map_err(js_error);
    let dataset = match bytes {
        Some(bytes) => opened(&bytes),
        None => BUNDLED.with(|bundled| match bundled.get() {
            Some(dataset) => Ok(Arc::clone(dataset)),
            None => opened(EMBEDDED).inspect(|dataset| _ = bundled.set(Arc::clone(dataset))),
        }),
    };
    dataset.map(Corpus)
}

/// A compiled corpus while it arrives.
#[wasm_bindgen]
#[derive(Default)]
pub struct Arriving(engine::Arriving);

#[wasm_bindgen]
impl Arriving {
    /// Nothing of it yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in the next bytes. Whether the index can answer by now, and the rest will take a while.
    ///
    /// # Errors
    /// When they are not those of a compiled corpus, with what is wrong with them.
    pub fn push(&mut self, piece: &[u8]) -> Result<bool, JsError> {
        self.0.push(piece).map_err(js_error)?;
        Ok(self.0.is_worth_showing())
    }

    /// The corpus as far as its index answers.
    ///
    /// # Errors
    /// When the index cannot be opened.
    #[wasm_bindgen(js_name = indexOnly)]
    pub fn index_only(&self) -> Result<Corpus, JsError> {
        self.0.index_only().map(|dataset| Corpus(Arc::new(dataset))).map_err(js_error)
    }

    /// The corpus, when all of it has arrived.
    ///
    /// # Errors
    /// When bytes are missing, or not those of a compiled corpus.
    pub fn complete(self) -> Result<Corpus, JsError> {
        self.0.complete().map(|dataset| Corpus(Arc::new(dataset))).map_err(js_error)
    }
}

#[wasm_bindgen]
impl Corpus {
    /// The answer to a request; see [`answer`].
    ///
    /// # Errors
    /// When the browser refuses to make the object.
    pub fn answer(&self, request: &JsValue) -> Result<JsValue, JsError> {
        answer(&self.0, request, Lang::default())
    }

    /// Takes the articles from the same corpus, once it has arrived completely.
    pub fn join(&mut self, complete: &Corpus) {
        self.0 = Arc::clone(&complete.0);
    }

    /// Everything the corpus holds: `"json"` and `"annotations"` as plain objects, `"csv"`, `"csv-quotes"` and
    /// `"markdown"` as strings, with labels in the language of a BCP 47 tag.
    ///
    /// # Errors
    /// When there is no such format.
    pub fn export(&self, format: &str, lang: Option<String>) -> Result<JsValue, JsError> {
        export(&self.0, format, Lang::from_tag(&lang.unwrap_or_default()))
    }
}

/// Answers `{query, sort, limit, lang, facets, rows}`, or a query text, with `{total, rows, facets, problems,
/// alsoSearched, sort}`, plain objects; also `didYouMean`, where another query is likelier meant, and
/// `waitsForArticles`. `lang` is for a request without one.
pub(crate) fn answer(dataset: &Dataset, request: &JsValue, lang: Lang) -> Result<JsValue, JsError> {
    let asked = request_of(request, lang);
    let answer = dataset.answer(&asked);
    plain(&match part(request, "rows").as_string().as_deref() {
        Some("ids") => AnswerJson::with_ids(dataset, &asked.query, &answer),
        _ => AnswerJson::new(dataset, &asked.query, &answer),
    })
}

/// The complete corpus in the format of this name.
pub(crate) fn export(dataset: &Dataset, name: &str, lang: Lang) -> Result<JsValue, JsError> {
    let format = format_of(name)?;
    if !dataset.has_articles() {
        return Err(JsError::new("the articles are still loading; wait for `complete`"));
    }
    let all: Vec<&Dialogue> = dataset.corpus().dialogues().iter().collect();
    exported(dataset, &all, format, lang)
}

/// The format of this name.
pub(crate) fn format_of(name: &str) -> Result<ExportFormat, JsError> {
    let message = "the formats are csv, csv-quotes, json, markdown and annotations";
    ExportFormat::from_name(name).ok_or_else(|| JsError::new(message))
}

/// Some dialogues in a format: a plain object for `json` and `annotations`, a string with labels in a language for the
/// rest.
pub(crate) fn exported(
    dataset: &Dataset,
    dialogues: &[&Dialogue],
    format: ExportFormat,
    lang: Lang,
) -> Result<JsValue, JsError> {
    let (corpus, dialogues) = (dataset.corpus(), dialogues.iter().copied());
    match format {
        ExportFormat::Json => plain(&CorpusJson::with_dialogues(corpus, dialogues)),
        ExportFormat::Annotations => plain(&AnnotationsJson::new(corpus, dialogues)),
        ExportFormat::CsvQuotes => Ok(engine::csv_quotes(corpus, dialogues, lang).into()),
        ExportFormat::Csv => Ok(engine::csv(corpus, dialogues, lang).into()),
        ExportFormat::Markdown => Ok(engine::markdown(corpus, dialogues, lang).into()),
    }
}

fn plain(view: &impl Serialize) -> Result<JsValue, JsError> {
    view.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(js_error)
}

/// The only conversion to a JavaScript error.
pub(crate) fn js_error(error: impl std::fmt::Display) -> JsError {
    JsError::new(&error.to_string())
}

/// Reads a request leniently: what is missing or of another type is ignored. A sort is written as in a query.
fn request_of(request: &JsValue, lang: Lang) -> SearchRequest {
    if let Some(query) = request.as_string() {
        return SearchRequest { lang, ..SearchRequest::new(query) };
    }
    let text = |name: &str| part(request, name).as_string();
    let (query, lang) = (text("query").unwrap_or_default(), text("lang").map_or(lang, |tag| Lang::from_tag(&tag)));
    let sort = text("sort").and_then(|sort| sort_of(&sort));
    let limit = part(request, "limit").as_f64().filter(|limit| *limit >= 0.0).map(|limit| limit as usize);
    let facets = part(request, "facets").dyn_into::<js_sys::Array>().ok();
    let named = |names: js_sys::Array| names.iter().filter_map(|name| Field::from_name(&name.as_string()?)).collect();
    SearchRequest { query, sort, limit, lang, facets: facets.map(named) }
}

/// A part of an object; undefined where it is not one, or has none.
fn part(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or_default()
}

/// A sort as a query has it after `sort:`.
pub(crate) fn sort_of(text: &str) -> Option<Sort> {
    Query::parse(&["sort:", text].concat()).0.sort
}
