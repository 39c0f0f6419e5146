//! One annotated fact: its value, stage, side and quotes, checked against vocabulary and text.

use engine::{ArticleId, Basis, By, Coverage, Evidence, Fact, Field, FieldKind, Person, Span, Stage, TermId, Value};

use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::spelling::nearest_name;
use crate::seeds::check_article::date;
use crate::seeds::numeral;
use crate::seeds::seed_file::SeedFact;
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::{Vocabulary, known_field};

/// What a fact is checked against.
pub(crate) struct FactContext<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    /// `None` where it could not be read; the rest of the fact is checked all the same.
    pub(crate) text: Option<&'a SourceText<'a>>,
    pub(crate) story: Span,
    pub(crate) article: ArticleId,
}

/// The fact, or `None` where something is wrong, which is then reported.
pub(crate) fn check(entry: &SeedFact, source: &FactContext<'_>, report: &mut Report) -> Option<Fact> {
    let before = report.count();
    let field = entry.field.as_ref().and_then(|name| known_field(name, report));
    let value = field.zip(entry.value.as_ref()).and_then(|(field, text)| value(field, text, source, report));
    let stage = stage(entry, field, report);
    let by = entry.by.as_ref().and_then(|by| self::by(by, source, report));
    let basis = basis(entry, report);
    let evidence = evidence(entry, source, report);
    let person = person(entry, field, source, report);
    if let (Some(value), Basis::Stated) = (value, basis) {
        check_named(value, entry, report);
    }
    if report.count() > before {
        return None;
    }
    let note = entry.note.as_ref().map(|note| note.value.clone());
    Some(Fact { field: field?, value: value?, stage, by, basis, note, person, evidence })
}

fn value(field: Field, text: &Lined<String>, source: &FactContext<'_>, report: &mut Report) -> Option<Value> {
    match field.spec().kind {
        FieldKind::Term => term(field, text, source, report).map(Value::Term),
        FieldKind::Number => edition(text, report).map(Value::Number),
        FieldKind::Date => date(text, report).map(Value::Date),
        FieldKind::Derived => None,
    }
}

fn term(field: Field, id: &Lined<String>, source: &FactContext<'_>, report: &mut Report) -> Option<TermId> {
    source.vocabulary.resolve(field, &id.value).map_err(|kind| report.add(id.line, kind)).ok()
}

/// A whole number from 1, written as one writes it.
fn edition(text: &Lined<String>, report: &mut Report) -> Option<u32> {
    let number = text.value.parse().ok().filter(|number: &u32| *number > 0 && number.to_string() == text.value);
    if number.is_none() {
        report.add(text.line, DiagnosticKind::BadEdition { edition: text.value.clone() });
    }
    number
}

/// Whether the article is about the dialogue, or only refers to it.
pub(crate) fn is_reported(coverage: &Lined<String>, report: &mut Report) -> bool {
    named("coverage", coverage, &Coverage::ALL, Coverage::name, report) == Some(Coverage::Reported)
}

fn stage(entry: &SeedFact, field: Option<Field>, report: &mut Report) -> Option<Stage> {
    match field {
        Some(field) if field.spec().staged && !entry.has_stage => {
            report.add(entry.line, DiagnosticKind::NoStage { field })
        }
        Some(field) if !field.spec().staged && entry.has_stage => {
            let line = entry.stage.as_ref().map_or(entry.line, |stage| stage.line);
            report.add(line, DiagnosticKind::StrayStage { field });
            return None;
        }
        _ => {}
    }
    named("stage", entry.stage.as_ref()?, &Stage::ALL, Stage::name, report)
}

/// The one of `all` that has this name.
fn named<T: Copy>(
    key: &'static str,
    name: &Lined<String>,
    all: &[T],
    name_of: fn(T) -> &'static str,
    report: &mut Report,
) -> Option<T> {
    let found = all.iter().copied().find(|&one| name_of(one) == name.value);
    if found.is_none() {
        let known: Vec<&'static str> = all.iter().map(|&one| name_of(one)).collect();
        let nearest = nearest_name(&name.value, known.iter().copied());
        report.add(name.line, DiagnosticKind::UnknownName { key, name: name.value.clone(), nearest, known });
    }
    found
}

fn by(code: &Lined<String>, source: &FactContext<'_>, report: &mut Report) -> Option<By> {
    if code.value == By::BOTH {
        return Some(By::Both);
    }
    term(Field::Party, code, source, report).map(By::Party)
}

fn basis(entry: &SeedFact, report: &mut Report) -> Basis {
    let Some(name) = &entry.basis else { return Basis::Stated };
    // Where it cannot be told, take the one that asks less of the quotes.
    let basis = named("basis", name, &Basis::ALL, Basis::name, report).unwrap_or(Basis::Inferred);
    if name.value == Basis::Inferred.name() && !entry.has_note {
        report.add(entry.line, DiagnosticKind::NoNote);
    }
    basis
}

fn evidence(entry: &SeedFact, source: &FactContext<'_>, report: &mut Report) -> Vec<Evidence> {
    if !entry.has_quote {
        report.add(entry.line, DiagnosticKind::NoQuote);
    }
    if entry.quoted_twice {
        report.add(entry.line, DiagnosticKind::QuoteTwice);
    }
    if entry.stray_context {
        report.add(entry.line, DiagnosticKind::StrayContext);
    }
    let mut evidence = Vec::new();
    let Some(text) = source.text else { return evidence };
    for quote in &entry.quotes {
        match text.locate(quote, source.story) {
            Ok(span) => evidence.push(Evidence { article: source.article, span }),
            Err(kind) => report.add(quote.exact.line, kind),
        }
    }
    evidence
}

/// Who chaired, for a chair; rank and office as the quotes have them.
fn person(entry: &SeedFact, field: Option<Field>, source: &FactContext<'_>, report: &mut Report) -> Option<Person> {
    let keys = [("rank", &entry.rank), ("office", &entry.office), ("party", &entry.party)];
    if field.is_some_and(|field| field != Field::Chair) {
        let field = field?;
        for (key, text) in keys.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
            report.add(text.line, DiagnosticKind::OnlyOfChair { key, field });
        }
        return None;
    }
    if field.is_some() && !entry.has_party {
        report.add(entry.line, DiagnosticKind::ChairWithoutParty);
    }
    for (key, text) in keys[..2].iter().filter_map(|(key, text)| Some((*key, text.as_ref()?))) {
        if !entry.quotes.iter().any(|quote| quote.exact.value.contains(&text.value)) {
            report.add(text.line, DiagnosticKind::NotInQuote { key, text: text.value.clone() });
        }
    }
    let party = entry.party.as_ref().and_then(|party| term(Field::Party, party, source, report))?;
    let text = |text: &Option<Lined<String>>| text.as_ref().map(|text| text.value.clone());
    Some(Person { rank: text(&entry.rank), office: text(&entry.office), party })
}

/// A stated edition and the year of a stated date stand in a quote.
fn check_named(value: Value, entry: &SeedFact, report: &mut Report) {
    if entry.quotes.is_empty() {
        return;
    }
    let named = |number: u32| entry.quotes.iter().any(|quote| numeral::names(&quote.exact.value, number));
    let line = entry.value.as_ref().map_or(entry.line, |value| value.line);
    match value {
        Value::Number(edition) if !named(edition) => report.add(line, DiagnosticKind::EditionNotNamed { edition }),
        Value::Date(held) if !named(held.year().into()) => report.add(line, DiagnosticKind::YearNotNamed { held }),
        _ => {}
    }
}
