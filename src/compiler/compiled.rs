//! The outcome of either reader: a corpus, or diagnostics.

use engine::{Corpus, Dataset};

use crate::diagnostics::diagnostic::{Diagnostic, Severity};

/// The outcome of compiling seeds or an import.
#[derive(Debug)]
pub struct Compiled {
    /// The corpus; `None` where any diagnostic is an error.
    pub corpus: Option<Corpus>,
    /// Every problem of every file, by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// How many diagnostics are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// The corpus with its index, as the widget reads it; the same seeds give the same bytes.
    #[must_use]
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        self.corpus.map(|corpus| Dataset::build(corpus).encode())
    }
}
