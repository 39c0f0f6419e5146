//! The titles of documents: a kind, and on what it is.

use engine::Field;

use crate::dates::mention::dates;
use crate::fields::topics::{TopicHit, areas_in, named_in};
use crate::reading::Reading;
use crate::stage::verbs;
use crate::text::Words;

/// The most words of a document's title.
const MAX_TITLE_WORDS: usize = 30;
/// The most words of an item of a list in a title.
const MAX_ITEM_WORDS: usize = 6;
/// The most words from a document back to the comma of a list that it is in: `…, the 2031 memorandum`.
const MAX_ARTICLE_WORDS: usize = 3;

/// The title of a document: its kind, and what follows to the end of the clause, with the list that this may be.
pub(super) fn title(reading: &Reading<'_>, hit: &TopicHit<'_>, is_signed: bool) -> Words {
    let (text, within) = (&reading.text, &reading.sentence(hit.sentence).words);
    let mut end = hit.words.end;
    let is_on = |at: usize| matches!(text.folded(at), "on" | "for" | "ve" | "of" | "towards" | "concerning");
    if end >= within.end || !is_on(end) && !is_on(end - 1) {
        return hit.words.clone();
    }
    let may_list = is_signed || !is_listed(reading, hit);
    while end < within.end && end - hit.words.start < MAX_TITLE_WORDS {
        let list = Some(end).filter(|&end| may_list && end > hit.words.end && text.before(end).trim() == ",");
        match list.and_then(|comma| last_item(reading, hit, comma)) {
            Some(last) => end = last,
            None if ends(reading, hit, end) => break,
            None => end += 1,
        }
    }
    hit.words.start..end
}

/// Whether a title ends before a word.
fn ends(reading: &Reading<'_>, hit: &TopicHit<'_>, end: usize) -> bool {
    let (text, within) = (&reading.text, &reading.sentence(hit.sentence).words);
    let is_begun = end > hit.words.end;
    let breaks = is_begun && text.before(end).contains([',', ';', ':', '(', '\'', '"', '”', '—']);
    if breaks || text.is_and(end) && ends_at_and(reading, within, end) {
        return true;
    }
    // `in Hanoi` and `in 2011` say where and when; `cooperation in peacekeeping` goes on.
    let is_place = |at: usize| reading.places.iter().any(|place| place.words.contains(&at));
    let says_where = text.folded(end) == "in"
        && (is_place(end + 1)
            || matches!(text.folded(end + 1), "the" | "their" | "a")
            || !dates(text, &(end + 1..within.end.min(end + 3))).is_empty());
    let stops = is_begun && reading.rules().title_ends.longest(text, end, within.end).is_some();
    (stops || says_where) && text.folded(end) != "and"
}

/// Whether what joins two begins another clause or document, or goes on with what stands before the document.
fn ends_at_and(reading: &Reading<'_>, within: &Words, and: usize) -> bool {
    let text = &reading.text;
    let next = and + 1;
    // `a protocol for 2031–2035 and the yearly plan`.
    let is_figures = |at: usize| text.folded(at).len() == 4 && text.folded(at).bytes().all(|b| b.is_ascii_digit());
    let ends_years = is_figures(and - 1) && matches!(text.before(and - 1), "-" | "–");
    // `the results of the memorandum on training and of the last dialogue`.
    let goes_back = matches!(text.folded(next), "of" | "to");
    let is_clause = text.folded(and) == "and" && text.folded(next).ends_with("ed")
        || reading.rules().both.iter().any(|both| both.end(text, next, within.end).is_some());
    ends_years || goes_back || is_clause || is_document(reading, next, within.end)
}

/// Whether a document is named at a word, perhaps after an article, as in `a plan for 2024 and a record of the
/// dialogue`.
fn is_document(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let at = at + usize::from(matches!(reading.text.folded(at), "a" | "an" | "the"));
    let table = reading.lexicon.topic_patterns.get(Field::Document.name());
    table.is_some_and(|table| at < end && table.longest(&reading.text, at, end).is_some())
}

/// Whether a document is itself in a list: what follows after a comma may be others of that list.
fn is_listed(reading: &Reading<'_>, hit: &TopicHit<'_>) -> bool {
    let (text, start) = (&reading.text, hit.words.start);
    let first = reading.sentence(hit.sentence).words.start;
    (first + 1..=start).rev().take(MAX_ARTICLE_WORDS).any(|at| text.before(at).contains(',') || text.is_and(at - 1))
}

/// Where the last item begins of a list of matters that a title goes on with after a comma: that after `and` in `on
/// training, medicine and rescue`. A document on cooperation in general names no others.
fn last_item(reading: &Reading<'_>, hit: &TopicHit<'_>, comma: usize) -> Option<usize> {
    let (text, within) = (&reading.text, &reading.sentence(hit.sentence).words);
    let areas = areas_in(reading, hit.sentence, &(comma..within.end));
    let first = hit.words.end..comma;
    let is_general = areas_in(reading, hit.sentence, &first).is_empty()
        && !named_in(reading, Field::Area, hit.sentence, &first).is_empty();
    // `search and rescue` is one item.
    let is_within = |at: usize| areas.iter().any(|area| area.words.start < at && at < area.words.end);
    let has_matter = |words: &Words| areas.iter().any(|area| words.contains(&area.words.start));
    let is_item_before = comma < within.end && !text.is_and(comma);
    let mut start = comma;
    while !text.is_and(start) {
        let parts = |at: &usize| text.before(*at).trim() == "," || text.is_and(*at) && !is_within(*at);
        let end = (start + 1..within.end.min(start + MAX_ITEM_WORDS + 1)).find(parts)?;
        if !is_item(reading, hit.sentence, &(start..end)) {
            return None;
        }
        start = end;
    }
    // `on training, medicine and a plan for 2031`: another document ends the list.
    if is_document(reading, start + 1, within.end) {
        return (is_item_before && !is_general && has_matter(&(comma..start))).then_some(start);
    }
    let last = start + 1..within.end.min(start + 1 + MAX_ITEM_WORDS);
    let is_list = is_item_before
        && has_matter(&(comma..last.end))
        && !is_general
        && !ends_at_and(reading, within, start)
        && !is_subject(reading, hit, &last);
    let begins_clause = verbs(reading, hit.sentence).iter().any(|verb| verb.words.start == last.start)
        || reading.rules().events.held.longest(text, last.start, within.end).is_some();
    (is_list && !begins_clause).then_some(last.start)
}

/// Whether the last item of a list is the subject of another clause: `they signed a plan on training, rescue and
/// medicine was discussed`.
fn is_subject(reading: &Reading<'_>, hit: &TopicHit<'_>, last: &Words) -> bool {
    let is_object = verbs(reading, hit.sentence).iter().any(|verb| verb.words.end <= hit.words.start);
    let passives = &reading.rules().passives;
    is_object && last.clone().skip(1).any(|at| passives.contains(reading.text.spelling(at)))
}

/// Whether some words can be an item of a list: they have no verb, nobody who acts, and nothing that ends a title.
fn is_item(reading: &Reading<'_>, sentence: usize, words: &Words) -> bool {
    let (text, rules) = (&reading.text, reading.rules());
    !verbs(reading, sentence).iter().any(|verb| words.contains(&verb.words.start))
        && rules.title_ends.first(text, words).is_none()
        && rules.both.iter().all(|both| both.find(text, words).is_none())
        && reading.states_in(words).is_empty()
        && !text.folded(words.start).ends_with("ed")
        && (words.start + 1..words.end).all(|at| !text.before(at).contains([';', ':', '(', '—']))
}
