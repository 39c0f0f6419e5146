//! The JSON contract: its shape, and that its positions in UTF-16 code units give the quotes.

use std::collections::BTreeSet;

use engine::{AnswerJson, Corpus, CorpusJson, Dataset, Lang, SearchRequest, Span, csv_quotes, utf16_span};
use proptest::prelude::*;
use serde_json::Value;

use super::made::corpus;

fn slice(text: &str, range: &Value) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = |key: &str| range[key].as_u64().unwrap() as usize;
    String::from_utf16(&units[at("start")..at("end")]).unwrap()
}

fn body<'a>(export: &'a Value, article: &Value) -> &'a str {
    let articles = export["articles"].as_array().unwrap();
    articles.iter().find(|other| other["id"] == *article).unwrap()["body"].as_str().unwrap()
}

#[test]
fn positions_count_utf_16_code_units() {
    let text = "a𝒳Đb";
    assert_eq!(utf16_span(text, Span { start: 5, end: 8 }), Span { start: 3, end: 5 });
}

/// Collects the keys of every object.
fn keys(json: &Value, found: &mut BTreeSet<String>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            keys(value, found);
        }),
        _ => {}
    }
}

#[test]
fn the_typescript_types_name_every_key() {
    let types = include_str!("../../../www/npm/corpus-types.d.ts");
    let dataset = fixtures::dataset();
    let query = "hanoi area:@agreed colour:red";
    let answer = dataset.answer(&SearchRequest::new("hanoi area:@agreed"));
    let problems = dataset.answer(&SearchRequest::new(query));
    let mut found = BTreeSet::new();
    keys(&serde_json::to_value(CorpusJson::new(dataset.corpus())).unwrap(), &mut found);
    keys(&serde_json::to_value(AnswerJson::new(dataset, query, &answer)).unwrap(), &mut found);
    keys(&serde_json::to_value(AnswerJson::new(dataset, query, &problems)).unwrap(), &mut found);
    assert!(found.contains("rank") && found.contains("highlights") && found.contains("message"));
    // Labels have an index signature for the tags of languages.
    found.retain(|key| !Lang::TAGS.contains(&key.as_str()));
    for key in found {
        assert!(types.contains(&format!("{key}: ")) || types.contains(&format!("{key}?: ")), "{key}");
    }
}

#[test]
fn the_empty_corpus_has_the_shape() {
    let corpus = Corpus::check(engine::UncheckedCorpus::default()).unwrap();
    let json = serde_json::to_string(&CorpusJson::new(&corpus)).unwrap();
    assert_eq!(
        json,
        concat!(
            r#"{"schema":4,"corpus":{"title":null,"home":null,"maintainer":null,"version":null,"date":null,"#,
            r#""licence":null,"languages":[],"pinned":[]},"terms":[],"articles":[],"dialogues":[]}"#
        )
    );
    assert!(csv_quotes(&corpus, [], Lang::En).starts_with("\u{feff}fact,quote_number,dialogue,"));
}

proptest! {
    #[test]
    fn every_position_gives_its_quote(corpus in corpus()) {
        let dataset = Dataset::build(corpus);
        let export = serde_json::to_value(CorpusJson::new(dataset.corpus())).unwrap();
        for fact in export["dialogues"].as_array().unwrap().iter().flat_map(|d| d["facts"].as_array().unwrap()) {
            for evidence in fact["evidence"].as_array().unwrap() {
                prop_assert_eq!(&slice(body(&export, &evidence["article"]), evidence), evidence["quote"].as_str().unwrap());
            }
        }
        let answer = dataset.answer(&SearchRequest::new("nội "));
        let answer = serde_json::to_value(AnswerJson::new(&dataset, "nội ", &answer)).unwrap();
        for passage in answer["rows"].as_array().unwrap().iter().flat_map(|row| row["passages"].as_array().unwrap()) {
            let body = body(&export, &passage["article"]);
            prop_assert_eq!(&slice(body, passage), passage["text"].as_str().unwrap());
            for mark in passage["highlights"].as_array().unwrap() {
                prop_assert!(["Nội", "noi"].contains(&slice(body, mark).as_str()));
            }
        }
    }
}
