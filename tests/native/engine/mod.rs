//! The engine, through its public API.

mod arriving;
mod bytes;
mod corpus;
mod day_set;
mod diff;
mod edit;
mod edtf;
mod exports;
mod field;
mod format;
mod hostile;
mod json;
mod labels;
pub(crate) mod made;
mod naive;
mod oracle;
mod parse;
mod queries;
mod scripts;
mod sentences;
mod shown_labels;
mod spelled;
mod timeline;
mod tokenize;
mod typed;
