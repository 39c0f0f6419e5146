//! Converts the facts of an import to the model: parses names and dates, locates quotes.

use engine::{
    Article, Basis, By, Edtf, Evidence, Fact, Field, FieldKind, Person, Role, Setting, Span, Stage, TermId, Value,
};

use crate::check::claim::Claim;
use crate::check::{attributes, claimed, quoted, value};
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::line_numbers::LineNumbers;
use crate::diagnostics::unsupported::Unsupported;
use crate::import::builder::CorpusBuilder;
use crate::import::records::{ImportEvidence, ImportFact};

/// What an attribute is checked to be: `None` if it is wrong, which is reported; `Some(None)` where it is not given.
type Checked<T> = Option<Option<T>>;

impl CorpusBuilder {
    /// A fact; if something is wrong, reports that and gives `None`.
    pub(crate) fn fact(&mut self, import: ImportFact, line: usize) -> Option<Fact> {
        let field = self.checked(value::field(&import.field), line)?;
        let value = self.value(field, &import, line)?;
        let stage = self.stage(&import, line)?;
        let basis = self.basis(&import, line)?;
        let by = self.by(&import, line)?;
        let according_to = self.according_to(&import, by, line)?;
        let setting = self.setting(&import, line)?;
        let person = self.person(&import, line)?;
        if import.evidence.is_empty() {
            self.report(line, Unsupported::NoQuote);
        }
        if person.is_some() {
            self.checked(attributes::is_for("person", Field::Participant, field), line)?;
        }
        let (note, since, evidence) = (import.note.clone(), None, Vec::new());
        let fact = Fact { field, value, stage, by, according_to, setting, basis, note, person, since, evidence };
        let problems = claimed::problems(&self.claim(&fact, &import.evidence), self.names());
        let since = self.since(&import, field, line)?;
        let is_sound = problems.is_empty() && !import.evidence.is_empty();
        problems.into_iter().for_each(|(_, why)| self.report(line, why));
        let evidence = self.all_evidence(import.evidence, field, line)?;
        is_sound.then_some(Fact { since, evidence, ..fact })
    }

    /// What a fact says, for its quotes to prove.
    fn claim<'a>(&'a self, fact: &'a Fact, evidence: &'a [ImportEvidence]) -> Claim<'a> {
        let of_story = evidence.iter().filter(|evidence| !evidence.boilerplate);
        Claim {
            value: Some((fact.field, fact.value)),
            terms: if let Value::Term(id) = fact.value { self.with_broader(id) } else { [None, None] },
            stage: fact.stage,
            by: fact.by,
            basis: fact.basis,
            has_note: fact.note.is_some(),
            role: fact.person.as_ref().map(|person| person.role),
            rank: fact.person.as_ref().and_then(|person| person.rank.as_deref()),
            office: fact.person.as_ref().and_then(|person| person.office.as_deref()),
            of_story: of_story.map(|evidence| evidence.quote.as_str()).collect(),
            quotes: quotes(evidence),
        }
    }

    fn stage(&mut self, fact: &ImportFact, line: usize) -> Checked<Stage> {
        let Some(name) = &fact.stage else { return Some(None) };
        self.checked(value::named("stage", name, &Stage::ALL, Stage::name), line).map(Some)
    }

    fn basis(&mut self, fact: &ImportFact, line: usize) -> Option<Basis> {
        let Some(name) = &fact.basis else { return Some(Basis::Stated) };
        self.checked(value::named("basis", name, &Basis::ALL, Basis::name), line)
    }

    fn by(&mut self, fact: &ImportFact, line: usize) -> Checked<By> {
        match fact.by.as_deref() {
            Some(By::BOTH) => Some(Some(By::Both)),
            Some(code) => self.party(code, line).map(|party| Some(By::Party(party))),
            None => Some(None),
        }
    }

    fn according_to(&mut self, fact: &ImportFact, by: Option<By>, line: usize) -> Checked<TermId> {
        let Some(code) = &fact.according_to else { return Some(None) };
        self.checked(attributes::according_to(by), line)?;
        self.party(code, line).map(Some)
    }

    fn setting(&mut self, fact: &ImportFact, line: usize) -> Option<Setting> {
        let Some(name) = &fact.setting else { return Some(Setting::Dialogue) };
        self.checked(value::named("setting", name, &Setting::ALL, Setting::name), line)
    }

    fn person(&mut self, fact: &ImportFact, line: usize) -> Checked<Person> {
        let Some(person) = &fact.person else { return Some(None) };
        let role = self.checked(value::named("role", &person.role, &Role::ALL, Role::name), line)?;
        let party = self.party(&person.party, line)?;
        Some(Some(Person { role, rank: person.rank.clone(), office: person.office.clone(), party }))
    }

    fn since(&mut self, fact: &ImportFact, field: Field, line: usize) -> Checked<Edtf> {
        let Some(year) = &fact.since else { return Some(None) };
        self.checked(attributes::is_for("since", Field::Partnership, field), line)?;
        self.checked(attributes::since(year, &quotes(&fact.evidence)), line).map(Some)
    }

    fn party(&mut self, code: &str, line: usize) -> Option<TermId> {
        self.term_of(Field::Party, code, code, line)
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

    /// The evidence of a fact, if all of it is sound.
    fn all_evidence(&mut self, evidence: Vec<ImportEvidence>, field: Field, line: usize) -> Option<Vec<Evidence>> {
        let mut all = Vec::new();
        for quote in evidence {
            if quote.boilerplate {
                self.checked(quoted::from_boilerplate(field), line)?;
            }
            all.push(self.evidence(quote, line)?);
        }
        Some(all)
    }
}

fn quotes(evidence: &[ImportEvidence]) -> Vec<&str> {
    evidence.iter().map(|evidence| evidence.quote.as_str()).collect()
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
pub(crate) fn byte_span(text: &str, start: u32, end: u32) -> Option<Span> {
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
