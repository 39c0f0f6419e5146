//! What is wrong with what a fact claims, beside its quotes. Both readers ask here.

use engine::{Basis, Value};

use crate::check::claim::Claim;
use crate::check::names::Names;
use crate::check::{quoted, said};
use crate::diagnostics::kind::DiagnosticKind;

/// What is wrong, each with the key that has it.
pub(crate) fn problems(claim: &Claim<'_>, names: &Names) -> Vec<(&'static str, DiagnosticKind)> {
    let mut checks = vec![("stage", said::by_both(claim.stage, claim.by))];
    // That there is no quote is reported where quotes are read.
    if !claim.quotes.is_empty() {
        checks.extend(of_quotes(claim, names));
    }
    checks.into_iter().filter_map(|(key, outcome)| Some((key, outcome.err()?))).collect()
}

/// A value that is inferred has a note instead of quotes that say it.
fn of_quotes(claim: &Claim<'_>, names: &Names) -> Vec<(&'static str, Result<(), DiagnosticKind>)> {
    let quotes = &claim.quotes;
    let texts = [("rank", claim.rank), ("office", claim.office)];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text?)));
    let person = if let Some((_, Value::Term(id))) = claim.value { Some(id) } else { None };
    let of_person = |(key, text)| (key, quoted::of_person(key, text, person, claim, names));
    let mut checks: Vec<_> = texts.map(of_person).collect();
    if claim.basis == Basis::Stated {
        checks.extend(claim.value.map(|(field, value)| ("value", quoted::value(claim, field, value, names))));
        checks.push(("stage", said::stage(claim.stage, names, quotes)));
        checks.extend(claim.role.map(|role| ("role", said::role(role, quotes))));
    }
    checks
}
