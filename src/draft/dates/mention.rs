//! The dates that a text names, in English, Vietnamese and figures.

use engine::english_month;

use crate::language::Language;
use crate::text::{Text, Words};

/// A date as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateMention {
    pub(crate) words: Words,
    pub(crate) when: When,
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Parts of a date.
    Date(Parts),
    /// From one day to another.
    Range(Parts, Parts),
    /// A day of the week, 0 for Monday.
    Weekday(i32),
    /// From one day of the week to another.
    Weekdays(i32, i32),
    /// The day of the report.
    Today,
    /// The day before the report.
    Yesterday,
    /// The week of the report, or the one before it.
    Week {
        /// How many weeks before.
        ago: i32,
    },
}

/// The parts of a date that are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) year: Option<u16>,
    pub(crate) month: Option<u8>,
    pub(crate) day: Option<u8>,
}

/// The months in French that English does not share.
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// The months of Vietnamese in words, from the first.
const MONTHS_VI: [&str; 12] =
    ["gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

/// The dates within some words, in order.
pub(crate) fn dates(text: &Text<'_>, within: &Words) -> Vec<DateMention> {
    let reader = Reader { text, end: within.end };
    let mut dates = Vec::new();
    let mut at = within.start;
    while at < within.end {
        match reader.date(at) {
            Some(date) => {
                at = date.words.end.max(at + 1);
                dates.push(date);
            }
            None => at += 1,
        }
    }
    dates
}

struct Reader<'t, 'a> {
    text: &'t Text<'a>,
    end: usize,
}

impl Reader<'_, '_> {
    fn date(&self, at: usize) -> Option<DateMention> {
        let (when, end) = self
            .in_figures(at)
            .or_else(|| self.days_then_month(at))
            .or_else(|| self.month_then_days(at))
            .or_else(|| self.vietnamese_days(at))
            .or_else(|| self.vietnamese(at))
            .or_else(|| self.relative(at))
            .or_else(|| Some((When::Date(Parts { year: Some(self.year(at)?), ..Parts::default() }), at + 1)))?;
        Some(DateMention { words: at..end, when })
    }

    fn folded(&self, at: usize) -> &str {
        if at < self.end { self.text.folded(at) } else { "" }
    }

    fn number(&self, at: usize) -> Option<u32> {
        let word = self.folded(at);
        word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn year(&self, at: usize) -> Option<u16> {
        let is_year = self.folded(at).len() == 4;
        self.number(at).filter(|year| is_year && (1900..2100).contains(year)).map(|year| year as u16)
    }

    /// A day of a month in figures, alone or as an ordinal.
    fn day(&self, at: usize) -> Option<u8> {
        let word = self.folded(at);
        let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        // The minutes of `15:20 May 23` are no day.
        let is_of_clock = matches!(self.text.before(at), ":" | "h") || self.text.before(at + 1) == ":";
        figures.parse().ok().filter(|day| (1..=31).contains(day) && figures.len() <= 2 && !is_of_clock)
    }

    /// A month by name. `May`, `March` and `Mars` are months with a capital, or after a day, only.
    fn month(&self, at: usize) -> Option<u8> {
        let word = self.folded(at);
        let french = || MONTHS_FR.iter().position(|name| *name == word).map(|month| month as u8 + 1);
        match self.text.language {
            Language::Other => french(),
            Language::English | Language::Vietnamese => None,
        }
        .or_else(|| english_month(word).filter(|_| self.text.words[at].capital).map(|month| month as u8))
    }

    fn joined(&self, at: usize) -> &str {
        self.text.before(at).trim()
    }

    /// `2025-07-02`, `2/7/2025`, `26-27/6/2025`, `7/2025`, `2/7`.
    fn in_figures(&self, at: usize) -> Option<(When, usize)> {
        let mut numbers = vec![self.number(at)?];
        let mut marks: Vec<&str> = Vec::new();
        while numbers.len() < 4 {
            let next = at + numbers.len();
            let mark = self.joined(next);
            let Some(number) = self.number(next).filter(|_| matches!(mark, "/" | "-" | "–" | ".")) else { break };
            numbers.push(number);
            marks.push(mark);
            // A year ends a date; what follows it is the time of day.
            if self.year(next).is_some() {
                break;
            }
        }
        let end = at + numbers.len();
        let vietnamese = self.text.language == Language::Vietnamese;
        let is_year = |at: usize| self.year(at).is_some();
        let parts = |year: Option<u32>, month: u32, day: Option<u32>| {
            let fits = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
            fits.then_some(Parts { year: year.map(|y| y as u16), month: Some(month as u8), day: day.map(|d| d as u8) })
        };
        let date = |parts: Option<Parts>| parts.map(|parts| (When::Date(parts), end));
        match (&numbers[..], &marks[..]) {
            (&[y, m, d], _) if is_year(at) => date(parts(Some(y), m, Some(d))),
            (&[first, second, y], _) if is_year(end - 1) => {
                // The order of day and month is known in Vietnamese, or where only one can be the month.
                match (first, second) {
                    _ if vietnamese || first > 12 || first == second => date(parts(Some(y), second, Some(first))),
                    _ if second > 12 => date(parts(Some(y), first, Some(second))),
                    _ => Some((When::Date(Parts { year: Some(y as u16), ..Parts::default() }), end)),
                }
            }
            (&[from, to, month, y], &["-" | "–", "/" | ".", _]) if is_year(end - 1) => {
                let (from, to) = (parts(Some(y), month, Some(from))?, parts(Some(y), month, Some(to))?);
                Some((When::Range(from, to), end))
            }
            (&[from, to, month], &["-" | "–", "/"]) if vietnamese => {
                Some((When::Range(parts(None, month, Some(from))?, parts(None, month, Some(to))?), end))
            }
            (&[y, month], &["-"]) if is_year(at) && self.folded(end - 1).len() == 2 => {
                date(parts(Some(y), month, None))
            }
            (&[month, y], &["/"]) if is_year(end - 1) && month <= 12 => date(parts(Some(y), month, None)),
            (&[day, month], &["/"]) if vietnamese && !is_year(end - 1) => date(parts(None, month, Some(day))),
            (&[day, month], &["-"]) if vietnamese && self.is_after_day_word(at) => date(parts(None, month, Some(day))),
            // The years of a period are no date.
            (&[_, _], _) if is_year(at) && is_year(end - 1) => None,
            _ => None,
        }
    }

    fn is_after_day_word(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            matches!(self.text.folded(before), "ngay" | "sang" | "trua" | "chieu" | "toi" | "hom")
        })
    }

    /// `4 July 2018`, `26 and 27 June`, `27 November and 1 December 2018`.
    fn days_then_month(&self, at: usize) -> Option<(When, usize)> {
        let first = self.day(at)?;
        let (last, after) = self.last_day(at + 1).map_or((first, at + 1), |(day, end)| (day, end));
        let after = if self.folded(after) == "of" { after + 1 } else { after };
        let month = self.month(after)?;
        let mut end = after + 1;
        let from = Parts { year: None, month: Some(month), day: Some(first) };
        if first == last
            && self.is_connector(end)
            && let Some(day) = self.day(end + 1)
            && let Some(month) = self.month(end + 2)
        {
            end += 3;
            let year = self.year(end);
            end += usize::from(year.is_some());
            return Some((
                When::Range(Parts { year, ..from }, Parts { year, month: Some(month), day: Some(day) }),
                end,
            ));
        }
        let year = self.year(end);
        end += usize::from(year.is_some());
        Some((span_of_days(Parts { year, ..from }, last), end))
    }

    /// `July 4, 2018`, `July 1 to 4`, `June 2022`, `June`.
    fn month_then_days(&self, at: usize) -> Option<(When, usize)> {
        let month = self.month(at)?;
        let Some(first) = self.day(at + 1).filter(|_| self.month(at + 2).is_none() || self.year(at + 1).is_some())
        else {
            let year = self.year(at + 1);
            return Some((
                When::Date(Parts { year, month: Some(month), day: None }),
                at + 1 + usize::from(year.is_some()),
            ));
        };
        let (last, mut end) = self.last_day(at + 2).unwrap_or((first, at + 2));
        let year = self.year(end);
        end += usize::from(year.is_some());
        Some((span_of_days(Parts { year, month: Some(month), day: Some(first) }, last), end))
    }

    fn is_connector(&self, at: usize) -> bool {
        matches!(self.folded(at), "and" | "to" | "until" | "till" | "through" | "et" | "au")
    }

    /// The last day of several, after the first: `-5`, `and 5`, `to 5`.
    fn last_day(&self, at: usize) -> Option<(u8, usize)> {
        if self.is_connector(at) {
            return Some((self.day(at + 1)?, at + 2));
        }
        let is_joined = matches!(self.joined(at), "-" | "–");
        self.day(at).filter(|_| is_joined).map(|day| (day, at + 1))
    }

    /// `ngày 2 tháng 7 năm 2025`, `tháng bảy`, `tháng 12-2018`, `ngày 4/12`.
    fn vietnamese(&self, at: usize) -> Option<(When, usize)> {
        if self.text.language != Language::Vietnamese {
            return None;
        }
        match self.folded(at) {
            "ngay" => {
                let day = self.day(at + 1).filter(|_| self.folded(at + 2) == "thang")?;
                let (month, end) = self.vietnamese_month(at + 3)?;
                let (year, end) = self.vietnamese_year(end);
                Some((When::Date(Parts { year, month: Some(month), day: Some(day) }), end))
            }
            "thang" => {
                let (month, end) = self.vietnamese_month(at + 1)?;
                let (year, end) = self.vietnamese_year(end);
                Some((When::Date(Parts { year, month: Some(month), day: None }), end))
            }
            _ => None,
        }
    }

    /// `18 đến 20-9-2024`, `18 đến ngày 20 tháng 9`.
    fn vietnamese_days(&self, at: usize) -> Option<(When, usize)> {
        let is_until = self.text.language == Language::Vietnamese && matches!(self.folded(at + 1), "den" | "va");
        let first = self.day(at).filter(|_| is_until)?;
        let is_day_word = self.folded(at + 2) == "ngay";
        let in_figures = || self.in_figures(at + 2 + usize::from(is_day_word));
        let (when, end) = self.vietnamese(at + 2).or_else(in_figures)?;
        match when {
            When::Date(parts) if parts.day.is_some_and(|last| last > first) => {
                Some((When::Range(Parts { day: Some(first), ..parts }, parts), end))
            }
            _ => None,
        }
    }

    fn vietnamese_month(&self, at: usize) -> Option<(u8, usize)> {
        if let Some(month) = self.number(at).filter(|month| (1..=12).contains(month)) {
            return Some((month as u8, at + 1));
        }
        let two = format!("{} {}", self.folded(at), self.folded(at + 1));
        let at_two = MONTHS_VI.iter().position(|name| *name == two).map(|month| (month as u8 + 1, at + 2));
        let at_one =
            || MONTHS_VI.iter().position(|name| *name == self.folded(at)).map(|month| (month as u8 + 1, at + 1));
        at_two.or_else(at_one)
    }

    fn vietnamese_year(&self, at: usize) -> (Option<u16>, usize) {
        if self.folded(at) == "nam"
            && let Some(year) = self.year(at + 1)
        {
            return (Some(year), at + 2);
        }
        let is_joined = matches!(self.joined(at), "/" | "-" | ".");
        self.year(at).filter(|_| is_joined).map_or((None, at), |year| (Some(year), at + 1))
    }

    /// A day of the week, 0 for Monday.
    fn weekday(&self, at: usize) -> Option<i32> {
        let weekday = WEEKDAYS.iter().position(|name| *name == self.folded(at))?;
        self.text.words.get(at).is_some_and(|word| word.capital).then_some(weekday as i32)
    }

    fn relative(&self, at: usize) -> Option<(When, usize)> {
        let (word, next) = (self.folded(at), self.folded(at + 1));
        if let Some(weekday) = self.weekday(at) {
            let after = at + 1 + usize::from(self.is_connector(at + 1));
            let is_joined = after > at + 1 || matches!(self.joined(after), "-" | "–");
            return Some(match self.weekday(after).filter(|_| is_joined) {
                Some(last) => (When::Weekdays(weekday, last), after + 1),
                None => (When::Weekday(weekday), at + 1),
            });
        }
        let vietnamese = self.text.language == Language::Vietnamese;
        match (word, next) {
            ("today", _) => Some((When::Today, at + 1)),
            ("yesterday", _) => Some((When::Yesterday, at + 1)),
            ("this" | "earlier", "morning" | "afternoon" | "evening" | "noon") => Some((When::Today, at + 2)),
            ("tonight", _) => Some((When::Today, at + 1)),
            ("this", "week") => Some((When::Week { ago: 0 }, at + 2)),
            ("last", "week") => Some((When::Week { ago: 1 }, at + 2)),
            ("hom" | "sang" | "trua" | "chieu" | "toi", "nay") if vietnamese => Some((When::Today, at + 2)),
            ("hom", "qua") if vietnamese => Some((When::Yesterday, at + 2)),
            ("tuan", "nay") if vietnamese => Some((When::Week { ago: 0 }, at + 2)),
            ("tuan", "truoc") if vietnamese => Some((When::Week { ago: 1 }, at + 2)),
            _ => None,
        }
    }
}

/// One day, or the days from it to another of the same month.
fn span_of_days(from: Parts, last: u8) -> When {
    if from.day.is_some_and(|first| last > first) {
        When::Range(from, Parts { day: Some(last), ..from })
    } else {
        When::Date(from)
    }
}
