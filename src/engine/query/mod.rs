//! The query language: a text is parsed to a [`Query`](ast::Query) and printed back. Parsing never fails: it returns
//! what it understood and a list of problems.

pub(crate) mod ast;
pub(crate) mod field_names;
pub(crate) mod operators;
pub(crate) mod parse;
pub(crate) mod parse_values;
pub(crate) mod parser;
mod plain_text;
mod print;
pub(crate) mod problem;
mod written_dates;
pub(crate) mod written_values;
