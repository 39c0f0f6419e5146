//! Dates and numbers as people write them: `July 2025`, `tháng 7/2025`, `2/7/2025`, `2023–2025`, `>=2023`, `5th`. A day
//! comes before its month, as in Vietnam and Britain, unless only the other way round is a date.

use crate::model::edtf::Edtf;
use crate::text::find::{find, split_once};
use crate::text::letters::{lower, ordinary_width};
use crate::text::months::english_month;
use crate::text::tokenize::words;

/// The two ends of a range, either of which may be open.
type Ends<T> = (Option<T>, Option<T>);

/// The signs and words between the two ends of a range.
const BETWEEN: [&str; 10] = ["..", "…", "–", "—", "−", " - ", " to ", " and ", " đến ", " tới "];

/// Parses `a..b`, `a..`, `..b` or `a`, and what people write for them, each end with `parse`. For `>` and `<`, `after`
/// and `before` give the value after an end and the one before it.
pub(crate) fn range<T: Copy>(
    text: &str,
    parse: impl Fn(&str) -> Option<T>,
    after: impl Fn(T) -> Option<T>,
    before: impl Fn(T) -> Option<T>,
) -> Option<Ends<T>> {
    let text: String = text.trim().chars().map(ordinary_width).collect();
    let one = |text: &str| parse(text.trim());
    if let Some(one) = one(&text) {
        return Some((Some(one), Some(one)));
    }
    let compared = |signs: &[&str]| signs.iter().find_map(|sign| after_sign(&text, sign));
    if let Some(rest) = compared(&[">=", "≥", "since ", "from ", "từ "]).or_else(|| text.strip_suffix('+')) {
        // “from 2019 to 2023” has two ends.
        if let Some(one) = one(rest) {
            return Some((Some(one), None));
        }
    }
    if let Some(rest) = compared(&["<=", "≤", "until ", "till ", "đến ", "tới "]) {
        return Some((None, Some(one(rest)?)));
    }
    if let Some(rest) = compared(&[">", "after ", "sau "]) {
        return Some((Some(after(one(rest)?)?), None));
    }
    if let Some(rest) = compared(&["<", "before ", "trước "]) {
        return Some((None, Some(before(one(rest)?)?)));
    }
    let text = compared(&["from ", "between ", "từ "]).unwrap_or(&text);
    let end = |text: &str| if text.trim().is_empty() { Some(None) } else { one(text).map(Some) };
    let between = |between: &&str| {
        let (from, to) = split_once(text, between)?;
        Some((end(from)?, end(to)?))
    };
    // A hyphen is also within dates.
    let is_figures = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let hyphen = || text.split_once('-').filter(|(from, to)| is_figures(from) && is_figures(to));
    let ends =
        BETWEEN.iter().find_map(between).or_else(|| hyphen().and_then(|(from, to)| Some((end(from)?, end(to)?))))?;
    (ends.0.is_some() || ends.1.is_some()).then_some(ends)
}

/// The text after a sign or word, whatever its case: keyboards begin with a capital.
fn after_sign<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    sign.chars().all(|c| rest.next().map(lower) == Some(c)).then_some(rest.as_str())
}

/// The first ordinals in English, and in Vietnamese after “thứ”, folded.
#[rustfmt::skip]
const ORDINALS: [(&str, &str); 20] = [
    ("first", "nhat"), ("second", "hai"), ("third", "ba"), ("fourth", "tu"), ("fifth", "nam"), ("sixth", "sau"),
    ("seventh", "bay"), ("eighth", "tam"), ("ninth", "chin"), ("tenth", "muoi"), ("eleventh", "muoi mot"),
    ("twelfth", "muoi hai"), ("thirteenth", "muoi ba"), ("fourteenth", "muoi bon"), ("fifteenth", "muoi lam"),
    ("sixteenth", "muoi sau"), ("seventeenth", "muoi bay"), ("eighteenth", "muoi tam"), ("nineteenth", "muoi chin"),
    ("twentieth", "hai muoi"),
];

/// A number, which may be an ordinal: `14th`, `thứ 14`, `seventh`, `thứ bảy`.
pub(crate) fn number(text: &str) -> Option<u32> {
    let figures = text.strip_prefix("thứ").unwrap_or(text).trim_start();
    let figures =
        ["st", "nd", "rd", "th"].into_iter().find_map(|ending| figures.strip_suffix(ending)).unwrap_or(figures);
    figures.parse().ok().or_else(|| ordinal(text))
}

/// An English ordinal in words, or a Vietnamese one after “thứ”.
pub(crate) fn ordinal(text: &str) -> Option<u32> {
    ordinal_in_words(&words(text))
}

fn ordinal_in_words(words: &[String]) -> Option<u32> {
    let (first, rest) = words.split_first()?;
    let is_ordinal = |(english, vietnamese): &(&str, &str)| {
        rest.is_empty() && first == english || first == "thu" && rest.join(" ") == *vietnamese
    };
    ORDINALS.iter().position(is_ordinal).map(|position| position as u32 + 1)
}

/// A date in EDTF or as people write it.
pub(crate) fn date(text: &str) -> Option<Edtf> {
    text.parse().ok().or_else(|| written_date(text))
}

fn written_date(text: &str) -> Option<Edtf> {
    let is_within = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '/' | '-' | '.' | ',');
    if find(text, "..").is_some()
        || text.starts_with(is_separator)
        || text.ends_with(is_separator)
        || !text.chars().all(is_within)
    {
        return None;
    }
    let (mut month, mut numbers) = (None, Vec::new());
    let mut is_month = false;
    let (mut ends_in_number, mut ends_openly) = (false, false);
    for word in words(text) {
        ends_in_number = word.starts_with(|c: char| c.is_ascii_digit());
        ends_openly = false;
        match word.as_str() {
            "ngay" | "nam" | "mung" | "hom" | "of" | "the" | "in" | "on" | "during" | "trong" | "vao" => {
                ends_openly = true;
            }
            "thang" => is_month = true,
            _ if ends_in_number => {
                let value = number(&word).filter(|_| word.len() <= 4)?;
                if std::mem::take(&mut is_month) { month = Some(value) } else { numbers.push((value, word.len())) }
            }
            // “T12” is short for “tháng 12”.
            _ => {
                month = Some(
                    word.strip_prefix('t').and_then(|number| number.parse().ok()).or_else(|| english_month(&word))?,
                )
            }
        }
    }
    // In `held:2019 in Hanoi`, the word belongs to what follows.
    if ends_openly {
        return None;
    }
    // Beside a day and a month, two digits at the end are a year of this century; `2-3/12` and `July 10-11` are days.
    let mut signs = text.chars().filter(|c| matches!(c, '/' | '-' | '.'));
    let is_whole = match month {
        Some(_) => signs.all(|sign| sign != '-'),
        None => signs.next().is_some_and(|first| signs.all(|sign| sign == first)),
    };
    let is_short = is_whole
        && ends_in_number
        && numbers.len() + usize::from(month.is_some()) == 3
        && numbers.last().is_some_and(|last| last.1 == 2);
    let short = is_short.then(|| numbers.len() - 1);
    let year_at = numbers.iter().position(|&(_, digits)| digits == 4).or(short)?;
    let year = match numbers.remove(year_at) {
        (year, 4) => year,
        (year, _) => 2000 + year,
    };
    let (month, day) = match (month, &numbers[..]) {
        (None, []) => return format!("{year:04}").parse().ok(),
        (Some(month), []) => (month, None),
        (Some(month), &[(day, _)]) => (month, Some(day)),
        (None, &[(month, _)]) => (month, None),
        // The year may come first, as in 2025/7/2; otherwise the day does.
        (None, &[(month, _), (day, _)]) if year_at == 0 => (month, Some(day)),
        (None, &[(month, _), (day, _)]) if day > 12 => (month, Some(day)),
        (None, &[(day, _), (month, _)]) => (month, Some(day)),
        _ => return None,
    };
    let day = day.map_or(String::new(), |day| format!("-{day:02}"));
    format!("{year:04}-{month:02}{day}").parse().ok()
}

fn is_separator(c: char) -> bool {
    !c.is_alphanumeric()
}

/// The year or month after a date. None after a day, which is never asked for with `>`.
pub(crate) fn next(date: Edtf) -> Option<Edtf> {
    step(date, 1)
}

/// The year or month before a date.
pub(crate) fn previous(date: Edtf) -> Option<Edtf> {
    step(date, -1)
}

fn step(date: Edtf, by: i32) -> Option<Edtf> {
    let year = i32::from(date.year());
    let stepped = match (date.month(), date.day()) {
        (None, _) => format!("{:04}", year + by),
        (Some(month), None) => {
            let months = year * 12 + i32::from(month) - 1 + by;
            format!("{:04}-{:02}", months / 12, months % 12 + 1)
        }
        _ => return None,
    };
    stepped.parse().ok()
}
