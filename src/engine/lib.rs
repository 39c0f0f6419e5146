//! The pure part of dialogue-table: bytes and a request in, an answer out. No files, no clock, no browser, no threads.
//!
//! [`Corpus::check`] makes a corpus, [`Dataset::build`] indexes it, [`Dataset::encode`] and [`Dataset::decode`] carry
//! it to the browser, and [`Dataset::answer`] answers requests. A large corpus is taken in piece by piece
//! ([`Arriving`]): its [`Index`] finds, counts and orders dialogues before the articles are there.
//!
//! The modules form layers, each of which uses only those before it:
//!
//! `sort` ← `text` ← `model` ← `query` ← `index` ← `search` ← `export`

#![forbid(unsafe_code)]
// Slicing a text within a character panics, with a message that is 3 KB of the bundle. `str::get` never does.
#![warn(clippy::string_slice)]

mod export;
mod index;
mod model;
mod query;
mod search;
mod sort;
mod text;

pub use export::annotations::AnnotationsJson;
pub use export::csv::{csv, csv_quotes, csv_text, dialogue_rows, quote_rows};
pub use export::fact_id::fact_ids;
pub use export::format::ExportFormat;
pub use export::json::{AnswerJson, CorpusJson, SCHEMA, utf16_span};
pub use export::markdown::markdown;
pub use export::program_labels::program_labels;
pub use index::Index;
pub use index::file::DecodeError;
pub use model::article::{Article, ArticleId, ArticleKind, is_web_url};
pub use model::check::{CorpusError, CorpusErrorKind};
pub use model::corpus::Corpus;
pub use model::description::Description;
pub use model::dialogue::{Coverage, Dialogue, NOT_REVIEWED};
pub use model::distinct_values::{ACCORDING_TO, CellContent, DistinctValue, SINCE, distinct_values};
pub use model::edtf::{DayRange, Edtf, ParseEdtfError, Qualifier};
pub use model::fact::{Basis, By, Evidence, Fact, Person, Role, Setting, Value};
pub use model::field::{Direction, FIELDS, Field, FieldKind, FieldSpec};
pub use model::stage::Stage;
pub use model::term::{Term, TermId};
pub use model::timeline::{edition, is_earlier, missing_editions, previous_dialogue};
pub use model::unchecked::UncheckedCorpus;
pub use model::wording::Wording;
pub use query::ast::{Clause, Condition, Query, Sort, TextForm, ValueFilter, ValueMatch};
pub use query::problem::{Problem, ProblemKind};
pub use search::answer::{Answer, Facet, FacetValue, Passage, Row};
pub use search::arriving::Arriving;
pub use search::dataset::Dataset;
pub use search::edit::{Chip, ShownIn};
pub use search::matched_words::MatchedWords;
pub use search::request::SearchRequest;
pub use search::suggest::{Suggestion, SuggestionKind};
pub use sort::{sort_and_dedup, sort_by_key};
pub use text::collate::collation_key;
pub use text::diff::differences;
pub use text::lang::{Labels, Lang, Localized};
pub use text::months::english_month;
pub use text::sentences::sentences;
pub use text::span::Span;
pub use text::tokenize::{Token, tokens, words};
