//! The one stylesheet, made by script and shared by every table of the page: strict Content-Security-Policies block
//! `<style>` and `style="…"` but not this.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

/// The files of `www/styles`, joined and minified by the build script.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(STYLES)?;
        Ok(sheet)
    });
}

/// Makes the styles of all tables. The browser takes as long to read them as to draw a table, so that is not to be done
/// at once with it.
#[wasm_bindgen(js_name = makeStyles)]
pub fn make_styles() {
    SHEET.with(|_| ());
}

/// Gives the shadow root its styles. A browser without constructed stylesheets shows the table without.
pub(crate) fn adopt(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        if let Ok(sheet) = sheet {
            root.set_adopted_style_sheets(&js_sys::Array::of1(sheet));
        }
    });
}
