//! Trunk's last step (the `post_build` hook of Trunk.toml): makes all that is shipped of one build. It reads what Trunk
//! staged and the hand-written `www/*.js`, and writes into the staging folder `dialogue-table.js`, the module it loads
//! and their types (embedding, also as an npm package), `index.html` (hosted), `dialogue-table.html` (one file) and
//! `dialogue-table-frame.html` (one file for iframes). The hosted page also has the dialogues as ordinary HTML, and
//! beside it stand that HTML to paste (`snippet.html`) and the data.

mod about;
mod base91;
mod bound;
mod hosted;
mod integrity;
mod linked;
mod module;
mod names;
mod oembed;
mod package;
mod page;
mod scripts;
mod shake;
mod squeeze;
mod still;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use self::scripts::Scripts;

/// The name of the element, and of every file a host page asks for.
const NAME: &str = "dialogue-table";

/// What `table.js` calls of the glue: its default, and three more.
const CALLED: [&str; 4] = ["__wbg_init", "load", "makeStyles", "mount"];

/// What the hosted page does beside its table.
const BUILDER: &str = "builder.js";

/// What is shipped as it is written.
const AS_THEY_ARE: [&str; 9] = [
    BUILDER,
    "dialogue-table.d.ts",
    "custom-elements.json",
    "dialogue-table-frame.js",
    "embed-example.html",
    "embed-example.css",
    "theme-broadsheet.css",
    "theme-night.css",
    "theme-wire.css",
];

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

    let bound = fs::read(&bound_wasm).map_err(|e| at(&bound_wasm, &e))?;
    let (wasm, bindings) = bound::slim(&bound, &read(&glue_path)?, &CALLED).map_err(|e| at(&bound_wasm, &e))?;
    let scripts = Scripts::join(&www, &bindings)?;
    let wasm_name = names::of(&wasm, "wasm");
    let table_name = names::of(scripts.table.as_bytes(), "js");
    let loader = names::put(&scripts.loader, "./table.js", &format!("./{table_name}"))?;
    let loader = names::put(&loader, &format!("{NAME}.wasm"), &wasm_name)?;

    let index = page::without_trunk_links(&read(&staging.join("index.html"))?);
    let index = names::put(&index, "\"table.js\"", &format!("\"{table_name}\""))?;
    let index = names::put(&index, &format!("{NAME}.wasm"), &wasm_name)?;
    let single = page::single_file(&index, &scripts.unpack, &scripts.single, &wasm)?;
    let seeds = still::corpus(&www.join("../seeds"))?;
    let dialogues = still::table(&seeds);
    let index = still::in_page(&index, &dialogues, &read(&www.join("still.css"))?)?;
    let index = about::around(&index, &www, seeds.corpus())?;
    let framed = page::single_file(&read(&www.join("frame.html"))?, &scripts.unpack, &scripts.framed, &wasm)?;

    write(&glue_path, &loader)?;
    write(&staging.join(&table_name), &scripts.table)?;
    write(&staging.join(&wasm_name), &wasm)?;
    write(&staging.join(format!("{NAME}.html")), &single)?;
    write(&staging.join(format!("{NAME}-frame.html")), &framed)?;
    write(&staging.join("snippet.html"), still::snippet(&dialogues))?;
    for (name, content) in still::data(&seeds)? {
        write(&staging.join(name), content)?;
    }
    for as_it_is in AS_THEY_ARE {
        write(&staging.join(as_it_is), &read(&www.join(as_it_is))?)?;
    }
    hosted::write_into(&staging, &www, index, &[BUILDER, &format!("{NAME}.js"), &table_name, &wasm_name])?;
    package::write_into(&staging, &www)?;
    fs::remove_file(&bound_wasm).map_err(|e| at(&bound_wasm, &e))?;
    // Copies of what the script now holds.
    let snippets = staging.join("snippets");
    fs::remove_dir_all(&snippets).map_err(|e| at(&snippets, &e))?;
    // The last: of all that is there.
    write(&staging.join("integrity.json"), integrity::of_folder(&staging)?)
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
