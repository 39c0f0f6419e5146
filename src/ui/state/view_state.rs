//! What is shown, apart from the filters: which view, which columns, what is compared.

use engine::{Field, named_values};

use super::parts::{Parsed, Part, PartWriter};
use super::percent::decode;
use crate::fields::presentation;

named_values! {
    /// The views, in the order in which they are offered.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum View {
        /// One row per dialogue.
        #[default]
        Table = "table",
        /// Which dialogue names what, and at which stage.
        Matrix = "matrix",
        /// When the dialogues were held.
        Timeline = "timeline",
        /// What the articles of each dialogue say on one topic.
        Quotes = "quotes",
        /// A few dialogues side by side.
        Compare = "compare",
    }
}

/// At most this many dialogues are compared: more columns can't be read side by side.
pub const MAX_COMPARED: usize = 4;

/// The name of the density of rows with more space.
const COMFORTABLE: &str = "comfortable";

/// What is shown, apart from the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// The view.
    pub view: View,
    /// The columns of the table, in order, each named after its first field; `None` for the key columns.
    pub columns: Option<Vec<Field>>,
    /// Whether the rows of the table have more space, and say all of each value.
    pub comfortable: bool,
    /// The field that the rows of the table are grouped by.
    pub group: Option<Field>,
    /// The ids of the dialogues that are compared, in order: at most [`MAX_COMPARED`], none twice.
    pub compared: Vec<String>,
    /// Whether the comparison leaves out rows without a difference.
    pub only_differences: bool,
    /// The field of the matrix, or of the topic of the quotes; `None` for the view's first.
    pub field: Option<Field>,
    /// The value of that field whose quotes are shown; `None` for the one that most dialogues have.
    pub topic: Option<String>,
    /// The id of the dialogue that the quotes of all other dialogues are compared with.
    pub baseline: Option<String>,
    /// The id of the article that the evidence panel shows in full.
    pub article: Option<String>,
}

impl ViewState {
    /// Reads `name=value` parts with `&` between them.
    #[must_use]
    pub fn parse(text: &str) -> Parsed<Self> {
        Parsed::read(text, Self::read_part)
    }

    /// The state as a string that [`parse`](Self::parse) reads; defaults are left out.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut parts = PartWriter::default();
        self.write_parts(&mut parts);
        parts.finish()
    }

    /// Takes over one part, its value still encoded.
    pub(super) fn read_part(&mut self, name: &str, value: &str) -> Part {
        let understood = match name {
            "view" => {
                let view = View::from_name(value);
                self.view = view.unwrap_or_default();
                view.is_some() || value.is_empty()
            }
            "columns" => {
                let (columns, all_known) = parse_columns(value);
                self.columns = columns;
                all_known
            }
            "density" => {
                self.comfortable = value == COMFORTABLE;
                self.comfortable || value.is_empty()
            }
            "group" => {
                let understood = read_field(&mut self.group, value);
                self.group = self.group.filter(|&field| presentation(field).group_rank.is_some());
                understood && (self.group.is_some() || value.is_empty())
            }
            "compare" => {
                self.compared.clear();
                let mut ids = value.split(',').map(decode).filter(|id| !id.is_empty());
                ids.all(|id| self.add_compared(&id))
            }
            "only" => {
                self.only_differences = value == "differences";
                self.only_differences || value.is_empty()
            }
            "field" => read_field(&mut self.field, value),
            "topic" => read_text(&mut self.topic, value),
            "baseline" => read_text(&mut self.baseline, value),
            "article" => read_text(&mut self.article, value),
            _ => return Part::Foreign,
        };
        Part::of(understood)
    }

    pub(super) fn write_parts(&self, parts: &mut PartWriter) {
        if self.view != View::default() {
            parts.raw("view", self.view.name());
        }
        if let Some(field) = self.field {
            parts.raw("field", field.name());
        }
        parts.text("topic", self.topic.as_deref());
        if let Some(columns) = &self.columns {
            parts.list("columns", columns.iter().map(|field| field.name()));
        }
        if self.comfortable {
            parts.raw("density", COMFORTABLE);
        }
        if let Some(field) = self.group {
            parts.raw("group", field.name());
        }
        if !self.compared.is_empty() {
            parts.list("compare", self.compared.iter().map(String::as_str));
        }
        if self.only_differences {
            parts.raw("only", "differences");
        }
        parts.text("baseline", self.baseline.as_deref());
        parts.text("article", self.article.as_deref());
    }

    /// The names of the columns with commas between them, as [`parse_columns`] reads them; empty for the key columns.
    #[must_use]
    pub fn columns_text(&self) -> String {
        let names: Vec<&str> = self.columns.iter().flatten().map(|field| field.name()).collect();
        names.join(",")
    }

    /// Adds a dialogue to the comparison. `false` where there is no room for it.
    fn add_compared(&mut self, id: &str) -> bool {
        let is_compared = self.compared.iter().any(|compared| compared == id);
        let has_room = self.compared.len() < MAX_COMPARED;
        if !is_compared && has_room {
            self.compared.push(id.to_owned());
        }
        is_compared || has_room
    }

    /// Adds a dialogue to the comparison, or removes it. `false` where there is no room for it.
    pub fn toggle_compared(&mut self, id: &str) -> bool {
        match self.compared.iter().position(|compared| compared == id) {
            Some(at) => {
                self.compared.remove(at);
                true
            }
            None => self.add_compared(id),
        }
    }

    /// This state after a change.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut state = self.clone();
        change(&mut state);
        state
    }

    /// This state in another view. The field of the matrix has no meaning in the quotes, nor their topic in the matrix.
    #[must_use]
    pub fn in_view(&self, view: View) -> Self {
        self.with(|state| {
            if state.view != view {
                (state.field, state.topic) = (None, None);
            }
            state.view = view;
        })
    }
}

/// Reads names of columns with commas between them, and whether all of them exist. A field of the first column exists
/// but adds nothing: that column is always there. If no named column exists, the key columns are shown.
#[must_use]
pub fn parse_columns(names: &str) -> (Option<Vec<Field>>, bool) {
    let (mut columns, mut all_known) = (Vec::new(), true);
    for name in names.split(',').map(decode) {
        let name = name.trim();
        match Field::from_name(name).and_then(|field| presentation(field).column.zip(Some(field))) {
            Some((first, field)) if first == field && first != Field::Partner => columns.push(field),
            Some((Field::Partner, _)) => {}
            _ => all_known &= name.is_empty(),
        }
    }
    (Some(columns).filter(|columns| !columns.is_empty()), all_known)
}

fn read_field(field: &mut Option<Field>, name: &str) -> bool {
    *field = Field::from_name(name);
    field.is_some() || name.is_empty()
}

fn read_text(text: &mut Option<String>, value: &str) -> bool {
    *text = Some(decode(value)).filter(|text| !text.is_empty());
    true
}
