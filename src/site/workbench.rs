//! The page of the workbench with its scripts and its wasm; and all of it in a single file, with the table.

use std::fs;
use std::path::Path;

use crate::bundle::Bundle;
use crate::files::{at, read, write};
use crate::template::replace_once;
use crate::{content_hash, page, standalone};

/// The name of its files.
pub(crate) const NAME: &str = "workbench";
/// The name of what opens annotations.
pub(crate) const OPENER: &str = "opener";

/// The line of the page that loads it.
const SCRIPT: &str = "<script type=\"module\" src=\"workbench.js\"></script>";
/// Where the page leads to the table; a single file has none beside it.
const TABLE: &str = "<!-- table -->";
const TABLE_LINK: &str =
    "<li><a href=\"./\"><span lang=\"en\">The table</span><span lang=\"vi\">Bảng so sánh</span></a></li>";

/// Its scripts, which import each other by these names while developing.
const SCRIPTS: [&str; 5] = ["compile.js", "hosted.js", "opener.js", "store.js", "workbench.js"];

/// The script by which the hosted page compiles an export, beside that page.
const COMPILER: &str = "compile.js";

/// Writes the page with its files under names with hashes, and the single file.
pub(crate) fn release(bundle: &Bundle, www: &Path, staging: &Path) -> Result<(), String> {
    let mut script = bundle.workbench.clone();
    for (name, ending, bytes) in [
        (NAME, "wasm", &bundle.workbench_wasm[..]),
        (OPENER, "wasm", &bundle.opener_wasm),
        (OPENER, "js", bundle.opener.as_bytes()),
    ] {
        let hashed = content_hash::file_name(name, bytes, ending);
        script = replace_once(&script, &format!("./{name}.{ending}"), &format!("./{hashed}"))?;
        write(&staging.join(&hashed), bytes)?;
    }
    let script_name = content_hash::file_name(NAME, script.as_bytes(), "js");
    write(&staging.join(&script_name), &script)?;
    let opener_wasm = content_hash::file_name(OPENER, &bundle.opener_wasm, "wasm");
    let compiler = replace_once(&bundle.compile, &format!("./{OPENER}.wasm"), &format!("./{opener_wasm}"))?;
    write(&staging.join(COMPILER), compiler)?;
    let page = complete(www)?;
    for name in [NAME, OPENER] {
        let left_over = staging.join(format!("{name}.js"));
        fs::remove_file(&left_over).map_err(|e| at(&left_over, &e))?;
    }
    write(&staging.join(format!("{NAME}.html")), hosted(&page, &script_name)?)?;
    let alone = replace_once(&replace_once(&page, TABLE, "")?, SCRIPT, "")?;
    let parts: [&[u8]; 3] = [&bundle.wasm, &bundle.workbench_wasm, &bundle.opener_wasm];
    let alone = standalone::page(&alone, &bundle.unpack, &bundle.workbench_file, &parts)?;
    write(&staging.join("dialogue-workbench.html"), alone)
}

/// Puts its scripts beside the page as they are written, in folders as they are in `www/`.
pub(crate) fn development(www: &Path, staging: &Path) -> Result<(), String> {
    for folder in [NAME, "element", "site"] {
        let folder = staging.join(folder);
        fs::create_dir_all(&folder).map_err(|e| at(&folder, &e))?;
    }
    let folder = staging.join(NAME);
    for (from, to) in [
        ("workbench.js", "bindings.js"),
        ("workbench_bg.wasm", "workbench.wasm"),
        ("opener.js", "opener-bindings.js"),
        ("opener_bg.wasm", "opener.wasm"),
    ] {
        let from = staging.join(from);
        fs::rename(&from, folder.join(to)).map_err(|e| at(&from, &e))?;
    }
    for name in SCRIPTS {
        write(&folder.join(name), read(&www.join(NAME).join(name))?)?;
    }
    write(&staging.join(COMPILER), format!("export * from \"./{NAME}/{COMPILER}\";\n"))?;
    for shared in ["element/apply-patches.js", "element/save-file.js", "site/file-drop.js"] {
        write(&staging.join(shared), read(&www.join(shared))?)?;
    }
    write(&staging.join(format!("{NAME}.html")), hosted(&complete(www)?, "workbench/hosted.js")?)
}

/// The page with its styles and what sets its language.
fn complete(www: &Path) -> Result<String, String> {
    let page = page::read(www, "workbench/workbench.html")?;
    let styles = read(&www.join("site/page.css"))? + &read(&www.join("workbench/workbench.css"))?;
    let page = replace_once(&page, "/* styles */", &styles)?;
    replace_once(&page, "/* language */", &read(&www.join("site/language.js"))?)
}

/// The page that loads a script.
fn hosted(page: &str, script: &str) -> Result<String, String> {
    let page = replace_once(page, TABLE, TABLE_LINK)?;
    replace_once(&page, SCRIPT, &format!("<script type=\"module\" src=\"{script}\"></script>"))
}
