//! What the quotes of a stated fact must say: its edition, its date, or a label of its term.

use std::ops::Range;

use engine::{Basis, Edtf, Field, Term, TermId, Value};

use crate::check::claim::Claim;
use crate::check::names::Names;
use crate::check::{numeral, quoted_date};
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::unsupported::Unsupported;
use crate::diagnostics::value_name::ValueName;

/// How stated values of a field are quoted.
enum QuotedBy {
    /// By a label of their term.
    Name,
    /// By a label, or with a note: an article may not name what it speaks of.
    NameOrNote,
    /// Often paraphrased. `dialogues check --review` lists them for a reader.
    Anything,
}

fn quoted_by(field: Field) -> QuotedBy {
    match field {
        Field::Party | Field::Series | Field::Venue | Field::Participant => QuotedBy::Name,
        Field::Instrument | Field::Partnership => QuotedBy::Name,
        Field::Format | Field::Document | Field::Forum => QuotedBy::NameOrNote,
        _ => QuotedBy::Anything,
    }
}

/// Checks that the quotes name the stated value of a claim.
pub(crate) fn value(claim: &Claim<'_>, field: Field, value: Value, names: &Names) -> Result<(), Unsupported> {
    match (value, quoted_by(field)) {
        (Value::Number(_), _) if is_named(value, names, &claim.quotes) => Ok(()),
        (Value::Number(edition), _) => Err(Unsupported::EditionNotNamed { edition }),
        (Value::Date(held), _) => date(claim, held),
        (Value::Term(_), QuotedBy::NameOrNote) if claim.has_note => Ok(()),
        (Value::Term(_), QuotedBy::Name | QuotedBy::NameOrNote) => label(claim, field, names),
        (Value::Term(_), QuotedBy::Anything) => Ok(()),
    }
}

/// Whether a quote has a label of the value's term, or its number, or the quotes together name its date.
pub(crate) fn is_named(value: Value, names: &Names, quotes: &[&str]) -> bool {
    match value {
        Value::Term(id) => quotes.iter().any(|quote| names.is_named(id, quote)),
        Value::Number(number) => {
            quotes.iter().any(|quote| numeral::names_edition(&names.words_without_names(quote), number))
        }
        Value::Date(date) => quoted_date::missing_part(date, quotes).is_none(),
    }
}

/// Checks that the quotes name the date, and that quotes of the story do, unless a note says what else gives it.
fn date(claim: &Claim<'_>, held: Edtf) -> Result<(), Unsupported> {
    if let Some(part) = quoted_date::missing_part(held, &claim.quotes) {
        return Err(Unsupported::DateNotNamed { held, part });
    }
    if !claim.has_note && quoted_date::missing_part(held, &claim.of_story).is_some() {
        return Err(Unsupported::DateOfThePage { held });
    }
    Ok(())
}

/// Checks that a quote contains a label of the term, or of the kind of document or series that it is.
fn label(claim: &Claim<'_>, field: Field, names: &Names) -> Result<(), Unsupported> {
    let [term, broader] = claim.terms;
    let has_kind = matches!(field, Field::Document | Field::Series);
    let kind = broader.filter(|(_, kind)| has_kind && is_of_words(kind));
    if term.into_iter().chain(kind).any(|(id, _)| is_named(Value::Term(id), names, &claim.quotes)) {
        return Ok(());
    }
    let value = term.map_or_else(|| ValueName::from(String::new()), |(_, term)| ValueName::from(term));
    Err(Unsupported::LabelNotQuoted { field, value })
}

/// Whether a kind has more than one word: a word such as “agreement” need not be a document.
fn is_of_words(kind: &Term) -> bool {
    kind.labels.iter().all(|label| engine::words(label).len() > 1)
}

/// Checks that the field may be quoted from the boilerplate: a date may follow from the date of the page.
pub(crate) fn from_boilerplate(field: Field) -> Result<(), DiagnosticKind> {
    if field == Field::Held { Ok(()) } else { Err(DiagnosticKind::BoilerplateOf { field }) }
}

/// Checks that a person's rank or office is in a quote, verbatim, and not beside another person's name.
pub(crate) fn of_person(
    key: &'static str,
    text: &str,
    person: Option<TermId>,
    claim: &Claim<'_>,
    names: &Names,
) -> Result<(), Unsupported> {
    let places = claim.quotes.iter().flat_map(|quote| whole_words(quote, text).map(move |range| (*quote, range)));
    let others: Vec<Option<&str>> = places.map(|(quote, range)| nearer_person(quote, &range, person, names)).collect();
    match others.first() {
        None => Err(Unsupported::NotInQuote { key, text: text.to_owned() }),
        // For an inferred value, the note says who is meant if the quotes have only a part of the name.
        Some(Some(other)) if claim.basis == Basis::Stated && others.iter().all(Option::is_some) => {
            Err(Unsupported::OfSomebodyElse { key, text: text.to_owned(), person: (*other).to_owned() })
        }
        Some(_) => Ok(()),
    }
}

/// The name nearest to the words, if it is another person's.
fn nearer_person<'q>(quote: &'q str, words: &Range<usize>, person: Option<TermId>, names: &Names) -> Option<&'q str> {
    let distance = |name: &Range<usize>| name.start.saturating_sub(words.end) + words.start.saturating_sub(name.end);
    let named = names.of_field(Field::Participant, quote).into_iter();
    let (nearest, name) = named.min_by_key(|(id, name)| (distance(name), Some(*id) != person))?;
    (Some(nearest) != person).then_some(&quote[name])
}

/// Whether a text contains others words, verbatim.
pub(crate) fn contains_words(text: &str, words: &str) -> bool {
    whole_words(text, words).next().is_some()
}

/// Where words occur in a text, verbatim and whole: `minister` is not in “administered”.
fn whole_words<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let is_whole = move |range: Range<usize>| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let begins = !words.starts_with(char::is_alphanumeric) || !is_letter(text[..range.start].chars().next_back());
        let ends = !words.ends_with(char::is_alphanumeric) || !is_letter(text[range.end..].chars().next());
        begins && ends
    };
    let ranges = text.match_indices(words).map(move |(start, _)| start..start + words.len());
    ranges.filter(move |range| !words.trim().is_empty() && is_whole(range.clone()))
}
