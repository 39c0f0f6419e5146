//! What is wrong with a fact, compared with its quotes. Both readers use it.

use engine::{Basis, Value};

use crate::check::claim::Claim;
use crate::check::names::Names;
use crate::check::{quoted, said};
use crate::diagnostics::unsupported::Unsupported;

/// The problems, each with its key.
pub(crate) fn problems(claim: &Claim<'_>, names: &Names) -> Vec<(&'static str, Unsupported)> {
    let mut checks = vec![("stage", said::by_both(claim.stage, claim.by))];
    // A missing quote is reported where quotes are read.
    if !claim.quotes.is_empty() {
        checks.extend(of_quotes(claim, names));
    }
    checks.into_iter().filter_map(|(key, outcome)| Some((key, outcome.err()?))).collect()
}

/// An inferred value has a note instead of quotes that state it.
fn of_quotes(claim: &Claim<'_>, names: &Names) -> Vec<(&'static str, Result<(), Unsupported>)> {
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
