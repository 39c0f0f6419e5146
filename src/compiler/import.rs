//! From JSON to a corpus: what `dialogues export` prints, as one document or a line for each term, article and
//! dialogue.
//!
//! The shapes are those of `www/npm/dialogue-table.d.ts`. In lines, each object has a `type` of `term`, `article` or
//! `dialogue`, and what it names stands in a line before it. What can be told from the rest may be left out: a term
//! that only facts name takes its label from the first of them, a story is the whole body, a quote without a place is
//! looked for, and a dialogue that is `reported` is reported by the articles it quotes.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::path::Path;

use engine::{Article, ArticleId, Corpus, Coverage, Dialogue, Field, SCHEMA, Term, TermId, UncheckedCorpus};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::compile::Compiled;
use crate::diagnostic::{Diagnostic, SourceLine};
use crate::entry::{ArticleEntry, DialogueEntry, TermEntry};
use crate::flaw::ImportFlaw;
use crate::lines::LineCounter;
use crate::{DiagnosticKind, folder};

/// A whole document. Its parts are read one by one, so that each has its own diagnostics.
#[derive(Deserialize)]
struct Document<'a> {
    schema: u32,
    #[serde(borrow, default)]
    terms: Vec<&'a RawValue>,
    #[serde(borrow)]
    articles: Vec<&'a RawValue>,
    #[serde(borrow)]
    dialogues: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "type")]
    of: String,
}

/// Reads the JSON of an export.
#[must_use]
pub fn import_json(path: &Path, text: &str) -> Compiled {
    let mut import = Import::new(path);
    let document: Document = match serde_json::from_str(text) {
        Ok(document) => document,
        Err(error) => {
            import.report(error.line().max(1), ImportFlaw::NotJson(error.to_string()));
            return import.finish();
        }
    };
    if document.schema != SCHEMA {
        import.report(1, ImportFlaw::Schema { expected: SCHEMA, found: document.schema });
    }
    let mut lines = LineCounter::of(text);
    let parts = [("term", document.terms), ("article", document.articles), ("dialogue", document.dialogues)];
    for (of, entries) in parts {
        entries.into_iter().for_each(|entry| import.entry(of, entry.get(), lines.of_part(entry.get())));
    }
    import.finish()
}

/// Reads a stream of JSON lines; `read` hears how many bytes each line had.
#[must_use]
pub fn import_lines(path: &Path, mut source: impl BufRead, mut read: impl FnMut(u64)) -> Compiled {
    let mut import = Import::new(path);
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match source.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(length) => read(length as u64),
            Err(error) => {
                import.report(number, ImportFlaw::Unreadable(error.to_string()));
                break;
            }
        }
        match str::from_utf8(&line).map(str::trim) {
            Ok("") => {}
            Ok(text) => match serde_json::from_str::<Typed>(text) {
                Ok(typed) => import.entry(&typed.of, text, number),
                Err(error) => import.report(number, ImportFlaw::NotJson(error.to_string())),
            },
            Err(error) => import.report(number, ImportFlaw::NotUtf8 { at: error.valid_up_to() }),
        }
    }
    import.finish()
}

/// What has been read so far.
pub(crate) struct Import {
    path: String,
    found: Vec<Diagnostic>,
    draft: UncheckedCorpus,
    terms: BTreeMap<(Field, String), TermId>,
    /// The broader terms, to be looked up when all are there: the term, the id of the broader, the line.
    broader: Vec<(TermId, String, usize)>,
    articles: BTreeMap<String, ArticleId>,
    /// Where each dialogue, article and term stands, for what the last gate says of it.
    lines: BTreeMap<String, usize>,
}

impl Import {
    fn new(path: &Path) -> Self {
        Self {
            path: folder::shown(path),
            found: Vec::new(),
            draft: UncheckedCorpus::default(),
            terms: BTreeMap::new(),
            broader: Vec::new(),
            articles: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    pub(crate) fn report(&mut self, line: usize, flaw: ImportFlaw) {
        let place = SourceLine { path: self.path.clone(), line };
        self.found.push(Diagnostic { place, kind: DiagnosticKind::Import(flaw) });
    }

    fn entry(&mut self, of: &str, text: &str, line: usize) {
        let done = match of {
            "term" => serde_json::from_str(text).map(|entry: TermEntry| self.term(entry, line)),
            "article" => serde_json::from_str(text).map(|entry: ArticleEntry| self.article(entry, line)),
            "dialogue" => serde_json::from_str(text).map(|entry: DialogueEntry| self.dialogue(entry, text, line)),
            _ => return self.report(line, ImportFlaw::UnknownType(of.to_owned())),
        };
        if let Err(error) = done {
            self.report(line + error.line().saturating_sub(1), ImportFlaw::NotJson(error.to_string()));
        }
    }

    fn term(&mut self, entry: TermEntry, line: usize) {
        let Some(field) = self.field(&entry.field, line) else { return };
        let id = TermId(self.draft.terms.len() as u32);
        self.terms.entry((field, entry.id.clone())).or_insert(id);
        self.lines.entry(entry.id.clone()).or_insert(line);
        self.broader.extend(entry.broader.map(|broader| (id, broader, line)));
        let labels = [entry.en, entry.vi];
        self.draft.terms.push(Term { field, id: entry.id, labels, alt: entry.alt, broader: None });
    }

    pub(crate) fn field(&mut self, name: &str, line: usize) -> Option<Field> {
        let field = Field::from_name(name);
        if field.is_none() {
            self.report(line, ImportFlaw::UnknownField(name.to_owned()));
        }
        field
    }

    fn article(&mut self, entry: ArticleEntry, line: usize) {
        match entry.into_article() {
            Ok(article) => {
                self.lines.insert(article.id.clone(), line);
                self.articles.entry(article.id.clone()).or_insert(ArticleId(self.draft.articles.len() as u32));
                self.draft.articles.push(article);
            }
            Err(flaw) => self.report(line, flaw),
        }
    }

    fn dialogue(&mut self, entry: DialogueEntry, text: &str, line: usize) {
        self.lines.insert(entry.id.clone(), line);
        let mut lines = LineCounter::of(text);
        let mut facts = Vec::new();
        for part in &entry.facts {
            let at = line + lines.of_part(part.get()) - 1;
            match serde_json::from_str(part.get()) {
                Ok(fact) => facts.extend(self.fact(fact, at)),
                Err(error) => self.report(at + error.line().saturating_sub(1), ImportFlaw::NotJson(error.to_string())),
            }
        }
        let coverage = self.named("coverage", entry.coverage, Coverage::from_name, line);
        let reported_by = match (entry.reported_by, coverage) {
            (Some(ids), Some(coverage)) if ids.is_empty() == (coverage == Coverage::Reported) => {
                self.report(line, ImportFlaw::CoverageContradicted(coverage));
                Vec::new()
            }
            (Some(ids), _) => ids.iter().filter_map(|id| self.article_named(id, line)).collect(),
            (None, Some(Coverage::Reported)) => quoted(&facts),
            (None, _) => Vec::new(),
        };
        self.draft.dialogues.push(Dialogue { id: entry.id, reported_by, facts });
    }

    pub(crate) fn article_named(&mut self, id: &str, line: usize) -> Option<ArticleId> {
        let found = self.articles.get(id).copied();
        if found.is_none() {
            self.report(line, ImportFlaw::UnknownArticle(id.to_owned()));
        }
        found
    }

    pub(crate) fn article_at(&self, id: ArticleId) -> &Article {
        &self.draft.articles[id.0 as usize]
    }

    /// The term of a field with this id, made of the label where there is none yet.
    pub(crate) fn term_of(&mut self, field: Field, id: &str, label: &str, line: usize) -> TermId {
        let new = TermId(self.draft.terms.len() as u32);
        let known = *self.terms.entry((field, id.to_owned())).or_insert(new);
        if known == new {
            self.lines.entry(id.to_owned()).or_insert(line);
            let labels = [label.to_owned(), label.to_owned()];
            self.draft.terms.push(Term { field, id: id.to_owned(), labels, alt: Vec::new(), broader: None });
        }
        known
    }

    /// The last gate: `Corpus::check` refuses an unsound draft.
    fn finish(mut self) -> Compiled {
        for (term, id, line) in std::mem::take(&mut self.broader) {
            let field = self.draft.terms[term.0 as usize].field;
            match self.terms.get(&(field, id.clone())).copied() {
                Some(broader) => self.draft.terms[term.0 as usize].broader = Some(broader),
                None => self.report(line, ImportFlaw::UnknownTerm { field, id }),
            }
        }
        if self.found.is_empty() {
            match Corpus::check(std::mem::take(&mut self.draft)) {
                Ok(corpus) => return Compiled { corpus: Some(corpus), diagnostics: Vec::new() },
                Err(flaws) => {
                    for flaw in flaws {
                        let line = self.lines.get(&flaw.id).copied().unwrap_or(1);
                        self.report(line, ImportFlaw::Unsound(flaw));
                    }
                }
            }
        }
        self.found.sort_by(|a, b| a.place.cmp(&b.place));
        Compiled { corpus: None, diagnostics: self.found }
    }
}

/// The articles that facts are quoted from, each once.
fn quoted(facts: &[engine::Fact]) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> =
        facts.iter().flat_map(|fact| &fact.evidence).map(|evidence| evidence.article).collect();
    articles.sort();
    articles.dedup();
    articles
}
