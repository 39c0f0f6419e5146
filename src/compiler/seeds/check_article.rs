//! Checks the table `[article]` against the text.

use engine::{Article, Span};

use crate::check::value;
use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::seeds::seed_file::{SeedArticle, SeedStory, Sourced};
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::check_kebab_case;

/// The article; `None` if something is wrong, which is then reported.
pub(crate) fn check(
    entry: &SeedArticle,
    text: Option<&SourceText<'_>>,
    story: Option<Span>,
    report: &mut Report,
) -> Option<Article> {
    if let Some(id) = &entry.id {
        check_kebab_case(id, report);
    }
    let published = entry.published.as_ref().and_then(|published| {
        if verbatim(published, text, report).is_some() {
            // A date of any format has its year in figures.
            holds_value("published", published, |value| value.get(..4).unwrap_or(value), report);
        }
        let date = published.value.as_ref()?;
        report.checked(value::date(&date.value), date.line)
    });
    if let Some(publisher) = &entry.publisher
        && verbatim(publisher, text, report).is_some()
    {
        holds_value("publisher", publisher, |value| value, report);
    }
    let title = entry.title.as_ref().and_then(|title| verbatim(title, text, report));
    let known = |outcome, text: &Lined<String>, report: &mut Report| {
        report.checked(outcome, text.line).map(|()| text.value.clone())
    };
    let lang = entry.lang.as_ref().and_then(|lang| known(value::language(&lang.value), lang, report));
    let url = entry.url.as_ref().and_then(|url| known(value::url(&url.value), url, report));
    Some(Article {
        id: entry.id.as_ref()?.value.clone(),
        title: title?,
        publisher: entry.publisher.as_ref().and_then(|publisher| Some(publisher.value.as_ref()?.value.clone())),
        published,
        lang: lang?,
        url,
        body: text?.body().to_owned(),
        story: story?,
    })
}

/// The span from the story's first words to its last.
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

/// The span of words that must occur once in the text.
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

/// The quote of a value, if it occurs in the text, boilerplate included. Nothing is reported without a text.
fn verbatim(sourced: &Sourced, text: Option<&SourceText<'_>>, report: &mut Report) -> Option<String> {
    let (quote, text) = (sourced.quote.as_ref()?, text?);
    if text.body().contains(&quote.value) {
        return Some(quote.value.clone());
    }
    report.add(quote.line, text.not_found(&quote.value));
    None
}

/// Checks that a part of a value is in its quote.
fn holds_value(key: &'static str, sourced: &Sourced, part: impl Fn(&str) -> &str, report: &mut Report) {
    let (Some(value), Some(quote)) = (&sourced.value, &sourced.quote) else { return };
    let part = part(&value.value);
    if !quote.value.contains(part) {
        report.add(value.line, DiagnosticKind::NotInItsQuote { key, text: part.to_owned() });
    }
}
