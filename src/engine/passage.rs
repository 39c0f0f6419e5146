//! Passages: the sentences of a story, which is what words and phrases are looked for in.

use crate::order::sort_and_dedup;
use crate::{ArticleId, Dialogue, Span};

/// Words whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 16] =
    ["Adm", "Brig", "Capt", "Col", "Dr", "Gen", "Jr", "Lt", "Maj", "Mr", "Mrs", "Ms", "No", "Prof", "Sen", "St"];

/// The sentences of a stretch of a text, each trimmed of white space. A line end ends a sentence.
#[must_use]
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let Some(story) = text.get(within.range()) else { return Vec::new() };
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, c) in story.char_indices() {
        let end = at + c.len_utf8();
        if c == '\n' || (matches!(c, '.' | '!' | '?' | '…') && ends_sentence(story, at, end)) {
            let end = end + closing_marks(story, end);
            spans.extend(trimmed(story, start, end));
            start = end;
        }
    }
    spans.extend(trimmed(story, start, story.len()));
    spans.iter().map(|span| Span { start: within.start + span.start, end: within.start + span.end }).collect()
}

/// The passages that speak of a dialogue, as articles and positions among their sentences: the whole story of an
/// article about it; of an article that only mentions it, the sentences that its facts are quoted from.
pub(crate) fn spoken<'a>(dialogue: &Dialogue, cut: impl Fn(ArticleId) -> &'a [Span]) -> Vec<(ArticleId, usize)> {
    let mut articles: Vec<ArticleId> = dialogue.reported_by.clone();
    articles.extend(dialogue.evidence().map(|quote| quote.article));
    sort_and_dedup(&mut articles);
    let mut found = Vec::new();
    for article in articles {
        let whole = dialogue.reported_by.contains(&article);
        let quoted = |sentence: &Span| {
            dialogue.evidence().any(|quote| quote.article == article && quote.span.overlaps(*sentence))
        };
        let sentences = cut(article).iter().enumerate().filter(|(_, sentence)| whole || quoted(sentence));
        found.extend(sentences.map(|(at, _)| (article, at)));
    }
    found
}

/// Whether the mark at `at..end` ends a sentence: white space and a capital, a digit or an opening mark follow, and it
/// does not belong to an abbreviation.
fn ends_sentence(text: &str, at: usize, end: usize) -> bool {
    let rest = text.get(end + closing_marks(text, end)..).unwrap_or_default();
    let next = rest.trim_start();
    let starts =
        next.chars().next().is_none_or(|c| !(c.is_lowercase() || c.is_ascii_punctuation() && c != '"' && c != '\''));
    let before = text.get(..at).unwrap_or_default();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    next.len() < rest.len() && starts && !initial && !ABBREVIATIONS.contains(&word)
}

/// The length of the quotation marks and brackets that close at a place in a text.
fn closing_marks(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.len() - rest.trim_start_matches(['”', '’', '"', '\'', ')', ']', '»']).len()
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = text.get(start..end)?;
    let left = part.len() - part.trim_start().len();
    let kept = part.trim().len();
    (kept > 0).then(|| Span { start: (start + left) as u32, end: (start + left + kept) as u32 })
}
