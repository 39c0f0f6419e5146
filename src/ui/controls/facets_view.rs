//! The content of a facet: its values with counts, to tick, and for staged fields the lowest stage that counts.

use engine::{Facet, FacetValue, Field, Stage, words};

use crate::context::ViewContext;
use crate::controls::stage_icon::stage_icon;
use crate::i18n::format_count;
use crate::state::Action;
use crate::vdom::{VNode, button, classed, el};

/// A facet with more values than this has a box to find one.
const FEW: usize = 12;

/// At most this many values of a facet are listed. The box above them finds the rest.
const MOST: usize = 100;

/// Whether there is anything to choose. A stage that can be lowered counts, so that a facet does not vanish while it is
/// used.
pub(crate) fn offers(facet: &Facet) -> bool {
    !facet.values.is_empty() || facet.min_stage.is_some()
}

/// The values of a facet: those whose labels have the words sought, and those that are chosen.
pub(crate) fn facet_view(context: &ViewContext, facet: &Facet, sought: &str) -> VNode {
    let (field, strings) = (facet.field, context.strings());
    let label = context.localized(field.spec().labels);
    let set = el("fieldset").attr("data-field", field.name()).child(classed("legend", "visually-hidden").text(label));
    if !offers(facet) {
        return set.child(el("p").text(strings.no_values));
    }
    let set = if field.spec().staged { set.child(min_stage_view(context, facet)) } else { set };
    let count = facet.values.len();
    let find = (count > FEW).then(|| {
        let name = [strings.find_value, ": ", label].concat();
        let find = el("input").attr("type", "search").attr("aria-label", &name).action(&Action::FindIn(field));
        let hint = [strings.find_value, " (", &format_count(count, context.lang), ")"].concat();
        find.attr("placeholder", &hint).attr("autocomplete", "off").value(sought)
    });
    let sought = words(sought);
    let is_found = |value: &FacetValue| {
        let label = words(context.localized(value.labels.each_ref()));
        sought.iter().all(|sought| label.iter().any(|word| word.starts_with(sought.as_str())))
    };
    let found: Vec<&FacetValue> = facet.values.iter().filter(|value| value.selected || is_found(value)).collect();
    // A chosen value is always listed, so that it can be removed.
    let listed = found.iter().enumerate().filter(|(at, value)| *at < MOST || value.selected);
    let listed = listed.map(|(_, value)| value_view(context, field, value)).collect();
    let message = match found.len() {
        0 => Some(strings.no_values),
        found => (found > MOST).then_some(strings.type_for_more),
    };
    set.maybe(find).child(el("ul").children(listed)).maybe(message.map(|message| el("p").text(message)))
}

fn value_view(context: &ViewContext, field: Field, value: &FacetValue) -> VNode {
    let input = el("input")
        .attr("type", "checkbox")
        .action(&Action::ToggleValue(field, value.value.to_string()))
        .checked(value.selected);
    let name = classed("span", "name").text(context.localized(value.labels.each_ref()).as_str());
    let count = classed("span", "count").text(&format_count(value.count, context.lang));
    el("li").key(&value.value).child(el("label").child(input).child(name).text(" ").child(count))
}

/// A circle for each stage, to choose the lowest that counts, and the stage in words.
fn min_stage_view(context: &ViewContext, facet: &Facet) -> VNode {
    let (chosen, strings) = (facet.min_stage, context.strings());
    let step = |stage: Stage| {
        let is_chosen = chosen == Some(stage);
        let name = context.localized(stage.labels());
        // A second click takes it back.
        button("stage-step")
            .action(&Action::SetMinStage(facet.field, (!is_chosen).then_some(stage)))
            .state("aria-pressed", is_chosen)
            .attr("aria-label", name)
            .attr("title", name)
            .child(stage_icon(stage))
    };
    let name = chosen.map_or(strings.any_stage, |stage| context.localized(stage.labels()));
    classed("div", "min-stage")
        .attr("role", "group")
        .attr("aria-label", strings.from_stage)
        .text(strings.from_stage)
        .children(Stage::ALL.map(step).into())
        .text(name)
}
