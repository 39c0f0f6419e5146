//! Days of the calendar: weekdays, and days before others.

use engine::Edtf;

/// A day as the number of days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(i32);

impl Day {
    /// The day of a date that names one.
    pub(crate) fn of(date: Edtf) -> Option<Self> {
        let (year, month, day) = (i32::from(date.year()), i32::from(date.month()?), i32::from(date.day()?));
        // Howard Hinnant's `days_from_civil`: years begin in March, so that the leap day is the last.
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted - era * 400;
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    pub(crate) fn date(self) -> Option<Edtf> {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted - era * 146_097;
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Edtf::try_from((u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)).ok()
    }

    /// 0 for Monday to 6 for Sunday.
    pub(crate) fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    pub(crate) fn before(self, days: i32) -> Self {
        Self(self.0 - days)
    }

    /// How many days after another day it is.
    pub(crate) fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    fn day(date: &str) -> Day {
        Day::of(date.parse().unwrap()).unwrap()
    }

    #[test]
    fn days_have_their_weekdays_and_their_dates() {
        for (date, weekday) in
            [("1970-01-01", 3), ("2024-02-29", 3), ("2025-07-02", 2), ("1999-12-31", 4), ("2000-03-01", 2)]
        {
            assert_eq!(day(date).weekday(), weekday, "{date}");
            assert_eq!(day(date).date().unwrap().to_string(), date);
        }
        assert_eq!(day("2024-03-01").before(1).date().unwrap().to_string(), "2024-02-29");
        assert_eq!(day("2025-01-01").since(day("2024-01-01")), 366);
    }
}
