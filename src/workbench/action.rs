//! What a control or a key of the workbench does, as the attribute of the control has it.

use engine::Field;

/// What can be done without a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Goes to the next question or value.
    Next,
    /// Goes to the one before.
    Previous,
    /// Goes to the one at a position.
    Select(usize),
    /// Says that the value stands in its quote, or that the question is seen to, and goes to the next that is open.
    Accept,
    /// Says so of all open values that are quoted from the sentence of the value.
    AcceptSentence,
    /// Says that it does not, and goes to the next that is open.
    Reject,
    /// Takes that back.
    Reopen,
    /// Opens the form of the value.
    Edit,
    /// Opens the form of a new value.
    Add,
    /// Closes the form.
    Cancel,
    /// The form is of this field from now on.
    Field(Field),
    /// Shows the article at a position.
    Show(usize),
    /// Removes the article that is shown.
    Remove,
    /// Says that the row at a position is the dialogue of this id; a row of its own where that is empty.
    SameAs(usize, String),
}

impl Action {
    /// The attribute that holds an action.
    pub const ATTRIBUTE: &str = "data-do";

    /// Reads what [`to_text`](Self::to_text) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (name, argument) = text.split_once('/').unwrap_or((text, ""));
        Some(match name {
            "next" => Self::Next,
            "previous" => Self::Previous,
            "select" => Self::Select(argument.parse().ok()?),
            "accept" => Self::Accept,
            "accept-sentence" => Self::AcceptSentence,
            "reject" => Self::Reject,
            "reopen" => Self::Reopen,
            "edit" => Self::Edit,
            "add" => Self::Add,
            "cancel" => Self::Cancel,
            "field" => Self::Field(Field::from_name(argument)?),
            "show" => Self::Show(argument.parse().ok()?),
            "remove" => Self::Remove,
            "same-as" => {
                let (row, id) = argument.split_once('/')?;
                Self::SameAs(row.parse().ok()?, id.to_owned())
            }
            _ => return None,
        })
    }

    /// The action as the value of the attribute: `select/3`. To a list, its value is added.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Next => "next".to_owned(),
            Self::Previous => "previous".to_owned(),
            Self::Select(at) => format!("select/{at}"),
            Self::Accept => "accept".to_owned(),
            Self::AcceptSentence => "accept-sentence".to_owned(),
            Self::Reject => "reject".to_owned(),
            Self::Reopen => "reopen".to_owned(),
            Self::Edit => "edit".to_owned(),
            Self::Add => "add".to_owned(),
            Self::Cancel => "cancel".to_owned(),
            Self::Field(field) => format!("field/{}", field.name()),
            Self::Show(at) => format!("show/{at}"),
            Self::Remove => "remove".to_owned(),
            Self::SameAs(row, id) => format!("same-as/{row}/{id}"),
        }
    }
}
