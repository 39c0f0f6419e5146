//! Splitting a text into sentences, which are what words and phrases are searched in.

use crate::text::abbreviations::{BEFORE_NUMBERS, SENTENCE_STARTERS, STARTERS_OR_NAMES, TITLES, WITHIN_OR_AT_END};
use crate::text::soft_breaks::soft_breaks;
use crate::text::span::Span;

/// How far back an abbreviation is looked for, in characters: more than any is long.
const MAX_ABBREVIATION: usize = 32;

/// The sentences in a part of a text, without white space around them. A line end ends a sentence unless the text is
/// hard-wrapped there.
#[must_use]
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let Some(story) = text.get(within.range()) else { return Vec::new() };
    let mut soft = soft_breaks(story).into_iter().peekable();
    let mut spans = Vec::new();
    let mut start = 0;
    for (position, c) in story.char_indices() {
        let end = position + c.len_utf8();
        let ends = match c {
            '\n' => soft.next_if_eq(&position).is_none(),
            '.' | '!' | '?' | '…' => ends_sentence(story, start, position, end),
            // These need no space after them.
            '。' | '！' | '？' | '।' | '؟' | '۔' | '။' | '។' => true,
            _ => false,
        };
        if ends && start < end {
            let end = end + closing_marks(story, end);
            spans.extend(trimmed(story, start, end));
            start = end;
        }
    }
    spans.extend(trimmed(story, start, story.len()));
    spans.iter().map(|span| Span { start: within.start + span.start, end: within.start + span.end }).collect()
}

/// Whether the punctuation at `position..end` ends the sentence that began at `start`.
fn ends_sentence(text: &str, start: usize, position: usize, end: usize) -> bool {
    let after = text.get(end + closing_marks(text, end)..).unwrap_or_default();
    let next = after.trim_start();
    let before = word_before(text.get(start..position).unwrap_or_default());
    if next.len() == after.len() {
        return after.is_empty() || is_space_forgotten(before, next);
    }
    let first = next.chars().next();
    if first.is_some_and(|c| c.is_lowercase() || c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '(' | '[' | '-'))
    {
        return false;
    }
    if text.get(position..end) != Some(".") {
        return true;
    }
    // The number of an item of a list, `1. Training`, on a line of its own or within it.
    let opens_item = text.get(start..position).is_some_and(|line| {
        let number = line.rsplit([':', ';']).next().unwrap_or_default().trim();
        !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    !opens_item && !abbreviates(before, next)
}

/// Whether a full stop after `before` belongs to an abbreviation after which the sentence goes on with `next`.
fn abbreviates(before: &str, next: &str) -> bool {
    let last = before.rsplit('.').next().unwrap_or_default();
    let following: &str = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let starts = |starters: &[&str]| starters.contains(&following);
    let is_any_of = |list: &[&str]| list.contains(&before) || list.contains(&last);
    if next.starts_with(|c: char| c.is_numeric()) && is_any_of(BEFORE_NUMBERS) {
        return true;
    }
    if is_any_of(TITLES) {
        return !starts(SENTENCE_STARTERS);
    }
    // `U.S.`, `a.m.`, `i.e.`, and the initial of a name.
    let is_single = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    let is_initials =
        before.split('.').all(is_single) && (before.contains('.') || before.starts_with(char::is_uppercase));
    (is_initials || is_any_of(WITHIN_OR_AT_END)) && !starts(SENTENCE_STARTERS) && !starts(STARTERS_OR_NAMES)
}

/// Whether a space is missing after a sentence, as in `cooperation.The two`. `next` follows the full stop.
fn is_space_forgotten(before: &str, next: &str) -> bool {
    let mut letters = next.chars();
    before.chars().count() > 2
        && before.chars().all(char::is_lowercase)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
}

/// The letters, digits, full stops and slashes at the end of a text.
fn word_before(text: &str) -> &str {
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '/');
    let letters = text.chars().rev().take(MAX_ABBREVIATION).take_while(is_part);
    text.get(text.len() - letters.map(char::len_utf8).sum::<usize>()..).unwrap_or_default()
}

/// The length in bytes of the closing quotation marks and brackets at a position in a text, and of the number of a note
/// after them: `[1]`, `²`.
fn closing_marks(text: &str, position: usize) -> usize {
    let rest = text.get(position..).unwrap_or_default();
    let after = rest.trim_start_matches(['”', '’', '"', '\'', ')', ']', '»', '」', '』', '）']);
    let note = after.strip_prefix('[').and_then(|note| {
        note.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(']').filter(|_| !note.starts_with(']'))
    });
    rest.len() - note.unwrap_or(after).trim_start_matches(['¹', '²', '³']).len()
}

fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = text.get(start..end)?;
    let left = part.len() - part.trim_start().len();
    let kept = part.trim().len();
    (kept > 0).then(|| Span { start: (start + left) as u32, end: (start + left + kept) as u32 })
}
