//! What a fact may say besides its value, and which sides it names.

use engine::{By, Edtf, Fact, Field, TermId};

use crate::check::{quoted_date, value};
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::unsupported::Unsupported;

/// Checks that a key which belongs to one field is at a fact of that field.
pub(crate) fn is_for(key: &'static str, of: Field, field: Field) -> Result<(), DiagnosticKind> {
    if field == of { Ok(()) } else { Err(DiagnosticKind::OnlyOf { key, of, field }) }
}

/// Checks that `according_to` stands with both sides: what one side does itself needs no account.
pub(crate) fn according_to(by: Option<By>) -> Result<(), DiagnosticKind> {
    if by == Some(By::Both) { Ok(()) } else { Err(DiagnosticKind::AccountOfOneSide) }
}

/// The year in which a partnership began, which a quote must name.
pub(crate) fn since(text: &str, quotes: &[&str]) -> Result<Edtf, Unsupported> {
    let is_plain = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let year = value::date(text).ok().filter(|_| is_plain);
    let year = year.ok_or_else(|| Unsupported::BadYear { year: text.to_owned() })?;
    if quoted_date::missing_part(year, quotes).is_none() {
        Ok(year)
    } else {
        Err(Unsupported::NotInQuote { key: "since", text: text.to_owned() })
    }
}

/// The sides that a fact names, each with its key. They must be parties of the dialogue.
pub(crate) fn sides(fact: &Fact) -> impl Iterator<Item = (&'static str, TermId)> {
    let by = if let Some(By::Party(party)) = fact.by { Some(party) } else { None };
    let person = fact.person.as_ref().map(|person| person.party);
    let sides = [("by", by), ("according_to", fact.according_to), ("party", person)];
    sides.into_iter().filter_map(|(key, party)| Some((key, party?)))
}
