//! Compiles seeds, or the JSON of an export, to a checked corpus, or reports every problem with its file, its line and
//! what to do.

#![forbid(unsafe_code)]

mod check;
mod compiled;
mod diagnostics;
mod import;
mod review;
mod seeds;

pub use check::labels::has_labels_in;
pub use check::numeral::{english_ordinal, vietnamese_number};
pub use check::supported::Support;
pub use compiled::Compiled;
pub use diagnostics::diagnostic::Diagnostic;
pub use diagnostics::kind::{DiagnosticKind, Severity};
pub use diagnostics::message::{Labelled, Nearest};
pub use diagnostics::source_line::SourceLine;
pub use diagnostics::unsupported::{DatePart, Unsupported};
pub use diagnostics::value_name::ValueName;
pub use import::{import_json, import_lines};
pub use review::{NamedValues, PastSeeds};
pub use seeds::compile::{compile, compile_files};
pub use seeds::merge::merge_fact;
pub use seeds::vocabulary_file::{named_terms, read_vocabulary};
