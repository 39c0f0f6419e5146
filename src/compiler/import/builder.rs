//! Gathers what an import holds, reports what is wrong with it, and passes the rest to `Corpus::check`.

use std::collections::BTreeMap;
use std::path::Path;

use engine::{Article, ArticleId, Corpus, Dialogue, Field, Localized, Term, TermId, UncheckedCorpus};

use crate::compiled::Compiled;
use crate::diagnostics::diagnostic::{Diagnostic, Severity, SourceLine};
use crate::diagnostics::display::display_path;
use crate::diagnostics::import_error::ImportErrorKind;
use crate::diagnostics::kind::DiagnosticKind;

/// What has been read so far, and what was reported.
pub(crate) struct CorpusBuilder {
    path: String,
    found: Vec<Diagnostic>,
    unchecked: UncheckedCorpus,
    terms: BTreeMap<(Field, String), TermId>,
    /// The broader terms, to be looked up when all are there: the term, the id of the broader, the line.
    broader: Vec<(TermId, String, usize)>,
    articles: BTreeMap<String, ArticleId>,
    /// The line of each dialogue, article and term, for what `Corpus::check` says of them.
    lines: BTreeMap<String, usize>,
}

impl CorpusBuilder {
    /// Of the import with that path.
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: display_path(path),
            found: Vec::new(),
            unchecked: UncheckedCorpus::default(),
            terms: BTreeMap::new(),
            broader: Vec::new(),
            articles: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    pub(crate) fn report(&mut self, line: usize, kind: impl Into<DiagnosticKind>) {
        let place = SourceLine { path: self.path.clone(), line };
        self.found.push(Diagnostic { place, kind: kind.into() });
    }

    pub(crate) fn field(&mut self, name: &str, line: usize) -> Option<Field> {
        let field = Field::from_name(name);
        if field.is_none() {
            self.report(line, ImportErrorKind::UnknownField(name.to_owned()));
        }
        field
    }

    /// Adds a term; its broader term is looked up when all are there.
    pub(crate) fn add_term(&mut self, term: Term, broader: Option<String>, line: usize) {
        let id = TermId(self.unchecked.terms.len() as u32);
        self.terms.entry((term.field, term.id.clone())).or_insert(id);
        self.lines.entry(term.id.clone()).or_insert(line);
        self.broader.extend(broader.map(|broader| (id, broader, line)));
        self.unchecked.terms.push(term);
    }

    pub(crate) fn add_article(&mut self, article: Article, line: usize) {
        self.lines.insert(article.id.clone(), line);
        self.articles.entry(article.id.clone()).or_insert(ArticleId(self.unchecked.articles.len() as u32));
        self.unchecked.articles.push(article);
    }

    pub(crate) fn add_dialogue(&mut self, dialogue: Dialogue, line: usize) {
        self.lines.insert(dialogue.id.clone(), line);
        self.unchecked.dialogues.push(dialogue);
    }

    pub(crate) fn article_named(&mut self, id: &str, line: usize) -> Option<ArticleId> {
        let found = self.articles.get(id).copied();
        if found.is_none() {
            self.report(line, ImportErrorKind::UnknownArticle(id.to_owned()));
        }
        found
    }

    pub(crate) fn article_at(&self, id: ArticleId) -> &Article {
        &self.unchecked.articles[id.0 as usize]
    }

    /// The term of a field with this id, made of the label where there is none yet.
    pub(crate) fn term_of(&mut self, field: Field, id: &str, label: &str, line: usize) -> TermId {
        let new = TermId(self.unchecked.terms.len() as u32);
        let known = *self.terms.entry((field, id.to_owned())).or_insert(new);
        if known == new {
            self.lines.entry(id.to_owned()).or_insert(line);
            let labels = Localized::same(&label.to_owned());
            self.unchecked.terms.push(Term { field, id: id.to_owned(), labels, alt: Vec::new(), broader: None });
        }
        known
    }

    /// Passes what was gathered to `Corpus::check`, if nothing has been reported.
    pub(crate) fn finish(mut self) -> Compiled {
        for (term, id, line) in std::mem::take(&mut self.broader) {
            let field = self.unchecked.terms[term.0 as usize].field;
            match self.terms.get(&(field, id.clone())).copied() {
                Some(broader) => self.unchecked.terms[term.0 as usize].broader = Some(broader),
                None => self.report(line, ImportErrorKind::UnknownTerm { field, id }),
            }
        }
        let mut corpus = None;
        if self.found.iter().all(|diagnostic| diagnostic.severity() == Severity::Warning) {
            match Corpus::check(std::mem::take(&mut self.unchecked)) {
                Ok(checked) => corpus = Some(checked),
                Err(flaws) => {
                    for flaw in flaws {
                        let line = self.lines.get(&flaw.id).copied().unwrap_or(1);
                        self.report(line, ImportErrorKind::Unsound(flaw));
                    }
                }
            }
        }
        self.found.sort_by(|a, b| a.place.cmp(&b.place));
        Compiled { corpus, diagnostics: self.found }
    }
}
