//! A few dialogues side by side: they are columns, fields and values are rows, and where they differ is marked.

use engine::{Coverage, Field, Stage};

use crate::cell::{cell, circle, value_button};
use crate::chips::cross;
use crate::matrix::{group, region, short_name};
use crate::node::{Node, button, classed, el};
use crate::opened::key;
use crate::page::Page;
use crate::scene::{MOST, Scene, View};
use crate::shown::{Shown, shown};

/// The rows, in groups. A field of which a dialogue has one value or a few is a row; of the others each value is.
const GROUPS: [([&str; 2], &[Field]); 5] = [
    (
        ["When, where, who", "Thời gian, địa điểm, người chủ trì"],
        &[
            Field::Series,
            Field::Edition,
            Field::Held,
            Field::Venue,
            Field::Format,
            Field::Chair,
            Field::Partnership,
            Field::Occasion,
        ],
    ),
    (["Papers", "Văn kiện"], &[Field::Document]),
    (["Areas of cooperation", "Lĩnh vực hợp tác"], &[Field::Area, Field::Request]),
    (["Law and positions", "Luật pháp và lập trường"], &[Field::Instrument, Field::Position]),
    (["Forums", "Diễn đàn"], &[Field::Forum]),
];

/// Fields of which each value is a row.
const BY_VALUE: [Field; 6] =
    [Field::Document, Field::Area, Field::Request, Field::Instrument, Field::Position, Field::Forum];

/// The comparison of the dialogues that are picked, or how to pick some.
#[must_use]
pub fn compare(page: &Page, scene: &Scene) -> Vec<Node> {
    let words = page.strings();
    let mut picked: Vec<usize> = scene.compared.iter().filter_map(|id| page.position(id)).collect();
    if picked.len() < 2 {
        return how_to_pick(page, scene, &picked);
    }
    let all = scene.with(|scene| scene.differing = !scene.differing);
    let only = classed("label", "only")
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("data-go", &all)
                .attr(".checked", if scene.differing { "yes" } else { "" }),
        )
        .text(" ")
        .text(words.only_differences);
    let earlier = |one, other| engine::is_earlier(page.corpus(), picked[one], picked[other]);
    let (forth, back) = (earlier(0, 1), earlier(1, 0));
    // Of a dialogue that is only mentioned little is told: what it does not name is no change.
    let reported = picked.iter().all(|&at| page.dialogue(at).coverage() == Coverage::Reported);
    let changes = picked.len() == 2 && reported && (forth || back);
    if picked.len() == 2 && back {
        // What changed is told from the earlier one to the later.
        picked.reverse();
    }
    let columns = picked.len() + 1 + usize::from(changes);
    let mut table = classed("table", "compare")
        .attr("role", "table")
        .child(el("caption").text(words.compare_caption))
        .child(head(page, scene, &picked, changes));
    for (name, fields) in GROUPS {
        let mut rows = Vec::new();
        for &field in fields {
            if BY_VALUE.contains(&field) {
                rows.extend(value_rows(page, field, &picked, changes, scene.differing));
            } else {
                rows.extend(field_row(page, field, &picked, changes, scene.differing));
            }
        }
        if !rows.is_empty() {
            table = table.child(group(page.of(&name), columns).children(rows));
        }
    }
    vec![only, region(table, words.compare_caption)]
}

fn how_to_pick(page: &Page, scene: &Scene, picked: &[usize]) -> Vec<Node> {
    let words = page.strings();
    let unknown = scene.compared.len() - picked.len();
    let odd = (unknown > 0).then(|| el("p").text(words.unknown_dialogue));
    let mut pairs = classed("ul", "pairs").attr("role", "list");
    for now in 0..page.corpus().dialogues().len() {
        if let Some(before) = engine::previous(page.corpus(), now) {
            let [partner, when] = short_name(page, now);
            let [_, earlier] = short_name(page, before);
            let pair = [&partner, ": ", &earlier, " → ", &when].concat();
            pairs = pairs.child(el("li").child(pair_button(page, scene, before, now).text(&pair)));
        }
    }
    let how =
        classed("div", "how").child(el("p").child(el("strong").text(words.pick_some)).text(" ").text(words.pick_how));
    vec![how.maybe(odd).child(el("p").text(words.editions)).child(pairs)]
}

/// A button that compares a dialogue with the one before it.
pub(crate) fn pair_button(page: &Page, scene: &Scene, before: usize, now: usize) -> Node {
    let id = |at| page.dialogue(at).id.clone();
    let asks = scene.with(|scene| {
        scene.view = View::Compare;
        scene.compared = vec![id(before), id(now)];
        scene.read.clear();
    });
    button("example").attr("data-scene", &asks)
}

fn head(page: &Page, scene: &Scene, picked: &[usize], changes: bool) -> Node {
    let words = page.strings();
    let column = || el("th").attr("scope", "col").attr("role", "columnheader");
    let mut row = el("tr").attr("role", "row").child(el("td").attr("role", "cell"));
    for &at in picked {
        let dialogue = page.dialogue(at);
        let [partner, when] = short_name(page, at);
        let without = scene.with(|scene| _ = scene.toggle(&dialogue.id));
        let away = button("away").attr("data-scene", &without).child(cross());
        let away = away.attr("aria-label", &[words.remove, " ", &partner, " ", &when].concat());
        let name = classed("span", "name").child(el("b").text(&partner)).text(" ").text(&when);
        let room = picked.len() < MOST || picked.len() == 2;
        let before = engine::previous(page.corpus(), at).filter(|before| room && !picked.contains(before));
        let before = before.map(|before| pair_button(page, scene, before, at).text(words.with_previous));
        row = row.child(column().child(name).child(away).maybe(before));
    }
    if changes {
        row = row.child(column().text(words.change));
    }
    el("thead").attr("role", "rowgroup").child(row)
}

/// A row of a field, with all of each dialogue's values.
fn field_row(page: &Page, field: Field, picked: &[usize], changes: bool, only: bool) -> Option<Node> {
    let values = |at| shown(page.corpus(), page.dialogue(at), field, page.lang);
    let ids = |at| values(at).into_iter().map(|value| value.id).collect::<Vec<String>>();
    let first = ids(picked[0]);
    let differs = picked[1..].iter().any(|&at| ids(at) != first);
    let stated = picked.iter().any(|&at| !values(at).is_empty());
    if !stated || only && !differs {
        return None;
    }
    let mut row = row(page.of(&field.spec().labels), differs);
    for &at in picked {
        row = row.child(el("td").attr("role", "cell").child(cell(page, page.dialogue(at), field)));
    }
    Some(if changes { row.child(el("td").attr("role", "cell")) } else { row })
}

/// A row for each value of a field, in the order in which the dialogues name them.
fn value_rows(page: &Page, field: Field, picked: &[usize], changes: bool, only: bool) -> Vec<Node> {
    let columns: Vec<Vec<Shown>> =
        picked.iter().map(|&at| shown(page.corpus(), page.dialogue(at), field, page.lang)).collect();
    let mut seen: Vec<&Shown> = Vec::new();
    for value in columns.iter().flatten() {
        if !seen.iter().any(|other| other.id == value.id) {
            seen.push(value);
        }
    }
    let mut rows = Vec::new();
    for value in seen {
        let cells: Vec<Option<&Shown>> =
            columns.iter().map(|column| column.iter().find(|other| other.id == value.id)).collect();
        let stages: Vec<Option<Option<Stage>>> = cells.iter().map(|cell| cell.map(|cell| cell.stage)).collect();
        let differs = stages[1..].iter().any(|stage| *stage != stages[0]);
        if only && !differs {
            continue;
        }
        let mut row = row(&value.label, differs).key(&value.id);
        for (cell, &at) in cells.iter().zip(picked) {
            row = row.child(value_cell(page, field, *cell, &page.dialogue(at).id));
        }
        rows.push(if changes { row.child(change(page, stages[0], stages[1])) } else { row });
    }
    rows
}

fn row(name: &str, differs: bool) -> Node {
    let head = el("th").attr("scope", "row").attr("role", "rowheader").text(name);
    el("tr").attr("role", "row").attr("class", if differs { "differs" } else { "same" }).child(head)
}

fn value_cell(page: &Page, field: Field, value: Option<&Shown>, dialogue: &str) -> Node {
    let cell = el("td").attr("role", "cell");
    let Some(value) = value else { return cell.child(classed("span", "none").text(page.strings().not_here)) };
    let name = key(dialogue, field, &value.id);
    match value.stage {
        Some(stage) => cell.child(circle(stage)).text(" ").child(value_button(&name, page.of(&stage.labels()))),
        None => cell.child(value_button(&name, page.strings().named)),
    }
}

/// What became of a value between two dialogues with one partner.
fn change(page: &Page, before: Option<Option<Stage>>, now: Option<Option<Stage>>) -> Node {
    let words = page.strings();
    let (class, text) = match (before, now) {
        (None, _) => ("new", words.new),
        (_, None) => ("gone", words.gone),
        (Some(before), Some(now)) if now > before => ("up", words.up),
        (Some(before), Some(now)) if now < before => ("down", words.down),
        _ => ("", words.unchanged),
    };
    el("td").attr("role", "cell").child(classed("span", "change").attr("data-change", class).text(text))
}
