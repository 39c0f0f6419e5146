//! Cells that show their first values and fold the rest. The length of their labels decides how many are shown, and
//! nothing is measured, so a prerendered page shows the same values. Folded values are in the page, and the browser's
//! search unfolds them.

use engine::{Dialogue, Field, Stage};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;
use crate::controls::stage_icon::named_stage;
use crate::state::{Action, Fold};
use crate::vdom::{VNode, button, classed, text};
use crate::views::cell::{Group, group_head, groups_of, value_view, with_marks};

/// The distance between two values on a line, in characters.
const GAP: usize = 3;

/// The lines that a cell has for its values, usually and where rows have more space.
pub(crate) const LINES: usize = 3;
pub(crate) const COMFORTABLE_LINES: usize = 9;

/// The characters of a line.
fn line_length(field: Field) -> usize {
    if field == Field::Area { 36 } else { 24 }
}

/// The values of a field; those that the query asks for come first. The button that unfolds the rest is on the line of the
/// last value that is shown, if it fits there.
pub(crate) fn folding_values(
    context: &ViewContext,
    dialogue: &Dialogue,
    field: Field,
    is_asked: &dyn Fn(&CellValue) -> bool,
    is_unfolded: bool,
    lines: usize,
) -> Vec<VNode> {
    let values = cell_values(context.corpus(), dialogue, field, context.lang);
    let mut groups = groups_of(context, values.iter().filter(|value| is_asked(value)));
    let kept = groups.iter().map(|group| group.values.len()).sum();
    groups.extend(groups_of(context, values.iter().filter(|value| !is_asked(value))));
    let cut = shown(&groups, line_length(field), lines, field != Field::Area, kept);
    let fold = button("fold").key("fold").action(&Action::Unfold(Fold::Cell(dialogue.id.clone(), field)));
    let (mut fold, end) = match (cut < values.len(), is_unfolded) {
        (false, _) => (None, values.len()),
        (true, true) => (Some(fold.attr("aria-expanded", "true").text(context.strings().show_fewer)), values.len()),
        (true, false) => (Some(folded(context, fold.attr("aria-expanded", "false"), &groups, cut)), cut),
    };
    let mut cell = Vec::new();
    let mut begun = 0;
    for group in &groups {
        let view = group_view(context, dialogue, field, group, end.saturating_sub(begun));
        begun += group.values.len();
        cell.push(if begun >= end { view.maybe(fold.take()) } else { view });
    }
    cell
}

/// How many values fit on `most` lines of `line` characters: at least one, all signed ones and the first `kept`, and
/// never all but one.
fn shown(groups: &[Group], line: usize, most: usize, each_on_a_line: bool, kept: usize) -> usize {
    let total: usize = groups.iter().map(|group| group.values.len()).sum();
    let (mut lines, mut count) = (0, 0);
    'values: for group in groups {
        let mut left = 0;
        for value in &group.values {
            let length = value.label.chars().count() + GAP;
            if length > left {
                lines += length.div_ceil(line);
                left = line;
            }
            // What wraps has its lines to itself.
            left = if each_on_a_line { 0 } else { left.saturating_sub(length) };
            let stays = count < kept.max(1) || group.stage == Some(Stage::Signed);
            if lines > most && !stays {
                break 'values;
            }
            count += 1;
        }
        lines += group.values[0].marks.len();
    }
    if total - count == 1 { total } else { count }
}

/// The values of a group, of which the first `shown` are not folded.
fn group_view(context: &ViewContext, dialogue: &Dialogue, field: Field, group: &Group, shown: usize) -> VNode {
    let nodes = |values: &[&CellValue]| {
        let views = values.iter().map(|value| value_view(context, dialogue, field, value));
        views.flat_map(|view| [view, text(" ")]).collect::<Vec<_>>()
    };
    let (first, rest) = group.values.split_at(shown.min(group.values.len()));
    if first.is_empty() {
        // The circle is shown when the group is unfolded.
        let view = until_found(classed("p", "cell-group over")).children(nodes(rest));
        return with_marks(view, group);
    }
    let view = group_head(context, group, "cell-group").children(nodes(first));
    let over = (!rest.is_empty()).then(|| until_found(classed("span", "over")).children(nodes(rest)));
    with_marks(view.maybe(over), group)
}

/// Hidden, but found by the browser's search.
fn until_found(view: VNode) -> VNode {
    view.attr("hidden", "until-found")
}

/// The text of a button that unfolds the values after the first ones: how many they are, and their stages.
fn folded(context: &ViewContext, press: VNode, groups: &[Group], shown: usize) -> VNode {
    let mut stages: Vec<(Stage, usize)> = Vec::new();
    let (mut at, mut hidden) = (0, 0);
    for group in groups {
        let count = group.values.len() - shown.saturating_sub(at).min(group.values.len());
        at += group.values.len();
        hidden += count;
        if let Some(stage) = group.stage.filter(|_| count > 0) {
            match stages.iter_mut().find(|other| other.0 == stage) {
                Some(other) => other.1 += count,
                None => stages.push((stage, count)),
            }
        }
    }
    let mut press = press.text(&["+", &hidden.to_string()].concat());
    for (stage, count) in stages {
        press = press.text(" ").child(named_stage(context, stage)).text(" ").text(&count.to_string());
    }
    press
}
