//! One term, article, dialogue or fact of an import, as JSON has it, and what it becomes.

use engine::{Article, Basis, By, Edtf, Evidence, Fact, Field, FieldKind, Person, Span, Stage, Value};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::flaw::ImportFlaw;
use crate::import::Import;

#[derive(Deserialize)]
pub(crate) struct TermEntry {
    pub(crate) field: String,
    pub(crate) id: String,
    pub(crate) en: String,
    pub(crate) vi: String,
    #[serde(default)]
    pub(crate) alt: Vec<String>,
    pub(crate) broader: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ArticleEntry {
    id: String,
    title: String,
    publisher: Option<String>,
    published: Option<String>,
    lang: String,
    url: Option<String>,
    body: String,
    story: Option<SpanEntry>,
}

#[derive(Deserialize)]
struct SpanEntry {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
pub(crate) struct DialogueEntry<'a> {
    pub(crate) id: String,
    pub(crate) coverage: String,
    #[serde(rename = "reportedBy")]
    pub(crate) reported_by: Option<Vec<String>>,
    #[serde(borrow)]
    pub(crate) facts: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
pub(crate) struct FactEntry {
    field: String,
    value: String,
    label: Option<String>,
    stage: Option<String>,
    by: Option<String>,
    basis: Option<String>,
    note: Option<String>,
    person: Option<PersonEntry>,
    evidence: Vec<EvidenceEntry>,
}

#[derive(Deserialize)]
struct PersonEntry {
    rank: Option<String>,
    office: Option<String>,
    party: String,
}

#[derive(Deserialize)]
struct EvidenceEntry {
    article: String,
    start: Option<u32>,
    end: Option<u32>,
    quote: String,
}

impl ArticleEntry {
    pub(crate) fn into_article(self) -> Result<Article, ImportFlaw> {
        let published = self.published.map(|date| date.parse().map_err(|_| ImportFlaw::BadDate(date))).transpose()?;
        let story = match self.story {
            Some(story) => byte_span(&self.body, story.start, story.end).ok_or(ImportFlaw::StoryMisplaced)?,
            None => Span { start: 0, end: self.body.len() as u32 },
        };
        let Self { id, title, publisher, lang, url, body, .. } = self;
        Ok(Article { id, title, publisher, published, lang, url, body, story })
    }
}

impl Import {
    /// What an entry says, or nothing where it was reported.
    pub(crate) fn fact(&mut self, entry: FactEntry, line: usize) -> Option<Fact> {
        let field = self.field(&entry.field, line)?;
        let value = self.value(field, &entry, line)?;
        let stage = match entry.stage {
            Some(name) => Some(self.named("stage", name, Stage::from_name, line)?),
            None => None,
        };
        let basis = match entry.basis {
            Some(name) => self.named("basis", name, Basis::from_name, line)?,
            None => Basis::Stated,
        };
        let by = entry.by.map(|by| match by.as_str() {
            By::BOTH => By::Both,
            code => By::Party(self.term_of(Field::Party, code, code, line)),
        });
        let person = entry.person.map(|person| Person {
            rank: person.rank,
            office: person.office,
            party: self.term_of(Field::Party, &person.party, &person.party, line),
        });
        let mut evidence = Vec::new();
        for quote in entry.evidence {
            evidence.push(self.evidence(quote, line)?);
        }
        Some(Fact { field, value, stage, by, basis, note: entry.note, person, evidence })
    }

    fn value(&mut self, field: Field, entry: &FactEntry, line: usize) -> Option<Value> {
        let text = &entry.value;
        let value = match field.spec().kind {
            FieldKind::Number => text.parse().map(Value::Number).map_err(|_| ImportFlaw::BadNumber(text.clone())),
            FieldKind::Date => text.parse::<Edtf>().map(Value::Date).map_err(|_| ImportFlaw::BadDate(text.clone())),
            FieldKind::Derived => Err(ImportFlaw::DerivedField(field)),
            FieldKind::Term => Ok(Value::Term(self.term_of(field, text, entry.label.as_ref().unwrap_or(text), line))),
        };
        value.map_err(|flaw| self.report(line, flaw)).ok()
    }

    /// What is called by a name, or nothing where the name was reported.
    pub(crate) fn named<T>(
        &mut self,
        key: &'static str,
        name: String,
        of: fn(&str) -> Option<T>,
        line: usize,
    ) -> Option<T> {
        let found = of(&name);
        if found.is_none() {
            self.report(line, ImportFlaw::UnknownName { key, name });
        }
        found
    }

    fn evidence(&mut self, entry: EvidenceEntry, line: usize) -> Option<Evidence> {
        let article = self.article_named(&entry.article, line)?;
        let found = match (entry.start, entry.end) {
            (Some(start), Some(end)) => placed(&self.article_at(article).body, start, end, &entry.quote),
            _ => sought(self.article_at(article), &entry.quote),
        };
        found.map(|span| Evidence { article, span }).map_err(|flaw| self.report(line, flaw)).ok()
    }
}

/// A quote at its place.
fn placed(body: &str, start: u32, end: u32, quote: &str) -> Result<Span, ImportFlaw> {
    let span = byte_span(body, start, end);
    let there = span.and_then(|span| body.get(span.range()));
    if let (Some(span), true) = (span, there == Some(quote)) {
        return Ok(span);
    }
    Err(ImportFlaw::QuoteMisplaced { quote: quote.to_owned(), there: there.map(str::to_owned) })
}

/// A quote that must stand once in the story.
fn sought(article: &Article, quote: &str) -> Result<Span, ImportFlaw> {
    let story = article.body.get(article.story.range()).unwrap_or_default();
    let mut places = story.match_indices(quote).map(|(at, _)| article.story.start + at as u32);
    match (places.next(), places.next()) {
        (Some(start), None) => Ok(Span { start, end: start + quote.len() as u32 }),
        (None, _) => Err(ImportFlaw::QuoteNotFound { quote: quote.to_owned() }),
        (Some(_), Some(_)) => Err(ImportFlaw::QuoteRepeated { quote: quote.to_owned() }),
    }
}

/// A stretch in UTF-16 code units as one in bytes; `None` where it does not lie between letters of the text.
fn byte_span(text: &str, start: u32, end: u32) -> Option<Span> {
    let mut units = 0;
    let mut from = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\0')]) {
        if units == start {
            from = Some(at as u32);
        }
        if units == end {
            return from.map(|start| Span { start, end: at as u32 });
        }
        units += c.len_utf16() as u32;
    }
    None
}
