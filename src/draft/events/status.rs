//! What a sentence says of a dialogue that it names: that it was held, is to come, or was another one.

use engine::Edtf;

use crate::dates::calendar::Day;
use crate::dates::mention::{DateMention, When, dates};
use crate::dates::resolve::resolve;
use crate::events::mention::{EventMention, Status};
use crate::events::reader::Reader;
use crate::pattern::Pattern;
use crate::text::Words;

/// How many words before or after a name can say that the dialogue is to come.
const FUTURE_REACH: usize = 8;
/// An event that is more days back than this is not what a report is about.
const MAX_NEWS_AGE: i32 = 75;

impl Reader<'_, '_> {
    /// The status of a mention in its sentence, or in the headline.
    pub(super) fn status(&self, mention: &EventMention, within: &Words, sentence: Option<usize>) -> Status {
        let near = within.start.max(mention.words.start.saturating_sub(FUTURE_REACH))
            ..within.end.min(mention.words.end + FUTURE_REACH);
        let hits_future = self.rules.future.all(self.text, &near);
        let is_outside = |words: &Words| words.end <= mention.words.start || words.start >= mention.words.end;
        if hits_future.iter().any(|hit| is_outside(&hit.words) && self.is_one_clause(&hit.words, &mention.words)) {
            return Status::Future;
        }
        // `agreed on training and to organise well the exchange and the eighth dialogue`.
        if self.rules.to_hold.first(self.text, &(within.start..mention.words.start)).is_some() {
            return Status::Future;
        }
        let before = within.start.max(mention.words.start.saturating_sub(9))..mention.words.end;
        let start = mention.words.start;
        let is_count = |words: &Words| words.end + 2 >= start;
        if self.rules.rounds.all(self.text, &before).iter().any(|hit| is_count(&hit.words) && hit.words.end <= start) {
            return Status::Named;
        }
        let purpose = self.rules.purpose.iter().filter_map(|pattern| pattern.find(self.text, &before));
        // `sang thăm Việt Nam và đồng chủ trì`: what somebody came for and did.
        let is_done = |words: &Words| words.clone().any(|at| self.text.is_and(at));
        if purpose.into_iter().any(|words| words.end <= mention.words.start && !is_done(&words)) {
            return Status::Purpose;
        }
        if self.is_previous(mention, within, sentence) {
            return Status::Previous;
        }
        let is_headline = sentence.is_none_or(|at| self.page.sentences[at].is_headline);
        let is_held = self.rules.held.all(self.text, within).iter().any(|hit| is_outside(&hit.words));
        if is_held
            || self.is_told_of(mention, within)
            || is_headline
            || sentence.is_some_and(|at| self.page.sentences[at].is_caption)
        {
            Status::Held
        } else {
            Status::Named
        }
    }

    /// Whether a sentence says of a dialogue with a number that it is what the report is about: `this was the third …`.
    fn is_told_of(&self, mention: &EventMention, within: &Words) -> bool {
        let start = mention.words.start;
        let before = start.saturating_sub(3).max(within.start)..start;
        mention.edition.is_some() && self.ends_at(&self.rules.tells, before)
    }

    /// Whether one of some patterns ends where some words end.
    fn ends_at(&self, patterns: &[Pattern], words: Words) -> bool {
        let is_end = |pattern: &Pattern, at: usize| pattern.end(self.text, at, words.end) == Some(words.end);
        patterns.iter().any(|pattern| words.clone().any(|at| is_end(pattern, at)))
    }

    /// Whether nothing but a comma or less stands between.
    fn is_one_clause(&self, one: &Words, other: &Words) -> bool {
        let between = if one.end <= other.start { one.end..=other.start } else { other.end..=one.start };
        between.into_iter().all(|at| !self.text.before(at).contains([';', ':', '.', '—']))
    }

    fn is_previous(&self, mention: &EventMention, within: &Words, sentence: Option<usize>) -> bool {
        let mut start = mention.words.start;
        if start > within.start && matches!(self.text.folded(start - 1), "the" | "their") {
            start -= 1;
        }
        let before = start.saturating_sub(3).max(within.start)..start;
        if self.ends_at(&self.rules.previous, before) {
            return true;
        }
        let report = self.page.report();
        // The first sentence tells the news: without a date of the report, a year beside the name is a part of it
        // there.
        let is_first = || {
            let first = self.page.sentences.iter().position(|sentence| !sentence.is_caption && !sentence.is_headline);
            sentence.is_some() && first == sentence
        };
        let after = mention.words.end..within.end.min(mention.words.end + 8);
        // `the dialogue held last year`, but not `…, launched three years ago, was held`.
        let is_when_held = |words: &Words| {
            let between = mention.words.end..words.start;
            (between.start..=between.end).all(|at| !self.text.before(at).contains([',', ';', '.']))
                && (between.is_empty() || self.rules.held.first(self.text, &between).is_some())
        };
        if self.rules.long_ago.all(self.text, &after).iter().any(|hit| is_when_held(&hit.words)) {
            return true;
        }
        let date =
            dates(self.text, &after).into_iter().next().filter(|date| self.is_one_clause(&date.words, &mention.words));
        let is_of_name =
            |date: &DateMention| date.words.start <= mention.words.end + 1 && report.is_none() && is_first();
        // `the sixth since 2031` counts from there.
        let is_count = |date: &DateMention| {
            mention.edition.as_ref().is_some_and(|edition| edition.words.end + 1 == date.words.start)
        };
        let date = date.filter(|date| !is_count(date));
        let since = |date: &DateMention| matches!(self.text.folded(date.words.start.wrapping_sub(1)), "since" | "tu");
        date.is_some_and(|date| (since(&date) || !is_of_name(&date)) && is_long_ago(date.when, report))
    }
}

/// Whether a date is too far back to be the news: a month or year without a day, or a day long before the report.
fn is_long_ago(when: When, report: Option<Edtf>) -> bool {
    let When::Date(parts) = when else { return false };
    let Some(date) = resolve(when, report).map(|resolved| resolved.date) else { return false };
    if parts.year.is_none() {
        return false;
    }
    match (report.and_then(Day::of), Day::of(date)) {
        (Some(report), Some(day)) => report.since(day) > MAX_NEWS_AGE,
        (Some(_), None) => report.is_some_and(|report| report.days().first.saturating_sub(date.days().last) > 200),
        (None, Some(_)) => false,
        (None, None) => true,
    }
}
