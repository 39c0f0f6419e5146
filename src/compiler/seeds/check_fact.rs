//! Checks one fact against the vocabulary and the text.

use engine::{
    ArticleId, Basis, By, Coverage, Edtf, Evidence, Fact, Field, FieldKind, Person, Role, Setting, Span, Stage, TermId,
    Value,
};

use crate::check::claim::Claim;
use crate::check::{attributes, claimed, quoted, value};
use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::unsupported::Unsupported;
use crate::seeds::seed_file::SeedFact;
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::Vocabulary;

/// What a fact is checked against.
pub(crate) struct FactContext<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    /// `None` if it could not be read; the rest of the fact is still checked.
    pub(crate) text: Option<&'a SourceText<'a>>,
    pub(crate) story: Span,
    pub(crate) article: ArticleId,
}

/// The fact; if something is wrong, reports that and gives `None`.
pub(crate) fn check(entry: &SeedFact, context: &FactContext<'_>, report: &mut Report) -> Option<Fact> {
    let before = report.count();
    let field = entry.field.as_ref().and_then(|name| report.checked(value::field(&name.value), name.line));
    let value = field.zip(entry.value.as_ref()).and_then(|(field, text)| read_value(field, text, context, report));
    let stage = stage(entry, field, report);
    let by = entry.by.as_ref().and_then(|by| self::by(by, context, report));
    let according_to = according_to(entry, by, context, report);
    let setting = setting(entry, report);
    let basis = basis(entry, report);
    let evidence = evidence(entry, field, context, report);
    let role = role(entry, field, report);
    let person = person(entry, field, role, context, report);
    let since = since(entry, field, report);
    check_claim(entry, field.zip(value), (stage, by, basis, role), context, report);
    if report.count() > before {
        return None;
    }
    let note = entry.note.as_ref().map(|note| note.value.clone());
    let (field, value) = (field?, value?);
    Some(Fact { field, value, stage, by, according_to, setting, basis, note, person, since, evidence })
}

fn read_value(field: Field, text: &Lined<String>, context: &FactContext<'_>, report: &mut Report) -> Option<Value> {
    match field.spec().kind {
        FieldKind::Term => term(field, text, context, report).map(Value::Term),
        FieldKind::Number => report.checked(value::edition(&text.value), text.line).map(Value::Number),
        FieldKind::Date => report.checked(value::date(&text.value), text.line).map(Value::Date),
        FieldKind::Derived => None,
    }
}

fn term(field: Field, id: &Lined<String>, context: &FactContext<'_>, report: &mut Report) -> Option<TermId> {
    report.checked(context.vocabulary.resolve(field, &id.value), id.line)
}

/// Whether the article reports the dialogue or only mentions it.
pub(crate) fn is_reported(coverage: &Lined<String>, report: &mut Report) -> bool {
    report.checked(value::named("coverage", &coverage.value, &Coverage::ALL, Coverage::name), coverage.line)
        == Some(Coverage::Reported)
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
    let stage = entry.stage.as_ref()?;
    report.checked(value::named("stage", &stage.value, &Stage::ALL, Stage::name), stage.line)
}

fn by(code: &Lined<String>, context: &FactContext<'_>, report: &mut Report) -> Option<By> {
    if code.value == By::BOTH {
        return Some(By::Both);
    }
    term(Field::Party, code, context, report).map(By::Party)
}

fn according_to(entry: &SeedFact, by: Option<By>, context: &FactContext<'_>, report: &mut Report) -> Option<TermId> {
    let code = entry.according_to.as_ref()?;
    // A `by` that is not valid was reported.
    if by.is_some() == entry.by.is_some() {
        report.checked(attributes::according_to(by), code.line);
    }
    term(Field::Party, code, context, report)
}

fn setting(entry: &SeedFact, report: &mut Report) -> Setting {
    let Some(name) = &entry.setting else { return Setting::Dialogue };
    let setting = report.checked(value::named("setting", &name.value, &Setting::ALL, Setting::name), name.line);
    setting.unwrap_or(Setting::Dialogue)
}

fn since(entry: &SeedFact, field: Option<Field>, report: &mut Report) -> Option<Edtf> {
    let year = entry.since.as_ref()?;
    report.checked(attributes::is_for("since", Field::Partnership, field?), year.line)?;
    report.checked(attributes::since(&year.value, &quotes(entry)), year.line)
}

fn basis(entry: &SeedFact, report: &mut Report) -> Basis {
    let Some(name) = &entry.basis else { return Basis::Stated };
    // If it is not valid, assume the basis with the weaker requirements on quotes.
    let basis = report.checked(value::named("basis", &name.value, &Basis::ALL, Basis::name), name.line);
    let basis = basis.unwrap_or(Basis::Inferred);
    if name.value == Basis::Inferred.name() && !entry.has_note {
        report.add(entry.line, Unsupported::NoNote);
    }
    basis
}

fn evidence(entry: &SeedFact, field: Option<Field>, context: &FactContext<'_>, report: &mut Report) -> Vec<Evidence> {
    if !entry.has_quote {
        report.add(entry.line, Unsupported::NoQuote);
    }
    if entry.quoted_twice {
        report.add(entry.line, DiagnosticKind::QuoteTwice);
    }
    if entry.stray_context {
        report.add(entry.line, DiagnosticKind::StrayContext);
    }
    for quote in entry.quotes.iter().filter(|quote| quote.boilerplate) {
        field.and_then(|field| report.checked(quoted::from_boilerplate(field), quote.exact.line));
    }
    let mut evidence = Vec::new();
    let Some(text) = context.text else { return evidence };
    for quote in &entry.quotes {
        match text.locate(quote, context.story) {
            Ok(span) => evidence.push(Evidence { article: context.article, span }),
            Err(kind) => report.add(quote.exact.line, kind),
        }
    }
    evidence
}

/// The person of a participant.
fn person(
    entry: &SeedFact,
    field: Option<Field>,
    role: Option<Role>,
    context: &FactContext<'_>,
    report: &mut Report,
) -> Option<Person> {
    let keys = [("role", &entry.role), ("rank", &entry.rank), ("office", &entry.office), ("party", &entry.party)];
    if field.is_some_and(|field| field != Field::Participant) {
        let field = field?;
        for (key, text) in keys.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
            report.checked(attributes::is_for(key, Field::Participant, field), text.line);
        }
        return None;
    }
    for (key, is_given) in [("role", entry.has_role), ("party", entry.has_party)] {
        if field.is_some() && !is_given {
            report.add(entry.line, DiagnosticKind::ParticipantWithout { key });
        }
    }
    let party = entry.party.as_ref().and_then(|party| term(Field::Party, party, context, report));
    let text = |text: &Option<Lined<String>>| text.as_ref().map(|text| text.value.clone());
    Some(Person { role: role?, rank: text(&entry.rank), office: text(&entry.office), party: party? })
}

fn role(entry: &SeedFact, field: Option<Field>, report: &mut Report) -> Option<Role> {
    let name = entry.role.as_ref().filter(|_| field.is_none_or(|field| field == Field::Participant))?;
    report.checked(value::named("role", &name.value, &Role::ALL, Role::name), name.line)
}

/// Checks the fact against its quotes, as far as its keys are valid.
fn check_claim(
    entry: &SeedFact,
    value: Option<(Field, Value)>,
    (stage, by, basis, role): (Option<Stage>, Option<By>, Basis, Option<Role>),
    context: &FactContext<'_>,
    report: &mut Report,
) {
    let terms = if let Some((_, Value::Term(id))) = value { context.vocabulary.with_broader(id) } else { [None, None] };
    // Elsewhere reports a rank or an office of a fact that has no person.
    let is_person = value.is_none_or(|(field, _)| field == Field::Participant);
    let person = Some(entry).filter(|_| is_person);
    let of_story = entry.quotes.iter().filter(|quote| !quote.boilerplate);
    let claim = Claim {
        value,
        terms,
        stage,
        by,
        basis,
        has_note: entry.has_note,
        role,
        rank: person.and_then(|entry| Some(entry.rank.as_ref()?.value.as_str())),
        office: person.and_then(|entry| Some(entry.office.as_ref()?.value.as_str())),
        quotes: quotes(entry),
        of_story: of_story.map(|quote| quote.exact.value.as_str()).collect(),
    };
    for (key, why) in claimed::problems(&claim, context.vocabulary.names()) {
        report.add(entry.line_of(key), why);
    }
}

fn quotes(entry: &SeedFact) -> Vec<&str> {
    entry.quotes.iter().map(|quote| quote.exact.value.as_str()).collect()
}
