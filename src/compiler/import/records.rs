//! The JSON objects of an import, as `dialogues export` prints them. Their meaning is in `convert.rs`. A key that an
//! object does not know is refused: a misspelt `basis` must not make a value stated.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

/// The description of the corpus.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportDescription {
    #[serde(rename = "type")]
    _object_type: Option<IgnoredAny>,
    /// By language tag, like the labels of a term.
    pub(crate) title: Option<BTreeMap<String, String>>,
    pub(crate) home: Option<String>,
    pub(crate) maintainer: Option<String>,
    pub(crate) version: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) licence: Option<String>,
    #[serde(default)]
    pub(crate) languages: Vec<String>,
    #[serde(default)]
    pub(crate) pinned: Vec<String>,
}

/// A term of the vocabulary.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportTerm {
    #[serde(rename = "type")]
    _object_type: Option<IgnoredAny>,
    pub(crate) field: String,
    pub(crate) id: String,
    /// By language tag. Those of a language that this build does not know are left out.
    pub(crate) labels: BTreeMap<String, String>,
    /// Like the labels.
    pub(crate) short: Option<BTreeMap<String, String>>,
    #[serde(default)]
    pub(crate) alt: Vec<String>,
    pub(crate) broader: Option<String>,
}

/// The translations of a note, a rank or an office.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportWording {
    #[serde(rename = "type")]
    _object_type: Option<IgnoredAny>,
    pub(crate) words: Vec<String>,
    /// Like the labels of a term.
    pub(crate) labels: BTreeMap<String, String>,
}

/// An article with its text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportArticle {
    #[serde(rename = "type")]
    _object_type: Option<IgnoredAny>,
    pub(crate) id: String,
    pub(crate) title: String,
    #[serde(rename = "titleSupplied", default)]
    pub(crate) title_supplied: bool,
    pub(crate) author: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) published: Option<String>,
    #[serde(rename = "publishedNote")]
    pub(crate) published_note: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) lang: String,
    pub(crate) url: Option<String>,
    pub(crate) body: String,
    pub(crate) story: Option<ImportSpan>,
}

/// A span in UTF-16 code units of the text.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportSpan {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A dialogue. Its facts are read one by one, so that each has its own diagnostics.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportDialogue<'a> {
    #[serde(rename = "type")]
    _object_type: Option<IgnoredAny>,
    pub(crate) id: String,
    pub(crate) coverage: String,
    #[serde(rename = "reportedBy")]
    pub(crate) reported_by: Option<Vec<String>>,
    pub(crate) reviewed: Option<bool>,
    #[serde(borrow)]
    pub(crate) facts: Vec<&'a RawValue>,
}

/// One fact.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportFact {
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) label: Option<String>,
    pub(crate) stage: Option<String>,
    pub(crate) by: Option<String>,
    pub(crate) according_to: Option<String>,
    pub(crate) setting: Option<String>,
    pub(crate) basis: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) person: Option<ImportPerson>,
    pub(crate) since: Option<String>,
    pub(crate) evidence: Vec<ImportEvidence>,
}

/// The person of a fact: the role, rank and office as quoted, and the side.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportPerson {
    /// The label of the term.
    #[serde(rename = "name")]
    _name: Option<IgnoredAny>,
    pub(crate) role: String,
    pub(crate) rank: Option<String>,
    pub(crate) office: Option<String>,
    pub(crate) party: String,
}

/// A quote, with its span in UTF-16 code units of the article where the import has one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportEvidence {
    pub(crate) article: String,
    pub(crate) start: Option<u32>,
    pub(crate) end: Option<u32>,
    pub(crate) quote: String,
    #[serde(default)]
    pub(crate) boilerplate: bool,
}
