//! Below a row of the table: the passages that match the words of the query, and all facts of the dialogue.

use engine::{MatchedWords, Passage};

use crate::cell_values::cell_values;
use crate::columns::all_columns;
use crate::context::ViewContext;
use crate::evidence_target::passage_key;
use crate::fields::presentation;
use crate::i18n::format_count;
use crate::vdom::{VNode, classed, el};
use crate::views::article_text::marked;
use crate::views::cell::{aloud, cell, value_button};
use crate::views::found_values::found_values;

/// At most this many passages of a row are shown; the rest are collapsed.
const PASSAGES_SHOWN: usize = 2;

/// The values found and the best passages, with the rest of those collapsed.
pub(crate) fn passages_view(context: &ViewContext, dialogue: usize, searched: &MatchedWords) -> VNode {
    let found = found_values(context, context.dialogue(dialogue), searched);
    let id = &context.dialogue(dialogue).id;
    let passages = context.dataset.passages(dialogue, searched);
    let list = |passages: &[Passage]| {
        let items = passages.iter().map(|passage| passage_view(context, id, passage));
        classed("ul", "passages").attr("role", "list").children(items.collect())
    };
    let (best, others) = passages.split_at(passages.len().min(PASSAGES_SHOWN));
    let label = aloud(context.strings().matches);
    let apart = (!context.dataset.has_words_together(dialogue, searched)).then(|| apart_view(context));
    let view = classed("div", "found").child(label).maybe(apart).maybe(found);
    let view = view.maybe((!best.is_empty()).then(|| list(best)));
    if others.is_empty() {
        return view;
    }
    let more = [&format_count(others.len(), context.lang), " ", context.strings().more_passages].concat();
    view.child(el("details").child(el("summary").text(&more)).child(list(others)))
}

/// Says that no sentence and no value has all words: together they may mean what nobody said.
fn apart_view(context: &ViewContext) -> VNode {
    let said = classed("span", "detail").text(context.strings().words_apart);
    classed("ul", "passages").attr("role", "list").child(el("li").child(said))
}

fn passage_view(context: &ViewContext, dialogue: &str, passage: &Passage) -> VNode {
    let article = context.corpus().article(passage.article);
    let quote = el("q").verbatim(&article.lang);
    let quote = quote.children(marked(&article.body, passage.span, &passage.highlights));
    let button = value_button(passage_key(&context.dataset, dialogue, passage), context.strings().in_article);
    el("li").child(quote).text(" ").child(button)
}

/// Every field of a dialogue with all remarks on its values, and at the end the fields that are not stated.
pub(crate) fn all_facts(context: &ViewContext, dialogue: usize) -> VNode {
    let dialogue = context.dialogue(dialogue);
    let mut view = classed("div", "all-facts");
    let mut silent: Vec<&str> = Vec::new();
    for field in all_columns().into_iter().flatten() {
        if !cell_values(context.corpus(), dialogue, field, context.lang).is_empty() {
            view = view.maybe(cell(context, dialogue, field));
        } else if presentation(field).is_missed {
            silent.push(context.localized(field.spec().labels));
        }
    }
    let missing = [context.strings().not_stated, ": ", &silent.join(", ")].concat();
    view.maybe((!silent.is_empty()).then(|| classed("p", "silent").text(&missing)))
}
