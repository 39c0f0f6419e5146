//! Downloads the dialogues found as a file, which is made in the page: no server is asked.

use engine::{Dialogue, ExportFormat, SearchRequest};
use js_sys::{Array, JSON};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::api::exported;
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

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
    _ = save(&text.unwrap_or_default(), name, media_type);
}

fn save(text: &str, name: &str, media_type: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
