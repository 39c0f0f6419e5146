//! Export: CSV, Markdown and Web Annotations.

use engine::{AnnotationsJson, Corpus, CorpusErrorKind, Lang, UncheckedCorpus, csv, csv_quotes, markdown};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::made::{corpus, imported};

/// Where in a text a selector of the standard finds its words, in code points. It reads the text by characters alone.
fn resolve(text: &str, selector: &Value) -> Vec<usize> {
    let text: Vec<char> = text.chars().collect();
    let characters = |key: &str| -> Vec<char> { selector[key].as_str().unwrap().chars().collect() };
    match selector["type"].as_str().unwrap() {
        "TextQuoteSelector" => {
            let [prefix, exact, suffix] = ["prefix", "exact", "suffix"].map(characters);
            let around = [prefix.as_slice(), &exact, &suffix].concat();
            let places = (0..=text.len()).filter(|&at| text[at..].starts_with(&around));
            places.map(|at| at + prefix.len()).collect()
        }
        "TextPositionSelector" => {
            let at = |key: &str| selector[key].as_u64().unwrap() as usize;
            assert!(at("start") < at("end") && at("end") <= text.len());
            vec![at("start")]
        }
        other => panic!("{other}"),
    }
}

proptest! {
    #[test]
    fn each_annotation_finds_its_quote_by_text_and_by_position(corpus in corpus()) {
        let page = serde_json::to_value(AnnotationsJson::new(&corpus, corpus.dialogues())).unwrap();
        let items = page["items"].as_array().unwrap();
        let quotes = corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts).flat_map(|fact| &fact.evidence);
        let all: Vec<_> = quotes.collect();
        prop_assert_eq!(items.len(), all.len());
        for (item, evidence) in items.iter().zip(all) {
            let article = corpus.article(evidence.article);
            prop_assert_eq!(&item["target"]["source"], &Value::from(format!("articles/{}.txt", article.id)));
            let selectors = item["target"]["selector"].as_array().unwrap();
            let found: Vec<Vec<usize>> = selectors.iter().map(|selector| resolve(&article.body, selector)).collect();
            // In code points, and where both say.
            let start = article.body[..evidence.span.start as usize].chars().count();
            prop_assert_eq!(found, vec![vec![start], vec![start]]);
        }
    }

    #[test]
    fn csv_quotes_has_a_row_per_quote(corpus in corpus()) {
        let text = csv_quotes(&corpus, corpus.dialogues(), Lang::En);
        let quotes = corpus.dialogues().iter().flat_map(|d| &d.facts).map(|fact| fact.evidence.len()).sum::<usize>();
        prop_assert_eq!(text.matches("\r\n").count(), quotes + 1);
    }

    #[test]
    fn csv_and_markdown_have_a_row_per_dialogue(corpus in corpus()) {
        let rows = csv(&corpus, corpus.dialogues(), Lang::En);
        let headed = rows.starts_with("\u{feff}dialogue,coverage,reviewed,party,party_label,");
        prop_assert!(headed);
        let text = markdown(&corpus, corpus.dialogues(), Lang::En);
        let lines = text.lines().take_while(|line| line.starts_with('|')).count();
        prop_assert_eq!(lines, corpus.dialogues().len() + 2);
        for (line, dialogue) in rows.split("\r\n").skip(1).zip(corpus.dialogues()) {
            let begins = format!("{},", dialogue.id);
            prop_assert!(line.starts_with(&begins), "{} {}", line, begins);
        }
    }
}

#[test]
fn no_csv_cell_is_a_formula() {
    let quotes = ["=1", "+2", "-3", "@4", "\t5", "\r6", "\n7", "＝8", "＋9", "－0", "＠x"];
    let body = quotes.concat();
    let article = json!({ "type": "article", "id": "talks", "title": "1", "lang": "en", "body": body });
    let evidence = quotes.map(|quote| json!({ "article": "talks", "quote": quote }));
    let party = json!({ "field": "party", "value": "IT", "label": "1", "evidence": evidence });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": [party] });
    let corpus = imported(&[article, dialogue]);
    let exported = csv_quotes(&corpus, corpus.dialogues(), Lang::En);
    let rows: Vec<&str> = exported.split_terminator("\r\n").skip(1).collect();
    let cells = |(quote, number): (&str, i32)| {
        let fact = format!("one:party:IT,{number},one,reported,true,IT,,,party,IT,1,,,,,stated,,,,,,");
        format!("{fact},\"'{quote}\",talks,1,,,,,")
    };
    assert_eq!(rows, quotes.into_iter().zip(1..).map(cells).collect::<Vec<_>>());
}

/// Talks between two parties, with facts about training.
fn talks(url: &str, training: &Value) -> Vec<Value> {
    let article = json!({ "type": "article", "id": "talks", "title": "Italy came.", "lang": "en", "url": url,
        "body": "Italy came. They spoke of training. They agreed on training. More will follow." });
    let party = json!({ "field": "party", "value": "IT", "label": "Italy",
        "evidence": [{ "article": "talks", "quote": "Italy came." }] });
    let mut facts = vec![party];
    facts.extend(training.as_array().unwrap().iter().cloned());
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": facts });
    vec![article, dialogue]
}

fn training(stage: &str, quote: &str, basis: &str) -> Value {
    json!({ "field": "area", "value": "training", "label": "training", "stage": stage, "basis": basis, "note": "Why.",
        "evidence": [{ "article": "talks", "quote": quote }] })
}

#[test]
fn a_value_of_several_facts_is_exported_once_with_its_highest_stage_and_all_quotes() {
    let facts = json!([
        training("discussed", "They spoke of training.", "stated"),
        training("agreed", "They agreed on training.", "inferred"),
    ]);
    let corpus = imported(&talks("https://x.example/", &facts));
    let rows = csv(&corpus, corpus.dialogues(), Lang::En);
    let header: Vec<&str> = rows.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    let area = header.iter().position(|name| *name == "area").unwrap();
    let cells: Vec<&str> = rows.lines().nth(1).unwrap().split(',').collect();
    assert_eq!([header[area + 1], cells[area], cells[area + 1]], ["area_label", "training", "training (agreed)"]);

    let text = markdown(&corpus, corpus.dialogues(), Lang::En);
    assert!(text.contains("◕ training (agreed)[^2][^3] |"), "{text}");
    assert_eq!(text.matches("training (").count(), 1, "{text}");
    assert!(text.contains("[^3]: “They agreed on training.”"), "{text}");

    // One row per fact is what this format is for.
    assert_eq!(csv_quotes(&corpus, corpus.dialogues(), Lang::En).matches(",area,training,").count(), 2);
}

#[test]
fn what_was_said_at_the_dialogue_counts_before_a_side_meeting_and_before_one_account() {
    let said = |stage: &str, more: Value| {
        let mut fact = training(stage, "They agreed on training.", "stated");
        fact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fact
    };
    let account = json!({ "by": "both", "according_to": "IT" });
    let beside = json!({ "setting": "side-meeting" });
    let cases = [
        (vec![said("agreed", account.clone())], "training (agreed, according to Italy)"),
        (vec![said("agreed", account.clone()), said("agreed", json!({}))], "training (agreed)"),
        (vec![said("agreed", account), said("noted", json!({}))], "training (agreed, according to Italy)"),
        (vec![said("agreed", beside.clone())], "training (agreed, at a side meeting)"),
        (vec![said("agreed", beside.clone()), said("noted", json!({}))], "training (noted)"),
        (vec![said("noted", json!({})), said("agreed", beside)], "training (noted)"),
    ];
    for (facts, expected) in cases {
        let corpus = imported(&talks("https://x.example/", &Value::from(facts)));
        let value = &engine::distinct_values(&corpus, &corpus.dialogues()[0], engine::Field::Area)[0];
        assert_eq!(value.label_with_remarks(&corpus, Lang::En), expected);
        let text = csv(&corpus, corpus.dialogues(), Lang::En);
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn a_value_that_no_fact_states_is_exported_as_inferred() {
    let facts = json!([training("discussed", "They spoke of training.", "inferred")]);
    let corpus = imported(&talks("https://x.example/", &facts));
    assert!(csv(&corpus, corpus.dialogues(), Lang::En).contains(",\"training (discussed, inferred)\","));
}

#[test]
fn a_markdown_footnote_is_its_quote_with_a_link_to_its_url() {
    let body = "A &copy; B_c ~~met~~ <d>";
    let url = "https://x.example/a_b?c=~d&e=*f*%20|é";
    let article = json!({ "type": "article", "id": "talks", "title": body, "lang": "en", "url": url, "body": body });
    let evidence = json!([{ "article": "talks", "quote": body }]);
    let party = json!({ "field": "party", "value": "IT", "label": "A", "evidence": evidence });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": [party] });
    let corpus = imported(&[article, dialogue]);
    let text = r"A &amp;copy; B\_c \~\~met\~\~ &lt;d>";
    let note = format!("\n[^1]: “{text}” {text}, <{url}>\n");
    let exported = markdown(&corpus, corpus.dialogues(), Lang::En);
    assert!(exported.ends_with(&note), "{exported}");
}

#[test]
fn no_corpus_has_a_url_that_a_link_cannot_hold() {
    let corpus = imported(&talks("https://x.example/", &json!([])));
    for url in ["https://x.example/a b", "https://x.example/<", "http://x>", "https://x\u{a0}", "https://\"", "ftp://x"]
    {
        let mut articles = corpus.articles().to_vec();
        articles[0].url = Some(url.to_owned());
        let (terms, dialogues) = (corpus.terms().to_vec(), corpus.dialogues().to_vec());
        let errors =
            Corpus::check(UncheckedCorpus { articles, terms, dialogues, ..UncheckedCorpus::default() }).unwrap_err();
        assert_eq!(errors[0].kind, CorpusErrorKind::BadUrl, "{url}");
    }
}

/// The cells of a CSV text, by heading.
fn cells<'a>(text: &'a str, column: &str) -> Vec<&'a str> {
    let mut rows = text.trim_start_matches('\u{feff}').lines().map(|line| line.split(',').collect::<Vec<_>>());
    let headings = rows.next().unwrap();
    let at = headings.iter().position(|heading| *heading == column).unwrap_or_else(|| panic!("no {column}"));
    rows.map(|cells| cells[at]).collect()
}

#[test]
fn what_an_analyst_sorts_by_needs_no_second_file() {
    let mut records = talks("https://x.example/", &json!([training("agreed", "They agreed on training.", "inferred")]));
    let more = |field: &str, value: &str, quote: &str, more: Value| {
        let evidence = [json!({ "article": "talks", "quote": quote })];
        let mut fact = json!({ "field": field, "value": value, "label": value, "evidence": evidence });
        fact.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        fact
    };
    let why = json!({ "basis": "inferred", "note": "Why." });
    let facts = records[1]["facts"].as_array_mut().unwrap();
    facts.push(more("held", "2024-02", "More will follow.", why.clone()));
    facts.push(more("held", "2024-01-30?", "More will follow.", why));
    facts.push(more("participant", "Italy", "Italy came.", json!({ "person": { "role": "head", "party": "IT" } })));
    let corpus = imported(&records);
    let quotes = csv_quotes(&corpus, corpus.dialogues(), Lang::En);
    let ids =
        ["one:party:IT", "one:area:training", "one:held:2024-02", "one:held:2024-01-30?", "one:participant:Italy"];
    assert_eq!(cells(&quotes, "fact"), ids);
    assert_eq!(cells(&quotes, "url"), ["https://x.example/"; 5]);
    assert_eq!(cells(&quotes, "partner"), ["IT"; 5]);
    assert_eq!(cells(&quotes, "party"), ["", "", "", "", "IT"]);
    for text in [&quotes, &csv(&corpus, corpus.dialogues(), Lang::En)] {
        assert!(cells(text, "held_from").iter().all(|day| *day == "2024-01-30"), "{text}");
        assert!(cells(text, "held_to").iter().all(|day| *day == "2024-02-29"), "{text}");
    }
    let rows = csv(&corpus, corpus.dialogues(), Lang::En);
    assert!(rows.contains(",\"Italy (Italy, head of delegation)\","), "{rows}");
    assert!(rows.contains(",talks,\"Italy came., https://x.example/\""), "{rows}");
}

#[test]
fn labels_are_in_the_language_asked_for_and_ids_in_none() {
    let corpus = fixtures::dataset().corpus();
    let [english, vietnamese] = [Lang::En, Lang::Vi].map(|lang| csv_quotes(corpus, corpus.dialogues(), lang));
    assert!(english.contains(",area,training,training,") && vietnamese.contains(",area,training,đào tạo,"));
    let [english, vietnamese] = [Lang::En, Lang::Vi].map(|lang| csv(corpus, corpus.dialogues(), lang));
    assert!(english.contains("UN peacekeeping (") && vietnamese.contains(" (nhất trí)"), "{vietnamese}");
    let headings = |text: &str| text.lines().next().map(str::to_owned);
    assert_eq!(headings(&english), headings(&vietnamese));
    assert!(markdown(corpus, corpus.dialogues(), Lang::Vi).starts_with("| Bên tham gia |"));
}

#[test]
fn each_fact_has_an_id_of_its_own() {
    let corpus = fixtures::dataset().corpus();
    let mut ids: Vec<String> =
        corpus.dialogues().iter().flat_map(|dialogue| engine::fact_ids(corpus, dialogue)).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(ids.iter().any(|id| id.ends_with(":2")), "a value that two facts state");
}

#[test]
fn a_position_counts_characters_whatever_they_are_made_of() {
    let body = "🕊 Ý và Italy: 🕊 Italy came. Italy came back.";
    let article = json!({ "type": "article", "id": "talks", "title": "Italy", "lang": "en", "body": body });
    let evidence =
        json!([{ "article": "talks", "quote": "Italy came back" }, { "article": "talks", "quote": "🕊 Italy" }]);
    let party = json!({ "field": "party", "value": "IT", "label": "Italy", "evidence": evidence });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": [party] });
    let corpus = imported(&[article, dialogue]);
    let page = serde_json::to_value(AnnotationsJson::new(&corpus, corpus.dialogues())).unwrap();
    let characters: Vec<char> = body.chars().collect();
    for item in page["items"].as_array().unwrap() {
        let [quote, position] = item["target"]["selector"].as_array().unwrap().as_slice() else { panic!("{item}") };
        let at = |key: &str| position[key].as_u64().unwrap() as usize;
        assert_eq!(quote["exact"], characters[at("start")..at("end")].iter().collect::<String>());
    }
    assert_eq!(page["items"][1]["id"], "urn:dialogue-table:one:party:IT#2");
}

#[test]
fn a_quote_that_is_often_there_has_as_much_around_it_as_tells_it_apart() {
    let often = "Italy came. ".repeat(40);
    let body = format!("{often}And then it left. {often}");
    let last = body.rfind("Italy").unwrap();
    let article = json!({ "type": "article", "id": "talks", "title": "Italy", "lang": "en", "body": body });
    let evidence = json!([{ "article": "talks", "quote": "Italy", "start": last, "end": last + 5 }]);
    let party = json!({ "field": "party", "value": "IT", "label": "Italy", "evidence": evidence });
    let dialogue = json!({ "type": "dialogue", "id": "one", "coverage": "reported", "facts": [party] });
    let corpus = imported(&[article, dialogue]);
    let page = serde_json::to_value(AnnotationsJson::new(&corpus, corpus.dialogues())).unwrap();
    let selectors = page["items"][0]["target"]["selector"].as_array().unwrap();
    let found: Vec<Vec<usize>> = selectors.iter().map(|selector| resolve(&body, selector)).collect();
    assert_eq!(found, [[last], [last]]);
}
