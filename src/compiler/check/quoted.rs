//! What the quotes of a stated fact must say: its edition, its date, or a label of its term.

use engine::{Field, Term, Value, words};

use crate::check::{numeral, quoted_date};
use crate::diagnostics::kind::DiagnosticKind;

/// Whether stated values of the field are quoted by name. Values of other fields are often paraphrased.
fn is_quoted_by_name(field: Field) -> bool {
    matches!(field, Field::Party | Field::Venue | Field::Participant | Field::Instrument)
}

/// Checks that the quotes name a stated value. `term` is the term of the value, if it is one.
pub(crate) fn value(field: Field, value: Value, term: Option<&Term>, quotes: &[&str]) -> Result<(), DiagnosticKind> {
    match value {
        Value::Number(edition) if !quotes.iter().any(|quote| numeral::names_edition(quote, edition)) => {
            Err(DiagnosticKind::EditionNotNamed { edition })
        }
        Value::Date(held) => match quoted_date::missing_part(held, quotes) {
            Some(part) => Err(DiagnosticKind::DateNotNamed { held, part }),
            None => Ok(()),
        },
        Value::Term(_) if is_quoted_by_name(field) => term.map_or(Ok(()), |term| label(term, quotes)),
        Value::Number(_) | Value::Term(_) => Ok(()),
    }
}

/// Checks that a value of the field may be quoted from the boilerplate: a date may follow from that of the page.
pub(crate) fn from_boilerplate(field: Field) -> Result<(), DiagnosticKind> {
    if field == Field::Held { Ok(()) } else { Err(DiagnosticKind::BoilerplateOf { field }) }
}

/// Checks that a person's rank or office is in a quote, verbatim.
pub(crate) fn verbatim(key: &'static str, text: &str, quotes: &[&str]) -> Result<(), DiagnosticKind> {
    if quotes.iter().any(|quote| quote.contains(text)) {
        Ok(())
    } else {
        Err(DiagnosticKind::NotInQuote { key, text: text.to_owned() })
    }
}

/// Checks that a quote contains a label of the term; case and diacritics do not count.
fn label(term: &Term, quotes: &[&str]) -> Result<(), DiagnosticKind> {
    let quotes: Vec<Vec<String>> = quotes.iter().map(|quote| words(quote)).collect();
    let is_quoted = |label: &String| {
        let label = words(label);
        !label.is_empty() && quotes.iter().any(|quote| quote.windows(label.len()).any(|window| window == label))
    };
    if term.labels.iter().chain(&term.alt).any(is_quoted) {
        return Ok(());
    }
    Err(DiagnosticKind::LabelNotQuoted { field: term.field, id: term.id.clone() })
}
