//! Splitting a text into sentences, which are what words and phrases are searched in.

use crate::text::span::Span;

/// Abbreviations, whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 16] =
    ["Adm", "Brig", "Capt", "Col", "Dr", "Gen", "Jr", "Lt", "Maj", "Mr", "Mrs", "Ms", "No", "Prof", "Sen", "St"];

/// The sentences of a part of a text, without white space around them. A line end ends a sentence.
#[must_use]
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let Some(story) = text.get(within.range()) else { return Vec::new() };
    let mut spans = Vec::new();
    let mut start = 0;
    for (position, c) in story.char_indices() {
        let end = position + c.len_utf8();
        if c == '\n' || (matches!(c, '.' | '!' | '?' | '…') && ends_sentence(story, position, end)) {
            let end = end + closing_marks(story, end);
            spans.extend(trimmed(story, start, end));
            start = end;
        }
    }
    spans.extend(trimmed(story, start, story.len()));
    spans.iter().map(|span| Span { start: within.start + span.start, end: within.start + span.end }).collect()
}

/// Whether the punctuation at `start..end` ends a sentence: white space and a capital letter, a digit or an opening
/// quotation mark follow, and it does not belong to an abbreviation.
fn ends_sentence(text: &str, start: usize, end: usize) -> bool {
    let rest = text.get(end + closing_marks(text, end)..).unwrap_or_default();
    let next = rest.trim_start();
    let starts_sentence =
        next.chars().next().is_none_or(|c| !(c.is_lowercase() || c.is_ascii_punctuation() && c != '"' && c != '\''));
    let before = text.get(..start).unwrap_or_default();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    next.len() < rest.len() && starts_sentence && !is_initial && !ABBREVIATIONS.contains(&word)
}

/// The length in bytes of the closing quotation marks and brackets at a position in a text.
fn closing_marks(text: &str, position: usize) -> usize {
    let rest = text.get(position..).unwrap_or_default();
    rest.len() - rest.trim_start_matches(['”', '’', '"', '\'', ')', ']', '»']).len()
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = text.get(start..end)?;
    let left = part.len() - part.trim_start().len();
    let kept = part.trim().len();
    (kept > 0).then(|| Span { start: (start + left) as u32, end: (start + left + kept) as u32 })
}
