//! The engine, through its public names.

mod bytes;
mod corpus;
mod crafted;
mod diff;
mod edit;
mod edtf;
mod exports;
mod field;
mod fold;
mod hostile;
mod json;
pub(crate) mod made;
mod oracle;
mod parse;
mod passage;
mod queries;
mod series;
