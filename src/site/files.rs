//! Reads and writes files; every error message has the path.

use std::fmt::Display;
use std::fs;
use std::path::Path;

/// The name of the element, and of every file that a host page requests.
pub(crate) const NAME: &str = "dialogue-table";

pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| at(path, &e))
}

pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    fs::write(path, content).map_err(|e| at(path, &e))
}

pub(crate) fn at(path: &Path, error: &impl Display) -> String {
    format!("{}: {error}", path.display())
}
