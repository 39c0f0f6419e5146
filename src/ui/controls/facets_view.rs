//! The facet panel: for each field its values with counts, to tick; for staged fields the least stage that counts.

use engine::{Answer, Facet, FacetValue, Field, Stage, sort_by_key};

use crate::context::ViewContext;
use crate::fields::field_view;
use crate::i18n::format_count;
use crate::state::Action;
use crate::vdom::{VNode, classed, el};

/// This many values of a facet are visible, the rest on request; all of them where the rest would be at most [`FEW`].
const SEEN: usize = 8;
const FEW: usize = 4;

/// At most this many values of a facet are listed. The suggestions of the search box find the rest.
const MOST: usize = 500;

/// The facets of an answer, in the order of the panel, and a message where none has a value to choose.
#[must_use]
pub fn facets(context: &ViewContext, answer: &Answer) -> Vec<VNode> {
    let mut ordered: Vec<&Facet> = answer.facets.iter().collect();
    sort_by_key(&mut ordered, |facet| field_view(facet.field).facet_rank.unwrap_or(u8::MAX));
    let mut facets: Vec<VNode> = ordered.iter().map(|facet| facet_view(context, facet)).collect();
    facets.push(el("p").text(context.strings().no_facets).flag("hidden", answer.facets.iter().any(offers)));
    facets
}

/// Whether there is anything to choose: a stage to lower counts, so that a facet does not go while it is used.
fn offers(facet: &Facet) -> bool {
    !facet.values.is_empty() || facet.min_stage.is_some()
}

/// One facet. It stays when it has nothing to offer, so that the reader finds it as open or closed as before.
fn facet_view(context: &ViewContext, facet: &Facet) -> VNode {
    let (field, words) = (facet.field, context.strings());
    let label = context.localized(field.spec().labels);
    let chosen = facet.values.iter().filter(|value| value.selected).count();
    let badge = classed("span", "badge").text(&if chosen > 0 { chosen.to_string() } else { String::new() });
    let mut set =
        el("fieldset").attr("data-field", field.name()).child(classed("legend", "visually-hidden").text(label));
    if field.spec().staged {
        set = set.child(min_stage_view(context, facet));
    }
    let view = |value: &FacetValue| value_view(context, field, value);
    let all = &facet.values;
    let (seen, others) = all.split_at(if all.len() > SEEN + FEW { SEEN } else { all.len() });
    let others = (!others.is_empty()).then(|| {
        let more = [&format_count(others.len(), context.lang), " ", words.more_values].concat();
        // A chosen one is there in any case, to be taken away.
        let listed = others.iter().enumerate().filter(|(at, value)| *at < MOST || value.selected);
        let listed = el("ul").children(listed.map(|(_, value)| view(value)).collect());
        let untold = (others.len() > MOST).then(|| el("p").text(words.type_for_more));
        // A page that comes with a choice shows it.
        let chosen = others.iter().any(|value| value.selected);
        el("details").flag("open", chosen).child(el("summary").text(&more)).child(listed).maybe(untold)
    });
    classed("details", "facet")
        .flag("open", field_view(field).facet_rank.is_some())
        .flag("hidden", !offers(facet))
        .child(el("summary").text(label).text(" ").child(badge))
        .child(set.child(el("ul").children(seen.iter().map(view).collect())).maybe(others))
}

fn value_view(context: &ViewContext, field: Field, value: &FacetValue) -> VNode {
    let input = el("input")
        .attr("type", "checkbox")
        .action(&Action::ToggleValue(field, value.value.clone()))
        .checked(value.selected);
    let name = classed("span", "name").text(context.localized(value.labels.each_ref()).as_str());
    let count = classed("span", "count").text(&format_count(value.count, context.lang));
    el("li").child(el("label").child(input).child(name).text(" ").child(count))
}

fn min_stage_view(context: &ViewContext, facet: &Facet) -> VNode {
    let (field, words) = (facet.field, context.strings());
    let to = |stage| Action::SetMinStage(field, stage).print();
    let option = |stage: Stage| el("option").attr("value", &to(Some(stage))).text(context.localized(stage.labels()));
    let select = el("select")
        .attr(Action::ATTRIBUTE, "")
        .child(el("option").attr("value", &to(None)).text(words.any_stage))
        .children(Stage::ALL.map(option).into())
        .value(&to(facet.min_stage));
    classed("label", "min-stage").text(words.from_stage).text(" ").child(select)
}
