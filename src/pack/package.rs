//! The npm package that dist/ is as well: its `package.json`, README and licences.

use std::fs;
use std::path::Path;

use crate::{at, names, read, write};

/// Writes what npm asks for into the folder, from `www/package.json`, `www/package.md` and the licences of the project.
pub(crate) fn write_into(folder: &Path, www: &Path) -> Result<(), String> {
    let manifest = read(&www.join("package.json"))?;
    write(
        &folder.join("package.json"),
        names::put(&manifest, "\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""))?,
    )?;
    write(&folder.join("README.md"), read(&www.join("package.md"))?)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let path = www.join("..").join(licence);
        fs::copy(&path, folder.join(licence)).map_err(|e| at(&path, &e))?;
    }
    Ok(())
}
