//! Seeds to a checked corpus: reads a folder of articles and annotations, and either builds the corpus or reports every
//! problem in it, each with its file, its line and what to do. Takes in what `dialogues export` prints as well. Knows
//! nothing of queries or bytes.

#![forbid(unsafe_code)]

mod article;
mod diagnostic;
mod dialogue;
mod entry;
mod fact;
mod flaw;
mod folder;
mod import;
mod keys;
mod kind;
mod lines;
mod numeral;
mod passage;
mod seed;
mod shown;
mod spelling;
mod text;
mod vocabulary;

mod compile;

pub use compile::{Compiled, compile};
pub use diagnostic::{Diagnostic, Severity, SourceLine};
pub use flaw::ImportFlaw;
pub use import::{import_json, import_lines};
pub use kind::{DiagnosticKind, Nearest};
