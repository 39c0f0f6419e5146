//! Dates as precise as they are known: the Level 0 date forms of EDTF (ISO 8601-2:2019), `2025-07-02`, `2023-07`,
//! `2019`.

use std::fmt;
use std::str::FromStr;

/// A year, a month or a day. Ordered by first day, the less precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    year: u16,
    /// 0 if only the year is known.
    month: u8,
    /// 0 if only the month is known.
    day: u8,
}

/// A range of days, each as the number `yyyymmdd`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    /// The first day.
    pub first: u32,
    /// The last day, included.
    pub last: u32,
}

impl DayRange {
    /// From the first day of `from` to the last day of `to`; unbounded on a side that is `None`.
    #[must_use]
    pub fn between(from: Option<Edtf>, to: Option<Edtf>) -> Self {
        Self { first: from.map_or(0, |d| d.days().first), last: to.map_or(u32::MAX, |d| d.days().last) }
    }

    /// Whether `other` lies within this range.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }

    /// Whether the two ranges have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// The text is not a year, a month or a day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseEdtfError;

impl fmt::Display for ParseEdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date such as 2025-07-02, 2023-07 or 2019")
    }
}

impl std::error::Error for ParseEdtfError {}

impl Edtf {
    /// The year.
    #[must_use]
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, if known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, if known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The days that the date may be.
    #[must_use]
    pub fn days(self) -> DayRange {
        let number = |month: u8, day: u8| u32::from(self.year) * 10_000 + u32::from(month) * 100 + u32::from(day);
        match (self.month, self.day) {
            (0, _) => DayRange { first: number(1, 1), last: number(12, 31) },
            (month, 0) => DayRange { first: number(month, 1), last: number(month, month_length(self.year, month)) },
            (month, day) => DayRange { first: number(month, day), last: number(month, day) },
        }
    }
}

fn month_length(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl TryFrom<(u16, u8, u8)> for Edtf {
    type Error = ParseEdtfError;

    /// Year, month and day, with 0 for unknown.
    fn try_from((year, month, day): (u16, u8, u8)) -> Result<Self, ParseEdtfError> {
        let in_calendar = (1..=9999).contains(&year)
            && month <= 12
            && if month == 0 { day == 0 } else { day <= month_length(year, month) };
        if in_calendar { Ok(Self { year, month, day }) } else { Err(ParseEdtfError) }
    }
}

impl From<Edtf> for (u16, u8, u8) {
    fn from(date: Edtf) -> Self {
        (date.year, date.month, date.day)
    }
}

impl FromStr for Edtf {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<Self, ParseEdtfError> {
        let part = |digits: usize, part: &str| {
            let plain = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            // A part written as zero is not an unknown part.
            plain.then(|| part.parse::<u16>().unwrap_or(0)).filter(|&n| n > 0).ok_or(ParseEdtfError)
        };
        let mut parts = text.split('-');
        let year = part(4, parts.next().unwrap_or(""))?;
        let month = parts.next().map_or(Ok(0), |text| part(2, text))?;
        let day = parts.next().map_or(Ok(0), |text| part(2, text))?;
        if parts.next().is_some() {
            return Err(ParseEdtfError);
        }
        // Two digits fit.
        Self::try_from((year, month as u8, day as u8))
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}
