//! The whole of one table: where the search box, chips, facet panel, views and evidence stand.

use std::cell::Cell;

use engine::{Lang, Stage};
use view::{Node, button, chips_and_clear, circle, classed, counted, el, facets};

use crate::evidence::evidence;
use crate::paper::paper;
use crate::reactive::*;
use crate::search::search;
use crate::state::State;
use crate::table::sort_box;
use crate::views::{tabs, view};

/// The table and all around it. A change of language draws it anew.
pub(crate) fn shell(state: &State, shell: Node) -> Node {
    let vietnamese = state.tag.with(|tag| Lang::of_tag(tag) == Lang::Vi);
    // Both languages run from left to right, whatever the page does.
    let shell = shell.attr("class", "shell").attr("part", "shell").attr("dir", "ltr");
    shell.attr("lang", if vietnamese { "vi" } else { "en" }).children(parts(state))
}

fn parts(state: &State) -> Vec<Node> {
    let words = state.strings();
    let folded = state.folded;
    let fold = button("fold").attr("data-do", "fold").attr("aria-controls", "filters").text(words.filters);
    let fold = fold.live(move |fold| fold.attr("aria-expanded", if is_yes(folded) { "false" } else { "true" }));
    let counted = state.clone();
    let count = classed("p", "count").attr("part", "status").attr("role", "status");
    let bar = classed("div", "bar")
        .child(fold)
        .child(count.live(move |line| line.text(&count_of(&counted))))
        .child(legend(state))
        .child(sort_box(state));
    let rail = classed("div", "rail").attr("id", "filters").attr("part", "filters").attr("role", "group");
    let rail = rail.attr("aria-label", words.filters).child(panel(state));
    let rail = rail.live(move |rail| rail.flag("hidden", is_yes(folded)));
    let reading = state.clone();
    let stage = el("div").child(view(state)).child(evidence(state)).live(move |stage| {
        let class = if reading.opened().is_some() { "stage reading" } else { "stage" };
        stage.attr("class", class)
    });
    let skip = button("skip").attr("data-do", "skip").text(words.skip);
    let body = classed("div", "body").child(rail).child(stage);
    vec![search(state), bar, active(state), tabs(state), skip, body, paper()]
}

/// The facets. Before the panel is unfolded for the first time they are not drawn; after that they stay, as the reader
/// left them.
fn panel(state: &State) -> Node {
    let (state, unfolded) = (state.clone(), Cell::new(false));
    classed("div", "facets").live(move |panel| {
        if !unfolded.get() && is_yes(state.folded) {
            return panel;
        }
        unfolded.set(true);
        panel.in_steps().children(state.answer.with(|answer| facets(&state.page(), answer)))
    })
}

fn is_yes(signal: RwSignal<String>) -> bool {
    signal.with(|text| !text.is_empty())
}

/// The chips above the table.
fn active(state: &State) -> Node {
    let state = state.clone();
    classed("div", "active").attr("role", "group").attr("aria-label", state.strings().active).live(move |group| {
        let chips = state.query.with(|query| chips_and_clear(&state.page(), query));
        group.flag("hidden", chips.is_empty()).children(chips)
    })
}

/// 3 of 7 dialogues
fn count_of(state: &State) -> String {
    let words = state.strings();
    let all = counted(state.index.corpus().dialogues().len(), state.lang());
    let total = counted(state.answer.with(|answer| answer.total), state.lang());
    [&total, " ", words.of, " ", &all, " ", words.dialogues].concat()
}

fn legend(state: &State) -> Node {
    let page = state.page();
    let item = |stage: Stage| el("li").child(circle(stage)).text(" ").text(page.of(&stage.labels()));
    let list = classed("ul", "legend").attr("role", "list").attr("part", "legend");
    list.attr("aria-label", page.strings().stages).children(Stage::ALL.map(item).into())
}
