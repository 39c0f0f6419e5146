//! Converts the JSON objects of an import to the model: parses names and dates, locates quotes.

use std::collections::BTreeMap;

use engine::{
    Article, ArticleId, Basis, By, Coverage, Dialogue, Evidence, Fact, Field, FieldKind, Localized, Person, Role,
    Setting, Span, Stage, Term, TermId, Value, Wording,
};

use crate::check::claim::Claim;
use crate::check::{attributes, claimed, labels, quoted, value};
use crate::diagnostics::kind::{DiagnosticKind, Labelled};
use crate::diagnostics::line_numbers::{LineCounter, LineNumbers};
use crate::import::builder::CorpusBuilder;
use crate::import::records::{
    ImportArticle, ImportDescription, ImportDialogue, ImportEvidence, ImportFact, ImportTerm, ImportWording,
};

/// The types of objects in JSON lines.
const OBJECT_TYPES: [&str; 5] = ["corpus", "term", "wording", "article", "dialogue"];

impl ImportArticle {
    pub(crate) fn into_article(self) -> Result<Article, DiagnosticKind> {
        value::language(&self.lang)?;
        self.url.as_deref().map(value::url).transpose()?;
        let published = self.published.as_deref().map(value::date).transpose()?;
        if self.title_supplied {
            value::supplied_title(&self.title, &self.body)?;
        }
        let kind = self.kind.as_deref().map(value::article_kind).transpose()?;
        // One that is inferred has a note instead.
        if let Some(date) = published.filter(|_| self.published_note.is_none()) {
            value::published(date, &self.body)?;
        }
        for (key, text) in [("publisher", &self.publisher), ("author", &self.author)] {
            if let Some(text) = text.as_ref().filter(|text| !quoted::contains_words(&self.body, text)) {
                return Err(DiagnosticKind::NotInText { key, text: text.clone() });
            }
        }
        let story = match self.story {
            Some(story) => byte_span(&self.body, story.start, story.end).ok_or(DiagnosticKind::StoryMisplaced)?,
            None => Span { start: 0, end: self.body.len() as u32 },
        };
        let Self { id, title, title_supplied, author, publisher, published_note, lang, url, body, .. } = self;
        Ok(Article {
            id,
            title,
            title_supplied,
            author,
            publisher,
            published,
            published_note,
            kind,
            lang,
            url,
            body,
            story,
        })
    }
}

impl CorpusBuilder {
    /// Reads an object of a type.
    pub(crate) fn read(&mut self, object_type: &str, text: &str, line: usize) {
        let Some(object_type) = self.checked(value::named("type", object_type, &OBJECT_TYPES, |name| name), line)
        else {
            return;
        };
        let outcome = match object_type {
            "corpus" => serde_json::from_str(text).map(|corpus: ImportDescription| self.describe(corpus, line)),
            "term" => serde_json::from_str(text).map(|term: ImportTerm| self.read_term(term, line)),
            "wording" => serde_json::from_str(text).map(|wording: ImportWording| self.read_wording(wording, line)),
            "article" => serde_json::from_str(text).map(|article: ImportArticle| self.read_article(article, line)),
            _ => serde_json::from_str(text).map(|dialogue| self.read_dialogue(dialogue, text, line)),
        };
        if let Err(error) = outcome {
            self.report(
                line + error.line().saturating_sub(1),
                DiagnosticKind::NotAnExport { error: error.to_string() },
            );
        }
    }

    fn read_term(&mut self, term: ImportTerm, line: usize) {
        let Some(field) = self.checked(value::term_field(&term.field), line) else { return };
        if field == Field::Party {
            self.checked(value::country(&term.id), line);
        }
        if term.alt.iter().any(|label| label.trim().is_empty()) {
            self.report(line, DiagnosticKind::Blank { key: "alt" });
        }
        let of_term = |key| Labelled::Term { field, id: term.id.clone(), key };
        let labels = self.labels(&term.labels, &of_term("labels"), line);
        let short = term.short.map(|short| self.labels(&short, &of_term("short"), line));
        self.add_term(Term { field, id: term.id, labels, short, alt: term.alt, broader: None }, term.broader, line);
    }

    fn read_wording(&mut self, wording: ImportWording, line: usize) {
        let ImportWording { words, labels, .. } = wording;
        let of = Labelled::Wording { words: words.first().cloned().unwrap_or_default() };
        let labels = self.labels(&labels, &of, line);
        if words.is_empty() || words.iter().any(|words| words.trim().is_empty()) {
            self.report(line, DiagnosticKind::Blank { key: "words" });
        }
        self.add_wording(Wording { words, labels }, line);
    }

    /// The labels of an object with a key for each language.
    pub(crate) fn labels(
        &mut self,
        by_tag: &BTreeMap<String, String>,
        of: &Labelled,
        line: usize,
    ) -> Localized<String> {
        let labels = Localized::from_fn(|lang| by_tag.get(lang.tag()).cloned());
        labels::complete(labels, of, |kind| self.report(line, kind))
    }

    fn read_article(&mut self, article: ImportArticle, line: usize) {
        match article.into_article() {
            Ok(article) => self.add_article(article, line),
            Err(kind) => self.report(line, kind),
        }
    }

    fn read_dialogue(&mut self, dialogue: ImportDialogue, text: &str, line: usize) {
        let mut lines = LineCounter::new(text);
        let (mut facts, mut fact_lines) = (Vec::new(), Vec::new());
        for part in &dialogue.facts {
            let line = line + lines.line_of(part.get()) - 1;
            match serde_json::from_str(part.get()) {
                Ok(fact) => {
                    if let Some(fact) = self.fact(fact, line) {
                        facts.push(fact);
                        fact_lines.push(line);
                    }
                }
                Err(error) => {
                    let line = line + error.line().saturating_sub(1);
                    self.report(line, DiagnosticKind::NotAnExport { error: error.to_string() });
                }
            }
        }
        let coverage = self.checked(value::named("coverage", &dialogue.coverage, &Coverage::ALL, Coverage::name), line);
        let reported_by = match (dialogue.reported_by, coverage) {
            (Some(ids), Some(coverage)) if ids.is_empty() == (coverage == Coverage::Reported) => {
                self.report(line, DiagnosticKind::CoverageContradicted(coverage));
                Vec::new()
            }
            (Some(ids), _) => ids.iter().filter_map(|id| self.article_named(id, line)).collect(),
            (None, Some(Coverage::Reported)) => quoted_articles(&facts),
            (None, _) => Vec::new(),
        };
        // Without all facts, not all parties are known. `Corpus::check` reports a dialogue without any party.
        if facts.len() == dialogue.facts.len() && facts.iter().any(|fact| fact.field == Field::Party) {
            self.check_sides(&facts, line);
        }
        self.add_dialogue(
            Dialogue { id: dialogue.id, reported_by, reviewed: dialogue.reviewed.unwrap_or(true), facts },
            fact_lines,
            line,
        );
    }

    /// A fact; if something is wrong, reports that and gives `None`.
    fn fact(&mut self, fact: ImportFact, line: usize) -> Option<Fact> {
        let field = self.checked(value::field(&fact.field), line)?;
        let value = self.value(field, &fact, line)?;
        let stage = match fact.stage {
            Some(name) => Some(self.checked(value::named("stage", &name, &Stage::ALL, Stage::name), line)?),
            None => None,
        };
        let basis = match fact.basis {
            Some(name) => self.checked(value::named("basis", &name, &Basis::ALL, Basis::name), line)?,
            None => Basis::Stated,
        };
        let by = match fact.by.as_deref() {
            Some(By::BOTH) => Some(By::Both),
            Some(code) => Some(By::Party(self.term_of(Field::Party, code, code, line)?)),
            None => None,
        };
        let according_to = match fact.according_to.as_deref() {
            Some(code) => {
                self.checked(attributes::according_to(by), line)?;
                Some(self.term_of(Field::Party, code, code, line)?)
            }
            None => None,
        };
        let setting = match fact.setting.as_deref() {
            Some(name) => self.checked(value::named("setting", name, &Setting::ALL, Setting::name), line)?,
            None => Setting::Dialogue,
        };
        let person = match &fact.person {
            Some(person) => Some(Person {
                role: self.checked(value::named("role", &person.role, &Role::ALL, Role::name), line)?,
                rank: person.rank.clone(),
                office: person.office.clone(),
                party: self.term_of(Field::Party, &person.party, &person.party, line)?,
            }),
            None => None,
        };
        let quotes: Vec<&str> = fact.evidence.iter().map(|evidence| evidence.quote.as_str()).collect();
        if quotes.is_empty() {
            self.report(line, DiagnosticKind::NoQuote);
        }
        if person.is_some() {
            self.checked(attributes::is_for("person", Field::Participant, field), line)?;
        }
        let of_story = fact.evidence.iter().filter(|evidence| !evidence.boilerplate);
        let claim = Claim {
            value: Some((field, value)),
            terms: if let Value::Term(id) = value { self.with_broader(id) } else { [None, None] },
            stage,
            by,
            basis,
            has_note: fact.note.is_some(),
            role: person.as_ref().map(|person| person.role),
            rank: person.as_ref().and_then(|person| person.rank.as_deref()),
            office: person.as_ref().and_then(|person| person.office.as_deref()),
            of_story: of_story.map(|evidence| evidence.quote.as_str()).collect(),
            quotes: quotes.clone(),
        };
        let problems = claimed::problems(&claim, self.names());
        let since = match fact.since.as_deref() {
            Some(year) => {
                self.checked(attributes::is_for("since", Field::Partnership, field), line)?;
                Some(self.checked(attributes::since(year, &quotes), line)?)
            }
            None => None,
        };
        let is_sound = problems.is_empty() && !quotes.is_empty();
        problems.into_iter().for_each(|(_, kind)| self.report(line, kind));
        let mut evidence = Vec::new();
        for quote in fact.evidence {
            if quote.boilerplate {
                self.checked(quoted::from_boilerplate(field), line)?;
            }
            evidence.push(self.evidence(quote, line)?);
        }
        let note = fact.note;
        is_sound.then_some(Fact {
            field,
            value,
            stage,
            by,
            according_to,
            setting,
            basis,
            note,
            person,
            since,
            evidence,
        })
    }

    /// Checks that every side that a fact names is a party of the dialogue.
    fn check_sides(&mut self, facts: &[Fact], line: usize) {
        let party_facts = facts.iter().filter(|fact| fact.field == Field::Party);
        let parties: Vec<TermId> =
            party_facts.filter_map(|fact| if let Value::Term(id) = fact.value { Some(id) } else { None }).collect();
        for (key, side) in facts.iter().flat_map(attributes::sides).filter(|(_, side)| !parties.contains(side)) {
            let code = self.term_at(side).id.clone();
            let parties = parties.iter().map(|&id| self.term_at(id).id.clone()).collect();
            self.report(line, DiagnosticKind::NotAParty { key, code, parties });
        }
    }

    fn value(&mut self, field: Field, fact: &ImportFact, line: usize) -> Option<Value> {
        let text = &fact.value;
        match field.spec().kind {
            FieldKind::Number => self.checked(value::edition(text).map(Value::Number), line),
            FieldKind::Date => self.checked(value::date(text).map(Value::Date), line),
            FieldKind::Derived => None,
            FieldKind::Term => self.term_of(field, text, fact.label.as_ref().unwrap_or(text), line).map(Value::Term),
        }
    }

    fn evidence(&mut self, evidence: ImportEvidence, line: usize) -> Option<Evidence> {
        let article = self.article_named(&evidence.article, line)?;
        let found = match (evidence.start, evidence.end) {
            (Some(start), Some(end)) => quote_at(&self.article_at(article).body, start, end, &evidence.quote),
            _ => match find_quote(self.article_at(article), &evidence) {
                Some(found) => found,
                None if evidence.boilerplate && self.article_at(article).body.contains(&evidence.quote) => {
                    Err(DiagnosticKind::QuoteInStory { quote: evidence.quote })
                }
                None => Err(self.quote_not_found(article, &evidence.quote)),
            },
        };
        self.checked(found, line).map(|span| Evidence { article, span })
    }
}

/// The span of a quote that is given with its position.
fn quote_at(body: &str, start: u32, end: u32, quote: &str) -> Result<Span, DiagnosticKind> {
    let span = byte_span(body, start, end);
    let there = span.and_then(|span| body.get(span.range()));
    if let (Some(span), true) = (span, there == Some(quote)) {
        return Ok(span);
    }
    Err(DiagnosticKind::QuoteMisplaced { quote: quote.to_owned(), there: there.map(str::to_owned) })
}

/// The span of a quote that must occur once in the story, or in the boilerplate if it is said to be there; `None` if it
/// does not occur.
fn find_quote(article: &Article, evidence: &ImportEvidence) -> Option<Result<Span, DiagnosticKind>> {
    let quote = &evidence.quote;
    let span = |start: usize| Span { start: start as u32, end: (start + quote.len()) as u32 };
    let is_there = |span: &Span| {
        if evidence.boilerplate { article.is_boilerplate(*span) } else { article.story.contains(*span) }
    };
    let spans = article.body.match_indices(quote).map(|(start, _)| span(start));
    let spans: Vec<Span> = spans.filter(is_there).collect();
    match spans[..] {
        [span] => Some(Ok(span)),
        [] => None,
        _ => {
            let lines = LineNumbers::new(&article.body);
            let mut lines: Vec<usize> = spans.iter().map(|span| lines.line(span.start as usize)).collect();
            lines.dedup();
            Some(Err(DiagnosticKind::QuoteRepeated { quote: quote.to_owned(), times: spans.len(), lines }))
        }
    }
}

/// A span in UTF-16 code units as one in bytes; `None` if it is not on character boundaries.
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

/// The articles that facts are quoted from, each once.
fn quoted_articles(facts: &[Fact]) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> =
        facts.iter().flat_map(|fact| &fact.evidence).map(|evidence| evidence.article).collect();
    articles.sort();
    articles.dedup();
    articles
}
