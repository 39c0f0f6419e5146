//! `datapackage.json`: the CSV files as a Tabular Data Package
//! (<https://specs.frictionlessdata.io/tabular-data-package/>), which gives the type of each column, its allowed
//! values, and the row of another file that it names.

use engine::{Corpus, Lang};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::columns::{Column, Content};
use super::tables::Table;
use crate::licence;

/// The descriptor of the files with these contents.
pub(crate) fn descriptor(corpus: &Corpus, files: &[(&Table, &str)]) -> Value {
    let description = corpus.description();
    let sources = corpus.articles().iter().map(|article| {
        let mut source = json!({ "title": article.citation(|date| date.to_string()) });
        if let Some(url) = &article.url {
            source["path"] = json!(url);
        }
        source
    });
    let mut descriptor = json!({
        "profile": "tabular-data-package",
        "name": "dialogues",
        "description": "Each value with the sentence of the article that it comes from. codebook.html explains the columns.",
        "sources": sources.collect::<Vec<_>>(),
        "resources": files.iter().map(|(table, content)| resource(table, content)).collect::<Vec<_>>(),
    });
    let known = [
        ("title", description.title.as_ref().map(|title| json!(title[Lang::default()]))),
        ("version", description.version.as_ref().map(|version| json!(version))),
        ("contributors", description.maintainer.as_ref().map(|name| json!([{ "title": name, "role": "maintainer" }]))),
    ];
    for (key, value) in known {
        if let Some(value) = value {
            descriptor[key] = value;
        }
    }
    let licences = description.licences();
    if !licences.is_empty() {
        let licence = |name: &&str| json!({ "name": name, "path": licence::url(name) });
        descriptor["licenses"] = licences.iter().map(licence).collect();
    }
    descriptor
}

fn resource(table: &Table, content: &str) -> Value {
    let hash: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.title[Lang::default()],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": content.len(),
        "hash": format!("sha256:{hash}"),
        "schema": {
            "fields": table.columns.iter().map(|column| field(table, column)).collect::<Vec<_>>(),
            "missingValues": [""],
            "primaryKey": table.key,
            "foreignKeys": table.references.iter().map(|(columns, of)| reference(columns, of)).collect::<Vec<_>>(),
        },
    })
}

fn reference(columns: &[&str], of: &str) -> Value {
    json!({ "fields": columns, "reference": { "resource": of, "fields": columns } })
}

fn field(table: &Table, column: &Column) -> Value {
    let (kind, format) = match &column.content {
        Content::Text | Content::OneOf(_) => ("string", "default"),
        Content::Address => ("string", "uri"),
        Content::Integer => ("integer", "default"),
        Content::Day => ("date", "default"),
        Content::Year => ("year", "default"),
    };
    let mut constraints = json!({});
    if column.is_required {
        constraints["required"] = json!(true);
    }
    if table.key == [column.name.as_str()] {
        constraints["unique"] = json!(true);
    }
    if let Content::OneOf(names) = &column.content {
        constraints["enum"] = json!(names);
    }
    json!({
        "name": column.name,
        "type": kind,
        "format": format,
        "description": column.meaning[Lang::default()],
        "constraints": constraints,
    })
}
