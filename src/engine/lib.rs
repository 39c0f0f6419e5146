//! The pure part of dialogue-table: bytes and a request in, an answer out. No files, no clock, no browser, no threads.
//!
//! [`Corpus::check`] is the one way to a corpus, [`Dataset::build`] makes it askable, [`Dataset::encode`] and
//! [`Dataset::decode`] carry it to the browser, and [`Dataset::answer`] answers. Of a large corpus the [`Index`] can be
//! there first: it finds, counts and orders, and the articles join it later.

#![forbid(unsafe_code)]
// The message about a text that is cut within a character weighs 3 KB in the bundle, and nothing is to panic.
#![warn(clippy::string_slice)]

mod alias;
mod annotation;
mod answer;
mod bits;
mod bytes;
mod choice;
mod collate;
mod column;
mod corpus;
mod correct;
mod csv;
mod dates;
mod dictionary;
mod diff;
mod edit;
mod edtf;
mod facet;
mod field;
mod find;
mod fold;
mod format;
mod head;
mod index;
mod json;
mod markdown;
mod model;
mod name;
mod order;
mod passage;
mod posting;
mod query;
mod record;
mod request;
mod series;
mod source;
mod stream;
mod suggest;
mod tally;
mod terms;
mod text;
mod wire;
mod words;

pub use annotation::AnnotationsJson;
pub use bytes::DecodeError;
pub use collate::collation_key;
pub use corpus::{Corpus, CorpusError, CorpusErrorKind, UncheckedCorpus};
pub use csv::{csv, csv_quotes};
pub use diff::differences;
pub use edit::{Chip, with_sort};
pub use edtf::{DayRange, Edtf, ParseEdtfError};
pub use field::{Direction, FIELDS, Field, FieldKind, FieldSpec};
pub use fold::{Token, tokens, words};
pub use format::ExportFormat;
pub use head::Index;
pub use index::Dataset;
pub use json::{AnswerJson, CorpusJson, SCHEMA, utf16_span};
pub use markdown::markdown;
pub use model::{
    Article, ArticleId, Basis, By, Coverage, Dialogue, Evidence, Fact, Lang, Person, Span, Stage, Term, TermId, Value,
};
pub use passage::sentences;
pub use query::{Clause, Condition, Problem, ProblemKind, Query, Sort, TextForm, ValueFilter, ValueMatch};
pub use request::{Answer, Facet, FacetValue, MatchedTerms, Passage, Request, Row};
pub use series::{is_earlier, previous_dialogue};
pub use suggest::{Suggestion, SuggestionKind};
pub use tally::Counts;
