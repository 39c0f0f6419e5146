//! The quotes of each dialogue on one topic, in complete sentences, with the differences from a baseline marked.

use std::cmp::Reverse;

use engine::{Answer, ArticleId, Evidence, Field, Span, Term, differences, sentences, sort_by_key};

use crate::cell_values::{CellValue, publication};
use crate::context::ViewContext;
use crate::fields::ranked;
use crate::hierarchy::{ValueWithAncestors, distinct, value_or_narrower, values_with_ancestors};
use crate::i18n::format_count;
use crate::state::{Action, EvidenceKey, View, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::marked;
use crate::views::cell::{stage_of_value, value_button};
use crate::views::dialogue_name::{left_out, name_view};

/// A value, and how many dialogues name it or a narrower one.
struct Topic {
    field: Field,
    value: String,
    label: String,
    count: usize,
}

/// The quotes of one dialogue on the topic.
struct TopicQuotes {
    /// The position of the dialogue.
    dialogue: usize,
    /// The value that it names: the topic, or a narrower one.
    value: CellValue,
    /// The sentences around the quotes.
    sentences: Vec<Evidence>,
    /// The sentences as one string, for comparison.
    text: String,
}

/// The quotes of the compared dialogues, if there are two or more, else of all dialogues of the answer.
#[must_use]
pub fn quotes(context: &ViewContext, answer: &Answer, state: &ViewState) -> Vec<VNode> {
    let strings = context.strings();
    let mut dialogues: Vec<usize> = state.compared.iter().filter_map(|id| context.position(id)).collect();
    if dialogues.len() < 2 {
        dialogues = answer.rows.iter().map(|row| row.dialogue).collect();
    }
    let topics = topics(context, &dialogues);
    let Some(Topic { field, value, label, .. }) = chosen(context, answer, &topics, state) else {
        return left_out(context, strings.no_topics, &dialogues).into_iter().collect();
    };
    let field = *field;
    let (mut covered, mut omitted) = (Vec::new(), Vec::new());
    for at in dialogues {
        let values = values_with_ancestors(context, context.dialogue(at), field);
        let sentences = sentences_of(context, &values, value);
        match value_or_narrower(&values, value) {
            Some(value) => {
                let text: Vec<&str> = sentences.iter().map(|&sentence| context.corpus().quote(sentence)).collect();
                covered.push(TopicQuotes { dialogue: at, value: value.clone(), text: text.join("\n"), sentences });
            }
            None => omitted.push(at),
        }
    }
    let baseline = covered
        .iter()
        .find(|quotes| Some(&context.dialogue(quotes.dialogue).id) == state.baseline.as_ref())
        .or(covered.first());
    let list = classed("ul", "quote-groups").attr("role", "list");
    let list = list.children(covered.iter().map(|one| quotes_view(context, state, one, baseline, field)).collect());
    let mut parts = vec![topic_box(context, state, &topics, (field, value)), el("h2").text(label)];
    if covered.len() > 1 {
        parts.push(classed("p", "caution").text(strings.what_marks_mean));
    }
    parts.push(list);
    parts.extend(left_out(context, strings.silent, &omitted));
    parts
}

/// The values that the dialogues name, within each field the most frequent first.
fn topics(context: &ViewContext, dialogues: &[usize]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for field in ranked(|presented| presented.topic_rank) {
        let columns: Vec<Vec<ValueWithAncestors>> =
            dialogues.iter().map(|&at| values_with_ancestors(context, context.dialogue(at), field)).collect();
        let topic = |named: &ValueWithAncestors| {
            let CellValue { id, label, .. } = &named.value;
            let count = columns.iter().filter(|column| value_or_narrower(column, id).is_some()).count();
            Topic { field, value: id.clone(), label: label.clone(), count }
        };
        let mut of_field: Vec<Topic> = distinct(&columns).into_iter().map(topic).collect();
        sort_by_key(&mut of_field, |topic| Reverse(topic.count));
        topics.append(&mut of_field);
    }
    topics
}

/// The topic of the state; else one that the query chooses, or that its words name; else the first.
fn chosen<'a>(context: &ViewContext, answer: &Answer, topics: &'a [Topic], state: &ViewState) -> Option<&'a Topic> {
    let asked = |topic: &&Topic| Some(topic.field) == state.field && Some(&topic.value) == state.topic.as_ref();
    let filtered = |topic: &&Topic| {
        let facet = answer.facets.iter().find(|facet| facet.field == topic.field);
        facet.is_some_and(|facet| facet.values.iter().any(|value| value.selected && value.value == topic.value))
    };
    let named = context.dataset.matched_values(&answer.matched_words);
    let named: Vec<&Term> = named.iter().map(|&id| context.corpus().term(id)).collect();
    let searched = |topic: &&Topic| named.iter().any(|term| term.field == topic.field && term.id == topic.value);
    let find = |is_it: &dyn Fn(&&Topic) -> bool| topics.iter().find(is_it);
    find(&asked).or_else(|| find(&filtered)).or_else(|| find(&searched)).or(topics.first())
}

fn topic_box(context: &ViewContext, state: &ViewState, topics: &[Topic], now: (Field, &str)) -> VNode {
    let to = |field: Field, value: &str| {
        let next = state.with(|state| {
            state.view = View::Quotes;
            (state.field, state.topic) = (Some(field), Some(value.to_owned()));
            state.baseline = None;
        });
        Action::Show(next).to_text()
    };
    let mut list = el("select").attr(Action::ATTRIBUTE, "");
    for field in ranked(|presented| presented.topic_rank) {
        let options: Vec<VNode> = topics
            .iter()
            .filter(|topic| topic.field == field)
            .map(|Topic { value, label, count, .. }| {
                let words = [label, " (", &format_count(*count, context.lang), ")"].concat();
                el("option").attr("value", &to(field, value)).text(&words)
            })
            .collect();
        if !options.is_empty() {
            list = list.child(el("optgroup").attr("label", context.localized(field.spec().labels)).children(options));
        }
    }
    let list = list.value(&to(now.0, now.1));
    classed("label", "choice").text(context.strings().topic).text(" ").child(list)
}

/// The sentences around the quotes of a value and of narrower ones, each once.
fn sentences_of(context: &ViewContext, values: &[ValueWithAncestors], value: &str) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = Vec::new();
    for quote_ref in values.iter().filter(|named| named.is_within(value)).flat_map(|named| &named.value.quotes) {
        let Evidence { article, span } = quote_ref.evidence;
        let around = around(context, article, span);
        if !found.iter().any(|other| other.article == article && other.span.contains(around)) {
            found.push(Evidence { article, span: around });
        }
    }
    found
}

/// A span, extended to complete sentences.
fn around(context: &ViewContext, article: ArticleId, span: Span) -> Span {
    let article = context.corpus().article(article);
    let mut around = span;
    for sentence in sentences(&article.body, article.story) {
        if sentence.overlaps(span) {
            around.start = around.start.min(sentence.start);
            around.end = around.end.max(sentence.end);
        }
    }
    around
}

fn quotes_view(
    context: &ViewContext,
    state: &ViewState,
    one: &TopicQuotes,
    baseline: Option<&TopicQuotes>,
    field: Field,
) -> VNode {
    let strings = context.strings();
    let id = &context.dialogue(one.dialogue).id;
    let is_baseline = baseline.is_some_and(|baseline| baseline.dialogue == one.dialogue);
    let differs = match baseline {
        Some(baseline) if !is_baseline => differences(&baseline.text, &one.text)[1].clone(),
        _ => Vec::new(),
    };
    let heading = name_view(context, one.dialogue, "h3");
    let item = classed("li", if differs.is_empty() { "" } else { "differs" }).key(id).child(heading);
    let item = item.maybe(stage_line(context, &one.value));
    let item = item.children(sentence_views(context, one, &differs));
    let asks = Action::Show(state.with(|state| state.baseline = Some(id.clone())));
    let measure = if is_baseline {
        classed("span", "detail").text(strings.is_baseline)
    } else {
        button("action").action(&asks).text(strings.make_baseline)
    };
    let open = value_button(EvidenceKey::new(id, field, &one.value.id), strings.in_article);
    item.child(classed("p", "actions").child(open).text(" ").child(measure))
}

/// How far the matter went, with its sign.
fn stage_line(context: &ViewContext, value: &CellValue) -> Option<VNode> {
    let word = classed("span", "stage-name").text(context.localized(value.stage?.labels()));
    Some(classed("p", "meta").maybe(stage_of_value(value)).child(word))
}

/// The sentences on a topic with what differs in them marked, and after each its article.
fn sentence_views(context: &ViewContext, one: &TopicQuotes, differs: &[Span]) -> Vec<VNode> {
    let mut views = Vec::new();
    let mut begun = 0;
    for &Evidence { article, span } in &one.sentences {
        let text = context.corpus().quote(Evidence { article, span });
        let end = begun + text.len() as u32;
        // The differences within this sentence, relative to its start.
        let marks: Vec<Span> = differs
            .iter()
            .filter(|mark| mark.start < end && begun < mark.end)
            .map(|mark| Span { start: mark.start.max(begun) - begun, end: mark.end.min(end) - begun })
            .collect();
        let quote = el("blockquote").verbatim(&context.corpus().article(article).lang);
        let whole = Span { start: 0, end: text.len() as u32 };
        let from = classed("p", "publication").text(&publication(context.corpus(), article, context.lang));
        views.extend([quote.children(marked(text, whole, &marks)), from]);
        begun = end + 1;
    }
    views
}
