//! What a control of a row, a facet or a view does. Such controls come and go by the hundred, so they carry their
//! action in one attribute, and one listener reads it.

use engine::{ExportFormat, Field, Stage};

use super::evidence_key::EvidenceKey;
use super::expanded::Collapsible;
use super::filter_menus::FilterMenu;
use super::percent::{decode, encode};
use super::view_state::ViewState;
use crate::vdom::VNode;

/// What a control does when it is clicked, ticked or, in a `<select>`, chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Runs a query; with Shift another one, where there is one.
    Search {
        /// The query.
        query: String,
        /// The query with Shift.
        with_shift: Option<String>,
    },
    /// Goes to a view state.
    Show(ViewState),
    /// Adds a dialogue to the comparison, or removes it.
    ToggleCompared(String),
    /// Adds a value to the filters, or removes it.
    ToggleValue(Field, String),
    /// Sets the stage from which the values of a field count; `None` for any.
    SetMinStage(Field, Option<Stage>),
    /// Expands the values of a cell, or all facts of a row, or collapses them again.
    Expand(Collapsible),
    /// Opens a menu of the filters, or closes it.
    ToggleMenu(FilterMenu),
    /// Shows the values of a facet whose labels have the words typed.
    FindIn(Field),
    /// Opens the evidence of a value.
    OpenEvidence(EvidenceKey),
    /// Closes the evidence panel.
    CloseEvidence,
    /// Scrolls the articles to a quote of the open evidence, by its position there.
    ShowQuote(usize),
    /// Copies such a quote.
    CopyQuote(usize),
    /// Copies such a quote with its source.
    CopyCitation(usize),
    /// Copies a link to what is shown.
    CopyLink,
    /// Completes the query with a suggestion, by its position in the list.
    TakeSuggestion(usize),
    /// Draws more rows.
    LoadMore,
    /// Draws all rows.
    LoadAll,
    /// Downloads the dialogues found.
    Export(ExportFormat),
    /// Downloads the table as one HTML file, which the element does itself.
    Save,
    /// Opens the browser's print dialog.
    Print,
}

impl Action {
    /// The attribute that holds an action.
    pub const ATTRIBUTE: &str = "data-action";

    /// Runs this query, with or without Shift.
    #[must_use]
    pub fn search(query: &str) -> Self {
        Self::Search { query: query.to_owned(), with_shift: None }
    }

    /// Reads a string that [`to_text`](Self::to_text) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (name, argument) = text.split_once('/').unwrap_or((text, ""));
        let position = || argument.parse().ok();
        let of_field = || {
            let (field, value) = argument.split_once('/')?;
            Some((Field::from_name(field)?, decode(value)))
        };
        Some(match name {
            "search" => {
                let (query, with_shift) = argument.split_once('/').map_or((argument, None), |(q, s)| (q, Some(s)));
                Self::Search { query: decode(query), with_shift: with_shift.map(decode) }
            }
            "show" => Self::Show(ViewState::parse(argument).state),
            "compare" => Self::ToggleCompared(decode(argument)),
            "toggle" => of_field().map(|(field, value)| Self::ToggleValue(field, value))?,
            "min-stage" => of_field().map(|(field, stage)| Self::SetMinStage(field, Stage::from_name(&stage)))?,
            "expand" => Self::Expand(Collapsible::parse(argument)?),
            "menu" => Self::ToggleMenu(FilterMenu::from_name(argument)?),
            "find-in" => Self::FindIn(Field::from_name(argument)?),
            "open" => Self::OpenEvidence(EvidenceKey::parse(argument)?),
            "close" => Self::CloseEvidence,
            "show-quote" => Self::ShowQuote(position()?),
            "copy-quote" => Self::CopyQuote(position()?),
            "copy-citation" => Self::CopyCitation(position()?),
            "copy-link" => Self::CopyLink,
            "suggestion" => Self::TakeSuggestion(position()?),
            "load-more" => Self::LoadMore,
            "load-all" => Self::LoadAll,
            "export" => Self::Export(ExportFormat::from_name(argument)?),
            "save" => Self::Save,
            "print" => Self::Print,
            _ => return None,
        })
    }

    /// The action as the value of the attribute: `open/vn-it-2025/area/training`.
    #[must_use]
    pub fn to_text(&self) -> String {
        let of_field = |field: &Field, value: &str| [field.name(), "/", &encode(value)].concat();
        let (name, argument) = match self {
            Self::Search { query, with_shift: None } => ("search", encode(query)),
            Self::Search { query, with_shift: Some(other) } => {
                ("search", [&encode(query), "/", &encode(other)].concat())
            }
            Self::Show(state) => ("show", state.to_text()),
            Self::ToggleCompared(id) => ("compare", encode(id)),
            Self::ToggleValue(field, value) => ("toggle", of_field(field, value)),
            Self::SetMinStage(field, stage) => ("min-stage", of_field(field, stage.map_or("", Stage::name))),
            Self::Expand(collapsible) => ("expand", collapsible.to_text()),
            Self::ToggleMenu(menu) => ("menu", menu.name().to_owned()),
            Self::FindIn(field) => ("find-in", field.name().to_owned()),
            Self::OpenEvidence(key) => ("open", key.to_text()),
            Self::CloseEvidence => ("close", String::new()),
            Self::ShowQuote(at) => ("show-quote", at.to_string()),
            Self::CopyQuote(at) => ("copy-quote", at.to_string()),
            Self::CopyCitation(at) => ("copy-citation", at.to_string()),
            Self::CopyLink => ("copy-link", String::new()),
            Self::TakeSuggestion(at) => ("suggestion", at.to_string()),
            Self::LoadMore => ("load-more", String::new()),
            Self::LoadAll => ("load-all", String::new()),
            Self::Export(format) => ("export", format.name().to_owned()),
            Self::Save => ("save", String::new()),
            Self::Print => ("print", String::new()),
        };
        if argument.is_empty() { name.to_owned() } else { [name, "/", &argument].concat() }
    }
}

impl VNode {
    /// With the action that it does when it is clicked, ticked or chosen.
    #[must_use]
    pub fn action(self, action: &Action) -> Self {
        self.attr(Action::ATTRIBUTE, &action.to_text())
    }
}
