//! The facet panel: for each field its values with counts, to tick; for staged fields the least stage that counts.

use engine::{Facet, FacetValue, Field, Lang, Stage};
use leptos::prelude::*;

use crate::node::{Node, classed, el};
use crate::state::State;
use crate::strings::{Strings, strings};

/// The facets that stand first, and open; the others follow in the order of the registry.
const FIRST: [Field; 5] = [Field::Partner, Field::Held, Field::Area, Field::Document, Field::Instrument];

/// The facet panel.
pub(crate) fn facets(state: &State) -> Node {
    let state = state.clone();
    classed("div", "facets").live(move |panel| {
        let answer = state.answer.get();
        let facets = || answer.facets.iter();
        let first = FIRST.iter().flat_map(|&field| facets().filter(move |facet| facet.field == field));
        let others = facets().filter(|facet| !FIRST.contains(&facet.field));
        let nothing = el("p").text(state.strings().no_facets).flag("hidden", facets().any(offers).then_some(()));
        panel.children(first.chain(others).map(|facet| facet_view(facet, state.lang())).collect()).child(nothing)
    })
}

/// Whether there is anything to choose: a stage to lower counts, so that a facet does not go while it is used.
fn offers(facet: &Facet) -> bool {
    !facet.values.is_empty() || facet.at.is_some()
}

/// One facet. It keeps its place when it has nothing to offer: whether it is open is the reader's, and a place's.
fn facet_view(facet: &Facet, lang: Lang) -> Node {
    let field = facet.field;
    let label = field.spec().labels[lang as usize];
    let chosen = facet.values.iter().filter(|value| value.selected).count();
    let badge = classed("span", "chosen").text(&if chosen > 0 { chosen.to_string() } else { String::new() });
    let mut set = el("fieldset").attr("data-field", field.name()).child(classed("legend", "sr").text(label));
    if field.spec().staged {
        set = set.child(floor_view(strings(lang), facet.at, lang));
    }
    let values = facet.values.iter().map(|value| value_view(value, lang)).collect();
    classed("details", "facet")
        .flag("open", FIRST.contains(&field).then_some(()))
        .flag("hidden", (!offers(facet)).then_some(()))
        .child(el("summary").text(label).text(" ").child(badge))
        .child(set.child(el("ul").children(values)))
}

fn value_view(value: &FacetValue, lang: Lang) -> Node {
    let input = el("input")
        .attr("type", "checkbox")
        .attr("value", &value.value)
        .attr(".checked", if value.selected { "yes" } else { "" });
    let name = classed("span", "name").text(&value.labels[lang as usize]);
    let count = classed("span", "n").text(&value.count.to_string());
    el("li").child(el("label").child(input).child(name).text(" ").child(count))
}

fn floor_view(words: &Strings, at: Option<Stage>, lang: Lang) -> Node {
    let option = |stage: Stage| el("option").attr("value", stage.name()).text(stage.labels()[lang as usize]);
    let select = el("select")
        .child(el("option").attr("value", "").text(words.any_stage))
        .children(Stage::ALL.map(option).into())
        .attr(".value", at.map_or("", Stage::name));
    classed("label", "floor").text(words.from_stage).text(" ").child(select)
}
