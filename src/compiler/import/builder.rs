//! Collects the objects of an import and passes them to `Corpus::check`.

use std::collections::BTreeMap;
use std::path::Path;

use engine::{Article, ArticleId, Corpus, Dialogue, Field, Lang, Localized, Term, TermId, UncheckedCorpus, Wording};

use crate::check::names::Names;
use crate::check::nearest_words::NearestWords;
use crate::check::{labels, together, value};
use crate::compiled::Compiled;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::display::display_path;
use crate::diagnostics::kind::{DiagnosticKind, Severity};
use crate::diagnostics::source_line::SourceLine;
use crate::diagnostics::spelling::nearest_name;
use crate::import::records::ImportDescription;

/// What has been read so far, and what was wrong with it.
pub(crate) struct CorpusBuilder {
    path: String,
    found: Vec<Diagnostic>,
    unchecked: UncheckedCorpus,
    terms: BTreeMap<(Field, String), TermId>,
    names: Names,
    /// The broader terms, to be looked up when all are there: the term, the id of the broader, the line.
    broader: Vec<(TermId, String, usize)>,
    /// The words that each wording is of, and its line.
    worded: BTreeMap<String, usize>,
    /// The description of the corpus, whose values are looked up when all terms are there, and the line.
    description: Option<(ImportDescription, usize)>,
    articles: BTreeMap<String, ArticleId>,
    /// The words of the stories in which a quote was not found.
    nearest: BTreeMap<ArticleId, NearestWords>,
    /// The lines of the facts of each dialogue.
    fact_lines: Vec<Vec<usize>>,
    /// The line of each dialogue, article and term, for the errors of `Corpus::check`.
    lines: BTreeMap<String, usize>,
}

impl CorpusBuilder {
    /// A builder for the import at this path.
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: display_path(path),
            found: Vec::new(),
            unchecked: UncheckedCorpus::default(),
            terms: BTreeMap::new(),
            names: Names::default(),
            broader: Vec::new(),
            worded: BTreeMap::new(),
            description: None,
            articles: BTreeMap::new(),
            nearest: BTreeMap::new(),
            fact_lines: Vec::new(),
            lines: BTreeMap::new(),
        }
    }

    pub(crate) fn report(&mut self, line: usize, kind: impl Into<DiagnosticKind>) {
        let at = SourceLine { path: self.path.clone(), line };
        self.found.push(Diagnostic { at, kind: kind.into() });
    }

    /// What was read; if it is wrong, reports that and gives `None`.
    pub(crate) fn checked<T>(&mut self, outcome: Result<T, impl Into<DiagnosticKind>>, line: usize) -> Option<T> {
        outcome.map_err(|kind| self.report(line, kind)).ok()
    }

    /// Takes the description of the corpus; its values are looked up when all terms are there.
    pub(crate) fn describe(&mut self, description: ImportDescription, line: usize) {
        match &self.description {
            None => self.description = Some((description, line)),
            Some((_, first)) => {
                let first = SourceLine { path: self.path.clone(), line: *first };
                self.report(line, DiagnosticKind::DescribedTwice { first });
            }
        }
    }

    /// Adds a term; its broader term is looked up when all are there.
    pub(crate) fn add_term(&mut self, term: Term, broader: Option<String>, line: usize) {
        let id = TermId(self.unchecked.terms.len() as u32);
        self.terms.entry((term.field, term.id.clone())).or_insert(id);
        self.names.add(id, &term);
        let known = broader.as_ref().and_then(|broader| self.terms.get(&(term.field, broader.clone())));
        known.into_iter().for_each(|&broader| self.names.widen(id, broader));
        self.lines.entry(term.id.clone()).or_insert(line);
        self.broader.extend(broader.map(|broader| (id, broader, line)));
        self.unchecked.terms.push(term);
    }

    pub(crate) fn add_wording(&mut self, wording: Wording, line: usize) {
        for words in &wording.words {
            if let Some(first) = self.worded.insert(words.clone(), line) {
                let first = SourceLine { path: self.path.clone(), line: first };
                self.report(line, DiagnosticKind::DuplicateId { of: "wording", id: words.clone(), first });
            }
        }
        self.unchecked.wordings.push(wording);
    }

    pub(crate) fn add_article(&mut self, article: Article, line: usize) {
        self.lines.insert(article.id.clone(), line);
        self.articles.entry(article.id.clone()).or_insert(ArticleId(self.unchecked.articles.len() as u32));
        self.unchecked.articles.push(article);
    }

    /// Adds a dialogue, whose facts are at these lines.
    pub(crate) fn add_dialogue(&mut self, dialogue: Dialogue, fact_lines: Vec<usize>, line: usize) {
        self.lines.insert(dialogue.id.clone(), line);
        self.fact_lines.push(fact_lines);
        self.unchecked.dialogues.push(dialogue);
    }

    pub(crate) fn article_named(&mut self, id: &str, line: usize) -> Option<ArticleId> {
        let found = self.articles.get(id).copied();
        if found.is_none() {
            self.report(line, DiagnosticKind::UnknownArticle { id: id.to_owned() });
        }
        found
    }

    pub(crate) fn article_at(&self, id: ArticleId) -> &Article {
        &self.unchecked.articles[id.0 as usize]
    }

    /// The problem that a quote is not in the story of an article, with the words most like it.
    pub(crate) fn quote_not_found(&mut self, article: ArticleId, quote: &str) -> DiagnosticKind {
        let Article { body, story, .. } = &self.unchecked.articles[article.0 as usize];
        let story = body.get(story.range()).unwrap_or_default();
        let nearest = self.nearest.entry(article).or_insert_with(|| NearestWords::new(story));
        DiagnosticKind::QuoteNotFound { quote: quote.to_owned(), nearest: nearest.find(story, quote, |_| None) }
    }

    /// The term with its id, and its broader term if that came before.
    pub(crate) fn with_broader(&self, id: TermId) -> [Option<(TermId, &Term)>; 2] {
        let broader = self.names.broader(id);
        [Some((id, self.term_at(id))), broader.map(|broader| (broader, self.term_at(broader)))]
    }

    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    pub(crate) fn term_at(&self, id: TermId) -> &Term {
        &self.unchecked.terms[id.0 as usize]
    }

    /// The term of a field with this id, or a new one with the label. If the id cannot be a term, reports that and
    /// gives `None`.
    pub(crate) fn term_of(&mut self, field: Field, id: &str, label: &str, line: usize) -> Option<TermId> {
        if let Some(&known) = self.terms.get(&(field, id.to_owned())) {
            return Some(known);
        }
        if field == Field::Party {
            self.checked(value::country(id), line)?;
        }
        if label.trim().is_empty() {
            self.report(line, DiagnosticKind::Blank { key: "label" });
            return None;
        }
        let first = |lang| (lang == Lang::default()).then(|| label.to_owned());
        let labels = Localized::with_missing(Localized::from_fn(first));
        self.add_term(
            Term { field, id: id.to_owned(), labels, short: None, alt: Vec::new(), broader: None },
            None,
            line,
        );
        self.terms.get(&(field, id.to_owned())).copied()
    }

    /// The term of a field with this id.
    pub(crate) fn known_term(&self, field: Field, id: &str) -> Result<TermId, DiagnosticKind> {
        self.terms.get(&(field, id.to_owned())).copied().ok_or_else(|| {
            let known = self.terms.keys().filter(|(of, _)| *of == field).map(|(_, id)| id.as_str());
            DiagnosticKind::UnknownTerm { field, id: id.to_owned(), nearest: nearest_name(id, known) }
        })
    }

    /// Passes everything to `Corpus::check`, if there are no errors so far.
    pub(crate) fn finish(mut self) -> Compiled {
        for (term, id, line) in std::mem::take(&mut self.broader) {
            let field = self.unchecked.terms[term.0 as usize].field;
            let broader = self.known_term(field, &id);
            self.unchecked.terms[term.0 as usize].broader = self.checked(broader, line);
        }
        if let Some((description, line)) = self.description.take() {
            self.unchecked.description = self.description_of(description, line);
        }
        labels::retain_in_languages(&mut self.found, &self.unchecked.description, &self.unchecked.terms);
        let has_errors = |found: &[Diagnostic]| found.iter().any(|found| found.severity() == Severity::Error);
        if !has_errors(&self.found) {
            for ((at, fact), why) in together::problems(&self.unchecked) {
                self.report(self.fact_lines[at][fact], why);
            }
        }
        let mut corpus = None;
        if !has_errors(&self.found) {
            match Corpus::check(std::mem::take(&mut self.unchecked)) {
                Ok(checked) => corpus = Some(checked),
                Err(errors) => {
                    for error in errors {
                        let line = self.lines.get(&error.id).copied().unwrap_or(1);
                        self.report(line, DiagnosticKind::InvalidCorpus { error });
                    }
                }
            }
        }
        self.found.sort_by(|a, b| a.at.cmp(&b.at));
        Compiled { corpus, diagnostics: self.found }
    }
}
