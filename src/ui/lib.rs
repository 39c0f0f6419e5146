//! The views of an answer: the table, the evidence, the comparisons, as trees of elements.
//!
//! Pure: the corpus, an answer and what the reader has chosen go in, a [`VNode`] comes out. The widget draws it and
//! keeps it up to date; the site prints it into pages. Only the engine decides which dialogues match, and how many: a
//! view counts what it draws, and a facet the values that it does not list. A value shown from several facts has the
//! highest of their stages.
//!
//! The modules form layers, each of which uses only those before it:
//!
//! `vdom` ← `html` ← `fields` ← `columns` ← `state` ← `i18n` ← `cell_values` ← `context` ←
//! `citation` ← `evidence_target` ← `hierarchy` ← `controls` ← `views`
#![warn(clippy::string_slice)]

mod cell_values;
mod citation;
mod columns;
mod context;
mod controls;
mod evidence_target;
mod fields;
mod hierarchy;
mod html;
mod i18n;
mod state;
pub mod vdom;
mod views;

pub use cell_values::{QuoteRef, cell_values, value_label};
pub use citation::{citation, corpus_citation};
pub use columns::{ColumnFields, all_columns, columns};
pub use context::ViewContext;
pub use controls::chips::{chips, chips_and_clear};
pub use controls::filter_menus::filter_menus;
pub use controls::legend::legend;
pub use controls::menus::{column_menu, export_menu};
pub use controls::search_hints::{examples, hints, suggestions};
pub use evidence_target::EvidenceTarget;
pub use fields::{
    ColumnWidth, CompareRows, ComparedAs, FIELD_PRESENTATIONS, FieldPresentation, MenuLabel, Section, Yields,
    presentation, ranked,
};
pub use html::html;
pub use i18n::{Strings, format_count, format_dialogues, missing_strings, strings};
pub use state::{
    Action, Collapsible, EvidenceKey, Expanded, FilterMenu, MAX_COMPARED, OpenMenus, Parsed, PlainAction, QuoteAction,
    UrlState, View, ViewState, parse_columns,
};
pub use vdom::{VChild, VNode, button, classed, el, text};
pub use views::arriving::arriving;
pub use views::compare::compare;
pub use views::evidence_view::evidence_view;
pub use views::matrix::matrix;
pub use views::prerendered::prerender;
pub use views::quotes::quotes;
pub use views::strip::month_at;
pub use views::table_columns::scrolls;
pub use views::table_header::{headings, sort_options};
pub use views::table_rows::rows;
pub use views::table_view::{empty_state, load_more};
pub use views::timeline_view::timeline;
