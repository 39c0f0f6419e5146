//! Dates and numbers as a language writes them.

use engine::{Edtf, Lang};

use super::strings;

/// A count with its digits in groups of three: 3,410, in Vietnamese 3.410.
#[must_use]
pub fn format_count(number: usize, lang: Lang) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(strings(lang).thousands_separator);
        }
        text.push(digit);
    }
    text
}

/// “7 dialogues”, with the noun as it is after that number.
#[must_use]
pub fn format_dialogues(count: usize, lang: Lang) -> String {
    [&format_count(count, lang), " ", (strings(lang).dialogue_noun)(count)].concat()
}

/// “54 facts”.
pub(crate) fn format_facts(count: usize, lang: Lang) -> String {
    [&format_count(count, lang), " ", (strings(lang).fact_noun)(count)].concat()
}

/// A date in words, exactly as precise as it is, with a remark where it is uncertain or approximate.
pub(crate) fn format_date(date: Edtf, lang: Lang) -> String {
    match date.end() {
        None => format_part(date, lang),
        Some(end) => format_interval(date.begin(), end, lang),
    }
}

fn format_part(date: Edtf, lang: Lang) -> String {
    let words = strings(lang);
    let mut text = (words.date)(date);
    if date.qualifier().is_approximate() {
        text = [words.about, " ", &text].concat();
    }
    let unknown = if date.month().is_some() { words.day_unknown } else { words.month_unknown };
    let remarks = [(date.has_unspecified_part(), unknown), (date.qualifier().is_uncertain(), words.uncertain)];
    for (_, remark) in remarks.into_iter().filter(|(holds, _)| *holds) {
        text.push_str(&[" (", remark, ")"].concat());
    }
    text
}

/// From one date to another, with what both share written once, as in 26–27 June 2025, 26–27/6/2025.
fn format_interval(begin: Edtf, end: Edtf, lang: Lang) -> String {
    let [mut from, to] = [begin, end].map(|date| format_part(date, lang));
    let is_plain = |date: Edtf| date.is_exact() && !date.has_unspecified_part();
    if is_plain(begin) && is_plain(end) && begin.year() == end.year() {
        match (begin.day(), begin.month() == end.month() && end.day().is_some()) {
            (Some(day), true) => return format!("{day}–{to}"),
            // A language that puts the year last, after a space or a stroke, need not repeat it.
            _ => {
                let shared = from.strip_suffix(&end.year().to_string()).map(|rest| rest.trim_end_matches([' ', '/']));
                from.truncate(shared.map_or(from.len(), str::len));
            }
        }
    }
    format!("{from} – {to}")
}

/// Ranges of editions, with their ends in words or figures: 4th – 6th, 9th.
pub(crate) fn format_editions(ranges: &[(u32, u32)], between: &str, number: impl Fn(u32) -> String) -> String {
    let range = |&(first, last): &(u32, u32)| {
        if first == last { number(first) } else { [&number(first), between, &number(last)].concat() }
    };
    let ranges: Vec<String> = ranges.iter().map(range).collect();
    ranges.join(", ")
}

/// The number of an edition in words: 5th, lần thứ 5.
pub(crate) fn format_ordinal(number: u32, lang: Lang) -> String {
    (strings(lang).ordinal)(number)
}
