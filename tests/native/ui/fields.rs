//! Each field is presented where its row of the registry says, and nowhere else.

use std::sync::Arc;

use engine::{Dataset, FIELDS, Field, FieldKind, FieldSpec, Lang, SearchRequest};
use serde_json::{Value, json};
use ui::{
    Collapsible, Expanded, FIELD_PRESENTATIONS, FieldPresentation, FilterMenu, OpenMenus, ViewContext, ViewState,
    column_menu, columns, compare, filter_menus, presentation,
};
use ui::{headings, matrix, quotes, ranked, rows};

use super::answer;
use super::query::Element;
use crate::engine::made::{imported, in_two_articles};

const MET: &str = "They met in 2025 for the first time, and agreed.";

/// A fact of this field, with a value of its kind.
fn fact(spec: &FieldSpec) -> Value {
    let value = match (spec.field, spec.kind) {
        (Field::Party, _) => "IT",
        (_, FieldKind::Number) => "1",
        (_, FieldKind::Date) => "2025",
        (_, FieldKind::Term | FieldKind::Derived) => "any",
    };
    let evidence = [json!({ "article": "one", "quote": MET })];
    let mut fact = json!({ "field": spec.name, "value": value, "label": "they met", "evidence": evidence });
    if spec.staged {
        fact["stage"] = "agreed".into();
    }
    if spec.field == Field::Participant {
        fact["person"] = json!({ "role": "head", "party": "IT" });
    }
    fact
}

/// Two dialogues that have a value of every field.
fn context() -> ViewContext {
    let mut facts: Vec<Value> = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived).map(fact).collect();
    let mut guest = fact(Field::Participant.spec());
    guest["value"] = "guest".into();
    guest["person"] = json!({ "role": "met", "party": "IT" });
    facts.push(guest);
    let corpus = imported(&in_two_articles(MET, MET, &facts));
    ViewContext { dataset: Arc::new(Dataset::build(corpus)), lang: Lang::En }
}

fn label(field: Field) -> &'static str {
    field.spec().labels[Lang::En]
}

fn labels(rank: impl Fn(&FieldPresentation) -> Option<u8>) -> Vec<&'static str> {
    ranked(rank).into_iter().map(label).collect()
}

/// The fields whose rows say so.
fn fields(has: impl Fn(&FieldPresentation) -> bool) -> Vec<Field> {
    FIELD_PRESENTATIONS.iter().filter(|presented| has(presented)).map(|presented| presented.field).collect()
}

#[test]
fn the_registry_has_a_row_per_field_and_no_gap_in_a_list() {
    assert_eq!(fields(|_| true), FIELDS.iter().map(|spec| spec.field).collect::<Vec<_>>());
    type Rank = fn(&FieldPresentation) -> Option<u8>;
    let lists: [Rank; 6] = [
        |v| v.column_rank,
        |v| v.menu_rank,
        |v| v.matrix_rank,
        |v| v.topic_rank,
        |v| v.group_rank,
        |v| v.terminal_rank,
    ];
    for rank in lists {
        let ranks: Vec<u8> = ranked(rank).into_iter().filter_map(|field| rank(presentation(field))).collect();
        assert_eq!(ranks, (1..=ranks.len() as u8).collect::<Vec<_>>());
    }
    for header in FIELD_PRESENTATIONS.iter().filter_map(|presented| presented.column) {
        assert_eq!(presentation(header).column, Some(header), "a column is headed by a field of its own");
    }
    for field in fields(|presented| presented.is_key_column) {
        assert_eq!(presentation(field).column, Some(field));
    }
    for field in ranked(|presented| presented.menu_rank) {
        assert!(field.spec().facet, "{field:?} is offered as a facet");
    }
    for field in fields(|presented| presented.matrix_rank.or(presented.topic_rank).is_some()) {
        assert_eq!(field.spec().kind, FieldKind::Term, "values of {field:?} can stand in lines");
    }
}

#[test]
fn the_table_has_a_cell_for_each_column_and_every_field_among_all_facts() {
    let context = context();
    let answer = context.dataset.answer(&SearchRequest::new(""));
    let all = columns(None);
    let headers = Element::new(headings(&context, "", &answer, &ViewState::default()));
    let row = Element::new(rows(&context, &answer, &ViewState::default(), &Expanded::default()));
    for (header, column) in headers.find_all("th").into_iter().zip(&all) {
        assert_eq!(header.attr("data-field"), Some(column[0].name()));
        let named = column
            .iter()
            .filter(|&&field| column.len() == 1 || presentation(field).is_in_heading || field == column[0]);
        assert_eq!(
            named.map(|&field| label(field)).collect::<String>(),
            header.text().replace(", sorted descending", "")
        );
    }
    let cells: Vec<&str> =
        row.find("tr").find_all("td").into_iter().filter_map(|cell| cell.attr("data-field")).collect();
    assert_eq!(cells, all[1..].iter().map(|column| column[0].name()).collect::<Vec<_>>());
    let mut expanded = Expanded::default();
    expanded.toggle(Collapsible::all_facts("one"));
    let rows = Element::new(rows(&context, &answer, &ViewState::default(), &expanded));
    let facts = rows.find(".all-facts");
    let mut drawn: Vec<&str> = facts.find_all(".cell").into_iter().filter_map(|cell| cell.attr("data-field")).collect();
    let mut wanted: Vec<&str> = fields(|presented| presented.column.is_some()).into_iter().map(Field::name).collect();
    drawn.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(drawn, wanted, "among all facts is every field, whatever the columns");
}

#[test]
fn a_matrix_can_be_by_the_fields_that_have_a_rank_there() {
    let context = context();
    let answer = context.dataset.answer(&SearchRequest::new(""));
    let drawn = Element::new(matrix(&context, "", &answer, &ViewState::default(), &Expanded::default()));
    assert_eq!(drawn.find(".choice").texts("button"), labels(|presented| presented.matrix_rank));
    for field in ranked(|presented| presented.matrix_rank) {
        let state = ViewState { field: Some(field), ..ViewState::default() };
        let drawn = Element::new(matrix(&context, "", &answer, &state, &Expanded::default()));
        assert_eq!(drawn.find_all(".dot").len(), 2, "a dot for each dialogue, by {field:?}");
    }
}

#[test]
fn the_topics_of_the_quotes_are_values_of_the_fields_that_have_a_rank_there() {
    let context = context();
    let answer = context.dataset.answer(&SearchRequest::new(""));
    let drawn = Element::new(quotes(&context, &answer, &ViewState::default()));
    let groups = drawn.find_all("optgroup").into_iter().filter_map(|group| group.attr("label"));
    assert_eq!(groups.collect::<Vec<_>>(), labels(|presented| presented.topic_rank));
}

#[test]
fn rows_are_grouped_by_the_fields_that_have_a_rank_there() {
    let context = context();
    let offered = Element::new(column_menu(&context, &ViewState::default())).texts("option").split_off(1);
    let year = |field| if field == Field::Held { "Year" } else { label(field) };
    assert_eq!(offered, ranked(|presented| presented.group_rank).into_iter().map(year).collect::<Vec<_>>());
    let answer = context.dataset.answer(&SearchRequest::new(""));
    for presented in &FIELD_PRESENTATIONS {
        let state = ViewState::parse(&format!("group={}", presented.field.name())).state;
        let drawn = Element::new(rows(&context, &answer, &state, &Expanded::default()));
        assert_eq!(
            drawn.find_all("tr.row-group").len(),
            usize::from(presented.group_rank.is_some()),
            "{:?}",
            presented.field
        );
    }
}

#[test]
fn every_facet_is_among_the_filters_the_ranked_ones_with_a_menu_of_their_own() {
    let context = context();
    let ranked = ranked(|presented| presented.menu_rank);
    let menus = ranked.iter().copied().map(FilterMenu::Facet).chain([FilterMenu::Others]).collect();
    let open = OpenMenus { menus, sought: None };
    let drawn = Element::new(filter_menus(&context, "", &context.dataset.answer(&SearchRequest::new("")), &open));
    let in_order: Vec<&str> = drawn.find_all("fieldset").into_iter().filter_map(|set| set.attr("data-field")).collect();
    let first: Vec<&str> = ranked.into_iter().map(Field::name).collect();
    assert_eq!(in_order[..first.len()], first);
    let mut all = in_order;
    let mut offered: Vec<&str> = FIELDS.iter().filter(|spec| spec.facet).map(|spec| spec.name).collect();
    all.sort_unstable();
    offered.sort_unstable();
    assert_eq!(all, offered);
    assert_eq!(drawn.find_all(".filter-menu").len(), first.len() + 1);
}

#[test]
fn a_comparison_has_a_value_of_every_field_that_is_compared() {
    let context = context();
    let compared = vec!["one".to_owned(), "two".to_owned()];
    let drawn = Element::new(compare(&context, &answer(&context, ""), &ViewState { compared, ..ViewState::default() }));
    let keys = drawn.evidence_keys();
    for id in ["one", "two"] {
        let has = |field: &Field| keys.iter().any(|key| key.starts_with(&format!("{id}/{}/", field.name())));
        let drawn: Vec<Field> = FIELDS.iter().map(|spec| spec.field).filter(has).collect();
        assert_eq!(drawn, fields(|presented| presented.comparison.is_some()), "{id}");
    }
    // With the partner in the headers and the sources behind each value, nothing of a dialogue's columns is missing.
    let missing = fields(|presented| presented.column.is_some() && presented.comparison.is_none());
    assert_eq!(missing, [Field::Partner, Field::Source]);
    assert_eq!(drawn.texts("b"), ["they met", "they met"]);
}
