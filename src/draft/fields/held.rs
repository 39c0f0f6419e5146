//! The day, or the days, on which the dialogue was held.

use engine::{Edtf, Field, Span};

use crate::dates::calendar::Day;
use crate::dates::mention::{DateMention, Parts, When, dates};
use crate::dates::resolve::{Resolved, resolve};
use crate::events::mention::Status;
use crate::facts::{Found, FoundValue};
use crate::other_times::earlier_time;
use crate::question::Question;
use crate::reading::Reading;
use crate::text::Words;

/// How many words before a day can say that it was the first or the last.
const DAY_REACH: usize = 5;

/// A date of a sentence about the session.
struct Candidate {
    sentence: usize,
    mention: DateMention,
}

/// A year that other words give to a day, and what they are.
struct YearFrom {
    year: u16,
    sentence: usize,
    words: Words,
    what: &'static str,
}

/// When the dialogue was held, or what leaves it open.
pub(crate) fn held(reading: &Reading<'_>, questions: &mut Vec<Question>) -> Option<Found> {
    let mut candidates = candidates(reading);
    let year = year_of_name(reading).or_else(|| year_of_days_around(reading, &candidates));
    if let Some(YearFrom { year, .. }) = &year {
        candidates.iter_mut().for_each(|candidate| candidate.mention.when = with_year(candidate.mention.when, *year));
    }
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
    let mut date = resolved(&best)?;
    let quote = reading.quote(best.sentence, std::slice::from_ref(&best.mention.words));
    let named = reading.text.slice(&best.mention.words);
    if let Some((days, told)) = several_days(reading, best, date.date) {
        let evidence = std::iter::once(quote).chain(report_span(reading).filter(|_| date.by_report)).collect();
        let found = Found::stated(Field::Held, FoundValue::Date(days), evidence);
        return Some(found.inferred(format!("The article says \"{told}\" of \"{named}\".")));
    }
    if let Some(YearFrom { sentence, words, what, .. }) = year.filter(|_| !has_year(reading, &best.mention)) {
        date.by_report = false;
        let evidence = match sentence == best.sentence {
            true => vec![reading.quote(sentence, &[best.mention.words.clone(), words.clone()])],
            false => vec![quote, reading.quote(sentence, std::slice::from_ref(&words))],
        };
        let found = Found::stated(Field::Held, FoundValue::Date(date.date), evidence);
        return Some(found.inferred(format!("The year of \"{named}\" is that of {what}.")));
    }
    if !date.by_report {
        return Some(Found::stated(Field::Held, FoundValue::Date(date.date), vec![quote]));
    }
    let mut evidence = vec![quote];
    evidence.extend(report_span(reading));
    let found = Found::stated(Field::Held, FoundValue::Date(date.date), evidence);
    Some(found.inferred(note(reading, best.mention.when, named, date.date)))
}

/// The year that stands in the name of the dialogue, or directly beside it, if the date of the report is not known.
fn year_of_name(reading: &Reading<'_>) -> Option<YearFrom> {
    if reading.report.is_some() {
        return None;
    }
    let held = reading.own_mentions().into_iter().filter(|mention| mention.status == Status::Held);
    held.filter_map(|mention| Some((mention.sentence?, mention.words.clone()))).find_map(|(sentence, name)| {
        let within = &reading.sentence(sentence).words;
        let beside = name.start.saturating_sub(1).max(within.start)..within.end.min(name.end + 1);
        let year = dates(&reading.text, &beside).into_iter().find(|date| is_year(date.when))?;
        match year.when {
            When::Date(Parts { year: Some(number), .. }) => {
                Some(YearFrom { year: number, sentence, words: year.words, what: "the dialogue's name" })
            }
            _ => None,
        }
    })
}

/// The year of the days of a visit that the article names, too, and that the day is one of: `from 16 to 20/10/2031, on
/// 18/10`.
fn year_of_days_around(reading: &Reading<'_>, candidates: &[Candidate]) -> Option<YearFrom> {
    if reading.report.is_some() {
        return None;
    }
    candidates.iter().find_map(|candidate| {
        let When::Date(Parts { year: None, month: Some(month), day: Some(day) }) = candidate.mention.when else {
            return None;
        };
        // Of its own sentence, else of another that tells the news.
        let others = lead(reading).into_iter().chain(reading.session.iter().copied());
        std::iter::once(candidate.sentence).chain(others).find_map(|at| year_of_range(reading, at, (month, day)))
    })
}

/// The first sentence of the story.
fn lead(reading: &Reading<'_>) -> Option<usize> {
    reading.page.sentences.iter().position(|sentence| !sentence.is_headline && !sentence.is_caption)
}

/// The year of days that a sentence names and that a day is one of.
fn year_of_range(reading: &Reading<'_>, sentence: usize, day: (u8, u8)) -> Option<YearFrom> {
    dates(&reading.text, &reading.sentence(sentence).words).into_iter().find_map(|date| {
        let When::Range(from, to) = date.when else { return None };
        let (year, first) = (to.year?, (from.month.or(to.month)?, from.day?));
        let is_within = first <= day && day <= (to.month?, to.day?);
        let is_news = earlier_time(reading, sentence, &date.words, &date.words).is_none();
        (is_within && is_news).then_some(YearFrom { year, sentence, words: date.words, what: "the days around it" })
    })
}

/// A date with a year, where it names a day without one.
fn with_year(when: When, year: u16) -> When {
    let with = |parts: Parts| Parts { year: parts.year.or(Some(year)), ..parts };
    match when {
        When::Date(parts) if parts.day.is_some() => When::Date(with(parts)),
        When::Range(from, to) => When::Range(with(from), with(to)),
        _ => when,
    }
}

/// Whether a date names its year itself.
fn has_year(reading: &Reading<'_>, mention: &DateMention) -> bool {
    dates(&reading.text, &mention.words).iter().any(|date| match date.when {
        When::Date(parts) | When::Range(_, parts) => parts.year.is_some(),
        _ => true,
    })
}

/// The days of `the two-day dialogue, which ended on Wednesday`, with the words that say so, given the one that is
/// named.
fn several_days(reading: &Reading<'_>, named: &Candidate, date: Edtf) -> Option<(Edtf, String)> {
    let rules = &reading.rules().events;
    let day = Day::of(date)?;
    let told = reading.session.iter().find_map(|&at| {
        let words = &reading.sentence(at).words;
        let of_visit = |end: usize| rules.visits.first(&reading.text, &(end..words.end.min(end + 3))).is_some();
        let hit = rules.days.all(&reading.text, words).into_iter().find(|hit| !of_visit(hit.words.end))?;
        Some((*hit.of, hit.words))
    });
    let (days, words) = told?;
    let before = named.mention.words.start.saturating_sub(DAY_REACH)..named.mention.words.start;
    let is_last = rules.ends.first(&reading.text, &before).is_some();
    let is_first = rules.begins.first(&reading.text, &before).is_some();
    let (first, last) = match (is_first, is_last) {
        (true, false) => (day, day.before(1 - days)),
        (false, true) => (day.before(days - 1), day),
        _ => return None,
    };
    let range = format!("{}/{}", first.date()?, last.date()?).parse().ok()?;
    Some((range, reading.text.slice(&words).to_owned()))
}

fn is_year(when: When) -> bool {
    matches!(when, When::Date(parts) if parts.month.is_none())
}

/// The date that a date of the text is resolved by.
fn reference(reading: &Reading<'_>, when: When) -> Option<Edtf> {
    let day = |date: &Edtf| Day::of(*date).is_some();
    match when {
        When::Date(_) | When::Range(..) => reading.report,
        When::Weekday(_) | When::Weekdays(..) | When::Today | When::Yesterday | When::Week { .. } => {
            reading.report.filter(day)
        }
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
    let source = if reading.input.published.is_some_and(|published| Some(published) == reading.report) {
        "was published on"
    } else {
        "is dated"
    };
    match when {
        When::Week { .. } => format!("The article says \"{named}\" and {source} {report}; the week is one of {date}."),
        When::Weekday(_) | When::Weekdays(..) | When::Today | When::Yesterday => {
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
    let names_day = |candidate: &Candidate| matches!(candidate.mention.when, When::Date(parts) if parts.day.is_some());
    let has_day = found.iter().any(names_day);
    let is_visit = |candidate: &Candidate| {
        let words = &reading.sentence(candidate.sentence).words;
        has_day && reading.rules().events.visits.first(&reading.text, words).is_some()
    };
    let rank = |candidate: &Candidate| match candidate.mention.when {
        When::Date(parts) if parts.day.is_some() => u8::from(parts.year.is_none()),
        // The days of a visit are those of the dialogue only where no day is named.
        When::Range(..) if is_visit(candidate) => 4,
        When::Range(..) => 1,
        When::Weekday(_) | When::Weekdays(..) | When::Today | When::Yesterday => 2,
        When::Week { .. } => 3,
        When::Date(_) => 4,
    };
    engine::sort_by_key(&mut found, rank);
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
    // Of what a comma parts from the date, nothing is dated by it.
    let joined = (mention.words.start.saturating_sub(4)..mention.words.start).rev();
    let joined = joined.take_while(|at| !text.before(at + 1).contains([',', ';'])).last();
    let before = joined.unwrap_or(mention.words.start)..mention.words.start;
    let visits = &reading.rules().events.visits;
    let within = &reading.sentence(sentence).words;
    let is_visit = visits.first(text, &before).is_some()
        || before.clone().any(|at| matches!(text.folded(at), "since" | "signed" | "established"))
        || matches!(mention.when, When::Range(..))
            && (visits.first(text, &(within.start..mention.words.start)).is_some()
                || before.clone().any(|at| text.folded(at) == "lasts"));
    other || is_visit
}
