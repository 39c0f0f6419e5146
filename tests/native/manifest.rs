//! `custom-elements.json` tells the truth about the element: its attributes, properties, methods, events, custom
//! properties and parts are those of the sources, neither more nor less. The element's types are made of it
//! (`src/site/element_types.rs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use engine::ExportFormat;
use serde_json::Value;
use ui::View;

use crate::stylesheet::STYLES;

const ELEMENT: &str = include_str!("../../www/element/element.js");
/// The types of the data.
const TYPES: &str = include_str!("../../www/npm/corpus-types.d.ts");
const MANIFEST: &str = include_str!("../../www/npm/custom-elements.json");

type Names = BTreeSet<String>;

fn element() -> Value {
    let mut manifest: Value = serde_json::from_str(MANIFEST).unwrap();
    manifest["modules"][0]["declarations"][0].take()
}

/// The names of the entries of a list of the manifest that a test picks.
fn told(list: &str, pick: impl Fn(&Value) -> bool) -> Names {
    let entries = element()[list].as_array().unwrap().clone();
    let names: Vec<_> =
        entries.iter().filter(|entry| pick(entry)).map(|entry| entry["name"].as_str().unwrap().to_owned()).collect();
    let set: Names = names.iter().cloned().collect();
    assert_eq!(set.len(), names.len(), "{list} names something twice");
    set
}

/// What stands between `before` and `after`, wherever it does.
fn between(text: &str, before: &str, after: char) -> Names {
    text.split(before).skip(1).filter_map(|rest| rest.split_once(after)).map(|(name, _)| name.to_owned()).collect()
}

/// What is written between quotation marks.
fn quoted(text: &str) -> Names {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The lines that are members of a class or an interface, without their indentation.
fn members<'a>(text: &'a str, head: &str, indent: &str) -> Vec<&'a str> {
    let body = text.split_once(head).unwrap().1;
    let lines = body.lines().skip(1).take_while(|line| line.is_empty() || line.starts_with(indent));
    lines
        .filter_map(|line| line.strip_prefix(indent))
        .filter(|line| !line.starts_with([' ', '/', '*', '}', '#']))
        .collect()
}

fn methods<'a>(members: impl IntoIterator<Item = &'a str>) -> Names {
    let named = members.into_iter().map(|line| line.trim_start_matches("async "));
    let named = named.filter_map(|line| Some(line.split_once('(')?.0)).filter(|name| !name.contains([' ', '#']));
    named.map(str::to_owned).collect()
}

/// All Rust sources of the widget and of what it is drawn with.
fn sources() -> String {
    fn add(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut text = ELEMENT.to_owned();
    add(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text);
    text
}

#[test]
fn the_properties_are_those_of_the_class() {
    let properties = told("members", |member| member["kind"] == "field");
    let class = members(ELEMENT, "class DialogueTable", "    ");
    let getters: Names = between(&class.join("\n"), "get ", '(');
    assert_eq!(properties, getters);
    // What was set before the script has loaded is handed over, of each that can be set.
    let upgraded = ELEMENT.split_once("for (const name of [").unwrap().1.split_once(']').unwrap().0;
    assert_eq!(told("members", |member| member["kind"] == "field" && member["readonly"] != true), quoted(upgraded));
}

#[test]
fn the_methods_are_those_of_the_class() {
    let told = told("members", |member| member["kind"] == "method");
    let own =
        ["constructor", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback"];
    let mut class = methods(members(ELEMENT, "class DialogueTable", "    "));
    class.retain(|name| !own.contains(&name.as_str()));
    assert_eq!(told, class);
}

#[test]
fn the_attributes_are_those_that_are_followed() {
    let observed = ELEMENT.split_once("observedAttributes = [").unwrap().1.split_once(']').unwrap().0;
    let mut followed = quoted(observed);
    // `hidden` is any element's.
    let selected = STYLES.split(":host([").skip(1).filter_map(|rest| rest.split(['=', '~', ']']).next());
    followed.extend(selected.filter(|name| *name != "hidden").map(str::to_owned));
    assert_eq!(told("attributes", |_| true), followed);
}

#[test]
fn the_events_are_those_that_are_sent() {
    let sent: Names =
        ["dispatch(host, \"", "CustomEvent(\""].iter().flat_map(|before| between(&sources(), before, '"')).collect();
    assert_eq!(told("events", |_| true), sent);
}

#[test]
fn the_custom_properties_are_those_of_the_styles() {
    let used = STYLES.split("var(").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    let used: Names = used.filter(|name| name.starts_with("--dt-")).map(str::to_owned).collect();
    assert_eq!(told("cssProperties", |_| true), used);
}

#[test]
fn the_defaults_of_custom_properties_are_the_fallbacks_of_the_styles() {
    for entry in element()["cssProperties"].as_array().unwrap() {
        let (name, default) = (entry["name"].as_str().unwrap(), entry["default"].as_str().unwrap());
        let fallback = format!("var({name}, {default})").replace(", ", ",");
        assert!(STYLES.contains(&fallback), "the styles have no {fallback}");
    }
}

#[test]
fn the_unions_of_views_and_formats_are_those_of_the_code() {
    let element = element();
    let members = element["members"].as_array().unwrap();
    let view = members.iter().find(|member| member["name"] == "view").unwrap()["type"]["text"].as_str().unwrap();
    assert_eq!(quoted(view), View::ALL.map(|view| view.name().to_owned()).into());
    let formats = TYPES.split_once("export type ExportFormat = ").unwrap().1.split_once(';').unwrap().0;
    assert_eq!(quoted(formats), ExportFormat::ALL.map(|format| format.name().to_owned()).into());
}

#[test]
fn the_functions_are_those_of_the_types() {
    let manifest: Value = serde_json::from_str(MANIFEST).unwrap();
    let declarations = manifest["modules"][0]["declarations"].as_array().unwrap();
    let functions: Vec<_> = declarations.iter().filter(|one| one["kind"] == "function").collect();
    assert_eq!(functions.len(), TYPES.matches("export function ").count());
    for function in functions {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let parameters = function["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
        let takes = parameters.iter().map(|one| format!("{}?: {}", text(&one["name"]), text(&one["type"]["text"])));
        let takes = takes.collect::<Vec<_>>().join(", ");
        let (name, gives) = (text(&function["name"]), text(&function["return"]["type"]["text"]));
        let typed = format!("export function {name}({takes}): {gives};");
        assert!(TYPES.contains(&typed), "the types lack {typed}");
    }
}

#[test]
fn the_parts_are_those_that_are_drawn() {
    let sources = sources();
    let drawn = ["\"part\", \"", " part=\""].map(|before| between(&sources, before, '"'));
    let drawn: Names = drawn.iter().flatten().flat_map(|names| names.split(' ')).map(str::to_owned).collect();
    assert_eq!(told("cssParts", |_| true), drawn);
}

/// docs/embedding.md has a row for each attribute, method and event.
#[test]
fn the_page_about_embedding_has_all_of_them() {
    let page = include_str!("../../docs/embedding.md");
    let documented = |header: &str| -> Names {
        let rows = page.split_once(header).unwrap().1.lines().skip(2).take_while(|line| line.starts_with('|'));
        rows.map(|row| row.split('`').nth(1).unwrap().split('(').next().unwrap().to_owned()).collect()
    };
    assert_eq!(told("attributes", |_| true), documented("| attribute | type | default | meaning |"));
    assert_eq!(told("members", |member| member["kind"] == "method"), documented("| method | result |"));
    assert_eq!(told("events", |_| true), documented("| event | when | `detail` |"));
}

/// docs/theming.md has one table of the custom properties and one of the parts, with what the manifest says of each.
#[test]
fn the_page_about_theming_has_all_of_them() {
    let page = include_str!("../../docs/theming.md");
    for list in ["cssProperties", "cssParts"] {
        for entry in element()[list].as_array().unwrap() {
            let row = format!(
                "| `{}` | {} |",
                entry["name"].as_str().unwrap(),
                entry["description"].as_str().unwrap().trim_end_matches('.')
            );
            assert!(page.contains(&row), "docs/theming.md lacks {row}");
        }
    }
    let rows = page.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(rows, told("cssProperties", |_| true).len() + told("cssParts", |_| true).len());
}
