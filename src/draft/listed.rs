//! Sentences that only go on with what the one before announced: `Tan made three proposals. They concern …`.

use crate::reading::Reading;
use crate::text::Words;

/// The most items of a list of lines.
const MAX_ITEMS: usize = 30;

/// The sentence that announces what a sentence lists: it stands before it, or before the lines of its list, and ends
/// with a colon, or is taken up.
pub(crate) fn announced_in(reading: &Reading<'_>, sentence: usize) -> Option<usize> {
    let ends_with_colon = |at: usize| reading.text.before(reading.sentence(at).words.end).trim_start().starts_with(':');
    if taken_up(reading, sentence).is_some() {
        return sentence.checked_sub(1);
    }
    let is_item = |at: usize| {
        let before = reading.text.before(reading.sentence(at).words.start);
        before.contains('\n') && before.trim_end().ends_with(['-', '–', '•', '+', '*'])
    };
    let earlier = (sentence.saturating_sub(MAX_ITEMS)..sentence).rev();
    let mut before = earlier.skip_while(|&at| is_item(sentence) && is_item(at));
    before.next().filter(|&at| ends_with_colon(at))
}

/// The words by which a sentence takes up the one before, and that say nothing of their own: `They concern`.
pub(crate) fn taken_up(reading: &Reading<'_>, sentence: usize) -> Option<Words> {
    let words = &reading.sentence(sentence).words;
    reading.rules().takes_up.longest(&reading.text, words.start, words.end).map(|hit| hit.words)
}
