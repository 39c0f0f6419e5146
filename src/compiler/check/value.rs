//! Single values: names, dates, editions, language tags and URLs.

use engine::{ArticleKind, Edtf, FIELDS, Field, FieldKind, TermId, is_web_url};
use isocountry::CountryCode;

use crate::check::quoted_date;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::spelling::{nearest, nearest_name};

/// The field with this name, if annotations can give it.
pub(crate) fn field(name: &str) -> Result<Field, DiagnosticKind> {
    match Field::from_name(name) {
        Some(field) if field.spec().kind == FieldKind::Derived => Err(DiagnosticKind::DerivedField { field }),
        Some(field) => Ok(field),
        None => {
            let given = FIELDS.iter().filter(|spec| spec.kind != FieldKind::Derived);
            let nearest = nearest_name(name, given.map(|spec| spec.name));
            Err(DiagnosticKind::UnknownField { name: name.to_owned(), nearest })
        }
    }
}

/// The field with this name, if its values are terms.
pub(crate) fn term_field(name: &str) -> Result<Field, DiagnosticKind> {
    let field = field(name)?;
    if field.spec().kind == FieldKind::Term { Ok(field) } else { Err(DiagnosticKind::FieldWithoutTerms { field }) }
}

/// Pins a value that is written as `instrument:unclos`, unless it is pinned already.
pub(crate) fn pin(
    pinned: &mut Vec<TermId>,
    value: &str,
    find: impl FnOnce(Field, &str) -> Result<TermId, DiagnosticKind>,
) -> Result<(), DiagnosticKind> {
    let value = value.to_owned();
    let Some((field, id)) = value.split_once(':') else { return Err(DiagnosticKind::NotAPinnedValue { value }) };
    let term = find(term_field(field)?, id)?;
    if pinned.contains(&term) {
        return Err(DiagnosticKind::PinnedTwice { value });
    }
    pinned.push(term);
    Ok(())
}

/// The one of `all` with this name.
pub(crate) fn named<T: Copy>(
    key: &'static str,
    name: &str,
    all: &[T],
    name_of: fn(T) -> &'static str,
) -> Result<T, DiagnosticKind> {
    all.iter().copied().find(|&one| name_of(one) == name).ok_or_else(|| {
        let known: Vec<&'static str> = all.iter().map(|&one| name_of(one)).collect();
        let nearest = nearest_name(name, known.iter().copied());
        DiagnosticKind::UnknownName { key, name: name.to_owned(), nearest, known }
    })
}

/// A date, as precise as it is known.
pub(crate) fn date(text: &str) -> Result<Edtf, DiagnosticKind> {
    text.parse().map_err(|error| DiagnosticKind::BadDate { date: text.to_owned(), error })
}

/// A whole number from 1, without sign or leading zeros.
pub(crate) fn edition(text: &str) -> Result<u32, DiagnosticKind> {
    let number = text.parse().ok().filter(|number: &u32| *number > 0 && number.to_string() == text);
    number.ok_or_else(|| DiagnosticKind::BadEdition { edition: text.to_owned() })
}

/// Checks that every part of a language tag is registered for BCP 47.
pub(crate) fn language(tag: &str) -> Result<(), DiagnosticKind> {
    if is_language(tag) { Ok(()) } else { Err(DiagnosticKind::UnknownLanguage { tag: tag.to_owned() }) }
}

#[cfg(not(target_arch = "wasm32"))]
fn is_language(tag: &str) -> bool {
    language_tags::LanguageTag::parse(tag).is_ok_and(|tag| tag.validate().is_ok())
}

/// In a browser only the form of a tag is checked: the registry is 115 KB, and `dialogues check` has the last word.
#[cfg(target_arch = "wasm32")]
fn is_language(tag: &str) -> bool {
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    tag.split('-').all(is_part) && tag.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Checks that a URL can be linked to.
pub(crate) fn url(url: &str) -> Result<(), DiagnosticKind> {
    if is_web_url(url) { Ok(()) } else { Err(DiagnosticKind::BadUrl { url: url.to_owned() }) }
}

/// Checks that a text names a date of publication, as far as it is known.
pub(crate) fn published(date: Edtf, text: &str) -> Result<(), DiagnosticKind> {
    match quoted_date::missing_part(date, &[text]) {
        Some(part) => Err(DiagnosticKind::PublishedNotNamed { date, part }),
        None => Ok(()),
    }
}

/// The kind of article with this name.
pub(crate) fn article_kind(name: &str) -> Result<ArticleKind, DiagnosticKind> {
    named("kind", name, &ArticleKind::ALL, ArticleKind::name)
}

/// Checks that a headline has to be supplied: the text does not have it.
pub(crate) fn supplied_title(title: &str, body: &str) -> Result<(), DiagnosticKind> {
    if body.contains(title) { Err(DiagnosticKind::SuppliedInText { title: title.to_owned() }) } else { Ok(()) }
}

/// The European Union, a party that is no country: ISO 3166-1 reserves its code.
const EUROPEAN_UNION: &str = "EU";

/// Checks that a code is that of a country, or of the European Union.
pub(crate) fn country(code: &str) -> Result<(), DiagnosticKind> {
    if CountryCode::for_alpha2(code).is_ok() || code == EUROPEAN_UNION {
        return Ok(());
    }
    let names = CountryCode::iter().flat_map(|c| [c.name(), c.alpha3(), c.alpha2()].map(|name| (name, c.alpha2())));
    Err(DiagnosticKind::UnknownCountry { code: code.to_owned(), nearest: nearest(code, names) })
}
