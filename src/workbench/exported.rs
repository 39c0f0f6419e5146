//! The JSON of an export, compiled in the page: the hosted page takes it in place of a compiled corpus.

use std::path::Path;

use compiler::{Severity, import_json, import_lines};

/// The bytes of the compiled corpus of a file: of a document, or of an object per line where its name says so.
///
/// # Errors
/// The errors of the file, each with its line.
pub fn compiled_export(name: &str, text: &str) -> Result<Vec<u8>, Vec<String>> {
    let path = Path::new(name);
    let is_lines = path.extension().is_some_and(|extension| extension == "jsonl" || extension == "ndjson");
    let mut compiled = if is_lines { import_lines(path, text.as_bytes(), |_| ()) } else { import_json(path, text) };
    let diagnostics = std::mem::take(&mut compiled.diagnostics);
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    compiled.into_bytes().ok_or_else(|| errors.map(ToString::to_string).collect())
}
