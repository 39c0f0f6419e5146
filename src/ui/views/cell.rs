//! One cell: its values as buttons that open their evidence, in one of four states: stated, inferred, not stated,
//! sources differ.

use engine::{Basis, Dialogue, Field, Stage, TermId};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;
use crate::state::{Action, EvidenceKey};
use crate::vdom::{VNode, button, classed, el};

/// The values of one field of a dialogue, labelled for cards and screen readers. Nothing where there are no participants
/// besides the chairs: an article that names none leaves nothing unsaid.
pub(crate) fn cell(context: &ViewContext, dialogue: &Dialogue, field: Field) -> Option<VNode> {
    let values = cell_values(context.corpus(), dialogue, field, context.lang);
    if values.is_empty() && field == Field::Participant {
        return None;
    }
    let label = label(context.localized(field.spec().labels));
    let values = values_view(context, dialogue, field, &values);
    Some(classed("div", "cell").attr("data-field", field.name()).child(label).child(values))
}

/// The label of a cell's values; the stylesheet adds a colon.
pub(crate) fn label(words: &str) -> VNode {
    classed("span", "label").text(words)
}

fn values_view(context: &ViewContext, dialogue: &Dialogue, field: Field, values: &[CellValue]) -> VNode {
    if values.is_empty() {
        return classed("span", "missing").text(context.strings().not_stated);
    }
    let mut cell = classed("div", "values");
    // Browsers spend their time on the elements of hundreds of rows, so a single value gets no list.
    if let [only] = values
        && only.stage.is_none()
        && only.side.is_none()
    {
        return value_view(context, dialogue, field, only, cell);
    }
    if field.spec().single && values.len() > 1 {
        cell = cell.child(classed("span", "sources-differ").text(context.strings().sources_differ));
    }
    let mut rest = values;
    while let [first, ..] = rest {
        let together = rest.iter().take_while(|value| (value.stage, value.side) == (first.stage, first.side)).count();
        let (group, others) = rest.split_at(together);
        let list = el("ul").attr("role", "list");
        let list =
            list.children(group.iter().map(|value| value_view(context, dialogue, field, value, el("li"))).collect());
        cell = cell.child(group_head(context, first.stage, first.side).child(list));
        rest = others;
    }
    cell
}

/// The element for values of one stage, or participants of one side, with its heading.
fn group_head(context: &ViewContext, stage: Option<Stage>, side: Option<TermId>) -> VNode {
    let group = classed("div", "cell-group");
    match (stage, side) {
        (Some(stage), _) => {
            let name = classed("span", "stage-name").text(context.localized(stage.labels()));
            group.attr("data-stage", stage.name()).child(stage_icon(stage)).text(" ").child(name)
        }
        (None, Some(side)) => {
            group.child(classed("span", "side").text(context.corpus().term(side).label(context.lang)))
        }
        (None, None) => group,
    }
}

fn value_view(context: &ViewContext, dialogue: &Dialogue, field: Field, value: &CellValue, item: VNode) -> VNode {
    let mut item = item.child(value_button(EvidenceKey::new(&dialogue.id, field, &value.id), &value.label));
    for mark in &value.marks {
        item = item.text(" ").child(classed("span", "mark").text(mark));
    }
    if value.inferred {
        item = item.text(" ").child(classed("span", "inferred").text(context.localized(Basis::Inferred.labels())));
    }
    if !value.detail.is_empty() {
        let mut detail = classed("span", "detail").text(&value.detail);
        if let Some(article) = value.detail_from {
            detail = detail.attr("lang", &context.corpus().article(article).lang);
        }
        item = item.text(" ").child(detail);
    }
    item
}

/// A button that opens the evidence of a value.
pub(crate) fn value_button(key: EvidenceKey, label: &str) -> VNode {
    evidence_button(key).text(label)
}

/// The same, to be filled with the label.
pub(crate) fn evidence_button(key: EvidenceKey) -> VNode {
    button("value").attr("part", "value").attr("aria-haspopup", "dialog").action(&Action::OpenEvidence(key))
}

/// The stage of a value as a circle; a broken one, where both sides went as far only by one party's account.
pub(crate) fn stage_of_value(value: &CellValue) -> Option<VNode> {
    let icon = value.stage.map(stage_icon)?;
    Some(if value.is_one_account { icon.attr("data-account", "one-party") } else { icon })
}

/// A stage as a circle filled by quarters. The stage's name is always beside it, so screen readers skip it.
pub fn stage_icon(stage: Stage) -> VNode {
    classed("span", "stage-icon")
        .attr("part", "stage-icon")
        .attr("data-stage", stage.name())
        .attr("aria-hidden", "true")
}
