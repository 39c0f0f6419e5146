//! What both readers return.

use engine::Corpus;

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::kind::Severity;

/// The outcome of compiling seeds or an import.
#[derive(Debug)]
pub struct Compiled {
    /// The corpus; `None` if any diagnostic is an error.
    pub corpus: Option<Corpus>,
    /// The problems of all files, by file and line.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// How many diagnostics are of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// The bytes of the compiled corpus. The same seeds give the same bytes.
    #[must_use]
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        self.corpus.map(Corpus::encode)
    }
}
