//! The search box: a combobox that suggests how the query can go on, with examples, problems of the query, and what
//! else was searched for. It follows the editable combobox with list autocomplete of the ARIA Authoring Practices.

use engine::{Suggestion, SuggestionKind};
use js_sys::Reflect;
use leptos::{IntoView, component, ev};
use ui::{VChild, examples, hints, suggestions, text};
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use crate::dom::element::{LiveElement, el, event_target};
use crate::reactive::*;
use crate::state::{AppState, set_if_changed};

/// The search box with its suggestions.
#[component]
pub(crate) fn SearchBox(state: AppState) -> impl IntoView {
    el("form")
        .class("search")
        .attr("part", "search")
        .attr("role", "search")
        .on(ev::submit, move |event| {
            event.prevent_default();
            close_suggestions(state);
            state.commit_query();
        })
        .child(el("label").class("visually-hidden").attr("for", "query").text(state.strings().search))
        .child(el("div").class("combobox").child(input(state)).child(suggested(state)))
}

fn is_open(state: AppState) -> bool {
    state.suggestions.with(|suggestions| !suggestions.is_empty())
}

fn input(state: AppState) -> LiveElement {
    el("input")
        .attr("id", "query")
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "suggestions")
        .attr("aria-describedby", "search-help hints")
        .attr("placeholder", state.strings().search_example)
        .attr_with("aria-expanded", move || Some(if is_open(state) { "true" } else { "false" }))
        .attr_with("aria-activedescendant", move || state.active_option.get().map(|at| format!("option-{at}")))
        .value_with(move || state.words.get())
        .on(ev::input, move |event| typed(state, &event))
        .on(ev::change, move |_| state.commit_query())
        .on(ev::keydown, move |event| key_pressed(state, &event))
        .on(ev::blur, move |_| _ = close_suggestions(state))
}

/// The suggestions, and examples of queries below them.
fn suggested(state: AppState) -> LiveElement {
    let strings = state.strings();
    let list = el("ul")
        .class("suggestions")
        .attr("id", "suggestions")
        .attr("role", "listbox")
        .attr("aria-label", strings.suggestions)
        .content(move || suggestions(&state.context(), &state.suggestions.get(), state.active_option.get()));
    let help = move || {
        let mut help = vec![text(strings.hint)];
        help.extend(examples(strings).into_iter().map(VChild::from));
        help
    };
    el("div")
        .class("suggested")
        .hidden_while(move || !is_open(state))
        .child(list)
        .child(el("p").class("search-help").attr("id", "search-help").content(help))
        // The mouse takes no focus from the search box: that would close the list before the click.
        .on(ev::mousedown, |event| event.prevent_default())
}

/// The problems of the query, and what else was searched for.
#[component]
pub(crate) fn SearchHints(state: AppState) -> impl IntoView {
    el("ul").class("hints").attr("id", "hints").attr("part", "hints").content(move || {
        let is_grouped = state.view_state.with(|view_state| view_state.group.is_some());
        state.answer.with(|answer| hints(&state.context(), answer, is_grouped))
    })
}

/// The reader has typed; the suggestions open.
fn typed(state: AppState, event: &Event) {
    let input: HtmlInputElement = event_target(event);
    let text = input.value();
    if is_undo(event) {
        restore_chips(state, &text);
    }
    let caret = input.selection_start().ok().flatten();
    let before = state.conditions_before(&text).encode_utf16().count();
    set_if_changed(state.active_option, None);
    set_if_changed(state.caret, caret.map(|caret| before + caret as usize));
    state.edit_words(text);
}

fn is_undo(event: &Event) -> bool {
    Reflect::get(event, &"inputType".into()).is_ok_and(|kind| kind == "historyUndo")
}

/// Where undoing has brought back the text that a suggestion was taken for, the chips are again those of then.
fn restore_chips(state: AppState, text: &str) {
    if let Some([conditions, typed]) = state.halves_before_suggestion.get_value()
        && typed == text
    {
        set_if_changed(state.conditions, conditions);
    }
}

/// Closes the suggestions. Returns whether there were any.
fn close_suggestions(state: AppState) -> bool {
    let open = state.suggestions.with_untracked(|suggestions| !suggestions.is_empty());
    set_if_changed(state.active_option, None);
    set_if_changed(state.caret, None);
    open
}

/// Whether a key is meant for an input method, which composes a word of several keys: Enter then ends the word, arrows
/// move among its candidates, Escape discards it. Some browsers mark the last of these keys only by its code.
pub(crate) fn is_composing(event: &KeyboardEvent) -> bool {
    const KEY_OF_INPUT_METHOD: u32 = 229;
    event.is_composing() || event.key_code() == KEY_OF_INPUT_METHOD
}

/// Moves in the suggestions, takes one or closes them, where a key asks for it.
fn key_pressed(state: AppState, event: &KeyboardEvent) {
    if is_composing(event) {
        return;
    }
    let count = state.suggestions.with_untracked(|suggestions| suggestions.len());
    let active = state.active_option.get_untracked();
    let is_handled = match event.key().as_str() {
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
    if is_handled {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Takes a suggestion. After a field, its values are suggested; anything else finishes the change: a condition is then
/// a chip, and the search box is free for the next one.
pub(crate) fn take_suggestion(state: AppState, at: usize) -> bool {
    let Some(Suggestion { kind, query, caret, .. }) =
        state.suggestions.with_untracked(|suggestions| suggestions.get(at).cloned())
    else {
        return false;
    };
    let now = [state.conditions, state.words].map(|part| part.get_untracked());
    if kind == SuggestionKind::Field {
        let typed = query.strip_prefix(&now[0]).unwrap_or(&query).trim_start().to_owned();
        let units_after = query.get(caret..).unwrap_or_default().encode_utf16().count();
        let units = query.encode_utf16().count();
        write_search_box(state, &typed, typed.encode_utf16().count().saturating_sub(units_after));
        set_if_changed(state.active_option, None);
        state.edit_words(typed);
        set_if_changed(state.caret, Some(units - units_after));
    } else {
        let [_, words] = state.dataset().conditions_and_words(&query);
        state.halves_before_suggestion.set_value(Some(now));
        write_search_box(state, &words, words.encode_utf16().count());
        close_suggestions(state);
        state.search(query);
    }
    true
}

/// Writes into the search box as if it were typed, so that it can be undone, and sets the caret. Where the browser
/// refuses, the signal writes it.
fn write_search_box(state: AppState, text: &str, caret: usize) {
    let Some(input) = state.find("#query").map(JsCast::unchecked_into::<HtmlInputElement>) else { return };
    _ = input.focus();
    input.select();
    // Browsers insert no empty text.
    _ = if text.is_empty() { exec_command("delete", false, "") } else { exec_command("insertText", false, text) };
    let caret = caret as u32;
    _ = input.set_selection_range(caret, caret);
}

#[wasm_bindgen]
extern "C" {
    /// Edits what has the focus as if a reader did; whether it has. It is the only way to text that a reader can undo.
    #[wasm_bindgen(js_namespace = document, js_name = execCommand, catch)]
    fn exec_command(name: &str, shows_interface: bool, text: &str) -> Result<bool, JsValue>;
}
