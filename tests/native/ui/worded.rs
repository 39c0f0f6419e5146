//! Notes, ranks and offices in the reader's language, where the corpus has them in it.

use std::sync::Arc;

use engine::{Dataset, Field, Lang};
use serde_json::json;
use ui::{EvidenceKey, EvidenceTarget, ViewContext, cell_values, evidence_view};

use super::query::Element;
use super::view_state;
use crate::engine::made::imported;

/// An article in a language on talks that somebody led.
fn context(of_article: &str, reader: Lang, office: &str) -> ViewContext {
    let body = format!("Italy met. Gen. Ban, {office}, led it.");
    let fact = |field: &str, value: &str, label: &str, quote: &str| {
        let evidence = [json!({ "article": "talks", "quote": quote })];
        json!({ "field": field, "value": value, "label": label, "evidence": evidence })
    };
    let mut head = fact("participant", "ban", "Ban", &body[11..body.len() - 1]);
    head["person"] = json!({ "role": "head", "party": "IT", "rank": "Gen.", "office": office });
    head["note"] = json!("Named once.");
    let records = [
        json!({ "type": "wording", "words": ["Gen.", "General"], "labels": { "en": "General", "vi": "Đại tướng" } }),
        json!({ "type": "wording", "words": ["the minister"], "labels": { "en": "minister", "vi": "bộ trưởng" } }),
        json!({ "type": "wording", "words": ["Named once."], "labels": { "en": "Named once.", "vi": "Nêu một lần." } }),
        json!({ "type": "article", "id": "talks", "title": "Italy", "lang": of_article, "body": body }),
        json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": [fact("party", "IT", "Italy", "Italy met"), head] }),
    ];
    ViewContext { dataset: Arc::new(Dataset::build(imported(&records))), lang: reader }
}

/// What stands with a person, and whether it is in the words of the article.
fn detail(context: &ViewContext) -> (String, bool) {
    let corpus = context.corpus();
    let values = cell_values(corpus, &corpus.dialogues()[0], Field::Chair, context.lang);
    (values[0].detail.clone(), values[0].detail_from.is_some())
}

#[test]
fn rank_and_office_are_in_the_readers_language_and_as_quoted_where_the_article_is_in_it() {
    let of = |article, reader| detail(&context(article, reader, "the minister"));
    assert_eq!(of("en-GB", Lang::Vi), ("Đại tướng, bộ trưởng".to_owned(), false));
    assert_eq!(of("it", Lang::En), ("General, minister".to_owned(), false));
    assert_eq!(of("en-GB", Lang::En), ("Gen., the minister".to_owned(), true));
    // Never half of it.
    let half = detail(&context("en", Lang::Vi, "the envoy"));
    assert_eq!(half, ("Gen., the envoy".to_owned(), true));
}

#[test]
fn a_note_is_in_the_readers_language() {
    for (reader, said) in [(Lang::En, "Named once."), (Lang::Vi, "Nêu một lần.")] {
        let context = context("en", reader, "the minister");
        let key = EvidenceKey::parse("one/chair/ban").unwrap();
        let target = EvidenceTarget::resolve(&context, &key).unwrap();
        let drawn = Element::new(vec![evidence_view(&context, &view_state(""), &target)]);
        assert_eq!(drawn.find(".note").texts("span"), [said]);
        assert_eq!(drawn.find(".note").find("span").attr("lang"), None);
        let csv = engine::csv_quotes(context.corpus(), context.corpus().dialogues(), reader);
        assert!(csv.contains(&format!(",{said},")), "{csv}");
        assert!(csv.contains(",Gen.,the minister,"), "as the article has it: {csv}");
    }
}
