//! The narrow columns of the table: how far a dialogue went with a value that the corpus pins, as one symbol.

use engine::{Dialogue, Field, TermId};

use crate::cell_values::CellValue;
use crate::context::ViewContext;
use crate::hierarchy::{ValueWithAncestors, value_or_narrower, values_with_ancestors};
use crate::state::{Action, Collapsible, EvidenceKey};
use crate::vdom::{VNode, button};
use crate::views::cell::{aloud, dot_class, said_of, stage_of_value, td};
use crate::views::table_columns::TableColumn;

/// The symbols of a dialogue.
pub(crate) struct Pins<'a> {
    context: &'a ViewContext,
    dialogue: &'a Dialogue,
    columns: &'a [TableColumn],
    /// The field that was asked for last.
    last: Option<PinnedField<'a>>,
}

/// What a dialogue has of one field.
struct PinnedField<'a> {
    field: Field,
    values: Vec<ValueWithAncestors<'a>>,
    /// Whether a card has the label of the field by now.
    has_label: bool,
}

impl<'a> Pins<'a> {
    pub(crate) fn new(context: &'a ViewContext, dialogue: &'a Dialogue, columns: &'a [TableColumn]) -> Self {
        Self { context, dialogue, columns, last: None }
    }

    /// How far the dialogue went with a pinned value. Where the field has no column for its other values, a narrower
    /// one takes the place of the value itself.
    pub(crate) fn pin(&mut self, field: Field, id: TermId) -> VNode {
        let (context, dialogue, term) = (self.context, self.dialogue, self.context.corpus().term(id));
        let stands_alone = !self.columns.contains(&TableColumn::Others(field));
        let values = self.values(field);
        let exact = values.iter().map(|value| &value.value).find(|value| value.id == term.id);
        let found = if stands_alone { value_or_narrower(values, &term.id) } else { exact };
        let symbol = found.map(|value| symbol(context, dialogue, field, value));
        self.cell(TableColumn::Pin(field, id), term.short_label(context.lang), symbol)
    }

    /// The values without a column of their own: the value if there is one, otherwise their number.
    pub(crate) fn others(&mut self, field: Field) -> VNode {
        let (context, dialogue) = (self.context, self.dialogue);
        let corpus = context.corpus();
        let is_pinned = |value: &CellValue| {
            let mut pinned = corpus.description().pinned.iter().map(|&id| corpus.term(id));
            pinned.any(|term| term.field == field && term.id == value.id)
        };
        let others: Vec<&CellValue> =
            self.values(field).iter().map(|value| &value.value).filter(|value| !is_pinned(value)).collect();
        let symbol = match others[..] {
            [] => None,
            [only] => Some(symbol(context, dialogue, field, only)),
            _ => {
                let said: Vec<String> = others.iter().map(|value| said_of(context, value)).collect();
                let said = said.join("; ");
                let all = button("expander")
                    .action(&Action::Expand(Collapsible::all_facts(&dialogue.id)))
                    .attr("title", &said);
                let said = aloud(&[": ", &said].concat());
                Some(all.text(&["+", &others.len().to_string()].concat()).child(said))
            }
        };
        self.cell(TableColumn::Others(field), context.strings().other_values, symbol)
    }

    fn values(&mut self, field: Field) -> &[ValueWithAncestors<'a>] {
        if self.last.as_ref().is_none_or(|last| last.field != field) {
            let values = values_with_ancestors(self.context, self.dialogue, field);
            self.last = Some(PinnedField { field, values, has_label: false });
        }
        self.last.as_ref().map_or(&[], |last| &last.values)
    }

    /// A cell of one symbol. In a card, the first of several has their label.
    fn cell(&mut self, column: TableColumn, label: &str, symbol: Option<VNode>) -> VNode {
        let field = column.field();
        let class = if symbol.is_some() { "pin" } else { "pin none" };
        let is_one_of_several = self.columns.contains(&TableColumn::Others(field));
        let is_first = symbol.is_some()
            && is_one_of_several
            && self.last.as_mut().is_some_and(|last| !std::mem::replace(&mut last.has_label, true));
        let cell = td(self.context, field, class, label, symbol.into_iter().collect());
        let cell = cell.key(&column.key(self.context));
        cell.attr_if("data-group", is_first.then(|| self.context.menu_label(field)))
    }
}

/// A value as the circle of its stage, or as a tick where the field has no stages.
fn symbol(context: &ViewContext, dialogue: &Dialogue, field: Field, value: &CellValue) -> VNode {
    let said = said_of(context, value);
    let button = button(dot_class(value))
        .attr("aria-haspopup", "dialog")
        .action(&Action::OpenEvidence(EvidenceKey::new(&dialogue.id, field, &value.id)))
        .attr("aria-label", &said)
        .attr("title", &said);
    match stage_of_value(value) {
        Some(circle) => button.child(circle),
        None => button.text("✓"),
    }
}
