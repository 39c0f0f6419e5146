//! The menus of the exports and of the columns.

use engine::Format;

use crate::columns::{READER, all_columns, columns};
use crate::groups::choices;
use crate::node::{Node, button, classed, el};
use crate::page::Page;
use crate::scene::Scene;

/// The menu of the forms in which the dialogues found are exported, and of what else there is to keep.
#[must_use]
pub fn export_menu(page: &Page) -> Node {
    let form = |format: Format| {
        let press = button("pickable").attr("data-export", format.name()).text(page.of(&format.labels()));
        el("li").child(press)
    };
    let save = el("li").child(button("pickable").attr("data-do", "save").text(page.strings().save));
    let print = el("li").child(button("pickable").attr("data-do", "print").text(page.strings().print));
    let list = el("ul").attr("role", "list").children(Format::ALL.map(form).into()).child(save).child(print);
    menu(page.strings().export, el("p").text(page.strings().export_of), list)
}

/// The menu of the columns: which are seen, and in what order.
#[must_use]
pub fn column_menu(page: &Page, scene: &Scene) -> Node {
    let words = page.strings();
    let to = |names: &[&str]| scene.with(|scene| scene.columns = names.join(","));
    let seen: Vec<&str> = columns(&scene.columns)[1..].iter().map(|column| column[0].name()).collect();
    let presets = classed("p", "choice")
        .child(button("option").attr("data-scene", &to(&[])).text(words.all_columns))
        .child(button("option").attr("data-scene", &to(&[READER])).text(words.reader_columns));
    let mut list = el("ul").attr("role", "list");
    let all = all_columns();
    let label = |name: &str| {
        let column = all.iter().find(|column| column[0].name() == name);
        column.map_or("", |column| page.of(&column[0].spec().labels))
    };
    let boxed = |name: &str, asks: &str, ticked: bool| {
        let input = el("input").attr("type", "checkbox").attr("data-go", asks);
        let input = input.attr(".checked", if ticked { "yes" } else { "" });
        el("li").key(name).child(el("label").child(input).text(" ").text(label(name)))
    };
    for (at, name) in seen.iter().enumerate() {
        let mut without = seen.clone();
        without.remove(at);
        let mut earlier = seen.clone();
        earlier.swap(at, at.saturating_sub(1));
        let earlier = button("earlier").attr("data-scene", &to(&earlier)).text("↑");
        // Not `disabled`: it would lose the focus to which its column has just been brought.
        let earlier = if at == 0 { earlier.attr("aria-disabled", "true") } else { earlier };
        let earlier = earlier.attr("aria-label", &[words.earlier, " ", label(name)].concat());
        list = list.child(boxed(name, &to(&without), true).child(earlier));
    }
    for column in &all[1..] {
        let name = column[0].name();
        if !seen.contains(&name) {
            let mut with = seen.clone();
            with.push(name);
            list = list.child(boxed(name, &to(&with), false));
        }
    }
    let choices = choices(page, scene);
    let now = choices.iter().find(|choice| choice.2).map_or("", |choice| &choice.0);
    let option = |(asks, label, _): &(String, &'static str, bool)| el("option").attr("value", asks).text(label);
    let groups = el("select").attr("data-go", "").children(choices.iter().map(option).collect()).attr(".value", now);
    let groups = classed("label", "groups").text(words.group_by).text(" ").child(groups);
    menu(words.columns, presets.child(groups), list)
}

fn menu(name: &str, lead: Node, list: Node) -> Node {
    let content = classed("div", "menu-list").child(lead).child(list);
    classed("details", "menu").child(el("summary").text(name)).child(content)
}
