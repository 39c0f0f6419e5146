//! Which values of a row are shown at first, which are collapsed, and what the narrow columns show.

use std::sync::Arc;

use engine::{Dataset, Lang, SearchRequest};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use ui::{Action, Collapsible, Expanded, ViewContext, rows, scrolls};

use super::query::Element;
use super::{answer, context, view_state};
use crate::engine::made::imported;

const MET: &str = "They met in 2025 for the first time.";

fn fact(field: &str, value: &str, label: &str) -> Value {
    let evidence = [json!({ "article": "talks", "quote": MET })];
    json!({ "field": field, "value": value, "label": label, "basis": "inferred", "note": "made up", "evidence": evidence })
}

fn staged(field: &str, value: &str, label: &str, stage: &str) -> Value {
    let mut fact = fact(field, value, label);
    fact["stage"] = stage.into();
    fact
}

/// A corpus with one dialogue, `talks`, of these facts and a partner.
fn with_facts(facts: Vec<Value>, pinned: &[&str]) -> ViewContext {
    let article = json!({ "type": "article", "id": "talks", "title": MET, "lang": "en", "body": MET });
    let facts: Vec<Value> = std::iter::once(fact("party", "IT", "Italy")).chain(facts).collect();
    let dialogue = json!({ "type": "dialogue", "id": "talks", "coverage": "reported", "facts": facts });
    let corpus = imported(&[json!({ "type": "corpus", "pinned": pinned }), article, dialogue]);
    ViewContext { dataset: Arc::new(Dataset::build(corpus)), lang: Lang::En }
}

fn drawn(context: &ViewContext, query: &str, expanded: &Expanded) -> Element {
    Element::new(rows(context, &context.dataset.answer(&SearchRequest::new(query)), &view_state(""), expanded))
}

/// The cell of a field.
fn cell<'a>(row: &'a Element, field: &str) -> &'a Element {
    row.find_all("td").into_iter().find(|td| td.attr("data-field") == Some(field)).unwrap()
}

/// The names of the values in it.
fn names(cell: &Element) -> Vec<String> {
    cell.texts("button.value").iter().map(|text| text.trim_end_matches('*').to_owned()).collect()
}

/// The names of those that are collapsed.
fn collapsed(cell: &Element) -> Vec<String> {
    let parts = cell.find_all(".over");
    assert!(parts.iter().all(|part| part.attr("hidden") == Some("until-found")), "they can be searched");
    parts.into_iter().flat_map(names).collect()
}

fn any_areas() -> impl Strategy<Value = Vec<(String, &'static str)>> {
    let area = ("[a-z]{1,40}", select(vec!["signed", "agreed", "proposed", "discussed", "noted"]));
    proptest::collection::vec(area, 1..40).prop_map(|areas| {
        areas.into_iter().enumerate().map(|(at, (name, stage))| (format!("{name} {at}"), stage)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_value_is_in_the_row_and_the_weakest_are_collapsed(areas in any_areas()) {
        let facts: Vec<Value> =
            areas.iter().enumerate().map(|(at, (name, stage))| staged("area", &format!("a-{at}"), name, stage)).collect();
        let context = with_facts(facts, &[]);
        let row = drawn(&context, "", &Expanded::default());
        let cell = cell(&row, "area");
        let rank = |name: &str| {
            let stage = areas.iter().find(|area| area.0 == name).unwrap().1;
            ["signed", "agreed", "proposed", "discussed", "noted"].iter().position(|other| *other == stage).unwrap()
        };
        let shown = names(cell);
        let mut all: Vec<&String> = areas.iter().map(|area| &area.0).collect();
        let mut once: Vec<&String> = shown.iter().collect();
        all.sort();
        once.sort();
        prop_assert_eq!(once, all);
        prop_assert!(shown.is_sorted_by_key(|name| rank(name)), "the strongest first");
        let hidden = collapsed(cell);
        prop_assert_eq!(hidden.as_slice(), &shown[shown.len() - hidden.len()..], "the last ones");
        prop_assert!(hidden.len() != 1 && hidden.len() < shown.len());
        prop_assert!(hidden.iter().all(|name| rank(name) > 0), "what was signed is shown");
        let told: Vec<usize> = cell.find_all("button.expander").iter().map(|expander| {
            let text = expander.text();
            text.split_once('+').unwrap().1.split(' ').next().unwrap().parse().unwrap()
        }).collect();
        let wanted: Vec<usize> = Some(hidden.len()).filter(|count| *count > 0).into_iter().collect();
        prop_assert_eq!(told, wanted);
    }
}

#[test]
fn what_is_expanded_shows_all_and_can_be_collapsed_again() {
    let context = context(Lang::En);
    let mut expanded = Expanded::default();
    let area = Collapsible::Cell("vn-it-2025".to_owned(), engine::Field::Area);
    let expander = |row: &Element| {
        let expander = cell(row, "area").find("button.expander");
        (expander.attr("aria-expanded").unwrap().to_owned(), expander.actions())
    };
    let row = drawn(&context, "edition:5", &expanded);
    assert!(!collapsed(cell(&row, "area")).is_empty());
    assert_eq!(expander(&row), ("false".to_owned(), vec![Action::Expand(area.clone())]));
    expanded.toggle(area.clone());
    let row = drawn(&context, "edition:5", &expanded);
    assert!(collapsed(cell(&row, "area")).is_empty());
    assert_eq!(expander(&row), ("true".to_owned(), vec![Action::Expand(area.clone())]));
    expanded.toggle(area);
    assert_eq!(expanded, Expanded::default());
}

#[test]
fn what_the_query_asks_for_comes_first_and_is_not_collapsed() {
    let context = context(Lang::En);
    let row = |query: &str| drawn(&context, query, &Expanded::default());
    let before = row("edition:5");
    let hidden = collapsed(cell(&before, "area"));
    let last = hidden.last().unwrap();
    let values = context.dataset.answer(&SearchRequest::new("edition:5")).facets;
    let areas = values.iter().find(|facet| facet.field == engine::Field::Area).unwrap();
    let id = &areas.values.iter().find(|value| value.labels[Lang::En] == *last).unwrap().value;
    let asked = row(&format!("edition:5 area:{id}"));
    assert_eq!(names(cell(&asked, "area")).first(), Some(last));
    assert!(!collapsed(cell(&asked, "area")).contains(last));
}

#[test]
fn a_row_has_few_elements_until_it_is_expanded() {
    fn count(element: &Element) -> usize {
        element.children().iter().map(|child| usize::from(!child.is_text()) + count(child)).sum()
    }
    let context = context(Lang::En);
    for row in drawn(&context, "", &Expanded::default()).find_all("tr") {
        let count = 1 + count(row);
        assert!(count <= 90, "{count} elements: {}", row.outline());
    }
}

#[test]
fn a_pinned_value_has_a_column_and_the_others_of_its_field_share_one() {
    let facts = || {
        let position = |id: &str| fact("position", id, id);
        let instrument = |id: &str, stage| staged("instrument", id, id, stage);
        vec![instrument("a", "agreed"), instrument("c", "noted"), instrument("d", "noted"), position("p")]
    };
    let labels = |row: &Element| {
        let cells = row.find("tr").find_all("td.pin").into_iter();
        cells.map(|td| (td.attr("data-label").unwrap().to_owned(), td.text())).collect::<Vec<_>>()
    };
    let pinned = with_facts(facts(), &["instrument:a", "instrument:c", "position:p"]);
    let row = drawn(&pinned, "", &Expanded::default());
    let marks: Vec<String> = labels(&row).into_iter().map(|(label, _)| label).collect();
    assert_eq!(marks, ["a", "c", "other", "p"]);
    let keys = row.evidence_keys();
    for value in ["talks/instrument/a", "talks/instrument/c", "talks/instrument/d", "talks/position/p"] {
        assert!(keys.contains(&value.to_owned()), "{value} of {keys:?}");
    }
    assert!(row.attrs("aria-label").contains(&"a: agreed"), "the stage is read aloud");
    assert!(!scrolls(&pinned, &view_state("")) && scrolls(&pinned, &view_state("columns=area,forum")));
    // Nothing pinned: a column of values like any other.
    let row = drawn(&with_facts(facts(), &[]), "", &Expanded::default());
    assert_eq!(labels(&row), []);
    assert_eq!(names(cell(&row, "instrument")), ["a", "c", "d"]);
}

#[test]
fn several_values_without_a_column_are_counted_and_lead_to_all_facts() {
    let instruments = ["a", "b", "c", "d"].map(|id| staged("instrument", id, id, "noted"));
    let context = with_facts(instruments.into(), &["instrument:a", "instrument:b"]);
    let row = drawn(&context, "", &Expanded::default());
    let others = row.find_all("td.pin").into_iter().find(|td| td.attr("data-label") == Some("other")).unwrap();
    assert_eq!(others.text(), "+2: c: noted; d: noted");
    assert_eq!(others.actions(), [Action::Expand(Collapsible::all_facts("talks"))]);
}

#[test]
fn all_facts_of_a_dialogue_open_every_value() {
    let context = context(Lang::En);
    for dialogue in context.corpus().dialogues() {
        let mut expanded = Expanded::default();
        expanded.toggle(Collapsible::all_facts(&dialogue.id));
        let all = Element::new(rows(&context, &answer(&context, ""), &view_state(""), &expanded));
        let facts = all.find(".all-facts");
        let keys = facts.evidence_keys();
        for field in ui::FIELD_PRESENTATIONS
            .iter()
            .filter(|presented| presented.column.is_some())
            .map(|presented| presented.field)
        {
            for value in ui::cell_values(context.corpus(), dialogue, field, Lang::En) {
                let key = ui::EvidenceKey::new(&dialogue.id, field, &value.id).to_text();
                assert!(keys.contains(&key), "{key}");
            }
        }
    }
}

#[test]
fn comfortable_rows_collapse_less_and_say_what_a_chair_is() {
    let context = context(Lang::En);
    let draw = |state: &str| {
        let answer = answer(&context, "edition:5");
        Element::new(rows(&context, &answer, &view_state(state), &Expanded::default()))
    };
    let [dense, comfortable] = ["", "density=comfortable"].map(draw);
    let hidden = |row: &Element| collapsed(cell(row, "area")).len();
    assert!(hidden(&comfortable) < hidden(&dense));
    assert!(!comfortable.texts(".detail").is_empty() && dense.texts(".detail").is_empty());
}
