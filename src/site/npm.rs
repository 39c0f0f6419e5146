//! Makes `dist/` an npm package as well: `package.json`, README, licences, and the description of the element's API for
//! editors, frameworks and TypeScript.

use std::fs;
use std::path::Path;

use crate::files::{at, read, write};
use crate::{element_types, template};

/// Writes them into the folder, from `www/npm` and the licences of the project.
pub(crate) fn write_into(folder: &Path, www: &Path) -> Result<(), String> {
    let package = read(&www.join("npm/package.json"))?;
    write(
        &folder.join("package.json"),
        template::replace_once(&package, "\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""))?,
    )?;
    for file in ["README.md", "react.d.ts"] {
        write(&folder.join(file), read(&www.join("npm").join(file))?)?;
    }
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let path = www.join("..").join(licence);
        fs::copy(&path, folder.join(licence)).map_err(|e| at(&path, &e))?;
    }
    let manifest = element_types::manifest(&read(&www.join("npm/custom-elements.json"))?)?;
    let data_types = read(&www.join("npm/corpus-types.d.ts"))?;
    write(&folder.join("dialogue-table.d.ts"), element_types::types(&manifest) + &data_types)?;
    write(&folder.join("custom-elements.json"), format!("{manifest:#}\n"))
}
