//! Trunk's last step (the `post_build` hook of Trunk.toml): makes the three ways out of one build.
//! It reads what Trunk staged and the hand-written `www/*.js`, and writes into the staging folder
//! `dialogue-table.js` + `dialogue-table.wasm` with their types (embedding), `index.html` (hosted) and
//! `dialogue-table.html` (one file). The hosted page also has the dialogues as ordinary HTML, and beside it stand that HTML
//! to paste (`snippet.html`) and the data.

mod module;
mod page;
mod still;
mod wasm;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The name of the element, and of every file a host page asks for.
const NAME: &str = "dialogue-table";

/// The only comment in the script: what it is, and on what terms.
const LICENCE: &str = concat!("/*! dialogue-table ", env!("CARGO_PKG_VERSION"), ", MIT OR Apache-2.0 */\n");

fn main() -> ExitCode {
    match pack() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("pack: {message}");
            ExitCode::FAILURE
        }
    }
}

fn pack() -> Result<(), String> {
    let www = folder("TRUNK_SOURCE_DIR")?;
    let staging = folder("TRUNK_STAGING_DIR")?;
    let glue_path = staging.join(format!("{NAME}.js"));
    let bound_wasm = staging.join(format!("{NAME}_bg.wasm"));

    // The order is that of use: each module may import only those before it.
    let joined = module::join(&[
        ("draw", &read(&www.join("draw.js"))?),
        ("bindings", &read(&glue_path)?),
        ("element", &read(&www.join("element.js"))?),
        ("boot", &read(&www.join("boot.js"))?),
    ])?;
    let script = format!("{LICENCE}{joined}");
    let bound = fs::read(&bound_wasm).map_err(|e| at(&bound_wasm, &e))?;
    let wasm = wasm::without_custom_sections(&bound).map_err(|e| at(&bound_wasm, &e))?;
    let index = page::without_trunk_links(&read(&staging.join("index.html"))?);
    let single = page::single_file(&index, &script, &wasm)?;
    let corpus = still::corpus(&www.join("../seeds"))?;
    let table = still::table(&corpus);
    let index = still::in_page(&index, &table, &read(&www.join("still.css"))?)?;

    write(&glue_path, &script)?;
    write(&staging.join("index.html"), &index)?;
    write(&staging.join(format!("{NAME}.html")), &single)?;
    write(&staging.join("snippet.html"), still::snippet(&table))?;
    for (name, content) in still::data(&corpus)? {
        write(&staging.join(name), content)?;
    }
    for as_it_is in ["dialogue-table.d.ts", "embed-example.html", "embed-example.css"] {
        write(&staging.join(as_it_is), &read(&www.join(as_it_is))?)?;
    }
    write(&staging.join(format!("{NAME}.wasm")), &wasm)?;
    // Copies of what the script now holds.
    let snippets = staging.join("snippets");
    fs::remove_dir_all(&snippets).map_err(|e| at(&snippets, &e))?;
    fs::remove_file(&bound_wasm).map_err(|e| at(&bound_wasm, &e))
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{variable} is not set; Trunk sets it: run `make build`"))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| at(path, &e))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, content).map_err(|e| at(path, &e))
}

fn at(path: &Path, error: &impl Display) -> String {
    format!("{}: {error}", path.display())
}
