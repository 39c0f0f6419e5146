//! The dialogues as they stand on paper, and in a page before its script and without it: for each its fields and
//! values, with the quotes behind them as numbered notes. Two columns, so that it can be read on any page and any
//! paper.

use engine::{Coverage, Evidence, FIELDS, Field};

use crate::name::short_name;
use crate::node::{Node, classed, el};
use crate::page::Page;
use crate::shown::{Shown, publication, shown};

/// The dialogues at these positions. `name` begins the names of the notes, and tells them apart from others of the
/// page.
#[must_use]
pub fn still(page: &Page, dialogues: &[usize], name: &str) -> Vec<Node> {
    let mut notes: Vec<Evidence> = Vec::new();
    let mut all = vec![el("p").text(page.strings().still_caption)];
    for &at in dialogues {
        all.push(dialogue_view(page, at, &mut notes, name));
    }
    let mut list = classed("ol", "notes");
    for (at, &evidence) in notes.iter().enumerate() {
        list = list.child(note(page, evidence, &[name, &(at + 1).to_string()].concat()));
    }
    all.push(list);
    all
}

fn dialogue_view(page: &Page, at: usize, notes: &mut Vec<Evidence>, name: &str) -> Node {
    let dialogue = page.dialogue(at);
    let [partner, when] = short_name(page, at);
    let mut caption = el("caption").child(el("b").text(&partner)).text(" ").text(&when);
    if dialogue.coverage() == Coverage::Mentioned {
        caption = caption.text(" ").child(el("small").text(page.of(&Coverage::Mentioned.labels())));
    }
    let mut body = el("tbody");
    for field in FIELDS.iter().filter(|spec| spec.column && spec.field != Field::Source).map(|spec| spec.field) {
        let values = shown(page.corpus(), dialogue, field, page.lang);
        let cell = if values.is_empty() {
            el("td").text(page.strings().not_stated)
        } else {
            el("td").children(values.iter().map(|value| value_view(page, value, notes, name)).collect())
        };
        let label = el("th").attr("scope", "row").text(page.of(&field.spec().labels));
        body = body.child(el("tr").child(label).child(cell));
    }
    // For widths that do not ask what is in the cells.
    let columns = el("colgroup").child(el("col")).child(el("col"));
    // A box of its own around each table: a browser can leave one out of the layout, but not a part of a table.
    classed("div", "still")
        .attr("data-dialogue", &dialogue.id)
        .child(el("table").child(caption).child(columns).child(body))
}

fn value_view(page: &Page, value: &Shown, notes: &mut Vec<Evidence>, name: &str) -> Node {
    let mut view = el("div").text(&value.label);
    if let Some(stage) = value.stage {
        let words = [stage.sign(), " ", page.of(&stage.labels())].concat();
        view = view.text(" ").child(el("small").text(&words));
    }
    if value.inferred {
        view = view.text(" ").child(el("small").text(page.strings().inferred));
    }
    for proof in &value.proofs {
        let at = notes.iter().position(|note| *note == proof.evidence).unwrap_or_else(|| {
            notes.push(proof.evidence);
            notes.len() - 1
        });
        let number = (at + 1).to_string();
        let link = el("a").attr("href", &["#", name, &number].concat()).text(&number);
        view = view.text(" ").child(el("sup").child(link));
    }
    view
}

fn note(page: &Page, evidence: Evidence, id: &str) -> Node {
    let article = page.corpus().article(evidence.article);
    let quote = el("q").attr("lang", &article.lang).text(page.corpus().quote(evidence));
    let from = [" ", article.title.as_str(), ", ", &publication(page.corpus(), evidence.article, page.lang)].concat();
    el("li").attr("id", id).child(quote).child(el("cite").text(&from))
}
