//! Sentences that only go on with what the one before announced: `Tan made three proposals. They concern …`.

use crate::reading::Reading;
use crate::text::Words;

/// The sentence before, if it announces what a sentence lists: it ends with a colon, or is taken up.
pub(crate) fn announced_in(reading: &Reading<'_>, sentence: usize) -> Option<usize> {
    let before = sentence.checked_sub(1)?;
    let ends_with_colon = reading.text.before(reading.sentence(before).words.end).trim_start().starts_with(':');
    (ends_with_colon || taken_up(reading, sentence).is_some()).then_some(before)
}

/// The words by which a sentence takes up the one before, and that say nothing of their own: `They concern`.
pub(crate) fn taken_up(reading: &Reading<'_>, sentence: usize) -> Option<Words> {
    let words = &reading.sentence(sentence).words;
    reading.rules().takes_up.longest(&reading.text, words.start, words.end).map(|hit| hit.words)
}
