//! The names of the English months, in texts and in queries. Vietnamese months are numbers.

/// The first three letters of the English months.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that a folded English word names, in full or abbreviated.
#[must_use]
pub fn english_month(word: &str) -> Option<u32> {
    let is_name = |at: &usize| word == MONTHS[*at] || word == FULL_MONTHS[*at] || (word == "sept" && *at == 8);
    (0..12).find(is_name).map(|at| at as u32 + 1)
}
