//! The evidence panel: the quotes behind a value, who said it and how far it went, and each quote marked in its place
//! in the article's text.

use engine::{ArticleId, Basis, By, Corpus, Fact, Field, Lang, Span};

use crate::cell_values::{QuoteRef, cell_values, label, publication};
use crate::citation::address;
use crate::context::ViewContext;
use crate::controls::chips::cross;
use crate::evidence_target::EvidenceTarget;
use crate::i18n::strings;
use crate::node::{Node, button, classed, el};
use crate::state::{Action, ViewState};
use crate::views::article_text::{heading, marked, paragraphs};
use crate::views::article_view::article_view;
use crate::views::cell::circle;

/// The panel of an open value.
#[must_use]
pub fn panel(context: &ViewContext, state: &ViewState, opened: &EvidenceTarget) -> Node {
    let (words, lang) = (context.strings(), context.lang);
    let close = button("close").action(&Action::CloseEvidence);
    let header = el("header")
        .child(classed("p", "eyebrow").text(opened.field.spec().labels[lang as usize]))
        .child(el("h2").attr("id", "value").text(&opened.label))
        .child(classed("p", "of").text(&dialogue_name(context, opened.dialogue)))
        .child(close.attr("aria-label", words.close).child(cross()));
    let content = article_view(context, state, opened).unwrap_or_else(|| quotes(context, state, opened));
    classed("div", "evidence")
        .attr("part", "evidence")
        .attr("role", "dialog")
        .attr("aria-labelledby", "value")
        .attr("tabindex", "-1")
        .child(header)
        .children(content)
}

/// The quotes behind the value, and the articles they stand in.
fn quotes(context: &ViewContext, state: &ViewState, opened: &EvidenceTarget) -> Vec<Node> {
    let (words, lang, corpus) = (context.strings(), context.lang, context.corpus());
    let facts = &context.dialogue(opened.dialogue).facts;
    let mut quotes = classed("ol", "proofs").attr("aria-label", words.quotes).attr("tabindex", "0");
    for (at, &quote_ref) in opened.quotes.iter().enumerate() {
        let behind: Vec<&Fact> = match opened.field {
            // A sentence is listed once under its article, with all that it says.
            Field::Source if quote_ref.fact.is_some() => {
                facts.iter().filter(|fact| fact.evidence.contains(&quote_ref.evidence)).collect()
            }
            _ => quote_ref.fact.and_then(|fact| facts.get(fact)).into_iter().collect(),
        };
        quotes = quotes.child(quote_view(corpus, at, quote_ref, &behind, (opened.field, lang)));
    }
    let mut articles = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    for id in (0..corpus.articles().len() as u32).map(ArticleId) {
        if opened.quotes.iter().any(|quote_ref| quote_ref.evidence.article == id) {
            articles =
                articles.child(article_excerpt(corpus, id, &opened.quotes, lang).child(read_whole(context, state, id)));
        }
    }
    vec![quotes, articles.attr("aria-label", words.article)]
}

/// Italy · Vietnam–Italy Defence Policy Dialogue · 5th
pub(crate) fn dialogue_name(context: &ViewContext, dialogue: usize) -> String {
    let corpus = context.corpus();
    let mut name = String::new();
    for field in [Field::Partner, Field::Series, Field::Edition] {
        for value in cell_values(corpus, &corpus.dialogues()[dialogue], field, context.lang) {
            if !name.is_empty() {
                name.push_str(" · ");
            }
            name.push_str(&value.label);
        }
    }
    name
}

fn quote_view(corpus: &Corpus, at: usize, quote_ref: QuoteRef, facts: &[&Fact], (field, lang): (Field, Lang)) -> Node {
    let words = strings(lang);
    let mut metas = Vec::new();
    let mut notes = Vec::new();
    for fact in facts {
        let mut meta = classed("p", "meta");
        if field == Field::Source {
            let about = [fact.field.spec().labels[lang as usize], ": ", &label(corpus, fact, lang)].concat();
            meta = meta.child(classed("span", "about").text(&about)).text(" ");
        }
        metas.push(said(meta, corpus, fact, lang));
        notes.extend(fact.note.as_deref().map(|note| note_view(fact.basis, note, lang)));
    }
    let quote = el("blockquote").attr("lang", &corpus.article(quote_ref.evidence.article).lang);
    let acts = classed("p", "acts")
        .child(button("act").action(&Action::ShowQuote(at)).text(words.show))
        .child(button("act").action(&Action::CopyQuote(at)).text(words.copy))
        .child(button("act").action(&Action::CopyCitation(at)).text(words.cite))
        .maybe(address(corpus.article(quote_ref.evidence.article), corpus.quote(quote_ref.evidence)).map(|url| {
            el("a").attr("href", &url).attr("target", "_blank").attr("rel", "noopener").text(words.at_publisher)
        }))
        .child(classed("span", "said").attr("role", "status"));
    el("li")
        .children(metas)
        .child(quote.text(corpus.quote(quote_ref.evidence)))
        .child(classed("p", "publication").text(&publication(corpus, quote_ref.evidence.article, lang)))
        .children(notes)
        .child(acts)
}

/// The stage, and who said it.
fn said(mut meta: Node, corpus: &Corpus, fact: &Fact, lang: Lang) -> Node {
    let words = strings(lang);
    if let Some(stage) = fact.stage {
        let word = classed("span", "word").text(stage.labels()[lang as usize]);
        meta = meta.child(circle(stage)).text(" ").child(word).text(" ");
    }
    let by = match fact.by {
        Some(By::Party(id)) => [words.said_by, " ", corpus.term(id).label(lang)].concat(),
        Some(By::Both) => [words.said_by, " ", words.both_sides].concat(),
        None => words.own_voice.to_owned(),
    };
    meta.child(classed("span", "by").text(&by))
}

fn note_view(basis: Basis, note: &str, lang: Lang) -> Node {
    let words = strings(lang);
    let lead = if basis == Basis::Inferred { words.how_inferred } else { words.note };
    let note = el("span").attr("lang", "en").text(note);
    classed("p", "note").child(el("strong").text(lead)).text(" ").child(note)
}

fn article_excerpt(corpus: &Corpus, id: ArticleId, quotes: &[QuoteRef], lang: Lang) -> Node {
    let article = corpus.article(id);
    let mut marks: Vec<Span> = Vec::new();
    for span in
        quotes.iter().filter(|quote_ref| quote_ref.evidence.article == id).map(|quote_ref| quote_ref.evidence.span)
    {
        let at = marks.partition_point(|mark| *mark < span);
        marks.insert(at, span);
    }
    let mut story = el("div").attr("lang", &article.lang);
    for paragraph in paragraphs(&article.body, article.story) {
        story = story.child(el("p").children(marked(&article.body, paragraph, &marks)));
    }
    el("article")
        .attr("data-article", &id.0.to_string())
        .child(heading(article))
        .child(classed("p", "publication").text(&publication(corpus, id, lang)))
        .child(story)
}

fn read_whole(context: &ViewContext, state: &ViewState, id: ArticleId) -> Node {
    let article = context.corpus().article(id);
    let asks = Action::Show(state.with(|state| state.article = Some(article.id.clone())));
    classed("p", "acts").child(button("act").action(&asks).text(context.strings().read_whole))
}
