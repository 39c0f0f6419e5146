//! The columns of the table as they are drawn: one per field, but for pinned values a narrow column of symbols each.

use engine::{Field, TermId};

use crate::columns::columns;
use crate::context::ViewContext;
use crate::fields::presentation;
use crate::state::ViewState;
use crate::vdom::VNode;

/// More narrow columns than this, and the table scrolls sideways.
const MAX_NARROW: usize = 8;

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableColumn {
    /// Which dialogue it is. Always the first.
    Dialogue,
    /// The values of a field.
    Values(Field),
    /// How far a dialogue went with one value.
    Pin(Field, TermId),
    /// The values of a field that are not pinned, where several others are.
    Others(Field),
}

impl TableColumn {
    /// The field that it is about.
    pub(crate) fn field(self) -> Field {
        match self {
            Self::Dialogue => Field::Partner,
            Self::Values(field) | Self::Pin(field, _) | Self::Others(field) => field,
        }
    }

    /// The key of its heading and of its cells.
    pub(crate) fn key(self, context: &ViewContext) -> String {
        match self {
            Self::Dialogue => "dialogue".to_owned(),
            Self::Values(field) => field.name().to_owned(),
            Self::Pin(field, id) => [field.name(), " ", &context.corpus().term(id).id].concat(),
            Self::Others(field) => [field.name(), " others"].concat(),
        }
    }

    pub(crate) fn is_narrow(self) -> bool {
        matches!(self, Self::Pin(..) | Self::Others(_))
    }
}

/// The columns that a state has.
pub(crate) fn table_columns(context: &ViewContext, state: &ViewState) -> Vec<TableColumn> {
    let mut drawn = vec![TableColumn::Dialogue];
    for column in &columns(state.columns.as_deref())[1..] {
        let (field, corpus) = (column[0], context.corpus());
        let pinned = corpus.description().pinned.iter().copied().filter(|&id| corpus.term(id).field == field);
        let pins: Vec<TableColumn> = pinned.map(|id| TableColumn::Pin(field, id)).collect();
        match pins.len() {
            0 => drawn.push(TableColumn::Values(field)),
            // A pinned value also covers narrower values.
            1 => drawn.extend(pins),
            _ => drawn.extend(pins.into_iter().chain([TableColumn::Others(field)])),
        }
    }
    drawn
}

/// A cell or a heading in the column of a field, with the attributes by which the stylesheet lays it out.
pub(crate) fn in_column(field: Field, cell: VNode) -> VNode {
    let view = presentation(field);
    let yields = view.yields.map(|yields| yields.name());
    cell.flag("data-stacked", view.is_stacked).attr_if("data-width", view.width.name()).attr_if("data-yields", yields)
}

/// Whether the columns may be wider than the page, and scroll in a region of their own. The key columns fit any page.
#[must_use]
pub fn scrolls(context: &ViewContext, state: &ViewState) -> bool {
    let narrow = table_columns(context, state).into_iter().filter(|column| column.is_narrow()).count();
    state.columns.is_some() || narrow > MAX_NARROW
}
