//! Seeds to a checked corpus: reads a folder of articles and annotations, and either builds the corpus or reports every
//! problem in it, each with its file, its line and what to do. Takes in what `dialogues export` prints as well. Knows
//! nothing of queries or bytes.

#![forbid(unsafe_code)]

mod compiled;
mod diagnostics;
mod import;
mod seeds;
mod term_labels;

pub use compiled::Compiled;
pub use diagnostics::diagnostic::{Diagnostic, Severity, SourceLine};
pub use diagnostics::import_error::ImportErrorKind;
pub use diagnostics::kind::{DiagnosticKind, Nearest};
pub use import::{import_json, import_lines};
pub use seeds::compile::compile;
