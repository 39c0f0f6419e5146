//! A diagnostic: the line of a file and a kind of problem. The messages are in `message.rs`.

use std::fmt;

use crate::diagnostics::kind::{DiagnosticKind, Severity};
use crate::diagnostics::line_numbers::LineNumbers;
use crate::diagnostics::source_line::SourceLine;

/// One problem, printed as `seeds/NAME.toml:LINE: what is wrong; what to do`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where it is.
    pub at: SourceLine,
    /// What is wrong.
    pub kind: DiagnosticKind,
}

impl Diagnostic {
    /// Whether it stops the build.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.severity() {
            Severity::Error => write!(f, "{}: {}", self.at, self.kind),
            Severity::Warning => write!(f, "{}: warning: {}", self.at, self.kind),
        }
    }
}

/// The diagnostics of one file while it is read.
#[derive(Debug)]
pub(crate) struct Report {
    path: String,
    lines: LineNumbers,
    found: Vec<Diagnostic>,
}

impl Report {
    pub(crate) fn new(path: &str, source: &str) -> Self {
        Self { path: path.to_owned(), lines: LineNumbers::new(source), found: Vec::new() }
    }

    pub(crate) fn line(&self, at: usize) -> usize {
        self.lines.line(at)
    }

    pub(crate) fn at(&self, line: usize) -> SourceLine {
        SourceLine { path: self.path.clone(), line }
    }

    pub(crate) fn add(&mut self, line: usize, kind: impl Into<DiagnosticKind>) {
        self.found.push(Diagnostic { at: self.at(line), kind: kind.into() });
    }

    /// What was read; if it is wrong, reports that and gives `None`.
    pub(crate) fn checked<T>(&mut self, outcome: Result<T, impl Into<DiagnosticKind>>, line: usize) -> Option<T> {
        outcome.map_err(|kind| self.add(line, kind)).ok()
    }

    /// How many there are so far.
    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Whether a part of the file is not TOML.
    pub(crate) fn is_broken(&self) -> bool {
        self.found.iter().any(|d| matches!(d.kind, DiagnosticKind::Syntax { .. }))
    }

    /// The diagnostics, without those that only follow from a syntax error: others on its line, and missing keys
    /// anywhere in the file, as the part that could not be read may have them.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        let is_syntax = |d: &Diagnostic| matches!(d.kind, DiagnosticKind::Syntax { .. });
        let broken: Vec<usize> = self.found.iter().filter(|d| is_syntax(d)).map(|d| d.at.line).collect();
        if !broken.is_empty() {
            self.found.retain(|d| is_syntax(d) || !(d.kind.is_of_absence() || broken.contains(&d.at.line)));
        }
        self.found
    }
}
