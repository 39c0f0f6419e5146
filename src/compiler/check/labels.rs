//! Labels by language. A corpus need not have them in every language.

use engine::{Description, Lang, Localized, Term};

use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::message::Labelled;

/// Whether a corpus has labels in a language: it lists the language or, if it lists none, some term has a label in it.
#[must_use]
pub fn has_labels_in(lang: Lang, description: &Description, terms: &[Term]) -> bool {
    let first = Lang::default();
    if description.languages.is_empty() {
        return lang == first
            || terms.iter().any(|term| term.labels.has(lang) && term.labels[lang] != term.labels[first]);
    }
    lang == first || description.languages.iter().any(|tag| Lang::from_tag(tag) == lang)
}

/// Drops the warnings of labels that are missing in a language which the corpus does not have at all.
pub(crate) fn retain_in_languages(found: &mut Vec<Diagnostic>, description: &Description, terms: &[Term]) {
    let absent = Lang::ALL.map(|lang| !has_labels_in(lang, description, terms));
    found.retain(|diagnostic| match diagnostic.kind {
        DiagnosticKind::MissingLabel { lang, .. } => !absent[lang as usize],
        _ => true,
    });
}

/// The labels, with the first language's in place of each that is missing. Reports missing labels, also in the first
/// language.
pub(crate) fn complete(
    labels: Localized<Option<String>>,
    of: &Labelled,
    mut report: impl FnMut(DiagnosticKind),
) -> Localized<String> {
    for (lang, label) in Lang::ALL.into_iter().zip(labels.iter()) {
        match label {
            Some(label) if label.trim().is_empty() => report(DiagnosticKind::Blank { key: lang.tag() }),
            Some(_) => {}
            None => report(DiagnosticKind::MissingLabel { of: of.clone(), lang }),
        }
    }
    Localized::with_missing(labels)
}
