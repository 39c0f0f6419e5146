//! Trunk's last step (the `post_build` hook of Trunk.toml): makes all that is shipped of one build. It reads what Trunk
//! staged and the hand-written `scripts of `www/``, and writes into the staging folder `dialogue-table.js`, the module it loads
//! and their types (embedding, also as an npm package), `index.html` (hosted), `dialogue-table.html` (one file) and
//! `dialogue-table-frame.html` (one file for iframes). The hosted page also has the dialogues as ordinary HTML, and
//! beside it stand that HTML to paste (`snippet.html`) and the data.

mod base91;
mod bound;
mod content_hash;
mod embed_page;
mod integrity;
mod json_ld;
mod module;
mod npm;
mod oembed;
mod page;
mod prerender;
mod scripts;
mod shake;
mod site;
mod squeeze;
mod template;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use self::scripts::Scripts;

/// The name of the element, and of every file a host page asks for.
const NAME: &str = "dialogue-table";

/// What `module.js` calls of the glue: its default, and three more.
const CALLED: [&str; 4] = ["__wbg_init", "load", "makeStyles", "mount"];

/// What the hosted page does beside its table.
const BUILDER: &str = "embed-builder.js";

/// What is shipped as it is written, by its place in `www/`.
const AS_THEY_ARE: [&str; 9] = [
    "site/embed-builder.js",
    "npm/dialogue-table.d.ts",
    "npm/custom-elements.json",
    "npm/embed-example.html",
    "npm/embed-example.css",
    "frame/dialogue-table-frame.js",
    "themes/theme-broadsheet.css",
    "themes/theme-night.css",
    "themes/theme-wire.css",
];

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("site: {message}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    // Trunk's source folder is that of its page, `www/site`.
    let www = folder("TRUNK_SOURCE_DIR")?.join("..");
    let staging = folder("TRUNK_STAGING_DIR")?;
    let glue_path = staging.join(format!("{NAME}.js"));
    let bound_wasm = staging.join(format!("{NAME}_bg.wasm"));

    let bound = fs::read(&bound_wasm).map_err(|e| at(&bound_wasm, &e))?;
    let (wasm, bindings) = bound::slim(&bound, &read(&glue_path)?, &CALLED).map_err(|e| at(&bound_wasm, &e))?;
    let scripts = Scripts::join(&www, &bindings)?;
    let wasm_name = content_hash::file_name(&wasm, "wasm");
    let module_name = content_hash::file_name(scripts.module.as_bytes(), "js");
    let loader = template::replace_once(&scripts.loader, "./module.js", &format!("./{module_name}"))?;
    let loader = template::replace_once(&loader, &format!("{NAME}.wasm"), &wasm_name)?;

    let index = page::without_trunk_links(&read(&staging.join("index.html"))?);
    let index = template::replace_once(&index, "\"module.js\"", &format!("\"{module_name}\""))?;
    let index = template::replace_once(&index, &format!("{NAME}.wasm"), &wasm_name)?;
    let single = page::single_file(&index, &scripts.unpack, &scripts.single, &wasm)?;
    let seeds = prerender::corpus(&www.join("../seeds"))?;
    let dialogues = prerender::table(&seeds);
    let index = prerender::in_page(&index, &dialogues, &read(&www.join("site/prerender.css"))?)?;
    let index = embed_page::around(&index, &www, seeds.corpus())?;
    let framed = page::single_file(&read(&www.join("frame/frame.html"))?, &scripts.unpack, &scripts.framed, &wasm)?;

    write(&glue_path, &loader)?;
    write(&staging.join(&module_name), &scripts.module)?;
    write(&staging.join(&wasm_name), &wasm)?;
    write(&staging.join(format!("{NAME}.html")), &single)?;
    write(&staging.join(format!("{NAME}-frame.html")), &framed)?;
    write(&staging.join("snippet.html"), prerender::snippet(&dialogues))?;
    for (name, content) in prerender::data(&seeds)? {
        write(&staging.join(name), content)?;
    }
    for source in AS_THEY_ARE.map(|place| www.join(place)) {
        write(&staging.join(source.file_name().unwrap_or_default()), &read(&source)?)?;
    }
    site::write_into(&staging, &www, index, &[BUILDER, &format!("{NAME}.js"), &module_name, &wasm_name])?;
    npm::write_into(&staging, &www)?;
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
