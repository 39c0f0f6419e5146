//! What a fact may say besides its value, and which sides it names.

use engine::{Basis, By, Edtf, Fact, Field, Role, TermId, words};

use crate::check::{quoted_date, value};
use crate::diagnostics::kind::DiagnosticKind;

/// Checks that a key which is only for facts of one field is at one of them.
pub(crate) fn is_for(key: &'static str, of: Field, field: Field) -> Result<(), DiagnosticKind> {
    if field == of { Ok(()) } else { Err(DiagnosticKind::OnlyOf { key, of, field }) }
}

/// Checks that what is told by one party's account is of both: what one side does itself needs no other account.
pub(crate) fn according_to(by: Option<By>) -> Result<(), DiagnosticKind> {
    if by == Some(By::Both) { Ok(()) } else { Err(DiagnosticKind::AccountOfOneSide) }
}

/// The year since when a partnership exists, which a quote must name.
pub(crate) fn since(text: &str, quotes: &[&str]) -> Result<Edtf, DiagnosticKind> {
    let year = value::date(text).ok().filter(|date| date.month().is_none());
    let year = year.ok_or_else(|| DiagnosticKind::BadYear { year: text.to_owned() })?;
    if quoted_date::missing_part(year, quotes).is_none() {
        Ok(year)
    } else {
        Err(DiagnosticKind::NotInQuote { key: "since", text: text.to_owned() })
    }
}

/// The words that say that somebody chaired, folded. A chairman chairs something, but perhaps not this dialogue.
const CHAIRED: [&str; 14] = [
    "chair",
    "chairs",
    "chaired",
    "chairing",
    "chairmanship",
    "cochair",
    "cochairs",
    "cochaired",
    "cochairing",
    "presided",
    "presides",
    "presiding",
    "chu tri",
    "chu toa",
];

/// Checks that a quote says of a stated chair that there was one. Who only held the talks led a side.
pub(crate) fn chaired(role: Role, basis: Basis, quotes: &[&str]) -> Result<(), DiagnosticKind> {
    let says_so = |quote: &&str| {
        let quote = format!(" {} ", words(quote).join(" "));
        CHAIRED.iter().any(|word| quote.contains(&format!(" {word} ")))
    };
    if role != Role::Chair || basis == Basis::Inferred || quotes.iter().any(says_so) {
        Ok(())
    } else {
        Err(DiagnosticKind::NotChaired)
    }
}

/// The sides that a fact names, each with its key. They must be parties of the dialogue.
pub(crate) fn sides(fact: &Fact) -> impl Iterator<Item = (&'static str, TermId)> {
    let by = if let Some(By::Party(party)) = fact.by { Some(party) } else { None };
    let person = fact.person.as_ref().map(|person| person.party);
    let sides = [("by", by), ("according_to", fact.according_to), ("party", person)];
    sides.into_iter().filter_map(|(key, party)| Some((key, party?)))
}
