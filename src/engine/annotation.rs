//! The evidence as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), in JSON-LD: one annotation for each
//! quote of each fact. Its body is the value, its target the quote, by text (`TextQuoteSelector`) and by position
//! (`TextPositionSelector`, in UTF-16 code units of the article's text in our JSON).

use serde::Serialize;

use crate::json::value_and_label;
use crate::{Article, Corpus, Dialogue, Evidence, Fact, Stage, utf16_span};

/// So many characters before and after a quote go with it.
const CONTEXT: usize = 32;

/// A page of annotations.
#[derive(Debug, Serialize)]
pub struct AnnotationsJson<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Vocabulary),
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<AnnotationJson<'a>>,
}

/// Where the names are from that the annotation model does not have: dialogue, field, label, stage.
#[derive(Debug, Serialize)]
struct Vocabulary {
    #[serde(rename = "@vocab")]
    names: &'static str,
}

#[derive(Debug, Serialize)]
struct AnnotationJson<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: BodyJson<'a>,
    target: TargetJson<'a>,
}

#[derive(Debug, Serialize)]
struct BodyJson<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: String,
    dialogue: &'a str,
    field: &'static str,
    label: String,
    stage: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct TargetJson<'a> {
    source: String,
    selector: (QuoteJson<'a>, PositionJson),
}

#[derive(Debug, Serialize)]
struct QuoteJson<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Debug, Serialize)]
struct PositionJson {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

impl<'a> AnnotationsJson<'a> {
    /// The annotations of these dialogues.
    #[must_use]
    pub fn new(corpus: &'a Corpus, dialogues: impl IntoIterator<Item = &'a Dialogue>) -> Self {
        let mut items = Vec::new();
        for dialogue in dialogues {
            for (number, fact) in dialogue.facts.iter().enumerate() {
                for (quote, &evidence) in fact.evidence.iter().enumerate() {
                    items.push(annotation(corpus, dialogue, fact, evidence, [number, quote]));
                }
            }
        }
        Self {
            context: ("http://www.w3.org/ns/anno.jsonld", Vocabulary { names: "urn:dialogue-table:" }),
            kind: "AnnotationPage",
            items,
        }
    }
}

fn annotation<'a>(
    corpus: &'a Corpus,
    dialogue: &'a Dialogue,
    fact: &Fact,
    evidence: Evidence,
    [fact_at, quote_at]: [usize; 2],
) -> AnnotationJson<'a> {
    let (value, label) = value_and_label(corpus, fact.value);
    let article = corpus.article(evidence.article);
    let body = BodyJson {
        kind: "TextualBody",
        purpose: "classifying",
        value,
        dialogue: &dialogue.id,
        field: fact.field.name(),
        label,
        stage: fact.stage.map(Stage::name),
    };
    let position = utf16_span(&article.body, evidence.span);
    let (prefix, suffix) = around(article, evidence);
    AnnotationJson {
        id: ["urn:dialogue-table:", &dialogue.id, ":", &fact_at.to_string(), ":", &quote_at.to_string()].concat(),
        kind: "Annotation",
        motivation: "classifying",
        body,
        target: TargetJson {
            source: article.url.clone().unwrap_or_else(|| ["urn:dialogue-table:", &article.id].concat()),
            selector: (
                QuoteJson { kind: "TextQuoteSelector", exact: corpus.quote(evidence), prefix, suffix },
                PositionJson { kind: "TextPositionSelector", start: position.start, end: position.end },
            ),
        },
    }
}

/// What stands just before a quote and just after it.
fn around(article: &Article, evidence: Evidence) -> (&str, &str) {
    let before = article.body.get(..evidence.span.start as usize).unwrap_or_default();
    let after = article.body.get(evidence.span.end as usize..).unwrap_or_default();
    let start = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default())
}
