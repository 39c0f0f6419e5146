//! The frame of one table: where the search box, chips, facet panel, views and evidence stand.

use std::cell::Cell;

use engine::{Lang, Stage};
use ui::{Node, button, chips_and_clear, circle, classed, el, facets, format_count};

use crate::evidence::evidence;
use crate::print::paper;
use crate::reactive::*;
use crate::search::search;
use crate::state::AppState;
use crate::table::sort_box;
use crate::views::{tabs, view};

/// The table and all around it.
pub(crate) fn shell(state: AppState, shell: Node) -> Node {
    // Both languages run from left to right, whatever the page does.
    let shell = shell.attr("class", "shell").attr("part", "shell").attr("dir", "ltr");
    let lang = if state.lang.get_untracked() == Lang::Vi { "vi" } else { "en" };
    shell.attr("lang", lang).children(parts(state))
}

fn parts(state: AppState) -> Vec<Node> {
    let words = state.strings();
    let collapsed = state.facets_collapsed;
    let fold = button("fold").attr("data-do", "fold").attr("aria-controls", "filters").text(words.filters);
    let fold = fold.live(move |fold| fold.attr("aria-expanded", if collapsed.get() { "false" } else { "true" }));
    let count = classed("p", "count").attr("part", "status").attr("role", "status");
    let bar = classed("div", "bar")
        .child(fold)
        .child(count.live(move |line| line.text(&count_of(state))))
        .child(legend(state))
        .child(sort_box(state));
    let rail = classed("div", "rail").attr("id", "filters").attr("part", "filters").attr("role", "group");
    let rail = rail.attr("aria-label", words.filters).child(panel(state));
    let rail = rail.live(move |rail| rail.flag("hidden", collapsed.get()));
    let stage = el("div").child(view(state)).child(evidence(state)).live(move |stage| {
        let class = if state.evidence_target.get().is_some() { "stage reading" } else { "stage" };
        stage.attr("class", class)
    });
    let skip = button("skip").attr("data-do", "skip").text(words.skip);
    let body = classed("div", "body").child(rail).child(stage);
    vec![search(state), bar, active(state), tabs(state), skip, body, paper()]
}

/// The facets. Before the panel is expanded for the first time they are not drawn; after that they stay, as the reader
/// left them.
fn panel(state: AppState) -> Node {
    let was_expanded = Cell::new(false);
    classed("div", "facets").live(move |panel| {
        if !was_expanded.get() && state.facets_collapsed.get() {
            return panel;
        }
        was_expanded.set(true);
        panel.in_steps().children(state.answer.with(|answer| facets(&state.context(), answer)))
    })
}

/// The chips above the table.
fn active(state: AppState) -> Node {
    classed("div", "active").attr("role", "group").attr("aria-label", state.strings().active).live(move |group| {
        let chips = state.query.with(|query| chips_and_clear(&state.context(), query));
        group.flag("hidden", chips.is_empty()).children(chips)
    })
}

/// 3 of 7 dialogues
fn count_of(state: AppState) -> String {
    let (words, lang) = (state.strings(), state.lang.get_untracked());
    let all = format_count(state.dataset().corpus().dialogues().len(), lang);
    let total = format_count(state.answer.with(|answer| answer.total), lang);
    [&total, " ", words.of, " ", &all, " ", words.dialogues].concat()
}

fn legend(state: AppState) -> Node {
    let page = state.context();
    let item = |stage: Stage| el("li").child(circle(stage)).text(" ").text(page.of(&stage.labels()));
    let list = classed("ul", "legend").attr("role", "list").attr("part", "legend");
    list.attr("aria-label", page.strings().stages).children(Stage::ALL.map(item).into())
}
