//! The shapes of the JavaScript API, and that the same queries have the same answers here as natively.

use dialogue_table::load;
use fixtures::{CORPUS, QUERY_CASES, answer_text, dataset, split_case};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::test_table::{answered, get, length};

#[wasm_bindgen_test]
fn an_answer_is_a_plain_object() {
    let corpus = load(Some(CORPUS.to_vec())).map_err(JsValue::from).expect("the fixture corpus");
    let request = js_sys::Object::new();
    for (key, value) in [("query", JsValue::from("ha noi")), ("sort", "held-asc".into()), ("limit", 2.into())] {
        Reflect::set(&request, &key.into(), &value).expect("a plain object takes it");
    }
    let answer = corpus.answer(&request).map_err(JsValue::from).expect("an answer");
    let expected = answered(dataset(), "ha noi sort:held-asc");
    assert_eq!(get(&answer, "total").as_f64(), Some(expected.len() as f64));
    assert_eq!(length(&answer, "rows"), 2);
    assert!(length(&answer, "facets") > 3);
    assert_eq!(length(&answer, "problems"), 0);
    for none in [f64::NAN, -1.0] {
        Reflect::set(&request, &"limit".into(), &none.into()).expect("a plain object takes it");
        let answer = corpus.answer(&request).map_err(JsValue::from).expect("an answer");
        assert_eq!(length(&answer, "rows") as usize, expected.len(), "{none} is no limit");
    }
    let first = get(&answer, "rows").unchecked_into::<Array>().get(0);
    assert_eq!(get(&first, "id").as_string().as_ref(), expected.first());
    let passage = get(&first, "passages").unchecked_into::<Array>().get(0);
    let text = js_sys::JsString::from(get(&passage, "text"));
    let mark = get(&passage, "highlights").unchecked_into::<Array>().get(0);
    assert!(get(&mark, "start").as_f64() < get(&mark, "end").as_f64(), "{text:?} {mark:?}");
}

#[wasm_bindgen_test]
fn the_export_slices_its_quotes_out_of_its_bodies() {
    let corpus = load(Some(CORPUS.to_vec())).map_err(JsValue::from).expect("the fixture corpus");
    let json = corpus.export("json", None).map_err(JsValue::from).expect("an object");
    let articles = get(&json, "articles").unchecked_into::<Array>();
    let body = |id: &JsValue| {
        let article = articles.iter().find(|article| get(article, "id") == *id).expect("the article is there");
        js_sys::JsString::from(get(&article, "body"))
    };
    let facts = get(&json, "dialogues").unchecked_into::<Array>().into_iter();
    let facts = facts.flat_map(|dialogue| get(&dialogue, "facts").unchecked_into::<Array>().to_vec());
    let evidence = facts.flat_map(|fact| get(&fact, "evidence").unchecked_into::<Array>().to_vec());
    let mut quotes = 0;
    for evidence in evidence {
        let at = |name| get(&evidence, name).as_f64().expect("a number") as u32;
        let slice = body(&get(&evidence, "article")).slice(at("start"), at("end"));
        assert_eq!(JsValue::from(slice), get(&evidence, "quote"));
        quotes += 1;
    }
    assert!(quotes > 100, "{quotes}");
    let csv = corpus.export("csv", None).map_err(JsValue::from).expect("a text").as_string().unwrap_or_default();
    assert!(csv.starts_with("\u{feff}dialogue,"));
    assert!(corpus.export("xlsx", None).is_err());
}

#[wasm_bindgen_test]
fn without_bytes_the_bundled_corpus_is_opened() {
    let corpus = load(None).map_err(JsValue::from).expect("the bundled corpus");
    let json = corpus.export("json", None).map_err(JsValue::from).expect("an object");
    assert!(length(&json, "dialogues") > 0);
}

#[wasm_bindgen_test]
fn bytes_that_are_no_corpus_are_refused_with_a_message() {
    for bytes in [&b""[..], b"<!doctype html>", &CORPUS[..CORPUS.len() / 2]] {
        let error = load(Some(bytes.to_vec())).err().map(JsValue::from).expect("it is refused");
        let message = get(&error, "message").as_string().unwrap_or_default();
        assert!(message.contains("corpus"), "{message}");
    }
}

#[wasm_bindgen_test]
fn the_case_files_have_the_same_answers_here() {
    let dataset = dataset();
    for (name, case) in QUERY_CASES {
        let (question, expected) = split_case(case);
        assert_eq!(answer_text(dataset, question), expected, "{name}");
    }
}
