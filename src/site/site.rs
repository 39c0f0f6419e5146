//! The hosted page, and what only it has: a service worker that keeps it for a visit without a network, a web app
//! manifest, and, where the build is told of its address, an answer to those who embed it by that.

use std::path::Path;
use std::{env, fs};

use crate::{NAME, at, content_hash, integrity, oembed, read, template, write};

/// What the page is given, before the end of its head.
const HEAD: &str = "    <link rel=\"manifest\" href=\"manifest.webmanifest\" />\n    \
    <script type=\"module\" src=\"register-sw.js\"></script>\n  </head>";

const COMPANIONS: [&str; 3] = ["register-sw.js", "manifest.webmanifest", "icon.svg"];

/// Writes the page with its companions into the folder, where the files of the `module` it loads are already.
pub(crate) fn write_into(folder: &Path, www: &Path, mut page: String, module: &[&str]) -> Result<(), String> {
    if let Some(site) = env::var("SITE").ok().filter(|site| !site.is_empty()) {
        write(&folder.join("oembed.json"), oembed::answer(&site))?;
        page = oembed::linked(&page, &site)?;
    }
    // Not while developing (`make serve`): a worker would go on serving the build before.
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        return write(&folder.join("index.html"), page);
    }
    write(&folder.join("index.html"), template::replace_once(&page, "  </head>", HEAD)?)?;
    for as_it_is in COMPANIONS {
        write(&folder.join(as_it_is), read(&www.join("site").join(as_it_is))?)?;
    }
    let hashed = |name: &str, file: &str| {
        let path = folder.join(file);
        let content = fs::read(&path).map_err(|e| at(&path, &e))?;
        Ok::<_, String>(format!("  \"{name}\": \"{}\",\n", integrity::of(&content)))
    };
    // The page by the address that readers have: some hosts redirect from the other one.
    let mut files = hashed("./", "index.html")?;
    for name in COMPANIONS.iter().chain(module) {
        files += &hashed(name, name)?;
    }
    let worker =
        template::replace_once(&read(&www.join("site/sw.js"))?, "FILES = {}", &format!("FILES = {{\n{files}}}"))?;
    let version = content_hash::hash(worker.as_bytes());
    write(
        &folder.join("sw.js"),
        template::replace_once(&worker, &format!("\"{NAME} 0\""), &format!("\"{NAME} {version}\""))?,
    )
}
