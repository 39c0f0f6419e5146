//! The search box: a combobox that suggests how the query can go on, with examples, problems of the query, and what
//! else was searched for. After the ARIA Authoring Practices' editable combobox with list autocomplete.

use engine::SuggestionKind;
use ui::{Node, classed, el, examples, hints, suggestions};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

/// The search box.
pub(crate) fn search(state: AppState) -> Node {
    let words = state.strings();
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
            let open = state.suggestions.with(|suggestions| !suggestions.is_empty());
            let input =
                input.attr(".value", &state.query.get()).attr("aria-expanded", if open { "true" } else { "false" });
            match state.active_option.get() {
                Some(at) => input.attr("aria-activedescendant", &["option-", &at.to_string()].concat()),
                None => input,
            }
        });
    let list = classed("ul", "suggestions").attr("id", "suggestions").attr("role", "listbox");
    let list = list.attr("aria-label", words.suggestions).live(move |list| {
        let suggested = state.suggestions.get();
        let list = list.flag("hidden", suggested.is_empty());
        list.children(suggestions(&state.context(), &suggested, state.active_option.get()))
    });
    let problems = classed("ul", "problems")
        .attr("id", "problems")
        .attr("part", "problems")
        .live(move |list| list.children(hints(&state.context(), &state.answer.get())));
    classed("form", "search")
        .attr("part", "search")
        .attr("role", "search")
        .child(el("label").attr("for", "query").text(words.search))
        .child(classed("div", "combobox").child(input).child(list))
        .child(classed("p", "hint").attr("id", "hint").text(words.hint).children(examples()))
        .child(problems)
}

/// The reader has typed; the suggestions open.
pub(crate) fn typed(state: AppState, input: &HtmlInputElement) {
    let caret = input.selection_start().ok().flatten();
    set_if_changed(state.active_option, None);
    set_if_changed(state.caret, caret.map(|caret| caret as usize));
    state.edit_query(input.value());
}

/// Closes the suggestions. Whether there were any.
pub(crate) fn close_suggestions(state: AppState) -> bool {
    let open = state.suggestions.with_untracked(|suggestions| !suggestions.is_empty());
    set_if_changed(state.active_option, None);
    set_if_changed(state.caret, None);
    open
}

/// A key in the search box that moves in the suggestions, takes one or closes them. Whether it was.
pub(crate) fn key_in_suggestions(state: AppState, event: &Event, key: &str) -> bool {
    let count = state.suggestions.with_untracked(|suggestions| suggestions.len());
    let active = state.active_option.get_untracked();
    let is_ours = match key {
        _ if count == 0 => false,
        "ArrowDown" => {
            set_if_changed(state.active_option, Some(active.map_or(0, |at| (at + 1) % count)));
            true
        }
        "ArrowUp" => {
            set_if_changed(state.active_option, Some(active.map_or(count - 1, |at| (at + count - 1) % count)));
            true
        }
        "Enter" => active.is_some_and(|at| take_suggestion(state, at)),
        "Escape" => close_suggestions(state),
        _ => false,
    };
    if is_ours {
        event.prevent_default();
        event.stop_propagation();
    }
    is_ours
}

/// Takes a suggestion. A field is followed by its values, everything else is a finished change.
pub(crate) fn take_suggestion(state: AppState, at: usize) -> bool {
    let Some(suggestion) = state.suggestions.with_untracked(|suggestions| suggestions.get(at).cloned()) else {
        return false;
    };
    set_if_changed(state.active_option, None);
    if suggestion.kind == SuggestionKind::Field {
        let caret = suggestion.query.get(..suggestion.caret).unwrap_or_default().encode_utf16().count();
        state.edit_query(suggestion.query);
        set_if_changed(state.caret, Some(caret));
    } else {
        set_if_changed(state.caret, None);
        state.search(suggestion.query);
    }
    if let Some(input) = state.find("#query") {
        _ = input.unchecked_into::<HtmlInputElement>().focus();
    }
    true
}
