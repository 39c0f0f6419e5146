//! The values of a cell as buttons that open their evidence. Values of the same stage are a group with one circle. A
//! dash stands for what is not stated.

use engine::{Basis, Dialogue, Field, Setting, Span, Stage, TermId, sort_by_key};

use crate::cell_values::{CellValue, cell_values};
use crate::context::ViewContext;
use crate::controls::stage_icon::{named_stage, stage_icon};
use crate::fields::presentation;
use crate::state::{Action, EvidenceKey};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::marked;

/// Values of one stage, or participants of one side, with the same remarks.
pub(crate) struct Group<'a> {
    pub(crate) stage: Option<Stage>,
    side: Option<TermId>,
    pub(crate) values: Vec<&'a CellValue>,
}

impl Group<'_> {
    fn holds(&self, value: &CellValue) -> bool {
        (self.stage, self.side) == (value.stage, value.side) && self.values[0].remarks == value.remarks
    }
}

/// The values in groups, in order: the highest stage first, or the home party's side first.
pub(crate) fn groups_of<'a>(context: &ViewContext, values: impl Iterator<Item = &'a CellValue>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    for value in values {
        match groups.iter_mut().find(|group| group.holds(value)) {
            Some(group) => group.values.push(value),
            None => groups.push(Group { stage: value.stage, side: value.side, values: vec![value] }),
        }
    }
    let home = context.corpus().description().home;
    sort_by_key(&mut groups, |group| group.side.is_some() && group.side != home);
    groups
}

/// The values of one field of a dialogue with all remarks, and the field's label: in a comparison, and among all facts.
/// Without a value, that it is not stated, or nothing if none is missed.
pub(crate) fn cell(context: &ViewContext, dialogue: &Dialogue, field: Field) -> Option<VNode> {
    let label = classed("span", "label").text(context.localized(field.spec().labels));
    let cell = classed("div", "cell").attr("data-field", field.name()).child(label);
    let cell = cell.flag("data-stacked", presentation(field).is_stacked);
    let values = cell_values(context.corpus(), dialogue, field, context.lang);
    if values.is_empty() {
        let missing =
            cell.child(classed("span", "missing").attr("data-uncopied", "").text(context.strings().not_stated));
        return presentation(field).is_missed.then_some(missing);
    }
    let mut shown = classed("div", "values").maybe(differ(context, field, &values));
    for group in groups_of(context, values.iter()) {
        let mut view = group_header(context, &group, "cell-group");
        for value in &group.values {
            view = view.child(value_view(context, dialogue, field, value)).text(" ");
            if let Some(detail) = detail(context, value) {
                view = view.child(detail).text(" ");
            }
        }
        shown = shown.child(with_remarks(view, &group));
    }
    Some(cell.child(shown))
}

/// The remark that sources give different values for a field that has one.
pub(crate) fn differ(context: &ViewContext, field: Field, values: &[CellValue]) -> Option<VNode> {
    let differs = field.spec().single && values.len() > 1;
    differs.then(|| classed("span", "sources-differ").text(context.strings().sources_differ))
}

/// The element for the values of a group, with what they have in common.
pub(crate) fn group_header(context: &ViewContext, group: &Group, class: &str) -> VNode {
    let view = classed("p", class);
    match (group.stage, group.side) {
        (Some(stage), _) => {
            let sign = with_account(named_stage(context, stage), group.values[0]);
            view.attr("data-stage", stage.name()).child(sign).text(" ")
        }
        (None, Some(side)) => {
            let side = context.corpus().term(side).label(context.lang);
            view.attr("data-sided", "").child(classed("span", "side").text(side)).text(" ")
        }
        (None, None) => view,
    }
}

/// A group with the remarks on all its values: who alone tells them, and that they were said at a side meeting.
pub(crate) fn with_remarks(group_view: VNode, group: &Group) -> VNode {
    group.values[0]
        .remarks
        .iter()
        .fold(group_view, |view, remark| view.child(classed("span", "remark").text(remark)).text(" "))
}

/// What goes with a value in small type.
fn detail(context: &ViewContext, value: &CellValue) -> Option<VNode> {
    let detail = (!value.detail.is_empty()).then(|| classed("span", "detail").text(&value.detail))?;
    Some(match value.detail_from {
        Some(article) => detail.verbatim(&context.corpus().article(article).lang),
        None => detail,
    })
}

/// The button of a value, with what is found in it marked, and with an asterisk where it is inferred.
pub(crate) fn value_view(context: &ViewContext, dialogue: &Dialogue, field: Field, value: &CellValue) -> VNode {
    let label = Span { start: 0, end: value.label.len() as u32 };
    let view = evidence_button(EvidenceKey::new(&dialogue.id, field, &value.id));
    let view = view.children(marked(&value.label, label, &value.found));
    view.maybe(value.inferred.then(|| sign("inferred", "*", context.localized(Basis::Inferred.labels()))))
}

/// A button that opens the evidence of a value.
pub(crate) fn value_button(key: EvidenceKey, label: &str) -> VNode {
    evidence_button(key).text(label)
}

/// The same, to be filled with the label.
pub(crate) fn evidence_button(key: EvidenceKey) -> VNode {
    button("value").attr("part", "value").attr("aria-haspopup", "dialog").action(&Action::OpenEvidence(key))
}

/// A cell; where nothing is stated, with a dash. Cards show the label, which a column has in its heading.
pub(crate) fn td(context: &ViewContext, field: Field, class: &str, label: &str, content: Vec<VNode>) -> VNode {
    let td = if class.is_empty() { el("td") } else { classed("td", class) };
    let td = td.attr("role", "cell").attr("data-field", field.name()).attr("data-label", label);
    if content.is_empty() { td.child(not_stated(context)) } else { td.children(content) }
}

/// The dash where nothing is stated.
pub(crate) fn not_stated(context: &ViewContext) -> VNode {
    sign("missing", "–", context.strings().not_stated).attr("data-uncopied", "")
}

/// Words for screen readers alone, which copied rows do not have.
pub(crate) fn aloud(words: &str) -> VNode {
    classed("span", "visually-hidden").attr("data-uncopied", "").text(words)
}

/// A character that is read aloud as a word.
fn sign(class: &str, sign: &str, name: &str) -> VNode {
    classed("span", class).attr("role", "img").attr("aria-label", name).text(sign)
}

/// The stage of a value as a circle; a broken one where one party alone tells that both sides went as far.
pub(crate) fn stage_of_value(value: &CellValue) -> Option<VNode> {
    value.stage.map(|stage| with_account(stage_icon(stage), value))
}

/// The same with its name for a screen reader, where no words beside it say it.
pub(crate) fn named_stage_of_value(context: &ViewContext, value: &CellValue) -> Option<VNode> {
    value.stage.map(|stage| with_account(named_stage(context, stage), value))
}

fn with_account(icon: VNode, value: &CellValue) -> VNode {
    icon.attr_if("data-account", value.is_one_account.then_some("one-party"))
}

/// The description of a value where there is room only for a circle: `UNCLOS 1982: noted, at a side meeting`.
pub(crate) fn said_of(context: &ViewContext, value: &CellValue) -> String {
    let stage_word = value.stage.map_or(context.strings().named, |stage| context.localized(stage.labels()));
    let said: Vec<&str> = [stage_word].into_iter().chain(value.remarks.iter().map(String::as_str)).collect();
    [&value.label, ": ", &said.join(", ")].concat()
}

/// The class of a value of which only the stage is shown. A value that was said at a side meeting has a broken frame.
pub(crate) fn dot_class(value: &CellValue) -> &'static str {
    if value.setting == Setting::Dialogue { "dot" } else { "dot beside" }
}
