//! The scripts that are shipped, each of a few modules of `www/` and the one that wasm-bindgen wrote.

use std::path::Path;

use crate::{module, names, read};

/// The only comment in a script: what it is, and on what terms.
const LICENCE: &str = concat!("/*! dialogue-table ", env!("CARGO_PKG_VERSION"), ", MIT OR Apache-2.0 */\n");

/// Where the glue would look for the wasm if it were not told, which it always is; bundlers would look there too.
const OWN_ADDRESS: &str = "module_or_path = new URL('dialogue-table_bg.wasm', import.meta.url);";

// The order of each is that of use: a module may import only those before it.
const TABLE: [&str; 4] = ["draw", "bindings", "save", "table"];
const LOADER: [&str; 3] = ["corpus", "element", "boot"];
const SINGLE: [&str; 7] = ["draw", "bindings", "save", "table", "corpus", "element", "single"];
const FRAMED: [&str; 8] = ["draw", "bindings", "save", "table", "corpus", "element", "single", "frame"];
const UNPACK: [&str; 3] = ["base91", "lzma", "unpack"];

pub(crate) struct Scripts {
    /// What a page asks for first, and what it asks for when a reader comes near.
    pub(crate) loader: String,
    pub(crate) table: String,
    /// What is packed in the single file, and in that for iframes.
    pub(crate) single: String,
    pub(crate) framed: String,
    /// What stands in both as it is.
    pub(crate) unpack: String,
}

impl Scripts {
    pub(crate) fn join(www: &Path, bindings: &str) -> Result<Self, String> {
        let bindings = names::put(bindings, OWN_ADDRESS, "")?;
        let join = |modules: &[&'static str]| {
            let source = |name: &&'static str| match *name {
                "bindings" => Ok((*name, bindings.clone())),
                written => Ok((written, read(&www.join(format!("{written}.js")))?)),
            };
            let sources = modules.iter().map(source).collect::<Result<Vec<_>, String>>()?;
            let sources: Vec<_> = sources.iter().map(|(name, source)| (*name, source.as_str())).collect();
            Ok::<_, String>(format!("{LICENCE}{}", module::join(&sources)?))
        };
        Ok(Self {
            loader: join(&LOADER)?,
            table: join(&TABLE)?,
            single: join(&SINGLE)?,
            framed: join(&FRAMED)?,
            unpack: join(&UNPACK)?,
        })
    }
}
