//! The day, or the days, on which the dialogue was held.

use engine::{Edtf, Field, Span};

use crate::dates::calendar::Day;
use crate::dates::mention::{DateMention, When, dates};
use crate::dates::resolve::{Resolved, resolve};
use crate::events::Status;
use crate::facts::{Found, FoundValue};
use crate::question::Question;
use crate::reading::Reading;

/// A date of a sentence about the session.
struct Candidate {
    sentence: usize,
    mention: DateMention,
}

/// When the dialogue was held, or what leaves it open.
pub(crate) fn held(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Option<Found> {
    let candidates = candidates(reading);
    let resolved = |candidate: &&Candidate| resolve(candidate.mention.when, reference(reading, candidate.mention.when));
    let has_day = |resolved: &Resolved| resolved.date.day().is_some();
    let best = candidates.iter().find(|candidate| resolved(candidate).is_some_and(|date| has_day(&date)));
    let best = best.or_else(|| candidates.iter().find(|candidate| resolved(candidate).is_some()));
    let Some(best) = best else {
        if let Some(named) = candidates.iter().find(|candidate| !is_year(candidate.mention.when)) {
            questions.push(Question::HeldWithoutYear { named: reading.text.slice(&named.mention.words).to_owned() });
        }
        return None;
    };
    let date = resolved(&best)?;
    let quote = reading.quote(best.sentence, std::slice::from_ref(&best.mention.words));
    if !date.by_report {
        return Some(Found::stated(Field::Held, FoundValue::Date(date.date), vec![quote]));
    }
    let mut evidence = vec![quote];
    evidence.extend(report_span(reading));
    let named = reading.text.slice(&best.mention.words);
    let found = Found::stated(Field::Held, FoundValue::Date(date.date), evidence);
    Some(found.inferred(note(reading, best.mention.when, named, date.date)))
}

fn is_year(when: When) -> bool {
    matches!(when, When::Date(parts) if parts.month.is_none())
}

/// The date that a date of the text is resolved by.
fn reference(reading: &Reading<'_>, when: When) -> Option<Edtf> {
    let day = |date: &Edtf| Day::of(*date).is_some();
    match when {
        When::Date(_) | When::Range(..) => reading.report,
        When::Weekday(_) | When::Today | When::Yesterday | When::Week { .. } => reading.report.filter(day),
    }
}

/// The words that date the report.
fn report_span(reading: &Reading<'_>) -> Option<Span> {
    let stamp = reading.page.stamp.as_ref()?;
    if reading.input.published.is_some_and(|published| published != stamp.date) {
        return None;
    }
    let span = reading.text.span(&stamp.words);
    let outside = span.end <= reading.page.story.start || span.start >= reading.page.story.end;
    (outside || reading.is_in_story(span)).then_some(span)
}

fn note(reading: &Reading<'_>, when: When, named: &str, date: Edtf) -> String {
    let report = reading.report.map_or_else(String::new, |report| report.to_string());
    let source = if reading.input.published.is_some() { "was published on" } else { "is dated" };
    match when {
        When::Week { .. } => format!("The article says \"{named}\" and {source} {report}; the week is one of {date}."),
        When::Weekday(_) | When::Today | When::Yesterday => {
            format!("The article says \"{named}\" and {source} {report}, which makes it {date}.")
        }
        When::Date(_) | When::Range(..) => {
            format!("The article says \"{named}\" without a year; it {source} {report}.")
        }
    }
}

/// The dates of the sentences about the session, those of days first.
fn candidates(reading: &Reading<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for &sentence in &reading.session {
        let words = &reading.sentence(sentence).words;
        for mention in dates(&reading.text, words) {
            if !is_reported_on(reading, &mention) && !is_of_another(reading, sentence, &mention) {
                found.push(Candidate { sentence, mention });
            }
        }
    }
    let rank = |candidate: &Candidate| match candidate.mention.when {
        When::Date(parts) if parts.day.is_some() => u8::from(parts.year.is_none()),
        When::Range(..) => 1,
        When::Weekday(_) | When::Today | When::Yesterday => 2,
        When::Week { .. } => 3,
        When::Date(_) => 4,
    };
    found.sort_by_key(rank);
    found.retain(|candidate| rank(candidate) < 4);
    found
}

/// Whether a date is that of a statement, as in `the ministry said on Thursday`.
fn is_reported_on(reading: &Reading<'_>, mention: &DateMention) -> bool {
    let text = &reading.text;
    let start = mention.words.start;
    let says = |at: usize| {
        matches!(text.folded(at), "said" | "says" | "told" | "announced" | "added" | "reported" | "tweeted" | "cho")
    };
    let is_said = start > 0 && says(start - 1)
        || start > 1 && says(start - 2) && matches!(text.folded(start - 1), "on" | "last" | "this" | "late");
    let is_day_of_it = (mention.words.end..mention.words.end + 3).any(|at| text.folded(at) == "day")
        && text.folded(mention.words.end) == "the";
    is_said && !is_day_of_it
}

/// Whether a date belongs to another dialogue that the same sentence names, or to a visit.
fn is_of_another(reading: &Reading<'_>, sentence: usize, mention: &DateMention) -> bool {
    let other = reading.events.mentions.iter().any(|event| {
        event.sentence == Some(sentence)
            && matches!(event.status, Status::Previous | Status::Future)
            && mention.words.start >= event.words.end
            && mention.words.start < event.words.end + 6
    });
    let text = &reading.text;
    let before = mention.words.start.saturating_sub(4)..mention.words.start;
    let is_visit = before
        .clone()
        .any(|at| matches!(text.folded(at), "visit" | "visits" | "since" | "signed" | "established" | "tham"))
        || (matches!(mention.when, When::Range(..))
            && before.clone().any(|at| matches!(text.folded(at), "lasts" | "stay")));
    other || is_visit
}
