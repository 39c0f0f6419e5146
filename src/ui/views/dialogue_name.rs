//! The names of a dialogue: in full, and where there is little room.

use engine::Field;

use crate::cell_values::cell_values;
use crate::context::ViewContext;
use crate::vdom::{VNode, classed, el};

/// Italy · Vietnam–Italy Defence Policy Dialogue · 5th
pub(crate) fn full_name(context: &ViewContext, at: usize) -> String {
    [Field::Partner, Field::Series, Field::Edition].map(|field| labels(context, at, field)).concat().join(" · ")
}

/// The short name of a dialogue, in two parts: partner and date.
pub(crate) fn short_name(context: &ViewContext, at: usize) -> [String; 2] {
    [Field::Partner, Field::Held].map(|field| labels(context, at, field).join(" / "))
}

/// The labels of the values of a field.
fn labels(context: &ViewContext, at: usize, field: Field) -> Vec<String> {
    let values = cell_values(context.corpus(), context.dialogue(at), field, context.lang);
    values.into_iter().map(|value| value.label).collect()
}

/// The same in one line; the date may be missing.
pub(crate) fn in_a_line(context: &ViewContext, at: usize) -> String {
    short_name(context, at).join(" ").trim_end().to_owned()
}

/// A dialogue by its short name, in an element of this kind.
pub(crate) fn name_view(context: &ViewContext, at: usize, tag: &'static str) -> VNode {
    let [partner, when] = short_name(context, at);
    // A name in a script from right to left does not reorder the date.
    classed(tag, "name").child(el("b").attr("dir", "auto").text(&partner)).text(" ").text(&when)
}

/// The dialogues that a view cannot show, after the reason; nothing where there are none.
pub(crate) fn left_out(context: &ViewContext, why: &str, dialogues: &[usize]) -> Option<VNode> {
    let names: Vec<String> = dialogues.iter().map(|&at| in_a_line(context, at)).collect();
    let line = classed("p", "omitted").child(el("strong").text(why)).text(" ").text(&names.join(", "));
    (!names.is_empty()).then_some(line)
}
