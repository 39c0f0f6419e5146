//! The comparison says no more than the two accounts: on corpora made for it.

use std::sync::Arc;

use engine::{Dataset, Lang};
use serde_json::{Value, json};
use ui::{ViewContext, compare, strings};

use super::query::Element;
use super::{answer, view_state};
use crate::engine::made::imported;

const BODY: &str = "Italy met. Second talks in 2019. Third talks in 2021. Seventh talks too. Agreed or signed: training, languages, courses.";

const THIRD: (&str, &str) = ("3", "Third talks");
const SEVENTH: (&str, &str) = ("7", "Seventh talks");

/// What an account says of a value: the area, the stage, and the other keys of the fact.
type Said = (&'static str, &'static str, Value);

fn dialogue(id: &str, edition: (&str, &str), year: &str, said: &[Said]) -> Value {
    let fact = |field: &str, value: &str, quote: &str, more: Value| {
        let evidence = [json!({ "article": id, "quote": quote })];
        let mut fact = json!({ "field": field, "value": value, "label": value, "evidence": evidence });
        fact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fact
    };
    let mut facts = vec![
        fact("party", "IT", "Italy met", json!({ "label": "Italy" })),
        fact("series", "talks", "talks", json!({ "evidence": [{ "article": id, "quote": edition.1 }] })),
        fact("edition", edition.0, edition.1, json!({})),
        fact("held", year, &format!("in {year}"), json!({})),
    ];
    facts.extend(said.iter().map(|(area, stage, more)| {
        let mut fact = fact("area", area, area, more.clone());
        fact["stage"] = json!(stage);
        let so = json!({ "article": id, "quote": "Agreed or signed" });
        fact["evidence"].as_array_mut().unwrap().push(so);
        fact
    }));
    json!({ "type": "dialogue", "id": id, "coverage": "reported", "facts": facts })
}

/// Two dialogues of a series, the second and a later one, each reported by an article of a kind. Courses are languages,
/// and languages are training.
fn context(lang: Lang, kinds: [&str; 2], later: (&str, &str), said: [&[Said]; 2]) -> ViewContext {
    let term = |id: &str, broader: Option<&str>| json!({ "type": "term", "field": "area", "id": id, "labels": { "en": id }, "alt": [], "broader": broader });
    let article = |id: &str, kind: &str| json!({ "type": "article", "id": id, "title": "Italy", "lang": "en", "body": BODY, "kind": kind });
    let records = [
        term("training", None),
        term("languages", Some("training")),
        term("courses", Some("languages")),
        article("earlier", kinds[0]),
        article("later", kinds[1]),
        dialogue("earlier", ("2", "Second talks"), "2019", said[0]),
        dialogue("later", later, "2021", said[1]),
    ];
    ViewContext { dataset: Arc::new(Dataset::build(imported(&records))), lang }
}

fn drawn(context: &ViewContext) -> Element {
    Element::new(compare(context, &answer(context, ""), &view_state("view=compare&compare=earlier,later")))
}

/// What is said of the change of a value.
fn change(said: [&[Said]; 2], value: &str) -> String {
    cells(said, value).pop().unwrap()
}

/// What is said of a value: of each report, and of the change.
fn cells(said: [&[Said]; 2], value: &str) -> Vec<String> {
    let drawn = drawn(&context(Lang::En, ["newspaper", "newspaper"], THIRD, said));
    let rows = drawn.find_all("tr");
    let row = rows.into_iter().find(|row| row.texts("th") == [value]);
    row.unwrap_or_else(|| panic!("no row {value}")).texts("td")
}

fn at(area: &'static str, stage: &'static str) -> Said {
    (area, stage, json!({}))
}

#[test]
fn silence_is_of_the_report_and_no_change_of_the_dialogue() {
    let words = strings(Lang::En);
    let said: [&[Said]; 2] = [&[at("training", "noted")], &[]];
    assert_eq!(change(said, "training"), words.change_only_earlier);
    assert_eq!(change([said[1], said[0]], "training"), words.change_only_later);
    for (lang, silent) in [(Lang::En, "not mentioned in this report"), (Lang::Vi, "không được nhắc đến trong bài này")]
    {
        let drawn = drawn(&context(lang, ["newspaper", "newspaper"], THIRD, said));
        assert!(drawn.texts(".missing").contains(&silent.to_owned()), "{}", drawn.text());
    }
}

#[test]
fn a_stage_is_told_higher_or_lower_where_nothing_says_the_contrary() {
    let words = strings(Lang::En);
    let up: [&[Said]; 2] = [&[at("languages", "noted")], &[at("languages", "agreed")]];
    assert_eq!(change(up, "languages"), words.change_higher);
    assert_eq!(change([up[1], up[0]], "languages"), words.change_lower);
    assert_eq!(change([up[0], up[0]], "languages"), words.change_none);
    // A related term that went less far does not say the contrary.
    let still_lower = [&[at("languages", "agreed")][..], &[at("languages", "noted"), at("courses", "discussed")]];
    assert_eq!(change(still_lower, "languages"), words.change_lower);
}

#[test]
fn a_wider_or_narrower_term_that_went_as_far_keeps_a_stage_from_being_told_lower_or_higher() {
    let words = strings(Lang::En);
    for related in ["training", "courses"] {
        for stage in ["agreed", "signed"] {
            let lower: [&[Said]; 2] = [&[at("languages", "agreed")], &[at("languages", "noted"), at(related, stage)]];
            assert_eq!(change(lower, "languages"), words.in_other_terms, "{related} {stage}");
            assert_eq!(change([lower[1], lower[0]], "languages"), words.in_other_terms, "{related} {stage}");
        }
    }
    // The cell of the report that has only the wider term names it.
    let wider = cells([&[at("courses", "agreed")], &[at("training", "noted")]], "courses");
    assert!(wider[1].contains("training: noted"), "{wider:?}");
    // Two narrower terms of one term say nothing of each other.
    let only = [&[at("courses", "agreed")][..], &[at("training", "noted")]];
    assert_eq!(change(only, "courses"), words.in_other_terms);
}

#[test]
fn what_one_party_tells_or_was_said_beside_the_dialogue_is_not_measured_against_the_other() {
    let alone = ("training", "agreed", json!({ "by": "both", "according_to": "IT" }));
    let beside = ("training", "agreed", json!({ "setting": "side-meeting" }));
    for unlike in [alone, beside] {
        for stage in ["noted", "agreed"] {
            assert_eq!(
                change([std::slice::from_ref(&unlike), &[at("training", stage)]], "training"),
                "",
                "{unlike:?} {stage}"
            );
        }
    }
}

#[test]
fn the_heads_say_what_the_accounts_are_and_that_unlike_ones_leave_out_unlike_things() {
    let unlike = drawn(&context(Lang::En, ["analysis", "agency-report"], THIRD, [&[], &[]]));
    assert_eq!(unlike.find("thead").texts(".detail"), ["analysis", "agency report"]);
    assert_eq!(unlike.texts(".caution"), [strings(Lang::En).unlike_accounts]);
    let alike = drawn(&context(Lang::Vi, ["newspaper", "newspaper"], THIRD, [&[], &[]]));
    assert_eq!(alike.find("thead").texts(".detail"), ["bài báo", "bài báo"]);
    assert_eq!(alike.texts(".caution"), [""; 0]);
}

#[test]
fn editions_without_a_dialogue_are_named_where_two_seem_to_follow_each_other() {
    for (lang, gap) in [
        (Lang::En, "3rd – 6th: not in this corpus"),
        (Lang::Vi, "lần thứ 3 – lần thứ 6: không có trong bộ dữ liệu này"),
    ] {
        let context = context(lang, ["newspaper", "newspaper"], SEVENTH, [&[], &[]]);
        let caution = drawn(&context).texts(".caution");
        assert_eq!(caution, [format!("{} {gap}", strings(lang).between_them)]);
        let pairs = Element::new(compare(&context, &answer(&context, ""), &view_state("view=compare")))
            .find(".pairs")
            .texts("li");
        assert_eq!(pairs, [format!("Italy: 2019 → 2021 ({gap})")]);
    }
    let following = context(Lang::En, ["newspaper", "newspaper"], THIRD, [&[], &[]]);
    let pairs = Element::new(compare(&following, &answer(&following, ""), &view_state("view=compare")))
        .find(".pairs")
        .texts("li");
    assert_eq!(pairs, ["Italy: 2019 → 2021"]);
}

#[test]
fn a_comparison_begins_with_the_latest_two_that_follow_each_other() {
    let context = super::context(Lang::En);
    let drawn = Element::new(compare(&context, &answer(&context, ""), &view_state("view=compare")));
    let headers = drawn.find("thead").texts(".name");
    assert_eq!(headers, ["Italy 2019", "Italy 2 July 2025"], "both are reported, and the fixture has no later pair");
    assert!(!drawn.texts(".change").is_empty());
    // Of what was found.
    let russia = Element::new(compare(&context, &answer(&context, "partner:russia"), &view_state("view=compare")));
    let headers = russia.find("thead").texts(".name");
    assert!(headers.len() == 2 && headers.iter().all(|name| name.starts_with("Russia")), "{headers:?}");
    let alone =
        Element::new(compare(&context, &answer(&context, "partner:italy held:2025"), &view_state("view=compare")));
    assert!(alone.find_all("table").is_empty() && !alone.texts(".help").is_empty());
    // A link that names dialogues means those.
    let one = Element::new(compare(&context, &answer(&context, ""), &view_state("view=compare&compare=vn-it-2019")));
    assert!(one.find_all("table").is_empty() && !one.texts(".help").is_empty());
}
