//! Dates as precise as they are known, in EDTF (ISO 8601-2:2019, level 1): `2025-07-02`, `2023-07`, `2019`; with an
//! unknown part, `2025-06-XX`; uncertain, `2019?`, approximate, `2025-06~`, or both, `2019%`; and from one date to
//! another, `2025-06-26/2025-06-27`. What no dialogue needs is left out: seasons, open intervals, decades, and years of
//! more than four digits.

use std::fmt;
use std::str::FromStr;

/// A year, a month or a day, or an interval of them. Ordered by first day, the less precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    begin: Part,
    /// The end of an interval.
    end: Option<Part>,
}

/// A date that is no interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Part {
    year: u16,
    /// 0 if only the year is known.
    month: u8,
    /// 0 if only the month is known.
    day: u8,
    /// How many of the unknown parts are written as `XX`.
    unspecified: u8,
    qualifier: Qualifier,
}

/// How far a date can be relied on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// The date is exact.
    #[default]
    Exact,
    /// `?`: it may be wrong.
    Uncertain,
    /// `~`: it is approximate.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

impl Qualifier {
    const ALL: [Self; 4] = [Self::Exact, Self::Uncertain, Self::Approximate, Self::UncertainAndApproximate];

    /// What is written after the date.
    fn symbol(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::UncertainAndApproximate => "%",
        }
    }

    /// Whether it says that the date is uncertain.
    #[must_use]
    pub fn is_uncertain(self) -> bool {
        matches!(self, Self::Uncertain | Self::UncertainAndApproximate)
    }

    /// Whether it says that the date is approximate.
    #[must_use]
    pub fn is_approximate(self) -> bool {
        matches!(self, Self::Approximate | Self::UncertainAndApproximate)
    }
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

    /// Whether the two ranges have a day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// An interval covers at most this many years. Longer ones are mistakes, and would add a value to the facet for each of
/// their years.
const MAX_YEARS: u16 = 100;

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseEdtfError {
    /// It is not a year, a month or a day of the calendar, or an interval of two.
    NotADate,
    /// It is an interval that does not end after it begins.
    Backwards,
    /// It is an interval of more than a hundred years.
    TooLong,
}

impl fmt::Display for ParseEdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotADate => "not a date such as 2025-07-02, 2023-07, 2019 or 2025-06-26/2025-06-27",
            Self::Backwards => "an interval that does not end after it begins",
            Self::TooLong => "an interval of more than a hundred years",
        })
    }
}

impl std::error::Error for ParseEdtfError {}

impl Edtf {
    /// The year; of an interval, that in which it begins.
    #[must_use]
    pub fn year(self) -> u16 {
        self.begin.year
    }

    /// The month, 1 to 12, if known; of an interval, that in which it begins.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        (self.begin.month > 0).then_some(self.begin.month)
    }

    /// The day of the month, 1 to 31, if known; of an interval, that on which it begins.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        (self.begin.day > 0).then_some(self.begin.day)
    }

    /// How far the date can be relied on; of an interval, its beginning.
    #[must_use]
    pub fn qualifier(self) -> Qualifier {
        self.begin.qualifier
    }

    /// Whether an unknown part is written as `XX`; of an interval, in its beginning.
    #[must_use]
    pub fn has_unspecified_part(self) -> bool {
        self.begin.unspecified > 0
    }

    /// The date on which an interval begins; any other date itself.
    #[must_use]
    pub fn begin(self) -> Self {
        Self { end: None, ..self }
    }

    /// The date on which an interval ends; `None` for any other date.
    #[must_use]
    pub fn end(self) -> Option<Self> {
        self.end.map(|begin| Self { begin, end: None })
    }

    /// The years that it touches, in order.
    pub fn years(self) -> impl Iterator<Item = u16> {
        self.begin.year..=self.last().year
    }

    /// The days that the date may mean, or that the interval may cover.
    #[must_use]
    pub fn days(self) -> DayRange {
        DayRange { first: self.begin.days().first, last: self.last().days().last }
    }

    /// Whether it is neither uncertain nor approximate.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.begin.qualifier == Qualifier::Exact && self.last().qualifier == Qualifier::Exact
    }

    /// Whether what was held on this date was certainly held in the range. For an interval, one of its days in the
    /// range is enough; for a date that is known to the month, all days of the month have to be. An uncertain or
    /// approximate date is never certainly in a range.
    #[must_use]
    pub fn is_within(self, range: DayRange) -> bool {
        let (begin, end) = (self.begin.days(), self.last().days());
        // The interval begins on one of the days of its beginning, and no later than it ends.
        let (latest_begin, earliest_end) = (begin.last.min(end.last), begin.first.max(end.first));
        self.is_exact() && latest_begin <= range.last && range.first <= earliest_end
    }

    fn last(self) -> Part {
        self.end.unwrap_or(self.begin)
    }

    /// Both ends, for the byte format.
    pub(crate) fn parts(self) -> (Part, Option<Part>) {
        (self.begin, self.end)
    }

    /// The date or the interval that these encode.
    pub(crate) fn from_parts(begin: Part, end: Option<Part>) -> Result<Self, ParseEdtfError> {
        match end {
            Some(end) if end.days().last <= begin.days().first => Err(ParseEdtfError::Backwards),
            Some(end) if end.year - begin.year > MAX_YEARS => Err(ParseEdtfError::TooLong),
            end => Ok(Self { begin, end }),
        }
    }
}

impl Part {
    fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let in_calendar = (1..=9999).contains(&year)
            && month <= 12
            && if month == 0 { day == 0 } else { day <= month_length(year, month) };
        in_calendar.then_some(Self { year, month, day, unspecified: 0, qualifier: Qualifier::Exact })
    }

    fn days(self) -> DayRange {
        let number = |month: u8, day: u8| u32::from(self.year) * 10_000 + u32::from(month) * 100 + u32::from(day);
        match (self.month, self.day) {
            (0, _) => DayRange { first: number(1, 1), last: number(12, 31) },
            (month, 0) => DayRange { first: number(month, 1), last: number(month, month_length(self.year, month)) },
            (month, day) => DayRange { first: number(month, day), last: number(month, day) },
        }
    }

    pub(crate) fn year(self) -> u16 {
        self.year
    }

    /// All but the year in two bytes: the month with the qualifier in the bits above it, the day with the number of
    /// unspecified parts in the bits above it. The highest bit of each is free.
    pub(crate) fn to_bytes(self) -> [u8; 2] {
        [self.month | (self.qualifier as u8) << 4, self.day | self.unspecified << 5]
    }

    /// Reads what [`Part::to_bytes`] gave.
    pub(crate) fn from_bytes(year: u16, [month, day]: [u8; 2]) -> Option<Self> {
        let part = Self::new(year, month & 0x0f, day & 0x1f)?;
        let (qualifier, unspecified) = (*Qualifier::ALL.get(usize::from(month >> 4))?, day >> 5);
        (unspecified <= part.unknown()).then_some(Self { unspecified, qualifier, ..part })
    }

    /// How many of month and day are not known.
    fn unknown(self) -> u8 {
        u8::from(self.month == 0) + u8::from(self.day == 0)
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
        let begin = Part::new(year, month, day).ok_or(ParseEdtfError::NotADate)?;
        Ok(Self { begin, end: None })
    }
}

impl FromStr for Edtf {
    type Err = ParseEdtfError;

    fn from_str(text: &str) -> Result<Self, ParseEdtfError> {
        let part = |text| parse_part(text).ok_or(ParseEdtfError::NotADate);
        match text.split_once('/') {
            None => Self::from_parts(part(text)?, None),
            Some((begin, end)) => Self::from_parts(part(begin)?, Some(part(end)?)),
        }
    }
}

fn parse_part(text: &str) -> Option<Part> {
    let qualified = |qualifier: &Qualifier| text.strip_suffix(qualifier.symbol()).map(|date| (date, *qualifier));
    // The empty symbol of an exact date is at the end of any text, so it comes last.
    let (text, qualifier) = Qualifier::ALL.iter().rev().find_map(qualified)?;
    let mut unspecified = 0;
    let mut number = |digits: usize, text: &str| {
        if digits == 2 && text == "XX" {
            unspecified += 1;
            return Some(0);
        }
        let plain = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        // A part written as zero is not an unknown part, and no part below an unknown one is known.
        plain.then(|| text.parse::<u16>().unwrap_or(0)).filter(|&n| n > 0 && unspecified == 0)
    };
    let mut texts = text.split('-');
    let year = number(4, texts.next()?)?;
    let month = texts.next().map_or(Some(0), |text| number(2, text))?;
    let day = texts.next().map_or(Some(0), |text| number(2, text))?;
    if texts.next().is_some() {
        return None;
    }
    // Two digits fit.
    Some(Part { unspecified, qualifier, ..Part::new(year, month as u8, day as u8)? })
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.begin.fmt(f)?;
        self.end.map_or(Ok(()), |end| write!(f, "/{end}"))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for number in [self.month, self.day].into_iter().filter(|&number| number > 0) {
            write!(f, "-{number:02}")?;
        }
        for _ in 0..self.unspecified {
            f.write_str("-XX")?;
        }
        f.write_str(self.qualifier.symbol())
    }
}
