//! The scripts that are shipped, each of a few modules of `www/` and the one that wasm-bindgen wrote.

use std::path::Path;

use crate::{module, read, template};

/// The only comment in a script: what it is, and on what terms.
const LICENCE: &str = concat!("/*! dialogue-table ", env!("CARGO_PKG_VERSION"), ", MIT OR Apache-2.0 */\n");

/// Where the glue would look for the wasm if it were not told, which it always is; bundlers would look there too.
const OWN_ADDRESS: &str = "module_or_path = new URL('dialogue-table_bg.wasm', import.meta.url);";

// The order of each is that of use: a module may import only those before it.
const MODULE: [&str; 4] = ["element/draw", "bindings", "element/save", "element/module"];
const LOADER: [&str; 3] = ["element/corpus", "element/element", "element/loader"];
const SINGLE: [&str; 7] = [
    "element/draw",
    "bindings",
    "element/save",
    "element/module",
    "element/corpus",
    "element/element",
    "single-file/single-file",
];
const UNPACK: [&str; 3] = ["single-file/base91", "single-file/lzma", "single-file/unpack"];

pub(crate) struct Scripts {
    /// What a page asks for first, and what it asks for when a reader comes near.
    pub(crate) loader: String,
    pub(crate) module: String,
    /// What is packed in the single file, and in that for iframes.
    pub(crate) single: String,
    pub(crate) framed: String,
    /// What stands in both as it is.
    pub(crate) unpack: String,
}

impl Scripts {
    pub(crate) fn join(www: &Path, bindings: &str) -> Result<Self, String> {
        let bindings = template::replace_once(bindings, OWN_ADDRESS, "")?;
        let join = |modules: &[&'static str]| {
            let source = |name: &&'static str| match *name {
                "bindings" => Ok((*name, bindings.clone())),
                written => Ok((written, read(&www.join(format!("{written}.js")))?)),
            };
            let sources = modules.iter().map(source).collect::<Result<Vec<_>, String>>()?;
            let sources: Vec<_> = sources.iter().map(|(place, source)| (name_of(place), source.as_str())).collect();
            Ok::<_, String>(format!("{LICENCE}{}", module::join(&sources)?))
        };
        Ok(Self {
            loader: join(&LOADER)?,
            module: join(&MODULE)?,
            single: join(&SINGLE)?,
            framed: join(&[&SINGLE[..], &["frame/frame"]].concat())?,
            unpack: join(&UNPACK)?,
        })
    }
}

/// The name of a script by its place in `www/`.
fn name_of(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or(place)
}
