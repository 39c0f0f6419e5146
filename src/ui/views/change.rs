//! How a value changed from the earlier of two reports to the later. Silence is the report's, not the dialogue's. A
//! stage is called neither higher nor lower where the other report has a broader or narrower term that went as far, nor
//! where one of the two was said at a side meeting or is told by one party alone.

use engine::{Field, Setting};

use crate::cell_values::CellValue;
use crate::context::ViewContext;
use crate::hierarchy::{ValueWithAncestors, value_named};
use crate::vdom::{VNode, classed, el};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    OnlyEarlier,
    OnlyLater,
    InOtherTerms,
    Same,
    Higher,
    Lower,
}

/// The cell of a value that at least one of the two reports has.
pub(crate) fn change_cell(
    context: &ViewContext,
    field: Field,
    named: &ValueWithAncestors,
    before: &[ValueWithAncestors],
    now: &[ValueWithAncestors],
) -> VNode {
    let strings = context.strings();
    let (name, text) = match change(field, named, before, now) {
        None => ("", ""),
        Some(Change::OnlyEarlier) => ("only-earlier", strings.change_only_earlier),
        Some(Change::OnlyLater) => ("only-later", strings.change_only_later),
        Some(Change::InOtherTerms) => ("in-other-terms", strings.in_other_terms),
        Some(Change::Same) => ("same", strings.change_none),
        Some(Change::Higher) => ("higher", strings.change_higher),
        Some(Change::Lower) => ("lower", strings.change_lower),
    };
    let cell = el("td").attr("role", "cell");
    if text.is_empty() { cell } else { cell.child(classed("span", "change").attr("data-change", name).text(text)) }
}

/// The change that can be stated; `None` if there is none.
fn change(
    field: Field,
    named: &ValueWithAncestors,
    before: &[ValueWithAncestors],
    now: &[ValueWithAncestors],
) -> Option<Change> {
    let exact = |column: &[ValueWithAncestors]| value_named(column, &named.value.id).cloned();
    // A report that names a broader or narrower term is not silent on the subject.
    let reached = |column: &[ValueWithAncestors]| {
        column.iter().filter(|other| other.is_related(named)).map(|other| other.value.stage).max()
    };
    let (earlier, later) = match (exact(before), exact(now)) {
        (Some(earlier), Some(later)) => (earlier, later),
        _ if reached(before).is_some() && reached(now).is_some() => return Some(Change::InOtherTerms),
        (None, _) => return Some(Change::OnlyLater),
        (_, None) => return Some(Change::OnlyEarlier),
    };
    let footing = |value: &CellValue| (value.setting, value.is_one_account);
    if footing(&earlier) != footing(&later) {
        return None;
    }
    if earlier.stage == later.stage {
        return Some(Change::Same);
    }
    // A document that was signed at one dialogue and cited at another went neither up nor down.
    if field == Field::Document || footing(&earlier) != (Setting::Dialogue, false) {
        return None;
    }
    let (change, lower, higher) = if earlier.stage < later.stage {
        (Change::Higher, reached(before), later.stage)
    } else {
        (Change::Lower, reached(now), earlier.stage)
    };
    Some(if lower >= Some(higher) { Change::InOtherTerms } else { change })
}
