//! Whether quotes name a date: in figures, or in English or Vietnamese words. A day belongs to the month beside it, and
//! a year beside them to both, so that a number from elsewhere in a sentence is no date.

use std::ops::Range;

use engine::{Edtf, english_month, tokens};

use crate::check::numeral::{number, vietnamese_number};
use crate::diagnostics::unsupported::DatePart;

/// The words between the days of a date, and between them and their month, in both languages.
const CONNECTORS: [&str; 14] =
    ["and", "to", "of", "the", "or", "until", "till", "through", "ngay", "va", "den", "toi", "tu", "hoac"];
/// The most words from a month to the farthest of its days.
const MAX_DISTANCE: usize = 6;

/// The first part of a date, year, month or day, that no quote names; of an interval, of both its ends.
pub(crate) fn missing_part(held: Edtf, quotes: &[&str]) -> Option<DatePart> {
    let named: Vec<NamedDate> = quotes.iter().flat_map(|quote| named_dates(quote)).collect();
    let has_year = |year: u16| quotes.iter().any(|quote| Text::new(quote).words.iter().any(|word| word.is_year(year)));
    let missing = |date: Edtf| {
        let fits = |named: &NamedDate| {
            Some(named.month) == date.month().map(u32::from)
                && named.year.is_none_or(|year| year == u32::from(date.year()))
        };
        let has_day = |day: u8| named.iter().any(|named| fits(named) && named.days.contains(&u32::from(day)));
        if !has_year(date.year()) {
            Some(DatePart::Year)
        } else if date.month().is_some() && !named.iter().any(fits) {
            Some(DatePart::Month)
        } else {
            date.day().filter(|&day| !has_day(day)).map(|_| DatePart::Day)
        }
    };
    missing(held.begin()).or_else(|| held.end().and_then(missing))
}

/// A month that a text names, with the days and the year beside it.
#[derive(Debug)]
struct NamedDate {
    days: Vec<u32>,
    month: u32,
    year: Option<u32>,
}

struct Text<'t> {
    text: &'t str,
    words: Vec<Word>,
}

struct Word {
    folded: String,
    range: Range<usize>,
}

impl Word {
    /// A day of a month in figures, alone or as an ordinal.
    fn day(&self) -> Option<u32> {
        let figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| self.folded.strip_suffix(ending));
        number(figures.unwrap_or(&self.folded)).filter(|day| (1..=31).contains(day))
    }

    fn year(&self) -> Option<u32> {
        number(&self.folded).filter(|_| self.folded.len() == 4)
    }

    fn is_year(&self, year: u16) -> bool {
        self.year() == Some(u32::from(year))
    }
}

/// Every date of a text that has a month.
fn named_dates(text: &str) -> Vec<NamedDate> {
    let text = Text::new(text);
    let mut dates: Vec<NamedDate> = Vec::new();
    for at in 0..text.words.len() {
        if let Some(month) = text.month_name(at) {
            dates.push(text.beside_name(month, at..at + 1));
        } else if let Some((month, length)) = text.vietnamese_month(at) {
            dates.push(text.beside_name(month, at..at + length));
        }
    }
    text.runs_of_figures().into_iter().for_each(|run| dates.extend(text.in_figures(run)));
    dates
}

impl<'t> Text<'t> {
    fn new(text: &'t str) -> Self {
        let words = tokens(text).map(|token| Word { range: token.span.range(), folded: token.word });
        Self { text, words: words.collect() }
    }

    /// The English month at a word. `May` and `March` are months with a capital only.
    fn month_name(&self, at: usize) -> Option<u32> {
        let word = &self.words[at];
        let is_capital = self.text[word.range.clone()].starts_with(char::is_uppercase);
        english_month(&word.folded).filter(|_| is_capital)
    }

    /// The month of `tháng bảy` or `tháng 7`, and its number of words.
    fn vietnamese_month(&self, at: usize) -> Option<(u32, usize)> {
        if self.words[at].folded != "thang" {
            return None;
        }
        let rest: Vec<&str> = self.words[at + 1..].iter().take(2).map(|word| word.folded.as_str()).collect();
        let (month, length) = match number(rest.first()?) {
            Some(month) => (month, 1),
            None => vietnamese_number(&rest),
        };
        (1..=12).contains(&month).then_some((month, 1 + length))
    }

    /// The date of a month in words.
    fn beside_name(&self, month: u32, name: Range<usize>) -> NamedDate {
        let mut days = self.days_before(name.start);
        let (after, end) = self.days_after(name.end);
        days.extend(after);
        let is_of = |word: &Word| matches!(word.folded.as_str(), "nam" | "of");
        let end = if self.words.get(end).is_some_and(is_of) { end + 1 } else { end };
        NamedDate { days, month, year: self.words.get(end).and_then(Word::year) }
    }

    /// The days before a month, as in `26 and 27 June` or `từ ngày 26 đến 27 tháng 6`.
    fn days_before(&self, month: usize) -> Vec<u32> {
        let mut days = Vec::new();
        for at in (month.saturating_sub(MAX_DISTANCE)..month).rev() {
            // The day in `July 2, 26 August` is of another month.
            if at > 0 && self.month_name(at - 1).is_some() {
                break;
            }
            match self.words[at].day() {
                Some(day) => days.push(day),
                None if CONNECTORS.contains(&self.words[at].folded.as_str()) => {}
                None => break,
            }
        }
        days
    }

    /// The days after a month, as in `June 26 and 27`, and the position after them.
    fn days_after(&self, start: usize) -> (Vec<u32>, usize) {
        let (mut days, mut end) = (Vec::new(), start);
        for at in start..self.words.len().min(start + MAX_DISTANCE) {
            match self.words[at].day() {
                // The day in `June 30 to 1 July` is of the next month.
                Some(_) if self.words.get(at + 1).is_some() && self.month_name(at + 1).is_some() => break,
                Some(day) => {
                    days.push(day);
                    end = at + 1;
                }
                None if at > start && CONNECTORS.contains(&self.words[at].folded.as_str()) => {}
                None => break,
            }
        }
        (days, end)
    }

    /// Runs of at least two words of figures that only a stroke, a dash or a full stop separates.
    fn runs_of_figures(&self) -> Vec<Range<usize>> {
        let is_figure = |at: usize| number(&self.words[at].folded).is_some();
        let is_joined = |at: usize| {
            // Pairs of letters of an unspaced script overlap, so nothing is between them.
            let between = self.text.get(self.words[at].range.end..self.words[at + 1].range.start);
            matches!(between.map(str::trim), Some("/" | "-" | "–" | ".")) && is_figure(at) && is_figure(at + 1)
        };
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in (0..self.words.len().saturating_sub(1)).filter(|&at| is_joined(at)) {
            match runs.last_mut() {
                Some(run) if run.end == at + 1 => run.end = at + 2,
                _ => runs.push(at..at + 2),
            }
        }
        runs
    }

    /// The dates that a run of figures can be: `2025-07-02`, `2/7/2025`, `7/2/2025`, `26-27/6/2025`, `7/2025`, `2/7`.
    fn in_figures(&self, run: Range<usize>) -> Vec<NamedDate> {
        let numbers: Vec<u32> = self.words[run.clone()].iter().filter_map(|word| number(&word.folded)).collect();
        let has_year = |at: usize| self.words[at].year();
        let date = |days: &[u32], month: u32, year| NamedDate { days: days.to_vec(), month, year };
        if let Some(year) = has_year(run.start) {
            return vec![date(&numbers[2..], numbers[1], Some(year))];
        }
        let year = has_year(run.end - 1);
        let [days @ .., month] = &numbers[..numbers.len() - usize::from(year.is_some())] else { return Vec::new() };
        let mut dates = vec![date(days, *month, year)];
        dates[0].days.extend(self.days_before(run.start));
        if let ([first], Some(_)) = (days, year) {
            dates.push(date(&[*month], *first, year));
        }
        dates
    }
}

#[cfg(test)]
mod tests {
    use super::{DatePart, missing_part};

    fn missing(date: &str, quote: &str) -> Option<DatePart> {
        missing_part(date.parse().unwrap(), &[quote])
    }

    #[test]
    fn a_date_is_named_in_words_or_figures() {
        for text in [
            "on 2 July 2025",
            "July 2nd, 2025",
            "Jul. 2, 2025",
            "HÀ NỘI, July 2 (VNS), 2025",
            "the 2nd of July 2025",
            "on 1 and 2 July 2025",
            "2/7/2025",
            "7/2/2025",
            "02.07.2025",
            "2025-07-02",
            "ngày 2 tháng 7 năm 2025",
            "ngày 1 và 2 tháng bảy năm 2025",
            "ngày 2/7 năm 2025",
        ] {
            assert_eq!(missing("2025-07-02", text), None, "{text}");
            assert_eq!(missing("2025-07", text), None, "{text}");
        }
    }

    #[test]
    fn a_script_without_spaces_before_a_date_is_no_part_of_it() {
        assert_eq!(missing("2031-05-15", "ไทย15/05/2031"), None);
    }

    #[test]
    fn both_ends_of_an_interval_are_named() {
        for text in [
            "26-27/6/2025",
            "on June 26 and 27, 2025",
            "June 26–27 2025",
            "from 26 to 27 June 2025",
            "từ ngày 26 đến 27 tháng 6 năm 2025",
            "từ ngày 26/6 đến ngày 27/6/2025",
            "ngày 26 và 27/6/2025",
        ] {
            assert_eq!(missing("2025-06-26/2025-06-27", text), None, "{text}");
            assert_eq!(missing("2025-06-26/2025-06-28", text), Some(DatePart::Day), "{text}");
            assert_eq!(missing("2025-05-26/2025-06-27", text), Some(DatePart::Month), "{text}");
        }
        assert_eq!(missing("2025-06-30/2025-07-01", "June 30 to 1 July 2025"), None);
        assert_eq!(missing("2024-12-31/2025-01-01", "from 31 December 2024 to 1 January 2025"), None);
        assert_eq!(missing("2025-06~", "around June 2025"), None);
        assert_eq!(missing("2025-06-XX", "in June 2025"), None);
    }

    #[test]
    fn a_number_of_another_date_or_of_none_does_not_count() {
        for (date, text, part) in [
            ("2025-07-05", "the 5th dialogue in July 2025", Some(DatePart::Day)),
            ("2025-07-02", "2 areas were named in July 2025", Some(DatePart::Day)),
            ("2023-12-31", "2023 is a special year", Some(DatePart::Month)),
            ("2025-05", "the two sides may meet in 2025", Some(DatePart::Month)),
            ("2025-03", "they march on in 2025", Some(DatePart::Month)),
            ("2013-07-02", "on July 2, 2025, the partnership of 2013", Some(DatePart::Month)),
            ("2025-07", "7 dialogues in 2025", Some(DatePart::Month)),
            ("2025-07", "in 2025, tháng mười", Some(DatePart::Month)),
            ("2025-07-01", "June 30 to 1 July, 2 August 2025", None),
            ("2025-06-01", "June 30 to 1 July 2025", Some(DatePart::Day)),
            ("2025", "20255 and 025", Some(DatePart::Year)),
        ] {
            assert_eq!(missing(date, text), part, "{date} in {text}");
        }
    }
}
