//! From a folder of seeds to a corpus: reads, checks and merges them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use engine::{Article, ArticleId, Corpus, Description, Span, UncheckedCorpus};

use crate::check::{labels, together};
use crate::compiled::Compiled;
use crate::diagnostics::diagnostic::{Diagnostic, Report};
use crate::diagnostics::display::display_path;
use crate::diagnostics::kind::{DiagnosticKind, Severity};
use crate::diagnostics::source_line::SourceLine;
use crate::seeds::check_article;
use crate::seeds::check_fact::{self, FactContext};
use crate::seeds::corpus_file;
use crate::seeds::merge::{Dialogues, Merged};
use crate::seeds::seed_file::{Seed, SeedDialogue, parse_seed};
use crate::seeds::seed_folder::{self, File, Folder, SeedFiles};
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::{Vocabulary, check_kebab_case};

/// Reads and checks the seeds of a folder, and builds the corpus if there are no errors.
///
/// ```
/// let compiled = compiler::compile(std::path::Path::new("no such folder"));
/// assert!(compiled.corpus.is_none());
/// assert!(compiled.diagnostics[0].to_string().starts_with("no such folder:1: cannot be read"));
/// ```
#[must_use]
pub fn compile(dir: &Path) -> Compiled {
    compile_folder(seed_folder::read(dir), &display_path(dir))
}

/// Does the same with files that are given by their names and contents, as a page has them that cannot read a folder.
///
/// ```
/// let compiled = compiler::compile_files(vec![("talks.txt".to_owned(), "They met.".to_owned())]);
/// assert!(compiled.diagnostics[0].to_string().starts_with("talks.txt:1: "));
/// ```
#[must_use]
pub fn compile_files(files: Vec<(String, String)>) -> Compiled {
    compile_folder(seed_folder::of_files(files), "seeds")
}

/// Compiles what was read; `dir` is what a problem of the whole is said of.
fn compile_folder(folder: Folder, dir: &str) -> Compiled {
    let mut seeds = Seeds { found: folder.found, ..Seeds::default() };
    let vocabulary = folder.vocabulary.as_ref().map(|file| (file, Report::new(&file.path, &file.content)));
    let (terms, report) = vocabulary
        .map_or_else(Default::default, |(file, mut report)| (Vocabulary::read(file, &mut report), Some(report)));
    // A text without annotations is not an article of the corpus, so it has no id.
    let articles = folder.seeds.iter().filter(|files| files.is_annotated);
    for (id, files) in (0..).map(ArticleId).zip(articles) {
        seeds.seed(id, files, &terms);
    }
    for (id, dialogue) in &seeds.dialogues {
        dialogue.check(id, &terms, &mut seeds.found);
    }
    let description = folder.description.as_ref().map(|file| seeds.description(file, &terms)).unwrap_or_default();
    match report {
        Some(mut report) if !report.is_broken() => {
            // If some annotations could not be read, it is unknown which terms they use.
            if !seeds.broken {
                terms.report_unused(&mut report);
                terms.report_unused_wordings(&seeds.words(), &mut report);
            }
            seeds.found.extend(report.finish());
        }
        // If a part of the vocabulary could not be read, terms that seem unknown may be in that part.
        report => {
            seeds.found.retain(|diagnostic| !matches!(diagnostic.kind, DiagnosticKind::UnknownTerm { .. }));
            seeds.found.extend(report.map(Report::finish).unwrap_or_default());
        }
    }
    seeds.finish(description, terms, dir)
}

/// What has been read so far.
#[derive(Debug, Default)]
struct Seeds {
    found: Vec<Diagnostic>,
    articles: Vec<Article>,
    article_ids: BTreeMap<String, SourceLine>,
    dialogues: Dialogues,
    /// Some annotations could not be read, in part or at all.
    broken: bool,
}

impl Seeds {
    fn description(&mut self, file: &File, vocabulary: &Vocabulary) -> Description {
        let mut report = Report::new(&file.path, &file.content);
        let description = corpus_file::read(file, vocabulary, &mut report);
        self.found.extend(report.finish());
        description
    }

    /// Checks one seed. Its article's id is right only if every article before it is valid; if one is not, no corpus is
    /// built.
    fn seed(&mut self, id: ArticleId, files: &SeedFiles, vocabulary: &Vocabulary) {
        let Some(annotations) = &files.annotations else {
            self.broken = true;
            return;
        };
        let mut report = Report::new(&annotations.path, &annotations.content);
        let seed = parse_seed(&annotations.content, &mut report);
        self.broken |= report.is_broken();
        self.check_article_id(&seed, &mut report);
        self.check_dialogue_ids(&seed, &mut report);
        self.check_seed(files.text.as_ref(), &seed, id, vocabulary, &mut report);
        self.found.extend(report.finish());
    }

    fn check_seed(
        &mut self,
        text: Option<&File>,
        seed: &Seed,
        id: ArticleId,
        vocabulary: &Vocabulary,
        report: &mut Report,
    ) {
        let text = text.map(SourceText::new);
        let text = text.as_ref();
        let story = seed.article.as_ref().and_then(|entry| entry.story.as_ref());
        let story = text.zip(story).and_then(|(text, story)| check_article::story(story, text, report));
        let article = seed.article.as_ref().and_then(|entry| check_article::check(entry, text, story, report));
        self.articles.extend(article);
        // Without a valid story, quotes are still looked up in the complete text.
        let story = story.or(text.map(SourceText::whole)).unwrap_or(Span { start: 0, end: 0 });
        let context = FactContext { vocabulary, text, story, article: id };
        for entry in &seed.dialogues {
            self.dialogue(entry, &context, report);
        }
    }

    fn dialogue(&mut self, entry: &SeedDialogue, context: &FactContext<'_>, report: &mut Report) {
        let reported = entry.coverage.as_ref().is_some_and(|coverage| check_fact::is_reported(coverage, report));
        let id = entry.id.as_ref().map_or(String::new(), |id| id.value.clone());
        let (at, dialogue_id) = (report.at(entry.line), id.clone());
        let dialogue = self.dialogues.entry(id).or_insert_with(|| Merged::new(at));
        if reported {
            dialogue.report_by(context.article);
        }
        if !entry.reviewed {
            dialogue.is_draft();
        }
        if reported && entry.facts.is_empty() {
            report.add(entry.line, DiagnosticKind::NoFacts { id: dialogue_id });
        }
        for entry in &entry.facts {
            let fact = check_fact::check(entry, context, report);
            dialogue.add(entry, fact, |line| report.at(line));
        }
    }

    /// The words of the annotations: notes, ranks and offices.
    fn words(&self) -> BTreeSet<&str> {
        let facts = self.dialogues.values().flat_map(Merged::facts);
        let said = facts.flat_map(|fact| {
            let of_person = fact.person.iter().flat_map(|person| [&person.rank, &person.office]);
            of_person.chain([&fact.note]).flatten()
        });
        said.map(String::as_str).collect()
    }

    fn check_article_id(&mut self, seed: &Seed, report: &mut Report) {
        let Some(id) = seed.article.as_ref().and_then(|entry| entry.id.as_ref()) else { return };
        match self.article_ids.get(&id.value) {
            Some(first) => report_twice("article", id, first.clone(), report),
            None => {
                self.article_ids.insert(id.value.clone(), report.at(id.line));
            }
        }
    }

    /// A dialogue occurs at most once in a seed; the entries of several seeds are merged.
    fn check_dialogue_ids(&self, seed: &Seed, report: &mut Report) {
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        for id in seed.dialogues.iter().filter_map(|entry| entry.id.as_ref()) {
            check_kebab_case(id, report);
            match ids.get(id.value.as_str()) {
                Some(&line) => report_twice("dialogue", id, report.at(line), report),
                None => {
                    ids.insert(&id.value, id.line);
                }
            }
        }
    }

    /// Passes everything to `Corpus::check`, if there are no errors so far.
    fn finish(mut self, description: Description, vocabulary: Vocabulary, dir: &str) -> Compiled {
        let (terms, wordings) = vocabulary.into_parts();
        labels::retain_in_languages(&mut self.found, &description, &terms);
        self.found.sort_by(|a, b| a.at.cmp(&b.at));
        self.found.dedup();
        let mut compiled = Compiled { corpus: None, diagnostics: self.found };
        if compiled.count(Severity::Error) > 0 {
            return compiled;
        }
        let dialogues = self.dialogues.into_iter().map(|(id, merged)| merged.into_dialogue(id));
        let (dialogues, lines): (Vec<_>, Vec<_>) = dialogues.unzip();
        let unchecked = UncheckedCorpus { description, articles: self.articles, terms, wordings, dialogues };
        let together = together::problems(&unchecked).into_iter();
        let together: Vec<Diagnostic> =
            together.map(|((at, fact), why)| Diagnostic { at: lines[at][fact].clone(), kind: why.into() }).collect();
        if !together.is_empty() {
            compiled.diagnostics.extend(together);
            compiled.diagnostics.sort_by(|a, b| a.at.cmp(&b.at));
            return compiled;
        }
        match Corpus::check(unchecked) {
            Ok(corpus) => compiled.corpus = Some(corpus),
            Err(errors) => {
                let at = SourceLine { path: dir.to_owned(), line: 1 };
                let fault = |error| Diagnostic { at: at.clone(), kind: DiagnosticKind::CompilerFault { error } };
                compiled.diagnostics.extend(errors.into_iter().map(fault));
            }
        }
        compiled
    }
}

fn report_twice(of: &'static str, id: &Lined<String>, first: SourceLine, report: &mut Report) {
    report.add(id.line, DiagnosticKind::DuplicateId { of, id: id.value.clone(), first });
}
