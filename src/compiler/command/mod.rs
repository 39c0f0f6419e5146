//! What the subcommands share: where a corpus comes from, where output goes, how one fails.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod export;
mod look;
pub(crate) mod query;
mod table;

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use compiler::{Compiled, Severity, compile, import_json, import_lines};
use engine::{Corpus, Dataset};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::to_string_pretty;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reasons have been printed.
    Told,
    /// The reason, not printed yet.
    Because(String),
}

/// The index of a compiled corpus, or of what one can be built from.
fn load(path: &Path) -> Result<Dataset, Failure> {
    // What is wrong with a file may name what stands in it.
    let failed = |reason: &dyn std::fmt::Display| {
        Failure::Because(format!("{}: {}", path.display(), harmless(&reason.to_string())))
    };
    if Source::of(path).is_some() {
        return compiled(path).map(Dataset::build);
    }
    let bytes = fs::read(path).map_err(|error| failed(&error))?;
    Dataset::decode(&bytes).map_err(|error| failed(&error))
}

/// What a corpus is built from.
enum Source {
    Seeds,
    Json,
    JsonLines,
}

impl Source {
    /// By the name: a folder holds seeds, `-` is JSON lines on standard input.
    fn of(path: &Path) -> Option<Self> {
        match path.extension().and_then(|extension| extension.to_str()) {
            _ if path.is_dir() => Some(Self::Seeds),
            _ if path == Path::new("-") => Some(Self::JsonLines),
            Some("json") => Some(Self::Json),
            Some("jsonl" | "ndjson") => Some(Self::JsonLines),
            _ => None,
        }
    }
}

/// The corpus of a folder of seeds, or of JSON. Diagnostics are printed.
fn compiled(path: &Path) -> Result<Corpus, Failure> {
    let failed = |error: io::Error| Failure::Because(format!("{}: {error}", path.display()));
    let compiled = match Source::of(path) {
        Some(Source::Json) => import_json(path, &fs::read_to_string(path).map_err(failed)?),
        Some(Source::JsonLines) if path == Path::new("-") => lines(path, io::stdin().lock(), None),
        Some(Source::JsonLines) => {
            let file = fs::File::open(path).map_err(failed)?;
            let length = file.metadata().map_err(failed)?.len();
            lines(path, io::BufReader::new(file), Some(length))
        }
        Some(Source::Seeds) | None => compile(path),
    };
    tell_diagnostics(&compiled);
    compiled.corpus.ok_or(Failure::Told)
}

/// Reads JSON lines, and shows on a terminal how far it has come.
fn lines(path: &Path, source: impl io::BufRead, length: Option<u64>) -> Compiled {
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let shape = if length.is_some() { "{bar:30} {bytes} of {total_bytes}, {eta} left" } else { "{spinner} {bytes}" };
    // The template is one of ours; without it the bar has its usual look.
    bar.set_style(ProgressStyle::with_template(shape).unwrap_or_else(|_| ProgressStyle::default_bar()));
    let compiled = import_lines(path, source, |bytes| bar.inc(bytes));
    bar.finish_and_clear();
    compiled
}

/// Prints the diagnostics and, where there are any, how many.
fn tell_diagnostics(compiled: &Compiled) {
    for diagnostic in &compiled.diagnostics {
        tell(&diagnostic.to_string());
    }
    if !compiled.diagnostics.is_empty() {
        let errors = counted(compiled.count(Severity::Error), "error");
        tell(&format!("{errors}, {}", counted(compiled.count(Severity::Warning), "warning")));
    }
}

/// A text of a corpus without control characters, which would move what follows, or the terminal.
fn harmless(text: &str) -> String {
    text.replace(char::is_control, " ")
}

fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Writes a line to standard error. That nobody reads it is no failure.
pub(crate) fn tell(line: &str) {
    drop(writeln!(io::stderr(), "{line}"));
}

/// Writes data to standard output. A reader who has read enough, such as `head`, is no failure.
fn print(data: &str) -> Result<(), Failure> {
    write(data, io::stdout().lock())
}

/// The same for what may be in colours, which terminals take in different ways.
fn print_styled(text: &str) -> Result<(), Failure> {
    write(text, anstream::stdout().lock())
}

fn write(data: &str, mut out: impl Write) -> Result<(), Failure> {
    match out.write_all(data.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Because(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Writes a value as JSON to standard output.
fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let json = to_string_pretty(value).map_err(|error| Failure::Because(error.to_string()))?;
    print(&(json + "\n"))
}
