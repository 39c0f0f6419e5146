//! The whole of one table: where the search box, chips, facet panel, table and evidence stand.

use engine::{Lang, Stage};
use leptos::prelude::*;

use crate::act::{EVENTS, act};
use crate::cell::circle;
use crate::chips::active;
use crate::evidence::evidence;
use crate::facets::facets;
use crate::node::{Node, classed, el};
use crate::search::search;
use crate::state::State;
use crate::table::{sort_box, table};

/// From this width, in CSS pixels, there is room for the facet panel beside the table.
const ROOMY: i32 = 800;

/// The table and all around it. A change of language draws it anew.
pub(crate) fn shell(state: &State) -> Node {
    let (heard, drawn) = (state.clone(), state.clone());
    // Both languages run from left to right, whatever the page does.
    let shell = classed("div", "shell").attr("part", "shell").attr("dir", "ltr");
    shell.on(EVENTS, move |event| act(&heard, &event)).live(move |shell| {
        let lang = drawn.tag.with(|tag| Lang::of_tag(tag));
        shell.attr("lang", if lang == Lang::Vi { "vi" } else { "en" }).children(parts(&drawn))
    })
}

fn parts(state: &State) -> Vec<Node> {
    let words = state.strings();
    // An element that is not shown yet has no width; the window's is the best guess then.
    let own = state.host.client_width();
    let width = if own > 0 { own } else { document().document_element().map_or(0, |page| page.client_width()) };
    let folded = (width < ROOMY).then_some(());
    let fold = classed("button", "fold")
        .attr("type", "button")
        .attr("data-do", "fold")
        .attr("aria-controls", "filters")
        .attr("aria-expanded", if folded.is_some() { "false" } else { "true" })
        .text(words.filters);
    let counted = state.clone();
    let count = classed("p", "count").attr("part", "status").attr("role", "status");
    let bar = classed("div", "bar")
        .child(fold)
        .child(count.live(move |line| line.text(&count_of(&counted))))
        .child(legend(state))
        .child(sort_box(state));
    let rail = classed("div", "rail").attr("id", "filters").attr("part", "filters").attr("role", "group");
    let rail = rail.attr("aria-label", words.filters).flag("hidden", folded).child(facets(state));
    let reading = state.clone();
    let stage = el("div")
        .child(table(state))
        .child(evidence(state))
        .live(move |stage| stage.attr("class", if reading.opened().is_some() { "stage reading" } else { "stage" }));
    let skip = classed("button", "skip").attr("type", "button").attr("data-do", "skip").text(words.skip);
    vec![search(state), bar, active(state), skip, classed("div", "body").child(rail).child(stage)]
}

/// 3 of 7 dialogues
fn count_of(state: &State) -> String {
    let words = state.strings();
    let all = state.index.corpus().dialogues().len().to_string();
    [&state.answer.get().total.to_string(), " ", words.of, " ", &all, " ", words.dialogues].concat()
}

fn legend(state: &State) -> Node {
    let lang = state.lang() as usize;
    let item = |stage: Stage| el("li").child(circle(stage)).text(" ").text(stage.labels()[lang]);
    let list = classed("ul", "legend").attr("role", "list").attr("part", "legend");
    list.attr("aria-label", state.strings().stages).children(Stage::ALL.map(item).into())
}
