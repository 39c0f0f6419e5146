//! What a sentence tells of an earlier time: `at the third dialogue`, `last year`, `have carried out the agreed plan`.

use engine::Edtf;

use crate::dates::mention::{DateMention, When, dates};
use crate::events::mention::Status;
use crate::reading::Reading;
use crate::text::Words;

/// The most words from a date to what says that it is to come.
const MAX_WORDS_TO_WILL: usize = 5;

/// The words of a sentence by which what its verb says of a matter was earlier: before the verb where a clause begins
/// or the verb follows at once, or directly after verb or matter. `to carry out the plan agreed last year` is now.
pub(crate) fn earlier_time(reading: &Reading<'_>, sentence: usize, verb: &Words, matter: &Words) -> Option<Words> {
    let text = &reading.text;
    let within = &reading.sentence(sentence).words;
    let opens = |at: usize| {
        at <= within.start + 1 || text.before(at).contains([',', ';']) || matches!(text.folded(at - 1), "that" | "rang")
    };
    let is_told = |at: usize| reading.rules().earlier.longest(text, at, within.end).is_some();
    let is_of_verb = |cue: &Words| match cue.start < verb.start {
        true if cue.end + usize::from(text.folded(cue.end) == "da") >= verb.start => true,
        // `the visit of the president, during which they signed`, `visited last week, when the two signed`.
        true => {
            let is_relative = opens(cue.end.saturating_sub(2)) || matches!(text.folded(cue.end), "when" | "where");
            (opens(cue.start) || is_relative || ends_opening(reading, within, cue))
                && !begins_anew(reading, &(cue.end..verb.start))
        }
        false => cue.start <= verb.end + 1 || cue.start == matter.end && is_told(cue.start),
    };
    cues(reading, sentence).into_iter().find(is_of_verb)
}

/// Whether what a sentence opens with ends with some words: `At a meeting in February, …`.
fn ends_opening(reading: &Reading<'_>, within: &Words, cue: &Words) -> bool {
    let text = &reading.text;
    let leads = |at: usize| matches!(text.folded(at), "at" | "during" | "in" | "tai" | "trong");
    let is_time = leads(cue.start) || matches!(text.folded(cue.start), "last" | "thang" | "nam");
    leads(within.start)
        && is_time
        && text.before(cue.end).contains(',')
        && (within.start + 1..cue.end).all(|at| !text.before(at).contains(','))
        && reading.rules().stages.first(text, &(within.start..cue.start)).is_none()
}

/// The words of a sentence that tell of an earlier time, with what leads them in: `at the third dialogue`, `in 2031`.
fn cues(reading: &Reading<'_>, sentence: usize) -> Vec<Words> {
    let text = &reading.text;
    let within = &reading.sentence(sentence).words;
    let leads =
        |at: usize| matches!(text.folded(at), "at" | "during" | "in" | "tai" | "trong" | "nam" | "thang" | "vao");
    let is_article = |at: usize| matches!(text.folded(at), "the" | "their");
    let led = |words: &Words| {
        let start = words.start - usize::from(words.start > within.start && is_article(words.start - 1));
        let lead = (within.start.max(start.saturating_sub(2))..start).rev().take_while(|&at| leads(at)).last();
        lead.map(|lead| lead..words.end)
    };
    let others = reading.events.mentions.iter().filter(|mention| {
        mention.sentence == Some(sentence) && (mention.status == Status::Previous || reading.is_of_others(mention))
    });
    // `in March they will`, in a report of November.
    let is_to_come = |date: &DateMention| {
        let next = date.words.end..within.end.min(date.words.end + MAX_WORDS_TO_WILL);
        next.clone().any(|at| matches!(text.folded(at), "will" | "would" | "se"))
    };
    let past = dates(text, within).into_iter().filter(|date| is_background(reading, date.when) && !is_to_come(date));
    let mut found: Vec<Words> = reading.rules().earlier.all(text, within).into_iter().map(|hit| hit.words).collect();
    found.extend(others.filter_map(|mention| led(&mention.words)));
    found.extend(past.map(|date| led(&date.words).unwrap_or(date.words)));
    found
}

/// Whether another clause begins: `in 2031 they met, and now agreed`. Two that do one thing are none.
fn begins_anew(reading: &Reading<'_>, between: &Words) -> bool {
    let is_list = |at: usize| reading.places.iter().any(|place| place.words.end == at);
    let mut joins = between.clone().filter(|&at| matches!(reading.text.folded(at), "and" | "but" | "va"));
    joins.any(|at| !is_list(at)) || (between.start..=between.end).any(|at| reading.text.before(at).contains(';'))
}

/// Whether a date is a year or a month of the time before the report; a month without a year is one of its year.
fn is_background(reading: &Reading<'_>, when: When) -> bool {
    let When::Date(parts) = when else { return false };
    match (parts.year, parts.month, parts.day) {
        (Some(year), month, None) => reading
            .report
            .is_none_or(|report| (year, month.unwrap_or(12)) < (report.year(), report.month().unwrap_or(1))),
        (None, Some(month), None) => reading.report.and_then(Edtf::month).is_some_and(|report| month < report),
        _ => false,
    }
}
