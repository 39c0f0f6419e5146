//! The tests in a browser load as few modules as their server can serve at once.

use std::fs;
use std::path::Path;

use super::hooks::files;

/// Of the server's four threads one may be kept by the connection that loaded the page: see tests/web/scripts.rs.
const MAX_MODULES: usize = 3;

#[test]
fn the_tests_in_a_browser_import_few_modules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = ["src", "tests/web"].map(|folder| files(&root.join(folder))).concat();
    let texts = sources.iter().map(|path| fs::read_to_string(path).unwrap());
    let modules: Vec<String> = texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.starts_with("#[wasm_bindgen(module =") || line.starts_with("#[wasm_bindgen(inline_js ="))
        .collect();
    assert!((1..=MAX_MODULES).contains(&modules.len()), "{modules:?}");
}
