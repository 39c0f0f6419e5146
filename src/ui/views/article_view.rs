//! A complete article, with every fact quoted from it marked, and listed in the order of the text.

use engine::{ArticleId, FIELDS, Field, FieldKind, FieldSpec, Span, Stage, sort_by_key};

use crate::cell_values::cell_values;
use crate::context::ViewContext;
use crate::controls::stage_icon::stage_icon;
use crate::evidence_target::EvidenceTarget;
use crate::state::{Action, EvidenceKey, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::{article_text, marked_twice};
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
    let id = ArticleId(at as u32);
    let quoted = quoted(context, id);
    let facts = each_once(&quoted);
    // Quotes of a partner are quotes of a party.
    let field = if opened.field == Field::Partner { Field::Party } else { opened.field };
    let open = EvidenceKey::new(&context.dialogue(opened.dialogue).id, field, &opened.value);
    let article = complete_article(context, id, opened, &quoted);
    Some(vec![steps(context, state, &facts, &open), fact_list(context, &facts, &open), article])
}

/// Each value once, at its first quote.
fn each_once(quoted: &[Quoted]) -> Vec<&Quoted> {
    let mut facts: Vec<&Quoted> = Vec::new();
    for one in quoted {
        if !facts.iter().any(|fact| fact.key == one.key) {
            facts.push(one);
        }
    }
    facts
}

/// The buttons back to the quotes, and to the value before and after the open one.
fn steps(context: &ViewContext, state: &ViewState, facts: &[&Quoted], open: &EvidenceKey) -> VNode {
    let strings = context.strings();
    let step = |to: Option<usize>, text: &str| {
        let step = button("action").text(text);
        match to.and_then(|at| facts.get(at)) {
            Some(to) => step.action(&Action::OpenEvidence(to.key.clone())),
            None => step.flag("disabled", true),
        }
    };
    let now = facts.iter().position(|fact| fact.key == *open);
    let before = now.and_then(|now| now.checked_sub(1));
    // A passage may be open instead of a value; the first value is next then.
    let after = Some(now.map_or(0, |now| now + 1));
    let back = Action::Show(state.with(|state| state.article = None));
    classed("p", "actions")
        .child(button("action").action(&back).text(strings.back_to_quotes))
        .child(step(before, strings.previous))
        .child(step(after, strings.next))
}

fn fact_list(context: &ViewContext, facts: &[&Quoted], open: &EvidenceKey) -> VNode {
    let item = |fact: &&Quoted| {
        let field = classed("span", "about").text(context.localized(fact.field.spec().labels));
        let value = value_button(fact.key.clone(), &fact.label);
        let value = value.attr_if("aria-current", (fact.key == *open).then_some("true"));
        el("li").maybe(fact.stage.map(stage_icon)).text(" ").child(field).text(" ").child(value)
    };
    let list = classed("ol", "facts").attr("aria-label", context.strings().quotes).attr("tabindex", "0");
    list.children(facts.iter().map(item).collect())
}

/// The text of the article with its marks, in a region that scrolls.
fn complete_article(context: &ViewContext, id: ArticleId, opened: &EvidenceTarget, quoted: &[Quoted]) -> VNode {
    let body = &context.corpus().article(id).body;
    let here = opened.quotes.iter().filter(|quote_ref| quote_ref.evidence.article == id);
    let current: Vec<Span> = here.map(|quote_ref| quote_ref.evidence.span).collect();
    let others: Vec<Span> = quoted.iter().map(|quoted| quoted.span).collect();
    let view = article_text(context, id, |line, _| Some(marked_twice(body, line, &current, &others)));
    let region = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    region.attr("aria-label", context.strings().article).child(view)
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
