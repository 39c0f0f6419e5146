//! The files are as their descriptor says, read by a validator that knows neither the columns nor how they are written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use engine::{Corpus, FIELDS, FieldKind, Lang};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Data, data};

fn corpus() -> Corpus {
    compiler::compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds")).corpus.unwrap()
}

/// The rows of a CSV text as RFC 4180 has them: by each of its characters, one after the other.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(chars.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!is_quoted && row.is_empty() && cell.is_empty());
    rows
}

fn is_of_type(cell: &str, kind: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        "string" => true,
        "integer" => digits(cell),
        "year" => cell.len() == 4 && digits(cell),
        "date" => {
            let parts: Vec<&str> = cell.split('-').collect();
            parts.iter().all(|part| digits(part)) && parts.iter().map(|part| part.len()).eq([4, 2, 2])
        }
        other => panic!("{other}"),
    }
}

/// What is wrong with files that a descriptor describes.
fn problems(descriptor: &Value, file: impl Fn(&str) -> String) -> Vec<String> {
    let mut problems = Vec::new();
    let names = |value: &Value| -> Vec<String> {
        value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let mut tables: BTreeMap<&str, Vec<BTreeMap<String, String>>> = BTreeMap::new();
    for resource in descriptor["resources"].as_array().unwrap() {
        let (name, text) = (resource["name"].as_str().unwrap(), file(resource["path"].as_str().unwrap()));
        let hash: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        if resource["hash"] != format!("sha256:{hash}") || resource["bytes"] != text.len() {
            problems.push(format!("{name}: not the file that is described"));
        }
        let mut rows = read_csv(&text).into_iter();
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let described: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        let headings = rows.next().unwrap();
        if headings != described {
            problems.push(format!("{name}: {headings:?}"));
        }
        for row in rows {
            for (field, cell) in fields.iter().zip(&row) {
                let constraints = &field["constraints"];
                let one_of = constraints["enum"].as_array().is_none_or(|names| names.iter().any(|name| name == cell));
                let is_right = if cell.is_empty() {
                    constraints["required"] != true
                } else {
                    is_of_type(cell, field["type"].as_str().unwrap()) && one_of
                };
                if !is_right {
                    problems.push(format!("{name}: {} {cell:?}", field["name"]));
                }
            }
            tables.entry(name).or_default().push(headings.iter().cloned().zip(row).collect());
        }
    }
    let key = |row: &BTreeMap<String, String>, columns: &[String]| -> Vec<String> {
        columns.iter().map(|column| row[column].clone()).collect()
    };
    for resource in descriptor["resources"].as_array().unwrap() {
        let (name, schema) = (resource["name"].as_str().unwrap(), &resource["schema"]);
        let columns = names(&schema["primaryKey"]);
        let mut seen = BTreeSet::new();
        let again: Vec<_> =
            tables[name].iter().map(|row| key(row, &columns)).filter(|row| !seen.insert(row.clone())).collect();
        problems.extend(again.iter().map(|row| format!("{name}: {row:?} twice")));
        for foreign in schema["foreignKeys"].as_array().unwrap() {
            let (columns, of) = (names(&foreign["fields"]), &foreign["reference"]);
            let there = names(&of["fields"]);
            let known: BTreeSet<_> =
                tables[of["resource"].as_str().unwrap()].iter().map(|row| key(row, &there)).collect();
            let unknown = tables[name].iter().map(|row| key(row, &columns)).filter(|row| !known.contains(row));
            problems.extend(unknown.map(|row| format!("{name}: {row:?} is nothing there")));
        }
    }
    problems
}

fn of<'a>(data: &'a Data, name: &str) -> &'a str {
    let file = data.files.iter().find(|file| file.0 == name);
    &file.unwrap_or_else(|| panic!("no {name}")).1
}

#[test]
fn the_files_are_as_the_descriptor_says() {
    let data = data(&corpus()).unwrap();
    let descriptor: Value = serde_json::from_str(of(&data, "datapackage.json")).unwrap();
    assert_eq!(descriptor["profile"], "tabular-data-package");
    assert_eq!(descriptor["licenses"][1]["name"], "Apache-2.0");
    assert_eq!(descriptor["resources"].as_array().unwrap().len(), 4);
    let none: Vec<String> = Vec::new();
    assert_eq!(problems(&descriptor, |name| of(&data, name).to_owned()), none);
    for (right, wrong) in [
        ("\r\nvn-it-2025,", "\r\nvn-it-2026,"),
        (",agreed,", ",agred,"),
        (",2025-07-02,", ",July 2025,"),
        ("\r\nvn-it-2019,", "\r\nvn-it-2017,"),
    ] {
        let problems = problems(&descriptor, |name| of(&data, name).replace(right, wrong));
        assert!(problems.iter().any(|problem| !problem.ends_with("described")), "{wrong}: {problems:?}");
    }
}

#[test]
fn every_article_is_there_as_the_text_that_its_row_names() {
    let corpus = corpus();
    let data = data(&corpus).unwrap();
    let mut rows = read_csv(of(&data, "articles.csv")).into_iter();
    let text = rows.next().unwrap().iter().position(|heading| heading == "text").unwrap();
    let texts: Vec<String> = rows.map(|row| of(&data, &row[text]).to_owned()).collect();
    let bodies: Vec<&str> = corpus.articles().iter().map(|article| article.body.as_str()).collect();
    assert_eq!(texts, bodies);
}

#[test]
fn the_codebook_has_every_column_and_every_value_in_each_language() {
    let corpus = corpus();
    let data = data(&corpus).unwrap();
    let has = |html: &str| assert!(data.codebook.contains(html), "{html}");
    let descriptor: Value = serde_json::from_str(of(&data, "datapackage.json")).unwrap();
    for resource in descriptor["resources"].as_array().unwrap() {
        for field in resource["schema"]["fields"].as_array().unwrap() {
            has(&format!("<td><code>{}</code></td>", field["name"].as_str().unwrap()));
        }
    }
    for lang in Lang::ALL {
        corpus.terms().iter().for_each(|term| has(term.label(lang)));
        let fields = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
        fields.for_each(|spec| has(spec.labels[lang]));
    }
}

#[test]
fn a_value_is_counted_as_often_as_it_is_there() {
    let corpus = corpus();
    let data = data(&corpus).unwrap();
    let mut rows = read_csv(of(&data, "values.csv")).into_iter();
    let headings = rows.next().unwrap();
    let at = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let facts = |field: &str, value: &str| {
        let facts = corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts);
        facts.filter(|fact| fact.field.name() == field && corpus.value_id(fact.value) == value).count()
    };
    let mut sum = 0;
    for row in rows {
        let count = facts(&row[at("field")], &row[at("value")]);
        assert_eq!(row[at("facts")], count.to_string(), "{row:?}");
        sum += count;
    }
    assert_eq!(sum, corpus.dialogues().iter().map(|dialogue| dialogue.facts.len()).sum::<usize>());
}

#[test]
fn an_annotation_is_of_a_text_that_is_there() {
    let data = data(&corpus()).unwrap();
    let page: Value = serde_json::from_str(of(&data, "annotations.jsonld")).unwrap();
    let items = page["items"].as_array().unwrap();
    for item in items {
        let text: Vec<char> = of(&data, item["target"]["source"].as_str().unwrap()).chars().collect();
        let [quote, position] = item["target"]["selector"].as_array().unwrap().as_slice() else { panic!("{item}") };
        let at = |key: &str| usize::try_from(position[key].as_u64().unwrap()).unwrap();
        assert_eq!(quote["exact"], text[at("start")..at("end")].iter().collect::<String>());
    }
    // A quote has a row and an annotation, both of its fact's id.
    let mut rows = read_csv(of(&data, "dialogues-quotes.csv")).into_iter().skip(1);
    let same = |(item, row): (&Value, Vec<String>)| {
        item["id"] == format!("urn:dialogue-table:{}#{}", row[0].replace('?', "%3F"), row[1])
    };
    assert!(items.iter().map(|item| (item, rows.next().unwrap())).all(same));
    assert_eq!(rows.next(), None);
}
