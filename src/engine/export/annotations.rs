//! The evidence as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), in JSON-LD: one annotation for each
//! quote of each fact. Its body is the value, its target the quote, by text (`TextQuoteSelector`) and by position
//! (`TextPositionSelector`, in UTF-16 code units of the article's `body` in the JSON export).

use serde::Serialize;

use crate::export::json::{party_code, side_setting, utf16_span, value_and_label};
use crate::model::article::Article;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::fact::{Evidence, Fact};
use crate::model::stage::Stage;

/// The number of characters before and after a quote that identify it.
const CONTEXT_CHARS: usize = 32;

/// The namespace of our ids and properties.
const NAMESPACE: &str = "urn:dialogue-table:";

/// A page of annotations.
#[derive(Debug, Serialize)]
pub struct AnnotationsJson<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, Vocabulary),
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<AnnotationJson<'a>>,
}

/// The namespace of the properties that the annotation model lacks: dialogue, field, label, stage.
#[derive(Debug, Serialize)]
struct Vocabulary {
    #[serde(rename = "@vocab")]
    namespace: &'static str,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    according_to: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setting: Option<&'static str>,
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
            for (fact_position, fact) in dialogue.facts.iter().enumerate() {
                for (quote_position, &evidence) in fact.evidence.iter().enumerate() {
                    let id = format!("{NAMESPACE}{}:{fact_position}:{quote_position}", dialogue.id);
                    items.push(annotation(corpus, id, dialogue, fact, evidence));
                }
            }
        }
        Self {
            context: ("http://www.w3.org/ns/anno.jsonld", Vocabulary { namespace: NAMESPACE }),
            kind: "AnnotationPage",
            items,
        }
    }
}

fn annotation<'a>(
    corpus: &'a Corpus,
    id: String,
    dialogue: &'a Dialogue,
    fact: &'a Fact,
    evidence: Evidence,
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
        according_to: fact.according_to.map(|party| party_code(corpus, party)),
        setting: side_setting(fact),
    };
    let position = utf16_span(&article.body, evidence.span);
    let (prefix, suffix) = context(article, evidence);
    AnnotationJson {
        id,
        kind: "Annotation",
        motivation: "classifying",
        body,
        target: TargetJson {
            source: article.url.clone().unwrap_or_else(|| format!("{NAMESPACE}{}", article.id)),
            selector: (
                QuoteJson { kind: "TextQuoteSelector", exact: corpus.quote(evidence), prefix, suffix },
                PositionJson { kind: "TextPositionSelector", start: position.start, end: position.end },
            ),
        },
    }
}

/// The text just before a quote and just after it.
fn context(article: &Article, evidence: Evidence) -> (&str, &str) {
    let before = article.body.get(..evidence.span.start as usize).unwrap_or_default();
    let after = article.body.get(evidence.span.end as usize..).unwrap_or_default();
    let start = before.char_indices().rev().nth(CONTEXT_CHARS - 1).map_or(0, |(start, _)| start);
    let end = after.char_indices().nth(CONTEXT_CHARS).map_or(after.len(), |(end, _)| end);
    (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default())
}
