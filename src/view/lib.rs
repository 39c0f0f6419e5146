//! What is shown of an answer: the table, the evidence, the comparisons, as trees of elements.
//!
//! Pure: the corpus, an answer and what the reader has chosen go in, a [`Node`] comes out. The widget draws it and
//! keeps it up to date; the packer prints it into pages. Which dialogues match, and how many, only the engine says: a
//! view counts what it draws, and a facet the values that it does not list. A value shown from several facts has the
//! highest of their stages.
#![warn(clippy::string_slice)]

mod article;
mod cell;
mod chips;
mod cite;
mod columns;
mod compare;
mod evidence;
mod evidence_target;
mod facets;
mod groups;
mod html;
mod matrix;
mod menu;
mod name;
mod node;
mod page;
mod reader;
mod region;
mod search;
mod shown;
mod state;
mod still;
mod strings;
mod table;
mod tabs;
mod timeline;
mod wider;
mod wording;

pub use cell::circle;
pub use chips::{chips, chips_and_clear};
pub use cite::citation;
pub use columns::{Column, READER, all_columns, columns};
pub use compare::compare;
pub use evidence::panel;
pub use evidence_target::EvidenceTarget;
pub use facets::facets;
pub use html::html;
pub use matrix::matrix;
pub use menu::{column_menu, export_menu};
pub use node::{Node, Parts, button, classed, el, text};
pub use page::Page;
pub use search::{examples, hints, suggestions};
pub use shown::{Proof, shown};
pub use state::{Action, EvidenceKey, MAX_COMPARED, Parsed, UrlState, View, ViewState, parse_columns};
pub use still::still;
pub use strings::{Strings, counted, strings};
pub use table::{headings, more_rows, nothing_found, rows, sort_options};
pub use tabs::tabs;
pub use timeline::{month_at, timeline};
pub use wording::wording;
