//! Checks the table `[article]` against the text.

use engine::{Article, Basis, Edtf, Span};

use crate::check::{quoted, value};
use crate::diagnostics::diagnostic::Report;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::unsupported::Unsupported;
use crate::seeds::seed_file::{SeedArticle, SeedDate, SeedStory, SeedTitle, Sourced};
use crate::seeds::source_text::SourceText;
use crate::seeds::toml_keys::Lined;
use crate::seeds::vocabulary_file::check_kebab_case;

/// The article; if something is wrong, reports that and gives `None`.
pub(crate) fn check(
    entry: &SeedArticle,
    text: Option<&SourceText<'_>>,
    story: Option<Span>,
    report: &mut Report,
) -> Option<Article> {
    if let Some(id) = &entry.id {
        check_kebab_case(id, report);
    }
    let published = entry.published.as_ref().and_then(|published| self::published(published, text, report));
    let author = named("author", entry.author.as_ref(), text, report);
    let publisher = named("publisher", entry.publisher.as_ref(), text, report);
    let title = entry.title.as_ref().and_then(|title| self::title(title, text, report));
    let kind = entry.kind.as_ref();
    let kind = kind.and_then(|kind| report.checked(value::article_kind(&kind.value), kind.line));
    let known = |outcome, text: &Lined<String>, report: &mut Report| {
        report.checked(outcome, text.line).map(|()| text.value.clone())
    };
    let lang = entry.lang.as_ref().and_then(|lang| known(value::language(&lang.value), lang, report));
    let url = entry.url.as_ref().and_then(|url| known(value::url(&url.value), url, report));
    let (title, title_supplied) = title?;
    Some(Article {
        id: entry.id.as_ref()?.value.clone(),
        title,
        title_supplied,
        author,
        publisher,
        published,
        published_note: entry.published.as_ref().and_then(|date| Some(date.note.as_ref()?.value.clone())),
        kind,
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

/// The headline, and whether it is supplied.
fn title(title: &SeedTitle, text: Option<&SourceText<'_>>, report: &mut Report) -> Option<(String, bool)> {
    let Some(supplied) = &title.supplied else {
        return verbatim(title.quote.as_ref()?, text, report).map(|quote| (quote, false));
    };
    let body = text.map_or("", SourceText::body);
    report.checked(value::supplied_title(&supplied.value, body), supplied.line)?;
    Some((supplied.value.clone(), true))
}

/// The date of publication, which the quote of a stated one names.
fn published(entry: &SeedDate, text: Option<&SourceText<'_>>, report: &mut Report) -> Option<Edtf> {
    let basis = entry.basis.as_ref();
    let basis =
        basis.map(|name| report.checked(value::named("basis", &name.value, &Basis::ALL, Basis::name), name.line));
    let quote = entry.date.quote.as_ref().and_then(|quote| verbatim(quote, text, report));
    match basis {
        None | Some(Some(Basis::Stated)) => {
            if entry.has_note {
                report.add(entry.line, DiagnosticKind::NoteOfStatedDate);
            }
            let named = quote
                .zip(entry.date.value.as_ref())
                .and_then(|(quote, date)| Some((value::published(value::date(&date.value).ok()?, &quote), date.line)));
            named.and_then(|(outcome, line)| report.checked(outcome, line));
        }
        Some(Some(Basis::Inferred)) if !entry.has_note => report.add(entry.line, Unsupported::NoNote),
        Some(_) => {}
    }
    let date = entry.date.value.as_ref()?;
    report.checked(value::date(&date.value), date.line)
}

/// A name that its quote has.
fn named(
    key: &'static str,
    sourced: Option<&Sourced>,
    text: Option<&SourceText<'_>>,
    report: &mut Report,
) -> Option<String> {
    let sourced = sourced?;
    if verbatim(sourced.quote.as_ref()?, text, report).is_some() {
        holds_value(key, sourced, report);
    }
    Some(sourced.value.as_ref()?.value.clone())
}

/// The quote of a value, if it occurs in the text, boilerplate included. Nothing is reported without a text.
fn verbatim(quote: &Lined<String>, text: Option<&SourceText<'_>>, report: &mut Report) -> Option<String> {
    let text = text?;
    if text.body().contains(&quote.value) {
        return Some(quote.value.clone());
    }
    report.add(quote.line, text.not_found(&quote.value));
    None
}

/// Checks that a name is in its quote.
fn holds_value(key: &'static str, sourced: &Sourced, report: &mut Report) {
    let (Some(value), Some(quote)) = (&sourced.value, &sourced.quote) else { return };
    if !quoted::contains_words(&quote.value, &value.value) {
        report.add(value.line, DiagnosticKind::NotInItsQuote { key, text: value.value.clone() });
    }
}
