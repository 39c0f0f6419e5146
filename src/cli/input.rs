//! Reads a corpus from a folder of seeds, JSON, JSON lines or a compiled file.

use std::fs;
use std::io;
use std::path::Path;

use compiler::{Compiled, Severity, compile, import_json, import_lines};
use engine::{Corpus, Dataset};
use indicatif::{ProgressBar, ProgressStyle};

use crate::failure::Failure;
use crate::output::{count_of, report, without_control_characters};

/// The dataset of a compiled corpus, or of anything that can be compiled.
///
/// # Errors
/// When the file cannot be read, is not a compiled corpus, or has errors.
pub(crate) fn load(path: &Path) -> Result<Dataset, Failure> {
    // The reason may contain text of the file.
    let failed = |reason: &dyn std::fmt::Display| {
        Failure::Because(format!("{}: {}", path.display(), without_control_characters(&reason.to_string())))
    };
    if Input::from_path(path).is_some() {
        return compile_input(path).map(Dataset::build);
    }
    let bytes = fs::read(path).map_err(|error| failed(&error))?;
    Dataset::decode(&bytes).map_err(|error| failed(&error))
}

/// What can be compiled, by the path's name.
enum Input {
    Seeds,
    Json,
    JsonLines,
}

impl Input {
    /// A folder holds seeds; `-` is JSON lines on standard input. `None` for any other file: a compiled corpus.
    fn from_path(path: &Path) -> Option<Self> {
        let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_ascii_lowercase);
        match extension.as_deref() {
            _ if path.is_dir() => Some(Self::Seeds),
            _ if path == Path::new("-") => Some(Self::JsonLines),
            Some("json") => Some(Self::Json),
            Some("jsonl" | "ndjson") => Some(Self::JsonLines),
            _ => None,
        }
    }
}

/// The corpus of a folder of seeds, or of JSON. Diagnostics are printed.
///
/// # Errors
/// When the input cannot be read or has errors.
pub(crate) fn compile_input(path: &Path) -> Result<Corpus, Failure> {
    let failed = |error: io::Error| Failure::Because(format!("{}: {error}", path.display()));
    let compiled = match Input::from_path(path) {
        Some(Input::Json) => import_json(path, &fs::read_to_string(path).map_err(failed)?),
        Some(Input::JsonLines) if path == Path::new("-") => read_lines(path, io::stdin().lock(), None),
        Some(Input::JsonLines) => {
            let file = fs::File::open(path).map_err(failed)?;
            let length = file.metadata().map_err(failed)?.len();
            read_lines(path, io::BufReader::new(file), Some(length))
        }
        Some(Input::Seeds) => compile(path),
        None if path.is_file() => {
            let way = "give a folder of seeds, a file that ends in .json, .jsonl or .ndjson, or -";
            return Err(Failure::Because(format!(
                "{}: not a kind of file that can be compiled; {way}",
                path.display()
            )));
        }
        None => compile(path),
    };
    report_diagnostics(&compiled);
    compiled.corpus.ok_or(Failure::Reported)
}

/// Reads JSON lines, with a progress bar on a terminal.
fn read_lines(path: &Path, source: impl io::BufRead, length: Option<u64>) -> Compiled {
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let template = if length.is_some() { "{bar:30} {bytes} of {total_bytes}, {eta} left" } else { "{spinner} {bytes}" };
    // The templates are valid; `unwrap_or_else` only avoids a panic.
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
    let compiled = import_lines(path, source, |bytes| bar.inc(bytes));
    bar.finish_and_clear();
    compiled
}

/// Prints the diagnostics and, if there are any, their number.
pub(crate) fn report_diagnostics(compiled: &Compiled) {
    for diagnostic in &compiled.diagnostics {
        report(&diagnostic.to_string());
    }
    if !compiled.diagnostics.is_empty() {
        let errors = count_of(compiled.count(Severity::Error), "error");
        report(&format!("{errors}, {}", count_of(compiled.count(Severity::Warning), "warning")));
    }
}
