//! The whole of one table: where the search box, chips, facet panel, views and evidence stand.

use engine::{Lang, Stage};
use view::{Node, button, chips_and_clear, circle, classed, counted, el, facets};

use crate::evidence::evidence;
use crate::paper::paper;
use crate::reactive::*;
use crate::search::search;
use crate::state::State;
use crate::table::sort_box;
use crate::views::{tabs, view};

/// From this width, in CSS pixels, there is room for the facet panel beside the table.
const ROOMY: i32 = 800;

/// The table and all around it. A change of language draws it anew.
pub(crate) fn shell(state: &State, shell: Node) -> Node {
    let vietnamese = state.tag.with(|tag| Lang::of_tag(tag) == Lang::Vi);
    // Both languages run from left to right, whatever the page does.
    let shell = shell.attr("class", "shell").attr("part", "shell").attr("dir", "ltr");
    shell.attr("lang", if vietnamese { "vi" } else { "en" }).children(parts(state))
}

fn parts(state: &State) -> Vec<Node> {
    let words = state.strings();
    // An element that is not shown yet has no width; the window's is the best guess then.
    let own = state.host.client_width();
    let width = if own > 0 { own } else { document().document_element().map_or(0, |page| page.client_width()) };
    let folded = width < ROOMY;
    let fold = button("fold")
        .attr("data-do", "fold")
        .attr("aria-controls", "filters")
        .attr("aria-expanded", if folded { "false" } else { "true" })
        .text(words.filters);
    let counted = state.clone();
    let count = classed("p", "count").attr("part", "status").attr("role", "status");
    let bar = classed("div", "bar")
        .child(fold)
        .child(count.live(move |line| line.text(&count_of(&counted))))
        .child(legend(state))
        .child(sort_box(state));
    let filtered = state.clone();
    let facets = classed("div", "facets")
        .live(move |panel| panel.in_steps().children(filtered.answer.with(|answer| facets(&filtered.page(), answer))));
    let rail = classed("div", "rail").attr("id", "filters").attr("part", "filters").attr("role", "group");
    let rail = rail.attr("aria-label", words.filters).flag("hidden", folded).child(facets);
    let reading = state.clone();
    let stage = el("div").child(view(state)).child(evidence(state)).live(move |stage| {
        let class = if reading.opened().is_some() { "stage reading" } else { "stage" };
        stage.attr("class", class)
    });
    let skip = button("skip").attr("data-do", "skip").text(words.skip);
    let body = classed("div", "body").child(rail).child(stage);
    vec![search(state), bar, active(state), tabs(state), skip, body, paper()]
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
