//! Where a value was said, by whose account, and what a participant did: in words wherever the value is shown.

use std::sync::Arc;

use engine::{Dataset, Field, Lang, SearchRequest};
use serde_json::{Value, json};
use ui::{
    Collapsible, EvidenceKey, EvidenceTarget, Expanded, ViewContext, ViewState, compare, evidence_view, matrix, rows,
};

use super::query::Element;
use crate::engine::made::{imported, in_two_articles};

const BODY: &str = "Italy met Chiến. Tofalo led Italy. They agreed on training. Ban received Italy for medicine. Strategic since 2013.";

fn fact(field: &str, value: &str, quote: &str, more: &Value) -> Value {
    let evidence = [json!({ "article": "one", "quote": quote })];
    let mut fact = json!({ "field": field, "value": value, "label": value, "evidence": evidence });
    fact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    fact
}

/// Two dialogues with the same facts.
fn context(lang: Lang) -> ViewContext {
    let person = |role: &str| json!({ "role": role, "party": "IT" });
    let beside = "side-meeting";
    let facts = [
        fact("party", "IT", "Italy met", &json!({ "label": "Italy" })),
        fact("participant", "ban", "Ban received", &json!({ "person": person("received"), "setting": beside })),
        fact("participant", "tofalo", "Tofalo led Italy", &json!({ "person": person("head") })),
        fact("partnership", "strategic", "Strategic since 2013", &json!({ "since": "2013" })),
        fact(
            "area",
            "training",
            "agreed on training",
            &json!({ "stage": "agreed", "by": "both", "according_to": "IT" }),
        ),
        fact("area", "medicine", "for medicine", &json!({ "stage": "proposed", "setting": beside })),
    ];
    let corpus = imported(&in_two_articles("Italy", BODY, &facts));
    ViewContext { dataset: Arc::new(Dataset::build(corpus)), lang }
}

#[test]
fn a_cell_says_it() {
    let context = context(Lang::En);
    let answer = context.dataset.answer(&SearchRequest::new(""));
    let mut expanded = Expanded::default();
    let draw = |expanded: &Expanded| Element::new(rows(&context, &answer, &ViewState::default(), expanded));
    let cells = draw(&expanded).find("tr").text();
    for said in ["tofalo head of delegation", "training according to Italy", "medicine at a side meeting"] {
        assert!(cells.contains(said), "{said}: {cells}");
    }
    expanded.toggle(Collapsible::all_facts("one"));
    let text = draw(&expanded).find(".all-facts").text();
    for said in ["tofalo head of delegation", "ban received the delegation at a side meeting", "since 2013"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains("training according to Italy"), "{text}");
    assert!(text.contains("medicine at a side meeting"), "{text}");
    // Who led a side stands before who received a delegation.
    assert!(text.find("tofalo") < text.find("ban received"), "{text}");
}

#[test]
fn a_mark_of_the_matrix_and_of_the_comparison_says_it() {
    for (lang, account, beside) in
        [(Lang::En, "according to Italy", "at a side meeting"), (Lang::Vi, "theo Italy", "tại cuộc gặp bên lề")]
    {
        let context = context(lang);
        let answer = context.dataset.answer(&SearchRequest::new(""));
        let drawn = Element::new(matrix(&context, "", &answer, &ViewState::default(), &Expanded::default()));
        let titles = drawn.attrs("title");
        for said in [account, beside] {
            assert_eq!(titles.iter().filter(|title| title.ends_with(&format!(", {said}"))).count(), 2, "{titles:?}");
            assert!(drawn.attrs("aria-label").iter().any(|name| name.contains(said)), "screen readers");
        }
        assert_eq!(drawn.attrs("data-account").len(), 2, "a broken circle for each");
        let state = ViewState { compared: vec!["one".to_owned(), "two".to_owned()], ..ViewState::default() };
        let text = Element::new(compare(&context, &answer, &state)).text();
        assert!(text.contains(account) && text.contains(beside), "{text}");
    }
}

#[test]
fn the_evidence_says_it() {
    for (lang, value, said) in [
        (Lang::En, "training", "by both sides, according to Italy"),
        (Lang::En, "medicine", "as the article reports it, at a side meeting"),
        (Lang::Vi, "training", "– cả hai bên, theo Italy"),
    ] {
        let context = context(lang);
        let key = EvidenceKey::parse(&format!("one/area/{value}")).unwrap();
        let target = EvidenceTarget::resolve(&context, &key).unwrap();
        let drawn = Element::new(vec![evidence_view(&context, &ViewState::default(), &target)]);
        assert_eq!(drawn.texts(".speaker"), [said]);
    }
}

#[test]
fn a_chair_in_a_query_chaired_or_led_and_a_participant_is_anyone() {
    let context = context(Lang::En);
    let total = |query: &str| context.dataset.answer(&SearchRequest::new(query)).total;
    assert_eq!(["chair:tofalo", "participant:tofalo", "chair:ban", "participant:ban"].map(total), [2, 2, 0, 2]);
}

#[test]
fn everyone_stands_once_in_a_cell_under_the_field_that_finds_them() {
    let context = context(Lang::En);
    let names = |field| {
        let corpus = context.dataset.corpus();
        let values = ui::cell_values(corpus, &corpus.dialogues()[0], field, Lang::En);
        values.into_iter().map(|value| value.id).collect::<Vec<_>>()
    };
    assert_eq!((names(Field::Chair), names(Field::Participant)), (vec!["tofalo".into()], vec!["ban".into()]));
}

/// The reasons that stand below the row of a dialogue of the fixture corpus.
fn reasons(query: &str, dialogue: &str) -> String {
    let context = ViewContext { dataset: Arc::clone(fixtures::dataset()), lang: Lang::En };
    let answer = context.dataset.answer(&SearchRequest::new(query));
    let rows = Element::new(rows(&context, &answer, &ViewState::default(), &Expanded::default()));
    let all = rows.find_all("tr");
    let at = all.iter().position(|row| row.attr("data-dialogue") == Some(dialogue)).expect("it is found");
    all[at + 1].text()
}

#[test]
fn a_row_found_by_a_stage_or_a_source_says_by_which() {
    assert!(
        reasons("ký kết", "vn-ru-2024").contains("two documents, titles not given"),
        "{}",
        reasons("ký kết", "vn-ru-2024")
    );
    // Nothing was only proposed there: what has gone further is the reason.
    assert!(reasons("đề xuất", "vn-sg-2023").starts_with("Found inAreas and issues"));
    assert!(reasons("VNS", "vn-sg-2023").contains("VNS, 5 October 2023"), "{}", reasons("VNS", "vn-sg-2023"));
}
