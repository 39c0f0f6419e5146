//! What a control of a row, a facet or a view does. Such controls come and go by the hundred with every answer, so they
//! carry their action in one attribute, and one listener reads it.

use engine::{ExportFormat, Field, Stage, named_values};

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
    /// Does something with a quote of the open evidence, by its position there.
    WithQuote(QuoteAction, usize),
    /// Completes the query with a suggestion, by its position in the list.
    TakeSuggestion(usize),
    /// Downloads the dialogues found.
    Export(ExportFormat),
    /// What needs to be told nothing more.
    Plain(PlainAction),
}

named_values! {
    /// What is done with a quote.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum QuoteAction {
        /// Scrolls the articles to it.
        Show = "show-quote",
        /// Copies it.
        Copy = "copy-quote",
        /// Copies it with its source.
        Cite = "copy-citation",
    }
}

named_values! {
    /// What a control does that needs to be told nothing more.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum PlainAction {
        /// Closes the evidence panel.
        CloseEvidence = "close",
        /// Copies a link to what is shown.
        CopyLink = "copy-link",
        /// Draws more rows.
        LoadMore = "load-more",
        /// Draws all rows.
        LoadAll = "load-all",
        /// Downloads the table as one HTML file, which the element does itself.
        Save = "save",
        /// Opens the browser's print dialog.
        Print = "print",
    }
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
            "suggestion" => Self::TakeSuggestion(position()?),
            "export" => Self::Export(ExportFormat::from_name(argument)?),
            _ => match QuoteAction::from_name(name) {
                Some(action) => Self::WithQuote(action, position()?),
                None => Self::Plain(PlainAction::from_name(name)?),
            },
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
            Self::WithQuote(action, at) => (action.name(), at.to_string()),
            Self::TakeSuggestion(at) => ("suggestion", at.to_string()),
            Self::Export(format) => ("export", format.name().to_owned()),
            Self::Plain(action) => (action.name(), String::new()),
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
