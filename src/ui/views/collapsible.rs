//! Cells that show their first values and collapse the rest. The length of their labels decides how many are shown, and
//! nothing is measured, so a prerendered page shows the same values. Collapsed values are in the page, and the
//! browser's search expands them.

use engine::{Dialogue, Field, Stage};

use crate::cell_values::CellValue;
use crate::context::ViewContext;
use crate::controls::stage_icon::named_stage;
use crate::fields::{ColumnWidth, presentation};
use crate::state::{Action, Collapsible};
use crate::vdom::{VChild, VNode, button, classed, text};
use crate::views::cell::{Group, group_header, groups_of, value_view, with_remarks};

/// The distance between two values on a line, in characters.
const GAP: usize = 3;

/// The lines that a cell has for its values, usually and where rows have more space.
pub(crate) const LINES: usize = 3;
pub(crate) const COMFORTABLE_LINES: usize = 9;

/// The characters of a line.
fn line_length(width: ColumnWidth) -> usize {
    if width == ColumnWidth::Rest { 36 } else { 24 }
}

/// The values of a field; those that the query asks for come first. The button that expands the rest is on the line of
/// the last value that is shown, if it fits there.
pub(crate) fn collapsible_values(
    context: &ViewContext,
    dialogue: &Dialogue,
    field: Field,
    values: &[CellValue],
    is_asked: &dyn Fn(&CellValue) -> bool,
    is_expanded: bool,
    lines: usize,
) -> Vec<VNode> {
    let mut groups = groups_of(context, values.iter().filter(|value| is_asked(value)));
    let kept = groups.iter().map(|group| group.values.len()).sum();
    groups.extend(groups_of(context, values.iter().filter(|value| !is_asked(value))));
    let width = presentation(field).width;
    let cut = shown(&groups, line_length(width), lines, width != ColumnWidth::Rest, kept);
    let expander = button("expander").key("+").action(&Action::Expand(Collapsible::Cell(dialogue.id.clone(), field)));
    let is_collapsed = cut < values.len() && !is_expanded;
    let mut expander = (cut < values.len()).then(|| {
        if is_collapsed {
            collapsed(context, expander.attr("aria-expanded", "false"), &groups, cut)
        } else {
            expander.attr("aria-expanded", "true").text(context.strings().show_fewer)
        }
    });
    let end = if is_collapsed { cut } else { values.len() };
    let mut cell = Vec::new();
    let mut begun = 0;
    for group in &groups {
        let view = group_view(context, dialogue, field, group, cut.saturating_sub(begun), is_collapsed);
        begun += group.values.len();
        cell.push(if begun >= end { view.maybe(expander.take()) } else { view });
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
        lines += group.values[0].remarks.len();
    }
    if total - count == 1 { total } else { count }
}

/// The values of a group, of which the first `shown` are never collapsed. Expanding the others changes attributes and
/// adds a circle: what the browser's search has found, or a script holds, stays in the page.
fn group_view(
    context: &ViewContext,
    dialogue: &Dialogue,
    field: Field,
    group: &Group,
    shown: usize,
    is_collapsed: bool,
) -> VNode {
    let nodes = |values: &[&CellValue]| {
        let views = values.iter().map(|value| value_view(context, dialogue, field, value).key(&value.id));
        views.flat_map(|view| [view.into(), text(" ")]).collect::<Vec<VChild>>()
    };
    // Hidden, but found by the browser's search.
    let over = |tag, class| classed(tag, class).attr("hidden", "until-found");
    let (first, rest) = group.values.split_at(shown.min(group.values.len()));
    let view = if first.is_empty() && is_collapsed {
        over("p", "cell-group over").children(nodes(rest))
    } else if first.is_empty() {
        group_header(context, group, "cell-group").children(nodes(rest))
    } else {
        let part = if is_collapsed { over("span", "over") } else { classed("span", "expanded") };
        let rest = (!rest.is_empty()).then(|| part.children(nodes(rest)));
        group_header(context, group, "cell-group").children(nodes(first)).maybe(rest)
    };
    with_remarks(view, group)
}

/// The text of a button that expands the values after the first ones: how many they are, and their stages.
fn collapsed(context: &ViewContext, control: VNode, groups: &[Group], shown: usize) -> VNode {
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
    let mut control = control.text(&["+", &hidden.to_string()].concat());
    for (stage, count) in stages {
        control = control.text(" ").child(named_stage(context, stage)).text(" ").text(&count.to_string());
    }
    control
}
