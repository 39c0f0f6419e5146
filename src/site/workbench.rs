//! The page of the workbench with its script, its wasm and the corpus that it begins with; and all of it in a single file.

use std::fs;
use std::path::Path;

use crate::bundle::Bundle;
use crate::files::{at, read, write};
use crate::template::replace_once;
use crate::{content_hash, standalone};

/// The name of its files.
pub(crate) const NAME: &str = "workbench";

/// The line of the page that loads it.
const SCRIPT: &str = "<script type=\"module\" src=\"workbench.js\"></script>";
/// Where the page leads to the table; a single file has none beside it.
const TABLE: &str = "<!-- table -->";
const TABLE_LINK: &str =
    "<li><a href=\"./\"><span lang=\"en\">The table</span><span lang=\"vi\">Bảng so sánh</span></a></li>";

/// Its scripts, which import each other by these names while developing.
const SCRIPTS: [&str; 3] = ["hosted.js", "store.js", "workbench.js"];

/// Writes the page with its files under names with hashes, and the single file.
pub(crate) fn release(bundle: &Bundle, www: &Path, staging: &Path, corpus: &[u8]) -> Result<(), String> {
    let wasm_name = content_hash::file_name(NAME, &bundle.workbench_wasm, "wasm");
    let corpus_name = content_hash::file_name("corpus", corpus, "bin");
    let script = replace_once(&bundle.workbench, "./workbench.wasm", &format!("./{wasm_name}"))?;
    let script = replace_once(&script, "./corpus.bin", &format!("./{corpus_name}"))?;
    let script_name = content_hash::file_name(NAME, script.as_bytes(), "js");
    write(&staging.join(&wasm_name), &bundle.workbench_wasm)?;
    write(&staging.join(&corpus_name), corpus)?;
    write(&staging.join(&script_name), &script)?;
    let page = page(www)?;
    let left_over = staging.join(format!("{NAME}.js"));
    fs::remove_file(&left_over).map_err(|e| at(&left_over, &e))?;
    write(&staging.join(format!("{NAME}.html")), hosted(&page, &script_name)?)?;
    let alone = replace_once(&replace_once(&page, TABLE, "")?, SCRIPT, "")?;
    let parts: [&[u8]; 3] = [&bundle.wasm, &bundle.workbench_wasm, corpus];
    let alone = standalone::page(&alone, &bundle.unpack, &bundle.workbench_file, &parts)?;
    write(&staging.join("dialogue-workbench.html"), alone)
}

/// Puts its scripts beside the page as they are written, in folders as they are in `www/`.
pub(crate) fn development(www: &Path, staging: &Path, corpus: &[u8]) -> Result<(), String> {
    for folder in [NAME, "element"] {
        let folder = staging.join(folder);
        fs::create_dir_all(&folder).map_err(|e| at(&folder, &e))?;
    }
    let folder = staging.join(NAME);
    for (from, to) in [("workbench.js", "bindings.js"), ("workbench_bg.wasm", "workbench.wasm")] {
        let from = staging.join(from);
        fs::rename(&from, folder.join(to)).map_err(|e| at(&from, &e))?;
    }
    for name in SCRIPTS {
        write(&folder.join(name), read(&www.join(NAME).join(name))?)?;
    }
    let patches = "element/apply-patches.js";
    write(&staging.join(patches), read(&www.join(patches))?)?;
    write(&folder.join("corpus.bin"), corpus)?;
    write(&staging.join(format!("{NAME}.html")), hosted(&page(www)?, "workbench/hosted.js")?)
}

/// The page with its styles and what sets its language.
fn page(www: &Path) -> Result<String, String> {
    let page = read(&www.join("workbench/workbench.html"))?;
    let styles = read(&www.join("site/page.css"))? + &read(&www.join("workbench/workbench.css"))?;
    let page = replace_once(&page, "/* styles */", &styles)?;
    replace_once(&page, "/* language */", &read(&www.join("site/language.js"))?)
}

/// The page that loads a script.
fn hosted(page: &str, script: &str) -> Result<String, String> {
    let page = replace_once(page, TABLE, TABLE_LINK)?;
    replace_once(&page, SCRIPT, &format!("<script type=\"module\" src=\"{script}\"></script>"))
}
