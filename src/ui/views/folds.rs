//! Cells that show their first values and fold the rest. The length of their labels decides how many are shown, and
//! nothing is measured, so a prerendered page shows the same values. There are two cuts, one for a wide and one for a
//! narrow table; a container query takes one. Folded values are in the page, and the browser's search unfolds them.

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

/// The characters of a line in a narrow table and in a wide one.
type LineLengths = [usize; 2];

fn line_lengths(field: Field) -> LineLengths {
    match field {
        Field::Area => [30, 42],
        _ => [20, 24],
    }
}

/// The values of a field; those that the query asks for come first.
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
    let cuts = line_lengths(field).map(|line| shown(&groups, [line, lines], field != Field::Area, kept));
    let mut cell = Vec::new();
    let mut begun = 0;
    for group in &groups {
        let cuts = if is_unfolded { [values.len(); 2] } else { cuts };
        cell.push(group_view(context, dialogue, field, group, cuts.map(|cut| cut.saturating_sub(begun))));
        begun += group.values.len();
    }
    let fold = Action::Unfold(Fold::Cell(dialogue.id.clone(), field));
    let widths = if cuts[0] == cuts[1] {
        vec![("fold", cuts[0])]
    } else {
        vec![("fold narrow", cuts[0]), ("fold wide", cuts[1])]
    };
    for (class, cut) in widths {
        if cut < values.len() {
            let press = button(class).key(class).action(&fold);
            cell.push(if is_unfolded {
                press.attr("aria-expanded", "true").text(context.strings().show_fewer)
            } else {
                folded(context, press.attr("aria-expanded", "false"), &groups, cut)
            });
        }
    }
    cell
}

/// How many values fit on `most` lines of `line` characters: at least one, all signed ones and the first `kept`, and
/// never all but one.
fn shown(groups: &[Group], [line, most]: [usize; 2], each_on_a_line: bool, kept: usize) -> usize {
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
    }
    if total - count == 1 { total } else { count }
}

/// The values of a group, with the numbers that a narrow and a wide table show.
fn group_view(context: &ViewContext, dialogue: &Dialogue, field: Field, group: &Group, cuts: [usize; 2]) -> VNode {
    let count = group.values.len();
    let [narrow, wide] = cuts.map(|cut| cut.min(count));
    let nodes = |from: usize, to: usize| {
        let views = group.values[from..to].iter().map(|value| value_view(context, dialogue, field, value));
        views.flat_map(|view| [view, text(" ")]).collect::<Vec<_>>()
    };
    let (class, shown) = match (narrow, wide) {
        (_, 0) => ("cell-group over", count),
        (0, _) => ("cell-group over-narrow", wide),
        _ => ("cell-group", narrow),
    };
    let part = |class| until_found(classed("span", class));
    let over = |from: usize| (from < count).then(|| part("over").children(nodes(from, count)));
    let folded = if shown < wide {
        Some(part("over-narrow").children(nodes(shown, wide)).maybe(over(wide)))
    } else {
        over(shown)
    };
    let view = group_head(context, group, class);
    let view = if narrow == 0 { until_found(view) } else { view };
    with_marks(view.children(nodes(0, shown)).maybe(folded), group)
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
