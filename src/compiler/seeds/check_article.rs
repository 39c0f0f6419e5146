//! The table `[article]` and the text beside it: an [`Article`], if nothing is wrong with it.

use engine::{Article, Edtf, Span};
use language_tags::LanguageTag;

use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::seeds::seed_file::{SeedArticle, SeedStory, Sourced};
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::check_kebab_case;

/// The article, or `None` where something is wrong, which is then reported.
pub(crate) fn check(
    entry: &SeedArticle,
    text: Option<&SourceText<'_>>,
    story: Option<Span>,
    report: &mut Report,
) -> Option<Article> {
    if let Some(id) = &entry.id {
        check_kebab_case(id, report);
    }
    let published = entry.published.as_ref().map(|published| {
        if verbatim(published, text, report).is_some() {
            // The year stands in figures in whatever gives a date.
            holds_value("published", published, |value| value.get(..4).unwrap_or(value), report);
        }
        published.value.as_ref().and_then(|value| date(value, report))
    });
    if let Some(publisher) = &entry.publisher
        && verbatim(publisher, text, report).is_some()
    {
        holds_value("publisher", publisher, |value| value, report);
    }
    let title = entry.title.as_ref().and_then(|title| verbatim(title, text, report));
    let lang = entry.lang.as_ref().and_then(|lang| language(lang, report));
    let url = entry.url.as_ref().and_then(|url| address(url, report));
    Some(Article {
        id: entry.id.as_ref()?.value.clone(),
        title: title?,
        publisher: entry.publisher.as_ref().and_then(|publisher| Some(publisher.value.as_ref()?.value.clone())),
        published: published.flatten(),
        lang: lang?,
        url,
        body: text?.body().to_owned(),
        story: story?,
    })
}

/// The part of the text from the story's first words to its last.
pub(crate) fn story(entry: &SeedStory, text: &SourceText<'_>, report: &mut Report) -> Option<Span> {
    let from = entry.from.as_ref().and_then(|from| once("from", from, text, report));
    let to = entry.to.as_ref().and_then(|to| once("to", to, text, report));
    let (from, to) = (from?, to?);
    if from.start > to.start || from.end > to.end {
        let line = entry.to.as_ref().map_or(1, |to| to.line);
        let (from, to) = (text.line(from.start as usize), text.line(to.start as usize));
        report.add(line, DiagnosticKind::StoryOrder { from, to });
        return None;
    }
    Some(Span { start: from.start, end: to.end })
}

/// Where the words stand, if they stand once.
fn once(key: &'static str, words: &Lined<String>, text: &SourceText<'_>, report: &mut Report) -> Option<Span> {
    let starts = text.occurrences(&words.value);
    let quote = words.value.clone();
    match starts[..] {
        [start] => return Some(crate::seeds::source_text::span(start, start + quote.len())),
        [] => report.add(words.line, text.not_found(&quote)),
        _ => {
            let (times, lines) = (starts.len(), text.lines_of(&starts));
            report.add(words.line, DiagnosticKind::StoryRepeated { key, quote, times, lines });
        }
    }
    None
}

/// The words a value is taken from, if they stand in the text, furniture included. Without a text there is nothing
/// to say.
fn verbatim(sourced: &Sourced, text: Option<&SourceText<'_>>, report: &mut Report) -> Option<String> {
    let (quote, text) = (sourced.quote.as_ref()?, text?);
    if text.body().contains(&quote.value) {
        return Some(quote.value.clone());
    }
    report.add(quote.line, text.not_found(&quote.value));
    None
}

/// A part of a value stands in the quote that it is taken from.
fn holds_value(key: &'static str, sourced: &Sourced, part: impl Fn(&str) -> &str, report: &mut Report) {
    let (Some(value), Some(quote)) = (&sourced.value, &sourced.quote) else { return };
    let part = part(&value.value);
    if !quote.value.contains(part) {
        report.add(value.line, DiagnosticKind::NotInItsQuote { key, text: part.to_owned() });
    }
}

/// A date as precise as it is known.
pub(crate) fn date(value: &Lined<String>, report: &mut Report) -> Option<Edtf> {
    let date = value.value.parse().ok();
    if date.is_none() {
        report.add(value.line, DiagnosticKind::BadDate { date: value.value.clone() });
    }
    date
}

/// A tag whose every part is in the registry of BCP 47.
fn language(tag: &Lined<String>, report: &mut Report) -> Option<String> {
    let known = LanguageTag::parse(&tag.value).is_ok_and(|tag| tag.validate().is_ok());
    if !known {
        report.add(tag.line, DiagnosticKind::UnknownLanguage { tag: tag.value.clone() });
    }
    known.then(|| tag.value.clone())
}

/// An address that a link may lead to: never a script.
fn address(url: &Lined<String>, report: &mut Report) -> Option<String> {
    let sound =
        ["https://", "http://"].iter().any(|scheme| url.value.len() > scheme.len() && url.value.starts_with(scheme))
            && !url.value.contains(|c: char| c.is_whitespace() || c.is_control());
    if !sound {
        report.add(url.line, DiagnosticKind::BadUrl { url: url.value.clone() });
    }
    sound.then(|| url.value.clone())
}
