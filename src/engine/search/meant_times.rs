//! The times that bare words ask for without a date: the last or the first dialogue, a month, and a period before or
//! after today.

use crate::model::edtf::Edtf;
use crate::model::field::Direction;
use crate::text::months::english_month;
use crate::text::tokenize::words;

/// At most this many words ask for a time.
pub(crate) const MAX_WORDS: usize = 3;

/// A month is offered in at most this many years.
const MAX_YEARS: usize = 6;

/// A time that words ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    /// That of the last or the first dialogue.
    End(Direction),
    /// A month of any year.
    Month(u8),
    /// A period such as last year. Nothing here knows what day it is.
    Unknown,
}

/// What asks for the last or the first dialogue, folded; a longer one before those that it begins with.
#[rustfmt::skip]
const ENDS: [(&str, Direction); 13] = [
    ("most recent", Direction::Desc), ("latest", Direction::Desc), ("newest", Direction::Desc), ("last", Direction::Desc),
    ("moi nhat", Direction::Desc), ("gan day nhat", Direction::Desc), ("gan nhat", Direction::Desc),
    ("cuoi cung", Direction::Desc), ("earliest", Direction::Asc), ("oldest", Direction::Asc), ("som nhat", Direction::Asc),
    ("dau tien", Direction::Asc), ("cu nhat", Direction::Asc),
];

/// Periods and what says where they are from today, folded.
const PERIODS: [&str; 3] = ["year", "month", "week"];
const FROM_TODAY: [&str; 5] = ["last", "this", "next", "past", "previous"];
#[rustfmt::skip]
const VIETNAMESE_PERIODS: [&str; 9] = [
    "nam ngoai", "nam nay", "nam truoc", "nam toi", "thang nay", "thang truoc", "thang toi", "tuan nay", "tuan truoc",
];

/// The time that the first of some words ask for, and how many they are.
pub(crate) fn time_asked(typed: &[&str]) -> Option<(Time, usize)> {
    let folded: Vec<String> = typed.iter().take(MAX_WORDS).map(|word| words(word).join(" ")).collect();
    let first = |length: usize| folded.get(..length).map(|first| first.join(" ")).unwrap_or_default();
    let (one, two) = (first(1), first(2));
    let is_period = |(from, period): (&str, &str)| FROM_TODAY.contains(&from) && PERIODS.contains(&period);
    if two.split_once(' ').is_some_and(is_period) || VIETNAMESE_PERIODS.contains(&two.as_str()) {
        return Some((Time::Unknown, 2));
    }
    let end = ENDS.into_iter().find_map(|(written, direction)| {
        let length = written.split(' ').count();
        (first(length) == written).then_some((Time::End(direction), length))
    });
    end.or_else(|| Some((Time::Month(month_named(typed.first()?, &one)?), 1)))
        .or_else(|| Some((Time::Month(month_numbered(&two)?), 2)))
}

/// An English month. “May” and “march” in lower case are other words.
fn month_named(typed: &str, folded: &str) -> Option<u8> {
    let is_clear = typed.starts_with(char::is_uppercase) || !matches!(folded, "may" | "march" | "mar");
    english_month(folded).filter(|_| is_clear).map(|month| month as u8)
}

/// A Vietnamese month: `tháng 10`.
fn month_numbered(folded: &str) -> Option<u8> {
    folded.strip_prefix("thang ")?.parse().ok().filter(|month| (1..=12).contains(month))
}

impl Time {
    /// What it means among some dates, of which the latest come first: dates as a query writes them, each once.
    pub(crate) fn among(self, mut dates: impl Iterator<Item = Edtf>) -> Vec<(Edtf, Edtf)> {
        let one = |date: Edtf| (date.begin(), date.end().unwrap_or(date.begin()));
        match self {
            Self::End(Direction::Desc) => dates.next().map(one).into_iter().collect(),
            Self::End(Direction::Asc) => dates.last().map(one).into_iter().collect(),
            Self::Month(month) => {
                let years = dates.filter(|date| date.month() == Some(month)).map(Edtf::year);
                let mut months: Vec<(Edtf, Edtf)> =
                    years.filter_map(|year| Edtf::try_from((year, month, 0)).ok()).map(one).collect();
                months.dedup();
                if months.len() > MAX_YEARS { Vec::new() } else { months }
            }
            Self::Unknown => Vec::new(),
        }
    }
}
