//! The one stylesheet, made by script and shared by every table of the page: strict Content-Security-Policies block
//! `<style>` and `style="…"` but not this.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

const CSS: &str = include_str!("../../www/dialogue-table.css");

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(CSS)?;
        Ok(sheet)
    });
}

/// Gives the shadow root its styles. A browser without constructed stylesheets shows the table without.
pub(crate) fn adopt(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        if let Ok(sheet) = sheet {
            root.set_adopted_style_sheets(&js_sys::Array::of1(sheet));
        }
    });
}
