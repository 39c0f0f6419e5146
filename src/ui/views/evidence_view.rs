//! The evidence panel: the quotes behind a value, its speaker and its stage, and each quote marked in its place in the
//! article's text.

use engine::{ACCORDING_TO, ArticleId, Basis, By, Fact, Field, Setting, Span, TermId, sort_by_key};

use crate::cell_values::{QuoteRef, publication, value_label};
use crate::citation::text_fragment_url;
use crate::context::ViewContext;
use crate::controls::chips::close_icon;
use crate::controls::stage_icon::stage_icon;
use crate::evidence_target::EvidenceTarget;
use crate::state::{Action, PlainAction, QuoteAction, ViewState};
use crate::vdom::{VNode, button, classed, el};
use crate::views::article_text::{article_text, marked};
use crate::views::article_view::article_view;
use crate::views::dialogue_name::full_name;

/// The panel of an open value.
#[must_use]
pub fn evidence_view(context: &ViewContext, state: &ViewState, opened: &EvidenceTarget) -> VNode {
    let strings = context.strings();
    let close = button("close").action(&Action::Plain(PlainAction::CloseEvidence));
    let header = el("header")
        .child(classed("p", "eyebrow").text(context.localized(opened.field.spec().labels)))
        .child(el("h2").attr("id", "value").text(&opened.label))
        .child(classed("p", "subtitle").text(&full_name(context, opened.dialogue)))
        .child(close.attr("aria-label", strings.close).child(close_icon()))
        .child(
            classed("p", "actions link")
                .child(button("action").action(&Action::Plain(PlainAction::CopyLink)).text(strings.copy_link))
                .child(classed("span", "feedback").attr("role", "status")),
        );
    let content = article_view(context, state, opened).unwrap_or_else(|| quotes(context, state, opened));
    classed("div", "evidence")
        .attr("part", "evidence")
        .attr("role", "dialog")
        .attr("aria-labelledby", "value")
        .attr("tabindex", "-1")
        .child(header)
        .children(content)
}

/// The quotes behind the value, and the articles that they are from.
fn quotes(context: &ViewContext, state: &ViewState, opened: &EvidenceTarget) -> Vec<VNode> {
    let (strings, corpus) = (context.strings(), context.corpus());
    let mut quotes = classed("ol", "quote-list").attr("aria-label", strings.quotes).attr("tabindex", "0");
    for (at, quote) in opened.quotes.iter().enumerate() {
        quotes = quotes.child(quote_view(context, opened, at, quote));
    }
    let mut articles = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    for id in (0..corpus.articles().len() as u32).map(ArticleId) {
        if opened.quotes.iter().any(|quote| quote.evidence.article == id) {
            articles =
                articles.child(article_excerpt(context, id, &opened.quotes).child(read_whole(context, state, id)));
        }
    }
    vec![quotes, articles.attr("aria-label", strings.article)]
}

/// A quote with its facts, and buttons to copy it and to show it in the article.
fn quote_view(context: &ViewContext, opened: &EvidenceTarget, at: usize, quote: &QuoteRef) -> VNode {
    let (strings, corpus) = (context.strings(), context.corpus());
    let article = corpus.article(quote.evidence.article);
    let mut metas = Vec::new();
    let mut notes = Vec::new();
    for fact in facts_behind(context, opened, quote) {
        let mut meta = classed("p", "meta");
        if opened.field == Field::Source {
            let field = context.localized(fact.field.spec().labels);
            let about = [field, ": ", &value_label(corpus, fact.value, context.lang)].concat();
            meta = meta.child(classed("span", "about").text(&about)).text(" ");
        }
        metas.push(with_speaker(context, meta, fact));
        notes.extend(fact.note.as_deref().map(|note| note_view(context, fact.basis, note)));
    }
    let text = corpus.quote(quote.evidence);
    let outside = article.is_boilerplate(quote.evidence.span);
    let outside = outside.then(|| classed("p", "note").text(strings.outside_story));
    let original = text_fragment_url(article, text).map(|url| {
        let link = el("a").attr("href", &url).attr("target", "_blank").attr("rel", "noopener");
        link.text(strings.open_original)
    });
    let control = |action: QuoteAction, label| button("action").action(&Action::WithQuote(action, at)).text(label);
    let actions = classed("p", "actions")
        .child(control(QuoteAction::Show, strings.show))
        .child(control(QuoteAction::Copy, strings.copy))
        .child(control(QuoteAction::Cite, strings.copy_with_source))
        .maybe(original)
        .child(classed("span", "feedback").attr("role", "status"));
    el("li")
        .children(metas)
        .child(el("blockquote").verbatim(&article.lang).text(text))
        .maybe(outside)
        .child(classed("p", "publication").text(&publication(corpus, quote.evidence.article, context.lang)))
        .children(notes)
        .child(actions)
}

/// The facts that a quote is listed for: its own and, for an article, all that have this quote.
fn facts_behind<'a>(context: &'a ViewContext, opened: &EvidenceTarget, quote: &QuoteRef) -> Vec<&'a Fact> {
    let facts = &context.dialogue(opened.dialogue).facts;
    match quote.fact {
        Some(_) if opened.field == Field::Source => {
            facts.iter().filter(|fact| fact.evidence.contains(&quote.evidence)).collect()
        }
        fact => fact.and_then(|fact| facts.get(fact)).into_iter().collect(),
    }
}

/// The stage, who said it, who alone tells it, and where, if not at the dialogue itself.
pub(crate) fn with_speaker(context: &ViewContext, mut meta: VNode, fact: &Fact) -> VNode {
    let strings = context.strings();
    if let Some(stage) = fact.stage {
        let word = classed("span", "stage-name").text(context.localized(stage.labels()));
        meta = meta.child(stage_icon(stage)).text(" ").child(word).text(" ");
    }
    let name = |id: TermId| context.corpus().term(id).label(context.lang);
    // What has a stage was done, not only said: “signed by both sides”.
    let lead = if fact.stage.is_some() { strings.staged_by } else { strings.said_by };
    let mut said = vec![match fact.by {
        Some(By::Party(id)) => [lead, " ", name(id)].concat(),
        Some(By::Both) => [lead, " ", strings.both_sides].concat(),
        None => strings.article_itself.to_owned(),
    }];
    said.extend(fact.according_to.map(|id| [context.localized(ACCORDING_TO), " ", name(id)].concat()));
    said.extend((fact.setting != Setting::Dialogue).then(|| context.localized(fact.setting.labels()).to_owned()));
    meta.child(classed("span", "speaker").text(&said.join(", ")))
}

/// A note of the annotators: in the reader's language if the corpus has a translation, otherwise in English.
fn note_view(context: &ViewContext, basis: Basis, note: &str) -> VNode {
    let strings = context.strings();
    let lead = if basis == Basis::Inferred { strings.why_inferred } else { strings.note };
    let note = match context.corpus().wording(note, context.lang) {
        Some(note) => el("span").text(note),
        None => el("span").attr("lang", "en").text(note),
    };
    classed("p", "note").child(el("strong").text(lead)).text(" ").child(note)
}

/// The story of an article with the quotes in it marked, and the lines of the boilerplate that have one.
fn article_excerpt(context: &ViewContext, id: ArticleId, quotes: &[QuoteRef]) -> VNode {
    let body = &context.corpus().article(id).body;
    let in_article = quotes.iter().map(|quote| quote.evidence).filter(|evidence| evidence.article == id);
    let mut marks: Vec<Span> = in_article.map(|evidence| evidence.span).collect();
    sort_by_key(&mut marks, |&mark| mark);
    article_text(context, id, |line, is_story| {
        let is_shown = is_story || marks.iter().any(|mark| mark.overlaps(line));
        is_shown.then(|| marked(body, line, &marks))
    })
}

fn read_whole(context: &ViewContext, state: &ViewState, id: ArticleId) -> VNode {
    let article = context.corpus().article(id);
    let asks = Action::Show(state.with(|state| state.article = Some(article.id.clone())));
    classed("p", "actions").child(button("action").action(&asks).text(context.strings().read_whole))
}
