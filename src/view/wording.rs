//! The words of each dialogue on one topic, in full sentences, side by side; and where they differ from one of them.

use engine::{Answer, ArticleId, Evidence, Field, Span, differences, sentences};

use crate::cell::value_button;
use crate::evidence::marked;
use crate::matrix::short_name;
use crate::node::{Node, button, classed, el};
use crate::opened::key;
use crate::page::Page;
use crate::scene::{Scene, View};
use crate::shown::{publication, shown};

/// The fields whose values are topics.
const FIELDS: [Field; 4] = [Field::Position, Field::Instrument, Field::Area, Field::Forum];

/// What one dialogue says on the topic.
struct Words {
    /// The position of the dialogue.
    dialogue: usize,
    /// The sentences around the quotes.
    sentences: Vec<Evidence>,
    /// All of them as one text, to compare.
    text: String,
}

/// The wordings of the dialogues of an answer, or of those that are compared where there are some.
#[must_use]
pub fn wording(page: &Page, answer: &Answer, scene: &Scene) -> Vec<Node> {
    let words = page.strings();
    let mut dialogues: Vec<usize> = scene.compared.iter().filter_map(|id| page.position(id)).collect();
    if dialogues.len() < 2 {
        dialogues = answer.rows.iter().map(|row| row.dialogue).collect();
    }
    let topics = topics(page, &dialogues);
    let Some((field, value, label)) = chosen(&topics, scene) else {
        return vec![el("p").text(words.no_facets)];
    };
    let (mut said, mut silent) = (Vec::new(), Vec::new());
    for at in dialogues {
        let sentences = sentences_of(page, at, field, &value);
        if sentences.is_empty() {
            silent.push(at);
        } else {
            let text: Vec<&str> = sentences.iter().map(|&sentence| page.corpus().quote(sentence)).collect();
            said.push(Words { dialogue: at, text: text.join("\n"), sentences });
        }
    }
    let base = said.iter().find(|words| page.dialogue(words.dialogue).id == scene.base).or(said.first());
    let list = classed("ul", "wordings").attr("role", "list");
    let list = list.children(said.iter().map(|one| said_view(page, scene, one, base, (field, &value))).collect());
    let mut parts = vec![topic_box(page, scene, &topics, (field, &value)), el("h3").text(&label), list];
    if !silent.is_empty() {
        let names: Vec<String> = silent.into_iter().map(|at| short_name(page, at).join(" ")).collect();
        let lead = el("strong").text(words.silent);
        parts.push(classed("p", "silent").child(lead).text(" ").text(&names.join(", ")));
    }
    parts
}

/// What the dialogues name: field, value and its words; what most name first.
fn topics(page: &Page, dialogues: &[usize]) -> Vec<(Field, String, String, usize)> {
    let mut topics: Vec<(Field, String, String, usize)> = Vec::new();
    for field in FIELDS {
        let begun = topics.len();
        for &at in dialogues {
            for value in shown(page.corpus(), page.dialogue(at), field, page.lang) {
                match topics[begun..].iter_mut().find(|topic| topic.1 == value.id) {
                    Some(topic) => topic.3 += 1,
                    None => topics.push((field, value.id, value.label, 1)),
                }
            }
        }
        let mut ordered: Vec<(Field, String, String, usize)> = Vec::new();
        for topic in topics.drain(begun..) {
            ordered.insert(ordered.partition_point(|other| other.3 >= topic.3), topic);
        }
        topics.append(&mut ordered);
    }
    topics
}

/// The topic of the scene, or the first.
fn chosen(topics: &[(Field, String, String, usize)], scene: &Scene) -> Option<(Field, String, String)> {
    let asked =
        |topic: &&(Field, String, String, usize)| topic.0 == scene.field() && Some(topic.1.as_str()) == scene.topic();
    let (field, value, label, _) = topics.iter().find(asked).or(topics.first())?;
    Some((*field, value.clone(), label.clone()))
}

fn topic_box(page: &Page, scene: &Scene, topics: &[(Field, String, String, usize)], now: (Field, &str)) -> Node {
    let to = |field: Field, value: &str| {
        scene.with(|scene| {
            scene.view = View::Wording;
            scene.by = [field.name(), "/", value].concat();
            scene.base.clear();
        })
    };
    let mut list = el("select").attr("data-go", "");
    for field in FIELDS {
        let options: Vec<Node> = topics
            .iter()
            .filter(|topic| topic.0 == field)
            .map(|(_, value, label, count)| {
                let words = [label, " (", &count.to_string(), ")"].concat();
                el("option").attr("value", &to(field, value)).text(&words)
            })
            .collect();
        if !options.is_empty() {
            list = list.child(el("optgroup").attr("label", page.of(&field.spec().labels)).children(options));
        }
    }
    let list = list.attr(".value", &to(now.0, now.1));
    classed("label", "choice").text(page.strings().topic).text(" ").child(list)
}

/// The sentences that hold the quotes behind a value, each once, in the order of the facts.
fn sentences_of(page: &Page, at: usize, field: Field, value: &str) -> Vec<Evidence> {
    let corpus = page.corpus();
    let values = shown(corpus, page.dialogue(at), field, page.lang);
    let mut found: Vec<Evidence> = Vec::new();
    for proof in values.iter().filter(|shown| shown.id == value).flat_map(|shown| &shown.proofs) {
        let Evidence { article, span } = proof.evidence;
        let around = around(page, article, span);
        if !found.iter().any(|other| other.article == article && other.span.contains(around)) {
            found.push(Evidence { article, span: around });
        }
    }
    found
}

/// A stretch, out to where its first sentence begins and its last one ends.
fn around(page: &Page, article: ArticleId, span: Span) -> Span {
    let article = page.corpus().article(article);
    let mut around = span;
    for sentence in sentences(&article.body, article.story) {
        if sentence.start < span.end && span.start < sentence.end {
            around.start = around.start.min(sentence.start);
            around.end = around.end.max(sentence.end);
        }
    }
    around
}

fn said_view(page: &Page, scene: &Scene, one: &Words, base: Option<&Words>, (field, value): (Field, &str)) -> Node {
    let words = page.strings();
    let id = &page.dialogue(one.dialogue).id;
    let [partner, when] = short_name(page, one.dialogue);
    let is_base = base.is_some_and(|base| base.dialogue == one.dialogue);
    let differs = match base {
        Some(base) if !is_base => differences(&base.text, &one.text)[1].clone(),
        _ => Vec::new(),
    };
    let head = el("h4").child(el("b").text(&partner)).text(" ").text(&when);
    let mut item = classed("li", if is_base { "base" } else { "" }).key(id).child(head);
    let mut begun = 0;
    for &Evidence { article, span } in &one.sentences {
        let text = page.corpus().quote(Evidence { article, span });
        let end = begun + text.len() as u32;
        // The part of the differences that lies in this sentence, from its start.
        let marks: Vec<Span> = differs
            .iter()
            .filter(|mark| mark.start < end && begun < mark.end)
            .map(|mark| Span { start: mark.start.max(begun) - begun, end: mark.end.min(end) - begun })
            .collect();
        let quote = el("blockquote").attr("lang", &page.corpus().article(article).lang);
        let whole = Span { start: 0, end: text.len() as u32 };
        let from = classed("p", "publication").text(&publication(page.corpus(), article, page.lang));
        item = item.child(quote.children(marked(text, whole, &marks))).child(from);
        begun = end + 1;
    }
    let asks = scene.with(|scene| id.clone_into(&mut scene.base));
    let measure = if is_base {
        classed("span", "detail").text(words.measured)
    } else {
        button("act").attr("data-scene", &asks).text(words.measure)
    };
    let open = value_button(&key(id, field, value), words.in_article);
    item.child(classed("p", "acts").child(open).text(" ").child(measure))
}
