//! What a value says, in words.

use engine::{Basis, By, Fact, Field, Lang, Setting, TermId, Value};

use crate::i18n;
use crate::vocabulary::Vocabulary;

/// The value itself, as the table calls it.
pub(super) fn value(fact: &Fact, vocabulary: &Vocabulary, lang: Lang) -> String {
    match fact.value {
        Value::Term(id) => vocabulary.label(id, lang).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

/// What else is said of it, in short parts.
pub(super) fn details(fact: &Fact, vocabulary: &Vocabulary, lang: Lang) -> Vec<String> {
    let label = |id: TermId| vocabulary.label(id, lang).to_owned();
    let mut parts = Vec::new();
    parts.extend(fact.stage.map(|stage| stage.labels()[lang].to_owned()));
    if let Some(person) = &fact.person {
        parts.push(person.role.labels()[lang].to_owned());
        parts.extend([&person.rank, &person.office].into_iter().flatten().cloned());
        parts.push(label(person.party));
    }
    match fact.by {
        Some(By::Both) => parts.push(format!("{}: {}", i18n::SAID_BY[lang], i18n::BOTH[lang])),
        Some(By::Party(id)) => parts.push(format!("{}: {}", i18n::SAID_BY[lang], label(id))),
        None => {}
    }
    parts.extend(fact.according_to.map(|id| format!("{} {}", i18n::ACCORDING_TO[lang], label(id))));
    if fact.setting != Setting::Dialogue {
        parts.push(fact.setting.labels()[lang].to_owned());
    }
    if fact.basis == Basis::Inferred {
        parts.push(fact.basis.labels()[lang].to_owned());
    }
    parts.extend(fact.since.map(|since| format!("{} {since}", i18n::SINCE[lang])));
    if let Value::Term(id) = fact.value
        && vocabulary.is_new(id)
    {
        parts.push(i18n::NEW_TERM[lang].to_owned());
    }
    parts
}

/// What a field is called.
pub(super) fn field(field: Field, lang: Lang) -> &'static str {
    field.spec().labels[lang]
}
