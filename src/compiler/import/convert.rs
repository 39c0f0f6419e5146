//! Converts the JSON objects of an import to the model. `fact.rs` converts the facts of dialogues.

use std::collections::BTreeMap;

use engine::{Article, ArticleId, Coverage, Dialogue, Fact, Field, Localized, Span, Term, TermId, Value, Wording};

use crate::check::{attributes, labels, quoted, value};
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::line_numbers::LineCounter;
use crate::diagnostics::message::Labelled;
use crate::import::builder::CorpusBuilder;
use crate::import::fact::byte_span;
use crate::import::records::{ImportArticle, ImportDescription, ImportDialogue, ImportTerm, ImportWording};

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
        let (facts, fact_lines) = self.read_facts(&dialogue, text, line);
        let reported_by = self.reported_by(&dialogue, &facts, line);
        // Without all facts, not all parties are known. `Corpus::check` reports a dialogue without any party.
        if facts.len() == dialogue.facts.len() && facts.iter().any(|fact| fact.field == Field::Party) {
            self.check_sides(&facts, line);
        }
        let reviewed = dialogue.reviewed.unwrap_or(true);
        self.add_dialogue(Dialogue { id: dialogue.id, reported_by, reviewed, facts }, fact_lines, line);
    }

    /// The sound facts of a dialogue, and the line of each.
    fn read_facts(&mut self, dialogue: &ImportDialogue, text: &str, line: usize) -> (Vec<Fact>, Vec<usize>) {
        let mut lines = LineCounter::new(text);
        let mut facts = Vec::new();
        for part in &dialogue.facts {
            let line = line + lines.line_of(part.get()) - 1;
            match serde_json::from_str(part.get()) {
                Ok(fact) => facts.extend(self.fact(fact, line).map(|fact| (fact, line))),
                Err(error) => {
                    let line = line + error.line().saturating_sub(1);
                    self.report(line, DiagnosticKind::NotAnExport { error: error.to_string() });
                }
            }
        }
        facts.into_iter().unzip()
    }

    /// The articles that are about a dialogue; where it does not say, those that its facts are quoted from.
    fn reported_by(&mut self, dialogue: &ImportDialogue, facts: &[Fact], line: usize) -> Vec<ArticleId> {
        let coverage = self.checked(value::named("coverage", &dialogue.coverage, &Coverage::ALL, Coverage::name), line);
        match (&dialogue.reported_by, coverage) {
            (Some(ids), Some(coverage)) if ids.is_empty() == (coverage == Coverage::Reported) => {
                self.report(line, DiagnosticKind::CoverageContradicted { coverage });
                Vec::new()
            }
            (Some(ids), _) => ids.iter().filter_map(|id| self.article_named(id, line)).collect(),
            (None, Some(Coverage::Reported)) => quoted_articles(facts),
            (None, _) => Vec::new(),
        }
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
}

/// The articles that facts are quoted from, each once.
fn quoted_articles(facts: &[Fact]) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> =
        facts.iter().flat_map(|fact| &fact.evidence).map(|evidence| evidence.article).collect();
    articles.sort();
    articles.dedup();
    articles
}
