//! The search box: a combobox that suggests how the query can go on, with examples, what was odd about the query, and
//! what else was searched under it. After the ARIA Authoring Practices' editable combobox with list autocomplete.

use std::rc::Rc;

use engine::{Suggestion, SuggestionKind};
use view::{Node, classed, el, examples, hints, suggestions};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::reactive::*;
use crate::state::{State, set};

/// The search box.
pub(crate) fn search(state: &State) -> Node {
    let words = state.strings();
    let (typed, listed, asked) = (state.clone(), state.clone(), state.clone());
    let input = el("input")
        .attr("id", "query")
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "suggestions")
        .attr("aria-describedby", "hint problems")
        .live(move |input| {
            let open = !suggested(&typed).is_empty();
            let input =
                input.attr(".value", &typed.query.get()).attr("aria-expanded", if open { "true" } else { "false" });
            match active(&typed) {
                Some(at) => input.attr("aria-activedescendant", &["option-", &at.to_string()].concat()),
                None => input,
            }
        });
    let list = classed("ul", "suggestions").attr("id", "suggestions").attr("role", "listbox");
    let list = list.attr("aria-label", words.suggestions).live(move |list| {
        let suggested = suggested(&listed);
        let list = list.flag("hidden", suggested.is_empty());
        list.children(suggestions(&listed.page(), &suggested, active(&listed)))
    });
    let problems = classed("ul", "problems")
        .attr("id", "problems")
        .attr("part", "problems")
        .live(move |list| list.children(hints(&asked.page(), &asked.answer.get())));
    classed("form", "search")
        .attr("part", "search")
        .attr("role", "search")
        .child(el("label").attr("for", "query").text(words.search))
        .child(classed("div", "combobox").child(input).child(list))
        .child(classed("p", "hint").attr("id", "hint").text(words.hint).children(examples()))
        .child(problems)
}

/// What is suggested for what is being typed; nothing while the list is closed.
fn suggested(state: &State) -> Rc<Vec<Suggestion>> {
    let (query, caret) = (state.query.get(), state.caret.get());
    let asked = [&caret, " ", &query].concat();
    let mut last = state.suggested.borrow_mut();
    if last.0 != asked {
        *last = (asked, Rc::new(suggest(state, &query, &caret)));
    }
    Rc::clone(&last.1)
}

fn suggest(state: &State, query: &str, caret: &str) -> Vec<Suggestion> {
    // In UTF-16 code units, as the browser has it.
    let Ok(caret) = caret.parse::<usize>() else { return Vec::new() };
    let mut units = 0;
    let at = query.char_indices().find(|(_, c)| {
        let here = units;
        units += c.len_utf16();
        here >= caret
    });
    let suggested = state.index.suggest(query, at.map_or(query.len(), |(at, _)| at));
    // What stands there already is no suggestion.
    suggested.into_iter().filter(|suggestion| suggestion.query.trim() != query.trim()).collect()
}

fn active(state: &State) -> Option<usize> {
    state.active.with(|active| active.parse().ok())
}

/// What a reader types; the list opens.
pub(crate) fn typed(state: &State, input: &HtmlInputElement) {
    let caret = input.selection_start().ok().flatten();
    set(state.active, String::new());
    set(state.caret, caret.map(|caret| caret.to_string()).unwrap_or_default());
    state.edit(input.value());
}

/// Closes the list. Whether it was open.
pub(crate) fn close_list(state: &State) -> bool {
    let open = untrack(|| !suggested(state).is_empty());
    set(state.active, String::new());
    set(state.caret, String::new());
    open
}

/// A key in the search box that is the list's. Whether it was.
pub(crate) fn key_in_list(state: &State, event: &Event, key: &str) -> bool {
    let count = untrack(|| suggested(state).len());
    let now = untrack(|| active(state));
    let ours = match key {
        _ if count == 0 => false,
        "ArrowDown" => {
            set(state.active, now.map_or(0, |now| (now + 1) % count).to_string());
            true
        }
        "ArrowUp" => {
            set(state.active, now.map_or(count - 1, |now| (now + count - 1) % count).to_string());
            true
        }
        "Enter" => now.is_some_and(|now| choose(state, now)),
        "Escape" => close_list(state),
        _ => false,
    };
    if ours {
        event.prevent_default();
        event.stop_propagation();
    }
    ours
}

/// Takes a suggestion. A field goes on with its values, everything else is a finished change.
pub(crate) fn choose(state: &State, at: usize) -> bool {
    let Some(suggestion) = untrack(|| suggested(state)).get(at).cloned() else { return false };
    set(state.active, String::new());
    if suggestion.kind == SuggestionKind::Field {
        let caret = suggestion.query.get(..suggestion.caret).unwrap_or_default().encode_utf16().count();
        state.edit(suggestion.query);
        set(state.caret, caret.to_string());
    } else {
        set(state.caret, String::new());
        state.commit_to(suggestion.query);
    }
    if let Some(input) = state.find("#query") {
        _ = input.unchecked_into::<HtmlInputElement>().focus();
    }
    true
}
