//! The hints below the search box: example queries, problems of the query, a query that is likelier meant, and what
//! else was searched.

use engine::{Answer, Problem, Query, Row, Suggestion, SuggestionKind};

use crate::context::ViewContext;
use crate::i18n::{Strings, format_count};
use crate::state::Action;
use crate::vdom::{VNode, button, classed, el};

/// Example queries, each a button.
#[must_use]
pub fn examples(strings: &Strings) -> Vec<VNode> {
    (strings.example_queries)().map(|query| query_button("example", query).text(query)).into()
}

/// A button that runs a query.
pub(crate) fn query_button(class: &str, query: &str) -> VNode {
    button(class).action(&Action::search(query))
}

/// Offers a query that is likelier meant, in plain words, as its chips have them.
pub(crate) fn did_you_mean(context: &ViewContext, tag: &'static str, query: &str) -> VNode {
    let chips = context.dataset.chips(query);
    let mut labels: Vec<String> = chips.iter().map(|chip| context.localized(chip.labels.each_ref()).clone()).collect();
    labels.extend(Query::parse(query).0.sort.map(|sort| context.sort_label(sort.field, sort.direction)));
    let offer = query_button("example in-words", query).text(&labels.join(", "));
    el(tag).text(context.strings().did_you_mean).text(" ").child(offer).text("?")
}

/// Problems of the query, a query that is likelier meant, and what else was searched. `is_grouped` says whether rows
/// stand under groups, and so not in the order of the answer.
#[must_use]
pub fn hints(context: &ViewContext, answer: &Answer, is_grouped: bool) -> Vec<VNode> {
    let strings = context.strings();
    let hint = |problem: &Problem| {
        let offer = problem.instead.as_ref().map(|query| query_button("example", query).text(query.trim()));
        el("li").text(&(strings.problem)(problem)).text(if offer.is_some() { " " } else { "" }).maybe(offer)
    };
    let mut hints: Vec<VNode> = answer.problems.iter().map(hint).collect();
    // Where nothing matches, the offer is in the place of the rows.
    if let Some(query) = answer.did_you_mean.as_ref().filter(|_| answer.total > 0) {
        hints.push(did_you_mean(context, "li", query));
    }
    hints.extend(apart(context, answer, is_grouped));
    hints.extend(also_searched(context, &answer.also_searched));
    hints
}

/// Of more rows than these, only the rows themselves say whether the words are apart.
const MAX_ROWS_TOLD: usize = 50;

/// In how many of the rows the words are apart, and that those are the last, or that no row has them together.
fn apart(context: &ViewContext, answer: &Answer, is_grouped: bool) -> Option<VNode> {
    let is_apart = |row: &Row| !context.dataset.has_words_together(row.dialogue, &answer.matched_words);
    let rows = answer.rows.iter().filter(|_| answer.total <= MAX_ROWS_TOLD);
    let apart: Vec<bool> = rows.map(is_apart).collect();
    let (strings, count) = (context.strings(), apart.iter().filter(|&&is_apart| is_apart).count());
    let last = if !is_grouped && apart.is_sorted() { strings.listed_last } else { "" };
    let line = match count {
        0 => return None,
        _ if count == apart.len() => strings.words_apart_in_all.to_owned(),
        _ => [strings.words_apart, last, ": ", &format_count(count, context.lang)].concat(),
    };
    Some(el("li").text(&line))
}

/// One of the other names that were searched for, and the number of the rest: they say the same.
fn also_searched(context: &ViewContext, names: &[String]) -> Option<VNode> {
    let (first, others) = names.split_first()?;
    let more =
        if others.is_empty() { String::new() } else { [" +", &format_count(others.len(), context.lang)].concat() };
    let line = [context.strings().also_searched, " ", first, &more].concat();
    Some(el("li").attr("title", &names.join(", ")).text(&line))
}

/// How the query can go on, as the options of a list; one of them may be the active one.
#[must_use]
pub fn suggestions(context: &ViewContext, suggested: &[Suggestion], active: Option<usize>) -> Vec<VNode> {
    let option = |(at, suggestion): (usize, &Suggestion)| {
        let kind = match suggestion.kind {
            SuggestionKind::Field => context.strings().field,
            SuggestionKind::Value(field) => context.localized(field.spec().labels),
            SuggestionKind::Word => context.strings().word,
        };
        el("li")
            .attr("role", "option")
            .attr("id", &["option-", &at.to_string()].concat())
            .action(&Action::TakeSuggestion(at))
            .state("aria-selected", active == Some(at))
            .child(classed("span", "name").text(context.localized(suggestion.labels.each_ref()).as_str()))
            .text(" ")
            .child(classed("span", "kind").text(kind))
            .text(" ")
            .child(classed("span", "count").text(&format_count(suggestion.count, context.lang)))
    };
    suggested.iter().enumerate().map(option).collect()
}
