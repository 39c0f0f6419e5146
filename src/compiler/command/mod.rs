//! What the subcommands share: where a corpus comes from, where output goes, how one fails.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod export;
pub(crate) mod query;
mod table;

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use compiler::{Compiled, Severity, compile};
use engine::{Corpus, Index};
use serde_json::to_string_pretty;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reasons have been printed.
    Told,
    /// The reason, not printed yet.
    Because(String),
}

/// The index of a folder of seeds, or of a compiled corpus.
fn load(path: &Path) -> Result<Index, Failure> {
    if path.is_dir() {
        return compiled(path).map(Index::build);
    }
    let failed = |reason: &dyn std::fmt::Display| Failure::Because(format!("{}: {reason}", path.display()));
    let bytes = fs::read(path).map_err(|error| failed(&error))?;
    Index::decode(&bytes).map_err(|error| failed(&error))
}

/// The corpus of a folder of seeds. Diagnostics are printed.
fn compiled(dir: &Path) -> Result<Corpus, Failure> {
    let compiled = compile(dir);
    tell_diagnostics(&compiled);
    compiled.corpus.ok_or(Failure::Told)
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

fn counted(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Writes a line to standard error. That nobody reads it is no failure.
pub(crate) fn tell(line: &str) {
    drop(writeln!(io::stderr(), "{line}"));
}

/// Writes data to standard output. A reader who has read enough, such as `head`, is no failure.
fn print(data: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
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
