//! `integrity.json`: the hash of each file, as the `integrity` attribute and a Content-Security-Policy write it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha384};
use walkdir::WalkDir;

use crate::files::at;

/// The hash of a content, `sha384-…`.
pub(crate) fn of(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// A JSON object with the hash of each file below a folder, by its path from there.
pub(crate) fn of_folder(folder: &Path) -> Result<String, String> {
    let mut hashes = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|e| at(folder, &e))?;
        if entry.file_type().is_file() {
            let content = fs::read(entry.path()).map_err(|e| at(entry.path(), &e))?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            hashes.insert(url_path(path), of(&content));
        }
    }
    Ok(format!("{:#}\n", json!(hashes)))
}

/// A path as a URL writes it, with slashes on every system.
fn url_path(path: &Path) -> String {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_hash_is_as_browsers_have_it() {
        assert_eq!(of(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
