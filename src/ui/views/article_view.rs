//! A complete article, with every fact quoted from it marked, and listed in the order of the text.

use engine::{Article, ArticleId, FIELDS, Field, FieldKind, FieldSpec, Span, Stage, sort_by_key};

use crate::cell_values::{cell_values, publication};
use crate::context::ViewContext;
use crate::controls::stage_icon::stage_icon;
use crate::evidence_target::EvidenceTarget;
use crate::state::{Action, EvidenceKey, ViewState};
use crate::vdom::{VChild, VNode, button, classed, el, text};
use crate::views::article_text::{heading, mark, paragraphs, stretch, stretches};
use crate::views::cell::value_button;

/// A value and a span that it is quoted from.
struct Quoted {
    span: Span,
    key: EvidenceKey,
    label: String,
    field: Field,
    stage: Option<Stage>,
}

/// The article that the state names, in full; `None` if there is none.
pub(crate) fn article_view(context: &ViewContext, state: &ViewState, opened: &EvidenceTarget) -> Option<Vec<VNode>> {
    let at = context.corpus().articles().iter().position(|article| Some(&article.id) == state.article.as_ref())?;
    let (id, strings) = (ArticleId(at as u32), context.strings());
    let article = context.corpus().article(id);
    let quoted = quoted(context, id);
    // Each value once, at its first quote.
    let mut facts: Vec<&Quoted> = Vec::new();
    for one in &quoted {
        if !facts.iter().any(|fact| fact.key == one.key) {
            facts.push(one);
        }
    }
    // Quotes of a partner are quotes of a party.
    let field = if opened.field == Field::Partner { Field::Party } else { opened.field };
    let open = EvidenceKey::new(&context.dialogue(opened.dialogue).id, field, &opened.value);
    let now = facts.iter().position(|fact| fact.key == open);
    let step = |class: &str, to: Option<&Quoted>, text: &str| {
        let step = button(class).text(text);
        match to {
            Some(to) => step.action(&Action::OpenEvidence(to.key.clone())),
            None => step.flag("disabled", true),
        }
    };
    let beside = |at: Option<usize>| at.and_then(|at| facts.get(at)).copied();
    let before = beside(now.and_then(|now| now.checked_sub(1)));
    // A passage may be open instead of a value; the first value is next then.
    let after = beside(Some(now.map_or(0, |now| now + 1)));
    let back = Action::Show(state.with(|state| state.article = None));
    let steps = classed("p", "actions")
        .child(button("action").action(&back).text(strings.back_to_quotes))
        .child(step("action", before, strings.previous))
        .child(step("action", after, strings.next));
    let mut list = classed("ol", "facts").attr("aria-label", strings.quotes).attr("tabindex", "0");
    for quoted in facts {
        let item = el("li").maybe(quoted.stage.map(stage_icon)).text(" ");
        let item = item.child(classed("span", "about").text(context.localized(quoted.field.spec().labels))).text(" ");
        let value = value_button(quoted.key.clone(), &quoted.label);
        list = list.child(item.child(if quoted.key == open { value.attr("aria-current", "true") } else { value }));
    }
    let here = opened.quotes.iter().filter(|quote_ref| quote_ref.evidence.article == id);
    let current: Vec<Span> = here.map(|quote_ref| quote_ref.evidence.span).collect();
    let others: Vec<Span> = quoted.iter().map(|quoted| quoted.span).collect();
    let whole = el("article")
        .attr("data-article", &at.to_string())
        .child(heading(article))
        .child(classed("p", "publication").text(&publication(context.corpus(), id, context.lang)))
        .children(parts(article, &current, &others));
    let articles = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    Some(vec![steps, list, articles.attr("aria-label", strings.article).child(whole)])
}

/// Every value that is quoted from the article, with the span of the quote, in the order of the text.
fn quoted(context: &ViewContext, id: ArticleId) -> Vec<Quoted> {
    let mut all: Vec<Quoted> = Vec::new();
    for dialogue in context.corpus().dialogues() {
        let is_quoted = |spec: &&FieldSpec| spec.kind != FieldKind::Derived || spec.field == Field::Chair;
        for field in FIELDS.iter().filter(is_quoted).map(|spec| spec.field) {
            for value in cell_values(context.corpus(), dialogue, field, context.lang) {
                for quote_ref in value.quotes.iter().filter(|quote_ref| quote_ref.evidence.article == id) {
                    all.push(Quoted {
                        span: quote_ref.evidence.span,
                        key: EvidenceKey::new(&dialogue.id, field, &value.id),
                        label: value.label.clone(),
                        field,
                        stage: value.stage,
                    });
                }
            }
        }
    }
    sort_by_key(&mut all, |quoted| quoted.span);
    all
}

/// The story, and before and after it the boilerplate, which is dimmed.
fn parts(article: &Article, current: &[Span], others: &[Span]) -> Vec<VNode> {
    let mut parts = Vec::new();
    for (span, is_story) in stretches(article) {
        let lines = paragraphs(&article.body, span).into_iter();
        let lines = lines.map(|line| el("p").children(marked_twice(&article.body, line, current, others)));
        let lines: Vec<VNode> = lines.collect();
        if !lines.is_empty() {
            parts.push(stretch(article, is_story, lines));
        }
    }
    parts
}

/// A line with the quotes of the open value marked, and the quotes of other values marked more lightly.
fn marked_twice(body: &str, line: Span, current: &[Span], others: &[Span]) -> Vec<VChild> {
    let mut pieces = Vec::new();
    for (piece, is_current) in line.split_at_marks(current) {
        if is_current {
            pieces.push(mark(body, piece).into());
            continue;
        }
        for (piece, is_other) in piece.split_at_marks(others) {
            pieces.push(if is_other {
                mark(body, piece).attr("data-value", "other").into()
            } else {
                text(piece.slice(body))
            });
        }
    }
    pieces
}
