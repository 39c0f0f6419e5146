//! `integrity.json`: the hash of each file, as the `integrity` attribute and a Content-Security-Policy write it.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::at;

/// The hash of a content, `sha384-…`.
pub(crate) fn of(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// A JSON object with the hash of each file in a folder, by name.
pub(crate) fn of_folder(folder: &Path) -> Result<String, String> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| at(folder, &e))? {
        let path = entry.map_err(|e| at(folder, &e))?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            lines.push(format!("  \"{name}\": \"{}\"", of(&fs::read(&path).map_err(|e| at(&path, &e))?)));
        }
    }
    lines.sort();
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_hash_is_as_browsers_have_it() {
        assert_eq!(of(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
