//! The dialogues in print, and in a page without the script or before it has loaded: the fields and values of each,
//! with the quotes behind them as numbered notes. Two columns fit any page and any paper size.

use engine::{Basis, Coverage, Evidence, Field, NOT_REVIEWED};

use crate::cell_values::{CellValue, cell_values, publication};
use crate::context::ViewContext;
use crate::fields::{FIELD_PRESENTATIONS, FieldPresentation};
use crate::vdom::{VNode, classed, el};
use crate::views::dialogue_name::short_name;

/// The dialogues at these positions. `name` is the prefix of the notes' ids, which makes them unique in the page.
#[must_use]
pub fn prerender(context: &ViewContext, dialogues: &[usize], name: &str) -> Vec<VNode> {
    let mut notes: Vec<Evidence> = Vec::new();
    let mut all = vec![el("p").text(context.strings().prerender_caption)];
    for &at in dialogues {
        all.push(dialogue_view(context, at, &mut notes, name));
    }
    let mut list = classed("ol", "notes");
    for (at, &evidence) in notes.iter().enumerate() {
        list = list.child(note(context, evidence, &[name, &(at + 1).to_string()].concat()));
    }
    all.push(list);
    all
}

fn dialogue_view(context: &ViewContext, at: usize, notes: &mut Vec<Evidence>, name: &str) -> VNode {
    let dialogue = context.dialogue(at);
    let [partner, when] = short_name(context, at);
    let mut caption = el("caption").child(el("b").text(&partner)).text(" ").text(&when);
    if dialogue.coverage() == Coverage::Mentioned {
        caption = caption.text(" ").child(el("small").text(context.localized(Coverage::Mentioned.labels())));
    }
    if !dialogue.reviewed {
        caption = caption.text(" ").child(el("small").text(context.localized(NOT_REVIEWED)));
    }
    let mut body = el("tbody");
    // The sources are in the notes.
    let has_column = |view: &&FieldPresentation| view.column.is_some() && view.field != Field::Source;
    for &FieldPresentation { field, is_missed, .. } in FIELD_PRESENTATIONS.iter().filter(has_column) {
        let values = cell_values(context.corpus(), dialogue, field, context.lang);
        if values.is_empty() && !is_missed {
            continue;
        }
        let cell = if values.is_empty() {
            el("td").text(context.strings().not_stated)
        } else {
            el("td").children(values.iter().map(|value| value_view(context, value, notes, name)).collect())
        };
        let label = el("th").attr("scope", "row").text(context.localized(field.spec().labels));
        body = body.child(el("tr").child(label).child(cell));
    }
    // For column widths that do not depend on the content of the cells.
    let columns = el("colgroup").child(el("col")).child(el("col"));
    // A box around each table: browsers can leave a box out of the layout, but not a part of a table.
    classed("div", "prerendered")
        .attr("data-dialogue", &dialogue.id)
        .child(el("table").child(caption).child(columns).child(body))
}

fn value_view(context: &ViewContext, value: &CellValue, notes: &mut Vec<Evidence>, name: &str) -> VNode {
    let mut view = el("div").text(&value.label);
    if let Some(stage) = value.stage {
        let words = [stage.glyph(), " ", context.localized(stage.labels())].concat();
        view = view.text(" ").child(el("small").text(&words));
    }
    let side = value.side.map(|side| context.corpus().term(side).label(context.lang));
    let detail = Some(value.detail.as_str()).filter(|detail| !detail.is_empty());
    let inferred = value.inferred.then(|| context.localized(Basis::Inferred.labels()));
    let remarks = value.remarks.iter().map(String::as_str);
    let said: Vec<&str> = side.into_iter().chain(detail).chain(remarks).chain(inferred).collect();
    if !said.is_empty() {
        view = view.text(" ").child(el("small").text(&said.join(", ")));
    }
    for quote_ref in &value.quotes {
        let at = notes.iter().position(|note| *note == quote_ref.evidence).unwrap_or_else(|| {
            notes.push(quote_ref.evidence);
            notes.len() - 1
        });
        let number = (at + 1).to_string();
        let link = el("a").attr("href", &["#", name, &number].concat()).text(&number);
        view = view.text(" ").child(el("sup").child(link));
    }
    view
}

fn note(context: &ViewContext, evidence: Evidence, id: &str) -> VNode {
    let article = context.corpus().article(evidence.article);
    let quote = el("q").verbatim(&article.lang).text(context.corpus().quote(evidence));
    let from =
        [" ", &article.cited_title(), ", ", &publication(context.corpus(), evidence.article, context.lang)].concat();
    el("li").attr("id", id).child(quote).child(el("cite").text(&from))
}
