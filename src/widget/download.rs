//! Downloads the dialogues found as a file, which is made in the page: no server is asked.

use engine::{Dialogue, ExportFormat, SearchRequest};
use js_sys::JSON;
use wasm_bindgen::prelude::*;

use crate::api::exported;
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

#[wasm_bindgen(module = "/www/element/save-file.js")]
extern "C" {
    #[wasm_bindgen(js_name = saveFile)]
    fn save_file(name: &str, content: &str, media_type: &str);
}

/// Has the browser save the dialogues found, all of them and in their order.
pub(crate) fn download(state: AppState, format: ExportFormat) {
    let dataset = state.dataset();
    if !dataset.has_articles() {
        return set_if_changed(state.notice, state.strings().articles_arriving.to_owned());
    }
    let lang = state.lang.get_untracked();
    let answer = dataset.answer(&SearchRequest { lang, ..SearchRequest::new(state.query.get_untracked()) });
    let dialogues: Vec<&Dialogue> = answer.rows.iter().map(|row| &dataset.corpus().dialogues()[row.dialogue]).collect();
    let Ok(content) = exported(&dataset, &dialogues, format, lang) else { return };
    let (name, media_type) = format.file();
    let text = content.as_string().or_else(|| {
        JSON::stringify_with_replacer_and_space(&content, &JsValue::NULL, &JsValue::from(1)).ok().map(String::from)
    });
    save_file(name, &text.unwrap_or_default(), media_type);
}
