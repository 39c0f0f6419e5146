//! The evidence panel: the quotes behind a value, who said it and how far it went, and each quote marked in its place in
//! the article's text.
//!
//! It is a dialog that leaves the table in use: focus goes into it when a value is pressed and back to the value when it
//! closes.

use engine::{ArticleId, Basis, By, Corpus, Evidence, Fact, Field, Lang, Span};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::act::{focus, focus_in_place};
use crate::cell::circle;
use crate::chips::cross;
use crate::copy::copy;
use crate::node::{Node, classed, el, text};
use crate::opened::Opened;
use crate::shown::{Proof, label, publication, shown};
use crate::state::{State, react, set};
use crate::strings::strings;

/// The place of the panel, which is there while a value is open.
pub(crate) fn evidence(state: &State) -> Node {
    let (shown, opened) = (state.clone(), state.clone());
    react(move || {
        // The rows may have been drawn anew.
        opened.answer.track();
        mark_opener(&opened, &opened.open.get());
    });
    let presented = state.clone();
    react(move || {
        if let Some(first) = presented.opened().and_then(|opened| opened.proofs.first().copied()) {
            present(&presented, first.evidence);
        }
    });
    classed("div", "pane").live(move |pane| match shown.opened() {
        Some(opened) => pane.child(panel(&shown, &opened)),
        None => pane,
    })
}

/// Closes the panel; focus returns to the value that opened it, or to the table where the value is gone.
pub(crate) fn close(state: &State) {
    let opener = button_of(state, &state.open.get_untracked());
    set(state.open, String::new());
    match opener {
        Some(opener) => _ = opener.unchecked_into::<HtmlElement>().focus(),
        None => focus(state, ".region"),
    }
}

/// The button of the open value says that it is expanded.
fn mark_opener(state: &State, key: &str) {
    if let Some(before) = state.find("button[data-fact][aria-expanded]") {
        _ = before.remove_attribute("aria-expanded");
    }
    if let Some(button) = button_of(state, key) {
        _ = button.set_attribute("aria-expanded", "true");
    }
}

fn button_of(state: &State, key: &str) -> Option<Element> {
    all(state.root.query_selector_all("button[data-fact]").ok()?)
        .into_iter()
        .find(|button| button.get_attribute("data-fact").as_deref() == Some(key))
}

fn all(nodes: web_sys::NodeList) -> Vec<Element> {
    (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect()
}

/// Moves focus to the panel, and brings into view the first quote, the value that was pressed, and the panel itself where
/// the page is scrolled so far that it would not be seen.
fn present(state: &State, first: Evidence) {
    let Some(panel) = state.find(".evidence").and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) else { return };
    focus_in_place(&panel);
    if let Ok(said) = panel.query_selector_all(".said") {
        all(said).iter().for_each(|said| said.set_text_content(None));
    }
    if let Some(proofs) = state.find(".proofs") {
        proofs.set_scroll_top(0);
    }
    scroll_to(state, first);
    if let Some(button) = button_of(state, &state.open.get_untracked()) {
        bring_into_view(&button);
    }
    let place = panel.get_bounding_client_rect();
    let page = document().document_element().map_or(0, |page| page.client_height());
    if place.top() < 0.0 || place.bottom() as i32 > page {
        bring_into_view(&panel);
    }
}

/// Scrolls as little as brings an element into view.
pub(crate) fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the articles, and nothing around them, to a quote: to its mark, or to the one that it begins in.
fn scroll_to(state: &State, quote: Evidence) {
    let Some(articles) = state.find(".articles") else { return };
    let selector = ["[data-article=\"", &quote.article.0.to_string(), "\"] mark"].concat();
    let Ok(marks) = articles.query_selector_all(&selector) else { return };
    let start = |mark: &Element| mark.get_attribute("data-at").and_then(|at| at.parse::<u32>().ok());
    let marks = all(marks).into_iter().take_while(|mark| start(mark) <= Some(quote.span.start));
    let Some(mark) = marks.last() else { return };
    let above = mark.get_bounding_client_rect().top() - articles.get_bounding_client_rect().top();
    articles.set_scroll_top(articles.scroll_top() + above as i32 - articles.client_height() / 4);
}

/// Scrolls to the quote of a place in the list.
pub(crate) fn show_quote(state: &State, at: usize) {
    if let Some(proof) = untrack(|| state.opened()).and_then(|opened| opened.proofs.get(at).copied()) {
        scroll_to(state, proof.evidence);
    }
}

/// Copies the quote of a place in the list, letter for letter, and says so beside the button.
pub(crate) fn copy_quote(state: &State, at: usize, button: HtmlElement) {
    let Some(opened) = untrack(|| state.opened()) else { return };
    let Some(proof) = opened.proofs.get(at) else { return };
    let quote = state.index.corpus().quote(proof.evidence).to_owned();
    let words = state.strings();
    spawn_local(async move {
        let copied = copy(quote, button.clone()).await;
        if let Some(said) = button.next_element_sibling() {
            said.set_text_content(Some(if copied { words.copied } else { words.not_copied }));
        }
    });
}

fn panel(state: &State, opened: &Opened) -> Node {
    let (words, lang, corpus) = (state.strings(), state.lang(), state.index.corpus());
    let facts = &corpus.dialogues()[opened.dialogue].facts;
    let close = classed("button", "close").attr("type", "button").attr("data-do", "close");
    let header = el("header")
        .child(classed("p", "eyebrow").text(opened.field.spec().labels[lang as usize]))
        .child(el("h2").attr("id", "value").text(&opened.label))
        .child(classed("p", "of").text(&dialogue_name(state, opened.dialogue)))
        .child(close.attr("aria-label", words.close).child(cross()));
    let mut proofs = classed("ol", "proofs").attr("aria-label", words.quotes).attr("tabindex", "0");
    for (at, &proof) in opened.proofs.iter().enumerate() {
        let behind: Vec<&Fact> = match opened.field {
            // A sentence is listed once under its article, with all that it says.
            Field::Source if proof.fact.is_some() => {
                facts.iter().filter(|fact| fact.evidence.contains(&proof.evidence)).collect()
            }
            _ => proof.fact.and_then(|fact| facts.get(fact)).into_iter().collect(),
        };
        proofs = proofs.child(proof_view(corpus, &at.to_string(), proof, &behind, (opened.field, lang)));
    }
    let mut articles = classed("div", "articles").attr("role", "region").attr("tabindex", "0");
    for id in (0..corpus.articles().len() as u32).map(ArticleId) {
        if opened.proofs.iter().any(|proof| proof.evidence.article == id) {
            articles = articles.child(article_view(corpus, id, &opened.proofs, lang));
        }
    }
    classed("div", "evidence")
        .attr("part", "evidence")
        .attr("role", "dialog")
        .attr("aria-labelledby", "value")
        .attr("tabindex", "-1")
        .child(header)
        .child(proofs)
        .child(articles.attr("aria-label", words.article))
}

/// Italy · Vietnam–Italy Defence Policy Dialogue · 5th
fn dialogue_name(state: &State, dialogue: usize) -> String {
    let corpus = state.index.corpus();
    let mut name = String::new();
    for field in [Field::Partner, Field::Series, Field::Edition] {
        for value in shown(corpus, &corpus.dialogues()[dialogue], field, state.lang()) {
            if !name.is_empty() {
                name.push_str(" · ");
            }
            name.push_str(&value.label);
        }
    }
    name
}

fn proof_view(corpus: &Corpus, at: &str, proof: Proof, facts: &[&Fact], (field, lang): (Field, Lang)) -> Node {
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
        .child(el("button").attr("type", "button").attr("data-show", at).text(words.show))
        .child(el("button").attr("type", "button").attr("data-copy", at).text(words.copy))
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
    let title = el("h3").attr("lang", &article.lang);
    let title = match &article.url {
        Some(url) => {
            title.child(el("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener").text(&article.title))
        }
        None => title.text(&article.title),
    };
    el("article")
        .attr("data-article", &id.0.to_string())
        .child(title)
        .child(classed("p", "publication").text(&publication(corpus, id, lang)))
        .child(story)
}

/// The lines of a story that hold text.
fn paragraphs(body: &str, story: Span) -> Vec<Span> {
    let mut paragraphs = Vec::new();
    let mut start = story.start;
    for line in body[story.range()].split_inclusive('\n') {
        let span = Span { start, end: start + line.len() as u32 };
        start = span.end;
        if !line.trim().is_empty() {
            paragraphs.push(span);
        }
    }
    paragraphs
}

/// A stretch of a text with some of it marked. The marks are in order and may overlap; each `mark` carries the place in
/// the text where it begins.
pub(crate) fn marked(body: &str, span: Span, marks: &[Span]) -> Vec<Node> {
    let mut pieces = Vec::new();
    let mut at = span.start;
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(span.end));
        if start >= end {
            continue;
        }
        if at < start {
            pieces.push(text(&body[at as usize..start as usize]));
        }
        let mark = el("mark").attr("data-at", &start.to_string());
        pieces.push(mark.text(&body[start as usize..end as usize]));
        at = end;
    }
    if at < span.end {
        pieces.push(text(&body[at as usize..span.end as usize]));
    }
    pieces
}
