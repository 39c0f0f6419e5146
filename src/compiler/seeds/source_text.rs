//! Looks up quotes in the text of an article.

use std::cell::OnceCell;

use engine::{Span, tokens};

use crate::check::nearest_words::NearestWords;
use crate::diagnostics::kind::DiagnosticKind;
use crate::diagnostics::line_numbers::LineNumbers;
use crate::diagnostics::source_line::SourceLine;
use crate::seeds::seed_file::SeedQuote;
use crate::seeds::seed_folder::File;

/// The text of an article.
#[derive(Debug)]
pub(crate) struct SourceText<'a> {
    file: &'a File,
    lines: LineNumbers,
    /// Built when the first quote is not found.
    nearest: OnceCell<NearestWords>,
}

impl<'a> SourceText<'a> {
    pub(crate) fn new(file: &'a File) -> Self {
        Self { file, lines: LineNumbers::new(&file.content), nearest: OnceCell::new() }
    }

    pub(crate) fn body(&self) -> &'a str {
        &self.file.content
    }

    /// The complete text, boilerplate included.
    pub(crate) fn whole(&self) -> Span {
        span(0, self.body().len())
    }

    pub(crate) fn line(&self, at: usize) -> usize {
        self.lines.line(at)
    }

    /// Finds the quote in the story, or in the boilerplate if it is said to be there. It must occur once, or once
    /// between its prefix and suffix.
    pub(crate) fn locate(&self, quote: &SeedQuote, story: Span) -> Result<Span, DiagnosticKind> {
        let exact = quote.exact.value.as_str();
        if tokens(exact).next().is_none() {
            return Err(DiagnosticKind::BlankQuote);
        }
        let starts = if quote.boilerplate { self.around(exact, story) } else { self.within(exact, story) };
        let fitting: Vec<usize> = starts.iter().copied().filter(|&start| self.fits(quote, start)).collect();
        match (fitting.len(), &starts[..]) {
            (_, []) if quote.boilerplate => Err(self.not_in_boilerplate(exact)),
            (_, []) => Err(self.not_in_story(exact)),
            (0, _) => Err(DiagnosticKind::ContextMisfit { quote: exact.to_owned(), at: self.lines_of(&starts) }),
            (1, _) => Ok(span(fitting[0], fitting[0] + exact.len())),
            (times, _) => {
                Err(DiagnosticKind::QuoteRepeated { quote: exact.to_owned(), times, lines: self.lines_of(&fitting) })
            }
        }
    }

    /// Where the words start in the story.
    fn within(&self, words: &str, story: Span) -> Vec<usize> {
        let starts = occurrences(&self.body()[story.range()], words);
        starts.into_iter().map(|start| start + story.start as usize).collect()
    }

    /// Where the words start in the boilerplate before and after the story.
    fn around(&self, words: &str, story: Span) -> Vec<usize> {
        let after = story.end as usize;
        let before = occurrences(&self.body()[..story.start as usize], words);
        before.into_iter().chain(occurrences(&self.body()[after..], words).into_iter().map(|at| at + after)).collect()
    }

    /// Where the words start in the complete text.
    pub(crate) fn occurrences(&self, words: &str) -> Vec<usize> {
        occurrences(self.body(), words)
    }

    pub(crate) fn lines_of(&self, starts: &[usize]) -> Vec<usize> {
        let mut lines: Vec<usize> = starts.iter().map(|&start| self.line(start)).collect();
        lines.dedup();
        lines
    }

    /// The problem that a quote is not in the text, with the words most like it.
    pub(crate) fn not_found(&self, quote: &str) -> DiagnosticKind {
        let nearest = self.nearest.get_or_init(|| NearestWords::new(self.body()));
        let nearest = nearest.find(self.body(), quote, |start| Some(self.place(start)));
        DiagnosticKind::QuoteNotFound { quote: quote.to_owned(), nearest }
    }

    fn not_in_story(&self, quote: &str) -> DiagnosticKind {
        match self.body().find(quote) {
            Some(start) => DiagnosticKind::QuoteOutsideStory { quote: quote.to_owned(), at: self.place(start) },
            None => self.not_found(quote),
        }
    }

    fn not_in_boilerplate(&self, quote: &str) -> DiagnosticKind {
        if self.body().contains(quote) {
            return DiagnosticKind::QuoteInStory { quote: quote.to_owned() };
        }
        self.not_found(quote)
    }

    fn place(&self, at: usize) -> SourceLine {
        SourceLine { path: self.file.path.clone(), line: self.line(at) }
    }

    /// Whether an occurrence is between the quote's prefix and suffix. White space next to the quote is ignored, so a
    /// prefix may be written with or without its last space.
    fn fits(&self, quote: &SeedQuote, start: usize) -> bool {
        let (before, rest) = self.body().split_at(start);
        let after = &rest[quote.exact.value.len()..];
        let prefix = quote.prefix.as_ref().is_none_or(|p| before.trim_end().ends_with(p.value.trim_end()));
        let suffix = quote.suffix.as_ref().is_none_or(|s| after.trim_start().starts_with(s.value.trim_start()));
        prefix && suffix
    }
}

/// A span of a text; `seed_folder` reads no text too long for one.
pub(crate) fn span(start: usize, end: usize) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { start: offset(start), end: offset(end) }
}

/// Where `words` start in `text`. Of overlapping occurrences only the first two are found, which is enough to know that
/// there is more than one.
fn occurrences(text: &str, words: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = text.match_indices(words).map(|(start, _)| start).collect();
    if let (&[first], Some(letter)) = (&starts[..], words.chars().next()) {
        let again = text[first + letter.len_utf8()..].find(words);
        starts.extend(again.map(|at| first + letter.len_utf8() + at));
    }
    starts
}
