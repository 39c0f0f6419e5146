//! The query cases of tests/cases/queries. `UPDATE_EXPECT=1` rewrites the answers.

use engine::{Arriving, Dataset, Field, Lang, SearchRequest, SuggestionKind};
use expect_test::expect_file;
use fixtures::{QUERY_CASES, answer_text, dataset, root, split_case};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use super::made::imported;

#[test]
fn each_case_has_its_answer() {
    let dataset = dataset();
    for (name, text) in QUERY_CASES {
        let (question, _) = split_case(text);
        let file = root().join(format!("tests/cases/queries/{name}.txt"));
        expect_file![file].assert_eq(&format!("{question}---\n{}", answer_text(dataset, question)));
    }
}

#[test]
fn the_list_names_every_file() {
    let files = std::fs::read_dir(root().join("tests/cases/queries")).unwrap();
    let mut names: Vec<String> =
        files.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    assert_eq!(names, QUERY_CASES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn a_dataset_is_decoded_as_it_was_encoded() {
    let dataset = dataset();
    assert_eq!(Dataset::decode(&dataset.encode()).unwrap(), **dataset);
}

#[test]
fn any_field_with_values_is_counted_where_it_is_asked_for() {
    let asked = vec![Field::Source, Field::Venue, Field::Series];
    let answer = dataset().answer(&SearchRequest { facets: Some(asked), ..SearchRequest::default() });
    let counted: Vec<(Field, bool)> =
        answer.facets.iter().map(|facet| (facet.field, facet.values.iter().any(|value| value.count > 0))).collect();
    assert_eq!(counted, [(Field::Series, true), (Field::Venue, true)]);
}

/// Checks that every suggestion but those of fields matches as many dialogues as it counts.
fn suggested_counts_are_true(typed: &str) {
    let dataset = dataset();
    let suggestions = dataset.suggest(typed, typed.len());
    let found = suggestions.iter().filter(|suggestion| suggestion.kind != SuggestionKind::Field);
    let counts: Vec<(usize, usize)> = found.map(|found| (found.count, dataset.total(&found.query))).collect();
    assert!(!counts.is_empty() && counts.iter().all(|(count, total)| count == total), "{typed}: {counts:?}");
}

/// Found by the property test of suggestions: `hanoi` also matches `Hà Nội`.
#[test]
fn a_suggested_word_counts_the_matches_of_its_synonyms() {
    ["hano", "ha no"].into_iter().for_each(suggested_counts_are_true);
}

#[test]
fn a_suggestion_counts_negation_and_the_values_before_it() {
    let typed = ["-partner:ita", "partner:italy,sing", "-partner:italy,sing", "--partner:ita", "-ita", "-medi"];
    typed.into_iter().for_each(suggested_counts_are_true);
}

#[test]
fn a_suggested_word_is_spelled_as_people_write_it() {
    let dataset = dataset();
    let written = |typed: &str| -> Vec<String> {
        let words = dataset.suggest(typed, typed.len()).into_iter().filter(|found| found.kind == SuggestionKind::Word);
        words.map(|found| found.labels[Lang::Vi].nfc().collect()).collect()
    };
    for (typed, word) in [("chie", "chiến"), ("don", "đông"), ("quo", "quốc")] {
        assert!(written(typed).iter().any(|found| found == word), "{typed}: {:?}", written(typed));
    }
}

#[test]
fn nothing_is_suggested_within_a_phrase() {
    let dataset = dataset();
    for within in ["\"visit ita", "-\"ita", "\"ita", "„visit ita", "partner:\"new ita", "partner:\"italy,sing"] {
        assert_eq!(dataset.suggest(within, within.len()), [], "{within}");
        assert_eq!(dataset.suggest(&format!("{within} \""), within.len()), [], "{within}");
    }
    for beside in ["\"visit\" ita", "military\"medicine ita", "partner:\"italy\",sing", "partner:\"ita"] {
        assert!(!dataset.suggest(beside, beside.len()).is_empty(), "{beside}");
    }
}

#[test]
fn of_a_hyphenated_word_only_the_last_part_is_a_prefix() {
    let dataset = dataset();
    for (typed, meant) in [("militar-med", Some("military-med")), ("military-med", None)] {
        let answer = dataset.answer(&SearchRequest::new(typed));
        assert_eq!(answer.did_you_mean.as_deref(), meant, "{typed}");
    }
}

#[test]
fn a_misspelt_word_is_corrected_beside_a_phrase_and_a_filter() {
    let answer = dataset().answer(&SearchRequest::new("partner:italy militery \"code of conduct\" "));
    assert_eq!(answer.total, 0);
    let offer = answer.did_you_mean.expect("the articles hold the word");
    assert!(offer.contains("military") && dataset().total(&offer) > 0, "{offer}");
}

/// Most words of a large dictionary are found by their hash; colliding ones by binary search.
#[test]
fn every_word_of_a_large_dictionary_is_found() {
    let words: Vec<String> = (0..4000).map(|number| format!("w{number}")).collect();
    let body = words.join(" ");
    let article = json!({ "type": "article", "id": "words", "title": "w0 w1", "lang": "en", "body": body });
    let facts = ["VN", "IT"].map(|party| {
        json!({ "field": "party", "value": party, "label": "w0", "evidence": [{ "article": "words", "quote": "w0 w1" }] })
    });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": facts });
    let dataset = Dataset::build(imported(&[article, dialogue]));
    for (at, pair) in words.windows(2).enumerate() {
        assert_eq!(dataset.total(&format!("\"{}\"", pair.join(" "))), 1, "{pair:?}");
        assert_eq!(dataset.total(&format!("\"w{at} w{}\"", at + 2)), 0, "{pair:?}");
    }
    assert_eq!(dataset.total("\"w3999 w4000\""), 0);
}

/// Wire copy is wrapped where the line is full.
#[test]
fn a_phrase_is_found_over_a_soft_line_end_and_not_over_a_hard_one() {
    let facts = ["VN", "IT"].map(|party| {
        json!({ "field": "party", "value": party, "label": party, "basis": "inferred", "note": "made up",
                "evidence": [{ "article": "wire", "quote": "signed" }] })
    });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": facts });
    for (body, found) in [
        ("Both sides signed a code of\nconduct on Monday.", 1),
        ("Both sides signed a code of\r\nconduct on Monday.", 1),
        ("Both sides signed a code of\n\nConduct is another matter.", 0),
    ] {
        let article = json!({ "type": "article", "id": "wire", "title": "Both sides", "lang": "en", "body": body });
        let dataset = Dataset::build(imported(&[article, dialogue.clone()]));
        assert_eq!(dataset.total("\"code of conduct\""), found, "{body:?}");
    }
}

/// A large corpus names thousands of persons. A list of their names would make the first answer wait.
#[test]
fn words_that_name_nothing_are_answered_without_a_list_of_labels() {
    let mut arriving = Arriving::default();
    arriving.push(fixtures::CORPUS).unwrap();
    let dataset = arriving.index_only().unwrap();
    // As a label stands in the list: folded, between spaces.
    let has_list = || format!("{dataset:?}").contains("\" hoang xuan chien \"");
    let answer = |query: &str| drop(dataset.answer(&SearchRequest::new(query)));
    for query in ["deepen", "Deepen ties ", "effective 2025", "who stressed "] {
        answer(query);
        assert!(!has_list(), "{query}");
    }
    answer("participant:chien");
    assert!(has_list());
}
