//! The evidence as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), in JSON-LD: one annotation for each
//! quote of each fact. Its body is the value. Its target is the quote in the text file of the article, by text
//! (`TextQuoteSelector`) and by position (`TextPositionSelector`, in code points as the standard asks).

use serde::Serialize;

use crate::export::fact_id::fact_ids;
use crate::export::json::{party_code, side_setting, value_and_label};
use crate::model::article::Article;
use crate::model::corpus::Corpus;
use crate::model::dialogue::Dialogue;
use crate::model::fact::{Evidence, Fact};
use crate::model::stage::Stage;
use crate::text::find::{find, rfind};

/// The least number of characters before and after a quote that identify it.
const CONTEXT_CHARS: usize = 32;

/// The namespace of our ids and properties.
const NAMESPACE: &str = "urn:dialogue-table:";

/// A page of annotations.
#[derive(Debug, Serialize)]
pub struct AnnotationsJson<'a> {
    #[serde(rename = "@context")]
    context: (&'static str, OwnNamespace),
    #[serde(rename = "type")]
    kind: &'static str,
    items: Vec<AnnotationJson<'a>>,
}

/// The namespace of the properties that the annotation model lacks: dialogue, field, label, stage, original and so on.
#[derive(Debug, Serialize)]
struct OwnNamespace {
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
    /// The text, beside the file of the annotations.
    source: String,
    /// Where the text is from.
    original: Option<&'a str>,
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
            for (fact, id) in dialogue.facts.iter().zip(fact_ids(corpus, dialogue)) {
                // The characters that end the name in a URN, or begin an escape there.
                let id = id.replace('%', "%25").replace('?', "%3F");
                for (&evidence, number) in fact.evidence.iter().zip(1..) {
                    let id = [NAMESPACE, &id, "#", &i32::to_string(&number)].concat();
                    items.push(annotation(corpus, id, dialogue, fact, evidence));
                }
            }
        }
        Self {
            context: ("http://www.w3.org/ns/anno.jsonld", OwnNamespace { namespace: NAMESPACE }),
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
    let code_points = |part: Option<&str>| part.map_or(0, |part| part.chars().count()) as u32;
    let start = code_points(article.body.get(..evidence.span.start as usize));
    let end = start + code_points(article.body.get(evidence.span.range()));
    let (prefix, suffix) = identifying_context(article, evidence);
    AnnotationJson {
        id,
        kind: "Annotation",
        motivation: "classifying",
        body,
        target: TargetJson {
            source: article.text_file(),
            original: article.url.as_deref(),
            selector: (
                QuoteJson { kind: "TextQuoteSelector", exact: corpus.quote(evidence), prefix, suffix },
                PositionJson { kind: "TextPositionSelector", start, end },
            ),
        },
    }
}

/// The text just before a quote and just after it, long enough to make the quote unique.
fn identifying_context(article: &Article, evidence: Evidence) -> (&str, &str) {
    let before = article.body.get(..evidence.span.start as usize).unwrap_or_default();
    let after = article.body.get(evidence.span.end as usize..).unwrap_or_default();
    let mut chars = CONTEXT_CHARS;
    loop {
        let start = before.char_indices().rev().nth(chars - 1).map_or(0, |(start, _)| start);
        let end = after.char_indices().nth(chars).map_or(after.len(), |(end, _)| end);
        let around = article.body.get(start..evidence.span.end as usize + end).unwrap_or_default();
        if find(&article.body, around) == rfind(&article.body, around) {
            return (before.get(start..).unwrap_or_default(), after.get(..end).unwrap_or_default());
        }
        chars *= 2;
    }
}
