//! The quotes of each dialogue on one topic, in complete sentences, with the differences from a baseline marked.

use std::cmp::Reverse;

use engine::{
    Answer, ArticleId, Dialogue, Evidence, Fact, Field, Passage, Span, Stage, Term, differences, sentences,
    sort_and_dedup, sort_by_key,
};

use crate::cell_values::{CellValue, QuoteRef, publication};
use crate::context::ViewContext;
use crate::fields::ranked;
use crate::hierarchy::{ValueWithAncestors, distinct, value_or_narrower, values_with_ancestors};
use crate::i18n::format_count;
use crate::state::{Action, EvidenceKey, View, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::marked_twice;
use crate::views::cell::value_button;
use crate::views::dialogue_name::{left_out, name_view};
use crate::views::evidence_view::with_speaker;

/// A value, how many dialogues name it or a narrower one, and [`Searched::found`] in its quotes.
struct Topic {
    field: Field,
    value: String,
    label: String,
    count: usize,
    found: (usize, usize),
}

/// What the query looks for in the quotes.
struct Searched {
    /// Where its words stand in the articles, in order.
    words: Vec<(ArticleId, Span)>,
    /// The lowest stage that it asks for.
    stage: Option<Stage>,
}

impl Searched {
    fn new(context: &ViewContext, answer: &Answer, dialogues: &[usize]) -> Self {
        let mut words = Vec::new();
        for &at in dialogues {
            for Passage { article, highlights, .. } in context.dataset.passages(at, &answer.matched_words) {
                words.extend(highlights.into_iter().map(|span| (article, span)));
            }
        }
        sort_and_dedup(&mut words);
        let reached = answer.facets.iter().find(|facet| facet.field == Field::Stage);
        let is_selected = |stage: &Stage| {
            let mut values = reached.iter().flat_map(|facet| &facet.values);
            values.any(|value| value.selected && *value.value == *stage.name())
        };
        let selected = Stage::ALL.into_iter().find(is_selected);
        Self { words, stage: selected.or_else(|| context.dataset.matched_stage(&answer.matched_words)) }
    }

    /// Where they stand in a part of an article.
    fn within(&self, part: Evidence) -> Vec<Span> {
        let is_there = |(article, word): &&(ArticleId, Span)| *article == part.article && part.span.contains(*word);
        self.words.iter().filter(is_there).map(|(_, word)| *word).collect()
    }

    /// How many dialogues have a value, or a narrower one, at the stage or with such a word in a quote; and how many of
    /// a thousand of its quotes have such a word.
    fn found(&self, columns: &[Vec<ValueWithAncestors>], value: &str) -> (usize, usize) {
        let (mut dialogues, mut found, mut all) = (0, 0, 0);
        for column in columns {
            let before = found;
            let mut has_stage = false;
            for CellValue { stage, quotes, .. } in values_within(column, value) {
                has_stage |= self.stage.is_some() && *stage >= self.stage;
                all += quotes.len();
                found += quotes.iter().filter(|quote| !self.within(quote.evidence).is_empty()).count();
            }
            dialogues += usize::from(has_stage || found > before);
        }
        (dialogues, found * 1000 / all.max(1))
    }
}

/// A value and narrower ones, among those of a dialogue.
fn values_within<'a>(values: &'a [ValueWithAncestors], value: &'a str) -> impl Iterator<Item = &'a CellValue> {
    values.iter().filter(move |named| named.is_within(value)).map(|named| &named.value)
}

/// The quotes of one dialogue on the topic.
struct TopicQuotes {
    /// The position of the dialogue.
    dialogue: usize,
    /// The value that it names: the topic, or a narrower one.
    value: CellValue,
    /// The quotes of the topic and of narrower values.
    quotes: Vec<QuoteRef>,
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
    let searched = Searched::new(context, answer, &dialogues);
    let topics = topics(context, &dialogues, &searched);
    let Some(Topic { field, value, label, .. }) = chosen(context, answer, &topics, state) else {
        return left_out(context, strings.no_topics, &dialogues).into_iter().collect();
    };
    let field = *field;
    let (mut covered, mut omitted) = (Vec::new(), Vec::new());
    for at in dialogues {
        let values = values_with_ancestors(context, context.dialogue(at), field);
        let quotes: Vec<QuoteRef> = values_within(&values, value).flat_map(|value| value.quotes.clone()).collect();
        let sentences = sentences_of(context, &quotes);
        match value_or_narrower(&values, value) {
            Some(value) => {
                let text: Vec<&str> = sentences.iter().map(|&sentence| context.corpus().quote(sentence)).collect();
                let (value, text) = (value.clone(), text.join("\n"));
                covered.push(TopicQuotes { dialogue: at, value, quotes, text, sentences });
            }
            None => omitted.push(at),
        }
    }
    let is_chosen = |quotes: &&TopicQuotes| Some(&context.dialogue(quotes.dialogue).id) == state.baseline.as_ref();
    let baseline = covered.iter().find(is_chosen).or(covered.first()).filter(|_| covered.len() > 1);
    let drawing = Drawing { context, state, field, baseline, searched: &searched };
    let list = classed("ul", "quote-groups").attr("role", "list");
    let list = list.children(covered.iter().map(|one| drawing.dialogue(one)).collect());
    let mut parts = vec![topic_box(context, state, &topics, (field, value)), el("h2").text(label), list];
    parts.extend(left_out(context, strings.silent, &omitted));
    parts
}

/// The values that the dialogues name, within each field the most frequent first.
fn topics(context: &ViewContext, dialogues: &[usize], searched: &Searched) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for field in ranked(|presented| presented.topic_rank) {
        let columns: Vec<Vec<ValueWithAncestors>> =
            dialogues.iter().map(|&at| values_with_ancestors(context, context.dialogue(at), field)).collect();
        let topic = |named: &ValueWithAncestors| {
            let CellValue { id, label, .. } = &named.value;
            let count = columns.iter().filter(|column| value_or_narrower(column, id).is_some()).count();
            Topic { field, value: id.clone(), label: label.clone(), count, found: searched.found(&columns, id) }
        };
        let mut of_field: Vec<Topic> = distinct(&columns).into_iter().map(topic).collect();
        sort_by_key(&mut of_field, |topic| Reverse(topic.count));
        topics.append(&mut of_field);
    }
    topics
}

/// The topic of the state; else one that the query chooses, or that its words name; else the one with most
/// [`Searched::found`], or the first.
fn chosen<'a>(context: &ViewContext, answer: &Answer, topics: &'a [Topic], state: &ViewState) -> Option<&'a Topic> {
    let asked = |topic: &&Topic| Some(topic.field) == state.field && Some(&topic.value) == state.topic.as_ref();
    let filtered = |topic: &&Topic| {
        let facet = answer.facets.iter().find(|facet| facet.field == topic.field);
        facet.is_some_and(|facet| facet.values.iter().any(|value| value.selected && *value.value == *topic.value))
    };
    let named = context.dataset.matched_values(&answer.matched_words);
    let named: Vec<&Term> = named.iter().map(|&id| context.corpus().term(id)).collect();
    let searched = |topic: &&Topic| named.iter().any(|term| term.field == topic.field && term.id == topic.value);
    let find = |is_it: &dyn Fn(&&Topic) -> bool| topics.iter().find(is_it);
    // Of equal ones `max_by_key` takes the last.
    let most_found = || topics.iter().rev().max_by_key(|topic| topic.found);
    find(&asked).or_else(|| find(&filtered)).or_else(|| find(&searched)).or_else(most_found)
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

/// The sentences around quotes, each once.
fn sentences_of(context: &ViewContext, quotes: &[QuoteRef]) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = Vec::new();
    for quote in quotes {
        let Evidence { article, span } = quote.evidence;
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

/// What the quotes are drawn from.
struct Drawing<'a> {
    context: &'a ViewContext,
    state: &'a ViewState,
    field: Field,
    /// The quotes that the others are compared with; none where there are no others.
    baseline: Option<&'a TopicQuotes>,
    searched: &'a Searched,
}

impl Drawing<'_> {
    /// The quotes of a dialogue.
    fn dialogue(&self, one: &TopicQuotes) -> VNode {
        let Self { context, state, field, baseline, .. } = *self;
        let strings = context.strings();
        let id = &context.dialogue(one.dialogue).id;
        let compared = baseline.filter(|baseline| baseline.dialogue != one.dialogue);
        let differs = compared.map(|baseline| differences(&baseline.text, &one.text)[1].clone()).unwrap_or_default();
        let item = classed("li", if differs.is_empty() { "" } else { "differs" }).key(id);
        let said = said(context, context.dialogue(one.dialogue), &one.quotes);
        let item = item.child(name_view(context, one.dialogue, "h3")).children(said);
        let item = item.children(self.sentences(one, &differs));
        let measure = || match compared {
            None => classed("span", "detail").text(strings.what_marks_mean),
            Some(_) => {
                let asks = Action::Show(state.with(|state| state.baseline = Some(id.clone())));
                button("action").action(&asks).text(strings.make_baseline)
            }
        };
        let open = value_button(EvidenceKey::new(id, field, &one.value.id), strings.in_article);
        item.child(classed("p", "actions").child(open).text(" ").maybe(baseline.map(|_| measure())))
    }

    /// The sentences on a topic, and after each its article. In them the words of the query are marked, and lighter
    /// what differs.
    fn sentences(&self, one: &TopicQuotes, differs: &[Span]) -> Vec<VNode> {
        let corpus = self.context.corpus();
        let mut views = Vec::new();
        let mut begun = 0;
        for &sentence in &one.sentences {
            let (article, span) = (corpus.article(sentence.article), sentence.span);
            let whole = Span { start: begun, end: begun + (span.end - span.start) };
            // From the string that was compared to the article.
            let in_article =
                |mark: Span| Span { start: mark.start - begun + span.start, end: mark.end - begun + span.start };
            let differs: Vec<Span> = differs.iter().filter_map(|mark| mark.common(whole)).map(in_article).collect();
            let words = self.searched.within(sentence);
            let quote = el("blockquote").verbatim(&article.lang);
            let from = publication(corpus, sentence.article, self.context.lang);
            let quote = quote.children(marked_twice(&article.body, span, &words, &differs));
            views.extend([quote, classed("p", "publication").text(&from)]);
            begun = whole.end + 1;
        }
        views
    }
}

/// How far the matter went, by whom it was said, and where, if not at the dialogue: each once.
fn said(context: &ViewContext, dialogue: &Dialogue, quotes: &[QuoteRef]) -> Vec<VNode> {
    let mut facts: Vec<&Fact> = Vec::new();
    for fact in quotes.iter().filter_map(|quote| dialogue.facts.get(quote.fact?)) {
        let said = |fact: &Fact| (fact.stage, fact.by, fact.according_to, fact.setting);
        if facts.iter().all(|other| said(other) != said(fact)) {
            facts.push(fact);
        }
    }
    facts.into_iter().map(|fact| with_speaker(context, classed("p", "meta"), fact)).collect()
}
