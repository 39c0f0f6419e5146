//! Trunk's last step (the `post_build` hook of Trunk.toml): makes all that is shipped from one build. It reads the
//! files that Trunk staged and the sources in `www/`, and writes into the staging folder:
//!
//! - `dialogue-table.js` with the module that it loads, to embed, also as an npm package;
//! - `index.html`, the hosted page, with the dialogues as ordinary HTML, that HTML to paste (`snippet.html`), the data
//!   and its codebook;
//! - `workbench.html`, which drafts and reviews articles;
//! - of a release `dialogue-table.html` (everything in one file), `dialogue-table-frame.html` (the same for iframes)
//!   and `dialogue-workbench.html` (the workbench in one file).
//!
//! While developing, the scripts are served as they are written; a release joins and minifies them with Node.js.

mod bundle;
mod content_hash;
mod data;
mod element_types;
mod embed_page;
mod files;
mod integrity;
mod json_ld;
mod licence;
mod npm;
mod oembed;
mod page;
mod prerender;
mod site;
mod standalone;
mod template;
mod workbench;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use self::bundle::Bundle;
use self::files::{NAME, at, read, write};
use self::template::replace_once;

/// The scripts of the hosted page beside its table.
const PAGE_SCRIPTS: [&str; 2] = ["embed-builder.js", "file-drop.js"];

/// Files that are shipped as they are, by their paths in `www/`.
const STATIC_FILES: [&str; 8] = [
    "site/embed-builder.js",
    "site/file-drop.js",
    "npm/embed-example.html",
    "npm/embed-example.css",
    "iframe/dialogue-table-host.js",
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
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "debug");

    let index = page::without_trunk_links(&page::with_head(&read(&staging.join("index.html"))?, &www)?);
    let corpus = prerender::corpus(&www.join("../seeds"))?;
    let index = if is_release { release(&www, &staging, &index)? } else { development(&www, &staging, &index)? };
    let dialogues = prerender::table(&corpus);
    let Index { page, files } = index;
    let page = prerender::in_page(&page, &dialogues, &read(&www.join("site/prerender.css"))?)?;
    let page = embed_page::complete(&page, &www, corpus.corpus())?;

    write(&staging.join("snippet.html"), prerender::snippet(&dialogues))?;
    let data = data::data(corpus.corpus())?;
    for (name, content) in data.files {
        let path = staging.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|e| at(&path, &e))?;
        write(&path, content)?;
    }
    write(&staging.join("codebook.html"), embed_page::codebook(&www, &data.codebook)?)?;
    for source in STATIC_FILES.map(|path| www.join(path)) {
        write(&staging.join(source.file_name().unwrap_or_default()), read(&source)?)?;
    }
    if is_release {
        let mut cached = PAGE_SCRIPTS.to_vec();
        cached.extend(files.iter().map(String::as_str));
        site::write_into(&staging, &www, page, &cached)?;
    } else {
        write(&staging.join("index.html"), page)?;
    }
    npm::write_into(&staging, &www)?;
    // Last, because it is about all other files.
    write(&staging.join("integrity.json"), integrity::of_folder(&staging)?)
}

/// The hosted page, and the files that its table loads.
struct Index {
    page: String,
    files: Vec<String>,
}

/// Writes the element and the workbench bundled, under names with hashes, and the pages that carry them inside.
fn release(www: &Path, staging: &Path, page: &str) -> Result<Index, String> {
    let bundle = Bundle::make(&www.join(".."), staging)?;
    let wasm_name = content_hash::file_name(NAME, &bundle.wasm, "wasm");
    let module_name = content_hash::file_name(NAME, bundle.module.as_bytes(), "js");
    let loader_name = format!("{NAME}.js");
    let named = |text: &str| {
        let text = replace_once(text, "module.js\"", &format!("{module_name}\""))?;
        replace_once(&text, &format!("{NAME}.wasm"), &wasm_name)
    };
    write(&staging.join(&loader_name), named(&bundle.loader)?)?;
    write(&staging.join(&module_name), &bundle.module)?;
    write(&staging.join(&wasm_name), &bundle.wasm)?;

    let standalone = |page: &str, script: &str| standalone::page(page, &bundle.unpack, script, &[&bundle.wasm]);
    write(
        &staging.join(format!("{NAME}.html")),
        standalone(&embed_page::without_sections(page)?, &bundle.single_file)?,
    )?;
    let iframe = page::read(www, "iframe/iframe.html")?;
    write(&staging.join(format!("{NAME}-frame.html")), standalone(&iframe, &bundle.iframe)?)?;

    for name in [NAME, workbench::NAME, workbench::OPENER] {
        let left_over = staging.join(format!("{name}_bg.wasm"));
        fs::remove_file(&left_over).map_err(|e| at(&left_over, &e))?;
    }
    workbench::release(&bundle, www, staging)?;
    let snippets = staging.join("snippets");
    fs::remove_dir_all(&snippets).map_err(|e| at(&snippets, &e))?;
    Ok(Index { page: named(page)?, files: vec![loader_name, module_name, wasm_name] })
}

/// Puts the element's scripts beside the page as they are written, under the names by which they import each other.
fn development(www: &Path, staging: &Path, page: &str) -> Result<Index, String> {
    let rename = |from: String, to: &str| {
        let from = staging.join(from);
        fs::rename(&from, staging.join(to)).map_err(|e| at(&from, &e))
    };
    rename(format!("{NAME}.js"), "bindings.js")?;
    rename(format!("{NAME}_bg.wasm"), &format!("{NAME}.wasm"))?;
    let scripts = www.join("element");
    for entry in fs::read_dir(&scripts).map_err(|e| at(&scripts, &e))? {
        let script = entry.map_err(|e| at(&scripts, &e))?.path();
        let name = script.file_name().unwrap_or_default().to_string_lossy();
        let name = if name == "loader.js" { format!("{NAME}.js") } else { name.into_owned() };
        write(&staging.join(name), read(&script)?)?;
    }
    workbench::development(www, staging)?;
    Ok(Index { page: page.to_owned(), files: Vec::new() })
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{variable} is not set; Trunk sets it: run `make build`"))
}
