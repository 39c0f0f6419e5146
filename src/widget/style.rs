//! The stylesheet, constructed by script and shared by every table of the page: strict Content-Security-Policies block
//! `<style>` and `style="…"`, but not constructed stylesheets.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot, Window};

use crate::reactive::*;

/// The files of `www/styles`, joined and minified by the build script.
const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/styles.css"));

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(STYLES)?;
        Ok(sheet)
    });
}

/// Constructs the stylesheet of all tables. The browser takes as long to parse it as to draw a table, so the loader
/// gives it a task of its own.
#[wasm_bindgen(js_name = createStylesheet)]
pub fn create_stylesheet() {
    SHEET.with(|_| ());
}

/// Adopts the stylesheet in a shadow root. A browser without constructed stylesheets shows the table unstyled.
pub(crate) fn adopt(root: &ShadowRoot) {
    let sheet = match root.owner_document().filter(|owner| *owner != document()).and_then(|owner| owner.default_view())
    {
        None => SHEET.with(Clone::clone),
        Some(elsewhere) => sheet_of(&elsewhere),
    };
    if let Ok(sheet) = sheet {
        root.set_adopted_style_sheets(&Array::of1(&sheet));
    }
}

/// The stylesheet for the document of another window, which takes only stylesheets of its own. An element that is moved
/// there has lost its stylesheet.
fn sheet_of(window: &Window) -> Result<CssStyleSheet, JsValue> {
    let constructor: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    sheet.replace_sync(STYLES)?;
    Ok(sheet)
}
