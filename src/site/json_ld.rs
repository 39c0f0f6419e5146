//! The dialogues as JSON-LD (<https://schema.org/Dataset> and <https://schema.org/Quotation>), for search engines: a
//! description of the data, its downloads, and each quote with its article.

use std::collections::BTreeSet;

use engine::{Corpus, Evidence, Lang};
use serde_json::{Value, json};
use ui::{FIELD_PRESENTATIONS, corpus_citation};

use crate::licence;

/// The content of a script element.
pub(crate) fn data(corpus: &Corpus) -> Result<String, String> {
    let facts = corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts);
    let quotes: BTreeSet<Evidence> = facts.flat_map(|fact| fact.evidence.iter().copied()).collect();
    let fields = FIELD_PRESENTATIONS
        .iter()
        .filter(|presented| presented.column.is_some())
        .map(|presented| presented.field.spec().labels[Lang::En]);
    let description = corpus.description();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": description.title.as_ref().map(|title| &title[Lang::En]),
        "description": "Who met whom, what was signed, what was agreed and what was only proposed: \
            each value with the sentence of the article that it comes from.",
        "isAccessibleForFree": true,
        "inLanguage": description.languages,
        "variableMeasured": fields.collect::<Vec<_>>(),
        "distribution": [
            download("dialogues.csv", "text/csv"),
            download("dialogues-quotes.csv", "text/csv"),
            download("articles.csv", "text/csv"),
            download("values.csv", "text/csv"),
            download("datapackage.json", "application/json"),
            download("dialogues.json", "application/json"),
            download("annotations.jsonld", "application/ld+json"),
        ],
        "hasPart": quotes.into_iter().map(|quote| quotation(corpus, quote)).collect::<Vec<_>>(),
    });
    let licences: Vec<String> = description.licences().into_iter().map(licence::url).collect();
    let creator = description.maintainer.as_ref().map(|name| json!({ "@type": "Organization", "name": name }));
    let known = [
        ("version", description.version.as_ref().map(|version| json!(version))),
        ("dateModified", description.released().map(|date| json!(date.to_string()))),
        ("license", (!licences.is_empty()).then(|| json!(licences))),
        ("creator", creator),
        ("creditText", Some(json!(corpus_citation(description, Lang::default(), None)))),
    ];
    add_known(&mut data, known);
    let text = serde_json::to_string(&data).map_err(|e| format!("writing the JSON-LD: {e}"))?;
    // So nothing in it can end the element or open a comment.
    Ok(text.replace('<', "\\u003c"))
}

fn download(name: &str, kind: &str) -> Value {
    json!({ "@type": "DataDownload", "contentUrl": name, "encodingFormat": kind })
}

fn quotation(corpus: &Corpus, evidence: Evidence) -> Value {
    let article = corpus.article(evidence.article);
    let mut source = json!({ "@type": "NewsArticle", "name": article.cited_title(), "inLanguage": article.lang });
    let known = [
        ("author", article.author.as_ref().map(|name| json!(name))),
        ("publisher", article.publisher.as_ref().map(|name| json!({ "@type": "Organization", "name": name }))),
        ("datePublished", article.published.map(|date| json!(date.to_string()))),
        ("url", article.url.as_ref().map(|url| json!(url))),
    ];
    add_known(&mut source, known);
    json!({ "@type": "Quotation", "text": corpus.quote(evidence), "isPartOf": source })
}

fn add_known<const N: usize>(to: &mut Value, known: [(&str, Option<Value>); N]) {
    for (name, value) in known {
        if let Some(value) = value {
            to[name] = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::data;

    #[test]
    fn every_passage_is_a_quotation_and_nothing_ends_the_element() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let corpus = compiler::compile(&folder).corpus.unwrap();
        let text = data(&corpus).unwrap();
        assert!(!text.contains('<'));
        let data: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(data["version"], corpus.description().version.as_deref().unwrap());
        let date = corpus.description().date.unwrap().to_string();
        assert_eq!(data["dateModified"], date);
        assert_eq!(data["creator"]["name"], corpus.description().maintainer.as_deref().unwrap());
        assert_eq!(data["license"][0], "https://spdx.org/licenses/MIT.html");
        let quoted = |fact: &engine::Fact| {
            let quotes = data["hasPart"].as_array().unwrap();
            fact.evidence.iter().all(|&evidence| quotes.iter().any(|quote| quote["text"] == corpus.quote(evidence)))
        };
        assert!(corpus.dialogues().iter().flat_map(|dialogue| &dialogue.facts).all(quoted));
    }
}
