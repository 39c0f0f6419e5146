//! The one stylesheet, made by script and shared by every table of the page: strict Content-Security-Policies block
//! `<style>` and `style="…"` but not this.

use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

const SOURCE: &[u8] = include_bytes!("../../www/styles/dialogue-table.css");
static SQUEEZED: [u8; squeezed::<0>().1] = squeezed().0;

/// The stylesheet without comments and the white space that means nothing, which every reader would download, and its
/// length.
const fn squeezed<const N: usize>() -> ([u8; N], usize) {
    let (mut squeezed, mut length, mut at, mut last) = ([0; N], 0, 0, b'\n');
    while at < SOURCE.len() {
        if SOURCE[at] == b'/' && SOURCE[at + 1] == b'*' {
            at += 3;
            while SOURCE[at - 1] != b'*' || SOURCE[at] != b'/' {
                at += 1;
            }
        } else if !means_nothing(last, at) {
            last = if SOURCE[at] == b'\n' { b' ' } else { SOURCE[at] };
            if length < N {
                squeezed[length] = last;
            }
            length += 1;
        }
        at += 1;
    }
    (squeezed, length)
}

/// White space at the start of a line, before a block, or after a sign that ends a name. No text in the stylesheet
/// holds any.
const fn means_nothing(last: u8, at: usize) -> bool {
    matches!(SOURCE[at], b' ' | b'\n')
        && (matches!(last, b' ' | b'\n' | b'{' | b'}' | b':' | b';' | b',') || SOURCE[at + 1] == b'{')
}

thread_local! {
    static SHEET: Result<CssStyleSheet, JsValue> = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(str::from_utf8(&SQUEEZED).unwrap_or_default())?;
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
