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

/// A date in words, exactly as precise as it is.
pub(crate) fn format_date(date: Edtf, lang: Lang) -> String {
    (strings(lang).date)(date)
}

/// The number of an edition in words: 5th, lần thứ 5.
pub(crate) fn format_ordinal(number: u32, lang: Lang) -> String {
    (strings(lang).ordinal)(number)
}
