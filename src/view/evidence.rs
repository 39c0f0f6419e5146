//! The evidence panel: the quotes behind a value, who said it and how far it went, and each quote marked in its place
//! in the article's text.

use engine::{ArticleId, Basis, By, Corpus, Fact, Field, Lang, Span};

use crate::article::{heading, marked, paragraphs};
use crate::cell::circle;
use crate::chips::cross;
use crate::cite::address;
use crate::evidence_target::EvidenceTarget;
use crate::node::{Node, button, classed, el};
use crate::page::Page;
use crate::reader::reader;
use crate::shown::{Proof, label, publication, shown};
use crate::state::{Action, ViewState};
use crate::strings::strings;

/// The panel of an open value.
#[must_use]
pub fn panel(page: &Page, state: &ViewState, opened: &EvidenceTarget) -> Node {
    let (words, lang) = (page.strings(), page.lang);
    let close = button("close").action(&Action::CloseEvidence);
    let header = el("header")
        .child(classed("p", "eyebrow").text(opened.field.spec().labels[lang as usize]))
        .child(el("h2").attr("id", "value").text(&opened.label))
        .child(classed("p", "of").text(&dialogue_name(page, opened.dialogue)))
        .child(close.attr("aria-label", words.close).child(cross()));
    let content = reader(page, state, opened).unwrap_or_else(|| quotes(page, state, opened));
    classed("div", "evidence")
        .attr("part", "evidence")
        .attr("role", "dialog")
        .attr("aria-labelledby", "value")
        .attr("tabindex", "-1")
        .child(header)
        .children(content)
}

/// The quotes behind the value, and the articles they stand in.
fn quotes(page: &Page, state: &ViewState, opened: &EvidenceTarget) -> Vec<Node> {
    let (words, lang, corpus) = (page.strings(), page.lang, page.corpus());
    let facts = &page.dialogue(opened.dialogue).facts;
    let mut proofs = classed("ol", "proofs").attr("aria-label", words.quotes).attr("tabindex", "0");
    for (at, &proof) in opened.proofs.iter().enumerate() {
        let behind: Vec<&Fact> = match opened.field {
            // A sentence is listed once under its article, with all that it says.
            Field::Source if proof.fact.is_some() => {
                facts.iter().filter(|fact| fact.evidence.contains(&proof.evidence)).collect()
            }
            _ => proof.fact.and_then(|fact| facts.get(fact)).into_iter().collect(),
        };
        proofs = proofs.child(proof_view(corpus, at, proof, &behind, (opened.field, lang)));
    }
    let mut articles = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    for id in (0..corpus.articles().len() as u32).map(ArticleId) {
        if opened.proofs.iter().any(|proof| proof.evidence.article == id) {
            articles =
                articles.child(article_view(corpus, id, &opened.proofs, lang).child(read_whole(page, state, id)));
        }
    }
    vec![proofs, articles.attr("aria-label", words.article)]
}

/// Italy · Vietnam–Italy Defence Policy Dialogue · 5th
pub(crate) fn dialogue_name(page: &Page, dialogue: usize) -> String {
    let corpus = page.corpus();
    let mut name = String::new();
    for field in [Field::Partner, Field::Series, Field::Edition] {
        for value in shown(corpus, &corpus.dialogues()[dialogue], field, page.lang) {
            if !name.is_empty() {
                name.push_str(" · ");
            }
            name.push_str(&value.label);
        }
    }
    name
}

fn proof_view(corpus: &Corpus, at: usize, proof: Proof, facts: &[&Fact], (field, lang): (Field, Lang)) -> Node {
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
    let quote = el("blockquote").attr("lang", &corpus.article(proof.evidence.article).lang);
    let acts = classed("p", "acts")
        .child(button("act").action(&Action::ShowQuote(at)).text(words.show))
        .child(button("act").action(&Action::CopyQuote(at)).text(words.copy))
        .child(button("act").action(&Action::CopyCitation(at)).text(words.cite))
        .maybe(address(corpus.article(proof.evidence.article), corpus.quote(proof.evidence)).map(|url| {
            el("a").attr("href", &url).attr("target", "_blank").attr("rel", "noopener").text(words.at_publisher)
        }))
        .child(classed("span", "said").attr("role", "status"));
    el("li")
        .children(metas)
        .child(quote.text(corpus.quote(proof.evidence)))
        .child(classed("p", "publication").text(&publication(corpus, proof.evidence.article, lang)))
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

fn article_view(corpus: &Corpus, id: ArticleId, proofs: &[Proof], lang: Lang) -> Node {
    let article = corpus.article(id);
    let mut marks: Vec<Span> = Vec::new();
    for span in proofs.iter().filter(|proof| proof.evidence.article == id).map(|proof| proof.evidence.span) {
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

fn read_whole(page: &Page, state: &ViewState, id: ArticleId) -> Node {
    let article = page.corpus().article(id);
    let asks = Action::Show(state.with(|state| state.article = Some(article.id.clone())));
    classed("p", "acts").child(button("act").action(&asks).text(page.strings().read_whole))
}
