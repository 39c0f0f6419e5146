//! Labels in every language. A corpus need not have them in each.

use engine::{Lang, Localized};

use crate::diagnostics::kind::{DiagnosticKind, Labelled};

/// The labels, with the first language's in place of each that is missing. That is reported, as is a first language
/// without a label.
pub(crate) fn complete(
    labels: Localized<Option<String>>,
    of: &Labelled,
    mut report: impl FnMut(DiagnosticKind),
) -> Localized<String> {
    let first = labels[Lang::default()].clone();
    Localized::from_fn(|lang| {
        let label = labels[lang].clone();
        if label.as_ref().is_some_and(|label| label.trim().is_empty()) {
            report(DiagnosticKind::Blank { key: lang.tag() });
        } else if label.is_none() {
            report(DiagnosticKind::MissingLabel { of: of.clone(), lang });
        }
        label.or_else(|| first.clone()).unwrap_or_default()
    })
}
