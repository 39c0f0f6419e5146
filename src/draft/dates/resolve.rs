//! What a date means when the day of the report is known.

use engine::Edtf;

use crate::dates::calendar::Day;
use crate::dates::mention::{Parts, When};

/// The most days between an event and its report. What would be farther back, or after the report, is not resolved: the
/// stamp is then of something else, such as the clock of the page.
const MAX_AGE: i32 = 60;
/// The most days that an event is after the date of its report: clocks of other time zones.
const MAX_AHEAD: i32 = 1;

/// A date with a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Resolved {
    pub(crate) date: Edtf,
    /// The date of the report was needed.
    pub(crate) by_report: bool,
}

/// The date that is meant, given the date of the report. `None` if that leaves it open.
pub(crate) fn resolve(when: When, report: Option<Edtf>) -> Option<Resolved> {
    match when {
        When::Date(parts) => day(parts, report),
        When::Range(from, to) => {
            let (from, to) = (day(from, report)?, day(to, report)?);
            let date = format!("{}/{}", from.date, to.date).parse().ok()?;
            Some(Resolved { date, by_report: from.by_report || to.by_report })
        }
        When::Weekday(weekday) => {
            let report = Day::of(report?)?;
            relative(report.before((report.weekday() - weekday).rem_euclid(7)))
        }
        When::Weekdays(first, last) => {
            let report = Day::of(report?)?;
            let end = report.before((report.weekday() - last).rem_euclid(7));
            let begin = end.before((last - first).rem_euclid(7));
            let date = format!("{}/{}", begin.date()?, end.date()?).parse().ok()?;
            Some(Resolved { date, by_report: true })
        }
        When::Today => relative(Day::of(report?)?),
        When::Yesterday => relative(Day::of(report?)?.before(1)),
        When::Week { ago } => {
            let report = Day::of(report?)?;
            let monday = report.before(report.weekday() + 7 * ago);
            let (first, last) = (monday.date()?, monday.before(-6).date()?);
            // A week within a month is a day of that month.
            let is_within = first.month() == last.month();
            let month = Edtf::try_from((first.year(), first.month()?, 0)).ok()?;
            is_within.then_some(Resolved { date: month, by_report: true })
        }
    }
}

fn relative(day: Day) -> Option<Resolved> {
    Some(Resolved { date: day.date()?, by_report: true })
}

fn day(parts: Parts, report: Option<Edtf>) -> Option<Resolved> {
    let date = |year: u16| Edtf::try_from((year, parts.month.unwrap_or(0), parts.day.unwrap_or(0))).ok();
    if let Some(year) = parts.year {
        return Some(Resolved { date: date(year)?, by_report: false });
    }
    let report = report?;
    parts.month?;
    [report.year(), report.year().checked_sub(1)?]
        .into_iter()
        .filter_map(date)
        .find(|&date| is_shortly_before(date, report))
        .map(|date| Resolved { date, by_report: true })
}

/// Whether what happened on a date could be reported on another.
fn is_shortly_before(date: Edtf, report: Edtf) -> bool {
    let bound =
        |number: u32| Edtf::try_from(((number / 10_000) as u16, (number / 100 % 100) as u8, (number % 100) as u8));
    let day = |number: u32| bound(number).ok().and_then(Day::of);
    let (Some(earliest), Some(latest)) = (day(date.days().first), day(report.days().last)) else { return false };
    let (Some(end), Some(begin)) = (day(date.days().last), day(report.days().first)) else { return false };
    latest.since(earliest) >= -MAX_AHEAD && begin.since(end) <= MAX_AGE
}
