//! What the signs of the table mean. The sign of a stage also filters.

use engine::{Answer, Basis, Field, Stage};

use crate::context::ViewContext;
use crate::controls::stage_icon::stage_icon;
use crate::state::Action;
use crate::vdom::{VNode, button, classed, el};

/// The stages, from the highest to the lowest, each a button that filters for the dialogues that reached it, in place
/// of the stage before. Then the signs that stand for words.
#[must_use]
pub fn legend(context: &ViewContext, query: &str, answer: &Answer) -> Vec<VNode> {
    let reached = answer.facets.iter().find(|facet| facet.field == Field::Stage);
    let is_chosen = |stage: Stage| {
        reached.is_some_and(|facet| facet.values.iter().any(|value| value.selected && *value.value == *stage.name()))
    };
    let toggle = |query: String, stage: Stage| context.dataset.toggle_value(&query, Field::Stage, stage.name());
    let item = |stage: Stage| {
        let others = Stage::ALL.into_iter().filter(|&other| other != stage && is_chosen(other));
        let toggle = button("stage-filter")
            .action(&Action::search(&toggle(others.fold(query.to_owned(), toggle), stage)))
            .state("aria-pressed", is_chosen(stage))
            .attr("title", context.strings().only_stage)
            .child(stage_icon(stage))
            .text(" ")
            .text(context.localized(stage.labels()));
        el("li").child(toggle)
    };
    let signs = [("*", context.localized(Basis::Inferred.labels())), ("–", context.strings().not_stated)].map(
        |(sign, name)| {
            classed("li", "sign").child(el("span").attr("aria-hidden", "true").text(sign)).text(" ").text(name)
        },
    );
    Stage::ALL.into_iter().rev().map(item).chain(signs).collect()
}
