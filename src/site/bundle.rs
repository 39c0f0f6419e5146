//! The scripts and the wasm of a release, which `scripts/bundle.mjs` makes from what wasm-bindgen wrote.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::files::{at, read};

/// The only comment in a script: what it is, and on what terms.
const LICENCE: &str = concat!("/*! dialogue-table ", env!("CARGO_PKG_VERSION"), ", MIT OR Apache-2.0 */\n");

pub(crate) struct Bundle {
    /// What a page requests first: the element's class.
    pub(crate) loader: String,
    /// What the loader requests when an element comes near the viewport: the glue, and the wasm.
    pub(crate) module: String,
    pub(crate) wasm: Vec<u8>,
    /// The scripts that the single file and the page for iframes carry compressed.
    pub(crate) single_file: String,
    pub(crate) iframe: String,
    /// The script that both carry uncompressed.
    pub(crate) unpack: String,
    /// The workbench: the script of its page, that of its single file, and its wasm.
    pub(crate) workbench: String,
    pub(crate) workbench_file: String,
    /// What compiles an export for the hosted page.
    pub(crate) compile: String,
    pub(crate) workbench_wasm: Vec<u8>,
    /// What the workbench requests when annotations are opened.
    pub(crate) opener: String,
    pub(crate) opener_wasm: Vec<u8>,
}

impl Bundle {
    /// Runs the script on what is in `staging`.
    ///
    /// # Errors
    /// When Node is missing, or the script fails; it says why on standard error.
    pub(crate) fn make(root: &Path, staging: &Path) -> Result<Self, String> {
        let folder = staging.join("bundle");
        let script = root.join("scripts/bundle.mjs");
        let status = Command::new("node").arg(&script).args([staging, &folder]).status();
        let status = status.map_err(|e| format!("a release is bundled with Node.js, which does not start: {e}"))?;
        if !status.success() {
            return Err(format!("{} failed; `npm ci --ignore-scripts` installs what it needs", script.display()));
        }
        let script = |name: &str| Ok::<_, String>(format!("{LICENCE}{}", read(&folder.join(name))?));
        let wasm = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).map_err(|e| at(&path, &e))
        };
        let bundle = Self {
            loader: script("loader.js")?,
            module: script("module.js")?,
            wasm: wasm("dialogue-table.wasm")?,
            single_file: script("single-file.js")?,
            iframe: script("iframe.js")?,
            unpack: read(&folder.join("unpack.js"))?,
            workbench: script("workbench.js")?,
            workbench_file: script("workbench-file.js")?,
            compile: script("compile.js")?,
            workbench_wasm: wasm("workbench.wasm")?,
            opener: script("opener.js")?,
            opener_wasm: wasm("opener.wasm")?,
        };
        fs::remove_dir_all(&folder).map_err(|e| at(&folder, &e))?;
        Ok(bundle)
    }
}
