//! Reads and checks `vocabulary.toml`, and finds the terms of facts in it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use engine::{Field, Lang, Localized, Term, TermId, Wording};

use crate::check::names::Names;
use crate::check::{labels, value};
use crate::diagnostics::diagnostic::{Diagnostic, Report};
use crate::diagnostics::kind::{DiagnosticKind, Severity};
use crate::diagnostics::message::Labelled;
use crate::diagnostics::spelling::{nearest, nearest_name};
use crate::seeds::seed_folder::File;
use crate::seeds::toml_keys::{Keys, Lined, parse};

/// The terms by field and id, which is the order of their [`TermId`]s.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    terms: Vec<Term>,
    lines: Vec<usize>,
    wordings: Vec<Wording>,
    /// The words that each wording is of, and the line of the wording.
    worded: BTreeMap<String, usize>,
    names: Names,
    used: RefCell<BTreeSet<TermId>>,
}

/// The terms of a vocabulary without its seeds.
///
/// # Errors
/// Every error of the file. A missing label is none.
pub fn read_vocabulary(path: &str, content: String) -> Result<Vec<Term>, Vec<Diagnostic>> {
    let file = File { path: path.to_owned(), content };
    let mut report = Report::new(&file.path, &file.content);
    let vocabulary = Vocabulary::read(&file, &mut report);
    let mut errors = report.finish();
    errors.retain(|diagnostic| diagnostic.severity() == Severity::Error);
    if errors.is_empty() { Ok(vocabulary.into_parts().0) } else { Err(errors) }
}

/// The terms that a vocabulary names, by field and id, whatever is wrong with it.
#[must_use]
pub fn named_terms(content: &str) -> Vec<(Field, String)> {
    let file = File { path: String::new(), content: content.to_owned() };
    let mut report = Report::new(&file.path, &file.content);
    Vocabulary::read(&file, &mut report).terms.into_iter().map(|term| (term.field, term.id)).collect()
}

struct TermEntry {
    line: usize,
    term: Term,
    broader: Option<Lined<String>>,
}

const WORDING: &[&str] = &["words", "labels"];
const TERM: &[&str] = &["field", "id", "labels", "short", "alt", "broader"];

impl Vocabulary {
    /// Reads the vocabulary and reports what is wrong with it.
    pub(crate) fn read(file: &File, report: &mut Report) -> Self {
        let table = parse(&file.content, report);
        let keys = Keys::file(&table, &["term", "wording"], report);
        let wordings = keys.tables("wording", WORDING, report);
        let entries = keys.tables("term", TERM, report);
        let mut entries: Vec<TermEntry> = entries.iter().filter_map(|keys| read_term(keys, report)).collect();
        entries.sort_by(|a, b| (a.term.field, &a.term.id, a.line).cmp(&(b.term.field, &b.term.id, b.line)));
        drop_duplicates(&mut entries, report);
        let mut vocabulary = link(entries, report);
        wordings.iter().for_each(|keys| vocabulary.read_wording(keys, report));
        vocabulary
    }

    fn read_wording(&mut self, keys: &Keys<'_>, report: &mut Report) {
        ["words", "labels"].into_iter().for_each(|key| keys.require(key, report));
        let by_language = keys.table("labels", &Lang::TAGS, report);
        let all = keys.texts("words", report);
        if keys.is_empty_list("words") {
            report.add(keys.line, DiagnosticKind::Blank { key: "words" });
        }
        for words in &all {
            if words.value.trim().is_empty() {
                report.add(words.line, DiagnosticKind::Blank { key: "words" });
            } else if let Some(&first) = self.worded.get(&words.value) {
                let first = report.at(first);
                report.add(words.line, DiagnosticKind::DuplicateId { of: "wording", id: words.value.clone(), first });
            } else {
                self.worded.insert(words.value.clone(), words.line);
            }
        }
        let words: Vec<String> = all.into_iter().map(|words| words.value).collect();
        // Blank words were reported, so they are not reported again as an empty label.
        let first = words.iter().find(|words| !words.trim().is_empty()).map_or("words", String::as_str).to_owned();
        // The first words stand for the first language, unless it has a label of its own.
        let labels = by_language.map(|keys| {
            let given = given(&keys, &first, report);
            let labels = Localized::from_fn(|lang| {
                given[lang].clone().or_else(|| (lang == Lang::default()).then(|| first.clone()))
            });
            labels::complete(labels, &Labelled::Wording { words: first }, |kind| report.add(keys.line, kind))
        });
        let labels = labels.unwrap_or_default();
        self.wordings.push(Wording { words, labels });
    }

    /// The term of a field, or why there is none. The term counts as used from then on.
    pub(crate) fn resolve(&self, field: Field, id: &str) -> Result<TermId, DiagnosticKind> {
        let term = self.find(field, id)?;
        self.used.borrow_mut().insert(term);
        Ok(term)
    }

    /// The term of a field, or why there is none.
    pub(crate) fn find(&self, field: Field, id: &str) -> Result<TermId, DiagnosticKind> {
        if let Ok(at) = self.terms.binary_search_by(|term| (term.field, term.id.as_str()).cmp(&(field, id))) {
            return Ok(term_id(at));
        }
        if field == Field::Party {
            let known = self.nearest(field, id);
            value::country(id).map_err(|kind| match (kind, known) {
                (DiagnosticKind::UnknownCountry { code, nearest }, known) => {
                    DiagnosticKind::UnknownCountry { code, nearest: known.or(nearest) }
                }
                (kind, _) => kind,
            })?;
        }
        // Any code of two letters is similar to some other.
        let nearest = if field == Field::Party { None } else { self.nearest(field, id) };
        Err(DiagnosticKind::UnknownTerm { field, id: id.to_owned(), nearest })
    }

    pub(crate) fn term(&self, id: TermId) -> Option<&Term> {
        self.terms.get(id.0 as usize)
    }

    /// The term with its id, and its broader term.
    pub(crate) fn with_broader(&self, id: TermId) -> [Option<(TermId, &Term)>; 2] {
        let with_id = |id: TermId| Some((id, self.term(id)?));
        [with_id(id), self.broader(id).and_then(with_id)]
    }

    pub(crate) fn names(&self) -> &Names {
        &self.names
    }

    pub(crate) fn id_of(&self, id: TermId) -> &str {
        self.terms.get(id.0 as usize).map_or("", |term| &term.id)
    }

    /// Reports the terms that are neither used by a fact nor broader than one that is.
    pub(crate) fn report_unused(&self, report: &mut Report) {
        let mut used = self.used.borrow().clone();
        for id in self.used.borrow().iter() {
            let mut next = self.broader(*id);
            // The broader terms of a term that is in the set are in it too, so a cycle ends.
            while let Some(id) = next.filter(|&id| used.insert(id)) {
                next = self.broader(id);
            }
        }
        for (at, term) in self.terms.iter().enumerate().filter(|&(at, _)| !used.contains(&term_id(at))) {
            report.add(self.lines[at], DiagnosticKind::UnusedTerm { field: term.field, id: term.id.clone() });
        }
    }

    /// Reports the words of wordings that are none of these.
    pub(crate) fn report_unused_wordings(&self, used: &BTreeSet<&str>, report: &mut Report) {
        for (words, &line) in self.worded.iter().filter(|(words, _)| !used.contains(words.as_str())) {
            report.add(line, DiagnosticKind::UnusedWording { words: words.clone() });
        }
    }

    pub(crate) fn into_parts(self) -> (Vec<Term>, Vec<Wording>) {
        (self.terms, self.wordings)
    }

    fn broader(&self, id: TermId) -> Option<TermId> {
        self.terms.get(id.0 as usize)?.broader
    }

    fn nearest(&self, field: Field, id: &str) -> Option<String> {
        let of_field = self.terms.iter().filter(|term| term.field == field);
        let spellings = of_field.flat_map(|term| {
            let labels = term.labels.iter().chain(&term.alt).chain([&term.id]);
            labels.map(|label| (label.as_str(), term.id.as_str()))
        });
        nearest(id, spellings)
    }
}

fn term_id(at: usize) -> TermId {
    TermId(u32::try_from(at).unwrap_or(u32::MAX))
}

fn read_term(keys: &Keys<'_>, report: &mut Report) -> Option<TermEntry> {
    ["field", "id", "labels"].into_iter().for_each(|key| keys.require(key, report));
    let field = keys.text("field", report).and_then(|name| report.checked(value::term_field(&name.value), name.line));
    let id = keys.text("id", report);
    let by_language = keys.table("labels", &Lang::TAGS, report);
    let short = keys.table("short", &Lang::TAGS, report);
    let alt = keys.texts("alt", report);
    for label in alt.iter().filter(|label| label.value.trim().is_empty()) {
        report.add(label.line, DiagnosticKind::Blank { key: "alt" });
    }
    let broader = keys.text("broader", report);
    let (field, id) = (field?, id?);
    check_id(field, &id, report);
    let of_term = |key| Labelled::Term { field, id: id.value.clone(), key };
    let labels = by_language.map(|keys| labels(&keys, &of_term("labels"), report)).unwrap_or_default();
    let short = short.map(|keys| self::labels(&keys, &of_term("short"), report));
    let alt = alt.into_iter().map(|label| label.value).collect();
    let term = Term { field, id: id.value, labels, short, alt, broader: None };
    Some(TermEntry { line: keys.line, term, broader })
}

/// The labels of a table with a key for each language.
pub(crate) fn labels(keys: &Keys<'_>, of: &Labelled, report: &mut Report) -> Localized<String> {
    let labels = given(keys, &of.to_string(), report);
    labels::complete(labels, of, |kind| report.add(keys.line, kind))
}

/// The labels that are there. One of the wrong type is reported and replaced by `instead`, so that it is not also
/// missing or empty.
fn given(keys: &Keys<'_>, instead: &str, report: &mut Report) -> Localized<Option<String>> {
    let given = Localized::from_fn(|lang| keys.has(lang.tag()).then(|| keys.any_text(lang.tag(), report)));
    given.map(|label| label.map(|label| label.map_or_else(|| instead.to_owned(), |label| label.value)))
}

fn check_id(field: Field, id: &Lined<String>, report: &mut Report) {
    if field != Field::Party {
        check_kebab_case(id, report);
    } else {
        report.checked(value::country(&id.value), id.line);
    }
}

/// Checks that an id is lower-case letters and digits, joined by single hyphens.
pub(crate) fn check_kebab_case(id: &Lined<String>, report: &mut Report) {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !id.value.split('-').all(is_word) {
        report.add(id.line, DiagnosticKind::BadId { id: id.value.clone() });
    }
}

fn drop_duplicates(entries: &mut Vec<TermEntry>, report: &mut Report) {
    entries.dedup_by(|later, first| {
        let same = (later.term.field, &later.term.id) == (first.term.field, &first.term.id);
        if same {
            let first = report.at(first.line);
            report.add(later.line, DiagnosticKind::DuplicateId { of: "term", id: later.term.id.clone(), first });
        }
        same
    });
}

/// Resolves each `broader` to its term.
fn link(entries: Vec<TermEntry>, report: &mut Report) -> Vocabulary {
    let lines = entries.iter().map(|entry| entry.line).collect();
    let (mut terms, broader): (Vec<Term>, Vec<_>) = entries.into_iter().map(|e| (e.term, e.broader)).unzip();
    let ids: BTreeMap<(Field, &str), TermId> =
        terms.iter().enumerate().map(|(at, term)| ((term.field, term.id.as_str()), term_id(at))).collect();
    let mut links = Vec::new();
    for (term, broader) in terms.iter().zip(&broader) {
        let wider = broader.as_ref().map(|name| (name, ids.get(&(term.field, name.value.as_str())).copied()));
        if let Some((name, None)) = wider {
            let known = terms.iter().filter(|other| other.field == term.field).map(|other| other.id.as_str());
            let nearest = nearest_name(&name.value, known);
            report.add(name.line, DiagnosticKind::UnknownTerm { field: term.field, id: name.value.clone(), nearest });
        }
        links.push(wider.and_then(|(_, id)| id));
    }
    for (term, link) in terms.iter_mut().zip(links) {
        term.broader = link;
    }
    let mut names = Names::default();
    for (at, term) in terms.iter().enumerate() {
        names.add(term_id(at), term);
        term.broader.into_iter().for_each(|broader| names.widen(term_id(at), broader));
    }
    let vocabulary = Vocabulary { terms, lines, names, ..Vocabulary::default() };
    vocabulary.report_cycles(report);
    vocabulary
}

impl Vocabulary {
    /// Reports each cycle of broader terms once, at its first term.
    fn report_cycles(&self, report: &mut Report) {
        let mut seen = BTreeSet::new();
        for at in 0..self.terms.len() {
            let mut path = Vec::new();
            let mut next = Some(term_id(at));
            while let Some(id) = next.filter(|&id| seen.insert(id)) {
                path.push(id);
                next = self.broader(id);
            }
            let Some(cycle) = next.and_then(|id| path.iter().position(|&other| other == id)) else { continue };
            let ids = path[cycle..].iter().chain([&path[cycle]]).map(|&id| self.id_of(id).to_owned()).collect();
            report.add(self.lines[path[cycle].0 as usize], DiagnosticKind::BroaderCycle { ids });
        }
    }
}
