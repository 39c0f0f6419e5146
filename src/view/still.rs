//! The table as it stands on paper, and in a page before its script and without it: rows and values, with the quotes behind
//! them as numbered notes.

use engine::{Coverage, Evidence, FIELDS, Field, Stage};

use crate::node::{Node, classed, el};
use crate::page::Page;
use crate::shown::{Shown, publication, shown};

/// The dialogues at these positions. `name` tells the notes of one page apart.
#[must_use]
pub fn still(page: &Page, dialogues: &[usize], name: &str) -> Vec<Node> {
    let fields: Vec<Field> =
        FIELDS.iter().filter(|spec| spec.column && spec.field != Field::Source).map(|spec| spec.field).collect();
    let mut notes: Vec<Evidence> = Vec::new();
    let mut head = el("tr");
    for &field in &in_order(&fields) {
        head = head.child(el("th").attr("scope", "col").text(page.of(&field.spec().labels)));
    }
    let mut body = el("tbody");
    for &at in dialogues {
        body = body.child(row(page, at, &in_order(&fields), &mut notes, name));
    }
    let mut list = classed("ol", "notes");
    for (at, &evidence) in notes.iter().enumerate() {
        list = list.child(note(page, evidence, &[name, &(at + 1).to_string()].concat()));
    }
    let table = classed("table", "still").child(el("caption").text(page.strings().still_caption));
    vec![table.child(el("thead").child(head)).child(body), list]
}

/// The partner heads the row.
fn in_order(fields: &[Field]) -> Vec<Field> {
    let mut ordered = vec![Field::Partner];
    ordered.extend(fields.iter().filter(|field| **field != Field::Partner));
    ordered
}

fn row(page: &Page, at: usize, fields: &[Field], notes: &mut Vec<Evidence>, name: &str) -> Node {
    let dialogue = page.dialogue(at);
    let mut row = el("tr").key(&dialogue.id).attr("data-dialogue", &dialogue.id);
    for (column, &field) in fields.iter().enumerate() {
        let values = shown(page.corpus(), dialogue, field, page.lang);
        let mut cell = if column == 0 { el("th").attr("scope", "row") } else { el("td") };
        if column == 0 && dialogue.coverage() == Coverage::Mentioned {
            cell = cell.child(el("small").text(page.of(&Coverage::Mentioned.labels()))).text(" ");
        }
        cell = match values.as_slice() {
            [] => cell.text(page.strings().not_stated),
            values => cell.children(values.iter().map(|value| value_view(page, value, notes, name)).collect()),
        };
        row = row.child(cell);
    }
    row
}

fn value_view(page: &Page, value: &Shown, notes: &mut Vec<Evidence>, name: &str) -> Node {
    let mut view = el("div").text(&value.label);
    if let Some(stage) = value.stage {
        view = view.text(" ").child(el("small").text(sign(stage)).text(" ").text(page.of(&stage.labels())));
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

fn sign(stage: Stage) -> &'static str {
    ["○", "◔", "◑", "◕", "●"][stage as usize]
}
