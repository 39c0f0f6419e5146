//! What makes `dist/` an npm package as well: `package.json`, README and licences.

use std::fs;
use std::path::Path;

use crate::{at, read, template, write};

/// Writes them into the folder, from `www/npm/package.json`, `www/npm/README.md` and the licences of the project.
pub(crate) fn write_into(folder: &Path, www: &Path) -> Result<(), String> {
    let manifest = read(&www.join("npm/package.json"))?;
    write(
        &folder.join("package.json"),
        template::replace_once(&manifest, "\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""))?,
    )?;
    write(&folder.join("README.md"), read(&www.join("npm/README.md"))?)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let path = www.join("..").join(licence);
        fs::copy(&path, folder.join(licence)).map_err(|e| at(&path, &e))?;
    }
    Ok(())
}
