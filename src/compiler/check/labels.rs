//! The labels of a term. A vocabulary need not have them in every language.

use engine::{Field, Lang, Localized};

use crate::diagnostics::kind::DiagnosticKind;

/// The labels, with the first language's in place of each that is missing. That is reported, as is a first language
/// without a label.
pub(crate) fn complete(
    labels: Localized<Option<String>>,
    field: Field,
    id: &str,
    mut report: impl FnMut(DiagnosticKind),
) -> Localized<String> {
    let first = labels[Lang::default()].clone();
    Localized::from_fn(|lang| {
        let label = labels[lang].clone();
        if label.as_ref().is_some_and(|label| label.trim().is_empty()) {
            report(DiagnosticKind::Blank { key: lang.tag() });
        } else if label.is_none() {
            report(DiagnosticKind::MissingLabel { field, id: id.to_owned(), lang });
        }
        label.or_else(|| first.clone()).unwrap_or_default()
    })
}
