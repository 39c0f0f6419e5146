//! The companions of the hosted page of a release: a service worker that caches it for a visit without a network, a web
//! app manifest and, where the build is given the page's URL, an oEmbed response. While developing there are none: the
//! worker would keep serving the previous build.

use std::path::Path;
use std::{env, fs};

use crate::files::{NAME, at, read, write};
use crate::template::replace_once;
use crate::{content_hash, integrity, oembed};

/// The lines that are added to the page's head.
const HEAD: &str = "    <link rel=\"manifest\" href=\"manifest.webmanifest\" />\n    \
    <script type=\"module\" src=\"register-sw.js\"></script>\n  </head>";

const COMPANIONS: [&str; 3] = ["register-sw.js", "manifest.webmanifest", "icon.svg"];

/// Writes the page with its companions into the folder. `cached` are the files there that the page loads.
pub(crate) fn write_into(folder: &Path, www: &Path, mut page: String, cached: &[&str]) -> Result<(), String> {
    if let Some(site) = env::var("SITE").ok().filter(|site| !site.is_empty()) {
        write(&folder.join("oembed.json"), oembed::response(&site))?;
        page = oembed::with_link(&page, &site)?;
    }
    write(&folder.join("index.html"), replace_once(&page, "  </head>", HEAD)?)?;
    for companion in COMPANIONS {
        write(&folder.join(companion), read(&www.join("site").join(companion))?)?;
    }
    let hashed = |name: &str, file: &str| {
        let path = folder.join(file);
        let content = fs::read(&path).map_err(|e| at(&path, &e))?;
        Ok::<_, String>(format!("  \"{name}\": \"{}\",\n", integrity::of(&content)))
    };
    // The page by the URL that readers use: some hosts redirect `index.html` to it.
    let mut files = hashed("./", "index.html")?;
    for name in COMPANIONS.iter().chain(cached) {
        files += &hashed(name, name)?;
    }
    let worker = replace_once(&read(&www.join("site/sw.js"))?, "FILES = {}", &format!("FILES = {{\n{files}}}"))?;
    let version = content_hash::hash(worker.as_bytes());
    write(&folder.join("sw.js"), replace_once(&worker, &format!("\"{NAME} 0\""), &format!("\"{NAME} {version}\""))?)
}
