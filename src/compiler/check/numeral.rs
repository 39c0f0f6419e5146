//! Finds editions in a quote: in figures, or in English or Vietnamese words. Words are folded.

use engine::english_month;

const ONES_ORDINAL: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const TENS_ORDINAL: [&str; 10] =
    ["", "", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

/// The words of the Vietnamese digits, each with its variants. Zero is not among them.
const DIGITS_VI: [&[&str]; 10] = [
    &[],
    &["mot", "nhat"],
    &["hai", "nhi"],
    &["ba"],
    &["tu", "bon"],
    &["nam", "lam"],
    &["sau"],
    &["bay"],
    &["tam"],
    &["chin"],
];
/// Ten, and the tens of larger numbers.
const TEN_VI: &str = "muoi";

/// Words before a figure that numbers a dialogue, as in `No. 5`, `round 5` or `lần thứ 5`.
const NUMBERED: [&str; 14] = [
    "no", "nr", "number", "round", "edition", "dialogue", "meeting", "session", "lan", "thu", "so", "vong", "ky",
    "phien",
];

/// Whether the words name the edition: as an ordinal that is not part of a date and numbers nothing else, or as a
/// figure after a word for a number; never as a cardinal such as “two sides” or “5 areas”. Words are known up to
/// ninety-nine. The names of other things are empty words.
pub(crate) fn names_edition(words: &[String], edition: u32) -> bool {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let in_figures = (0..words.len()).any(|at| is_figure(&words, at, edition) && !is_in_date(&words, at));
    let ordinal = ordinal(edition);
    let in_english = !ordinal.is_empty() && occurs_in(&words, &ordinal);
    in_figures || in_english || after(&words, &["lan", "thu"]).any(|rest| begins_with_vietnamese(rest, edition))
}

/// A word of figures as a number, leading zeros included.
pub(crate) fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a word is the number in figures, as an ordinal or after a word for a number.
fn is_figure(words: &[&str], at: usize, number: u32) -> bool {
    let is_numbered = || at.checked_sub(1).is_some_and(|before| NUMBERED.contains(&words[before]));
    match words[at].strip_prefix(&number.to_string()) {
        Some("") => is_numbered(),
        Some("st" | "nd" | "rd" | "th") => !is_of_something_else(words, at + 1),
        _ => false,
    }
}

/// Whether an ordinal numbers something else: an anniversary or a century, as in “the 50th founding anniversary”, or
/// what a name that was left out names.
fn is_of_something_else(words: &[&str], after: usize) -> bool {
    let next = &words[after..words.len().min(after + 2)];
    let counts_years = |word: &&str| matches!(*word, "anniversary" | "anniversaries" | "birthday" | "century");
    next.first() == Some(&"") || next.iter().any(counts_years)
}

/// Whether a word is beside a month or another figure, as in `2 July`, `July 2nd` or `02/07/2025`, or follows a
/// Vietnamese word for a part of a date.
fn is_in_date(words: &[&str], at: usize) -> bool {
    let is_part = |word: &&str| english_month(word).is_some() || number(word).is_some();
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.is_some_and(|word| is_part(word) || matches!(*word, "ngay" | "thang" | "nam"))
        || words.get(at + 1).is_some_and(is_part)
}

/// The English ordinal, in figures or in words, that the folded words begin with, and its number of words.
///
/// ```
/// assert_eq!(compiler::english_ordinal(&["twenty", "first", "dialogue"]), Some((21, 2)));
/// assert_eq!(compiler::english_ordinal(&["14th"]), Some((14, 1)));
/// assert_eq!(compiler::english_ordinal(&["two", "sides"]), None);
/// ```
#[must_use]
pub fn english_ordinal(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    let in_figures = ["st", "nd", "rd", "th"].iter().find_map(|ending| number(first.strip_suffix(ending)?));
    let in_words = || {
        let numbers = (1..100).rev().map(|number| (number, ordinal(number)));
        numbers.filter(|(_, name)| words.starts_with(name)).map(|(number, name)| (number, name.len())).next()
    };
    in_figures.map(|number| (number, 1)).or_else(in_words)
}

/// The words of the English ordinal.
pub(crate) fn ordinal(number: u32) -> Vec<&'static str> {
    let (tens, ones) = (number as usize / 10, number as usize % 10);
    match number {
        1..20 => vec![ONES_ORDINAL[number as usize]],
        20..100 if ones == 0 => vec![TENS_ORDINAL[tens]],
        20..100 => vec![TENS[tens], ONES_ORDINAL[ones]],
        _ => Vec::new(),
    }
}

/// Whether the words of the ordinal occur in sequence, and are not a part of a larger number or of a date.
fn occurs_in(words: &[&str], name: &[&str]) -> bool {
    let begins = |at: usize| at == 0 || !TENS[2..].contains(&words[at - 1]);
    let is_month = |at: usize| words.get(at).is_some_and(|word| english_month(word).is_some());
    let is_day = |at: usize, end: usize| {
        is_month(end) || (words.get(end) == Some(&"of") && is_month(end + 1)) || (at > 0 && is_month(at - 1))
    };
    (0..words.len()).any(|at| {
        let end = at + name.len();
        words[at..].starts_with(name) && begins(at) && !is_day(at, end) && !is_of_something_else(words, end)
    })
}

/// What follows each occurrence of some words.
fn after<'a>(words: &'a [&'a str], prefix: &'a [&'a str]) -> impl Iterator<Item = &'a [&'a str]> {
    (0..words.len()).filter_map(move |at| words[at..].strip_prefix(prefix))
}

/// Whether the words begin with the number in Vietnamese, and not with a larger one.
fn begins_with_vietnamese(words: &[&str], wanted: u32) -> bool {
    vietnamese_number(words).0 == wanted
}

/// The number that the words begin with in Vietnamese, and how many of them it has; 0 if they begin with none.
#[must_use]
pub fn vietnamese_number(words: &[&str]) -> (u32, usize) {
    let digit = |at: usize| {
        words.get(at).and_then(|word| DIGITS_VI.iter().position(|variants| variants.contains(word))).unwrap_or(0)
    };
    let is_ten = |at: usize| words.get(at) == Some(&TEN_VI);
    let (number, tens) = match (is_ten(0), is_ten(1)) {
        (true, _) => (10 + digit(1), 1),
        (false, true) => (10 * digit(0) + digit(2), 2),
        (false, false) => (digit(0), 0),
    };
    (number as u32, tens + usize::from(number % 10 > 0))
}

#[cfg(test)]
mod tests {
    use super::names_edition;

    #[test]
    fn an_edition_is_named_in_figures_or_as_an_ordinal() {
        for (text, edition) in [
            ("the fifth Việt Nam–Italy dialogue", 5),
            ("The 14th defence policy dialogue", 14),
            ("at 7th strategic dialogue", 7),
            ("dialogue No. 3", 3),
            ("their Twenty-First meeting", 21),
            ("the twentieth", 20),
            ("Đối thoại lần thứ năm", 5),
            ("lần thứ hai mươi mốt", 21),
            ("lần thứ mười lăm", 15),
            ("Đối thoại lần thứ 5", 5),
            ("vòng 5", 5),
            ("Dialogue 5", 5),
        ] {
            assert!(names_edition(&engine::words(text), edition), "{text} names {edition}");
        }
    }

    #[test]
    fn a_cardinal_or_a_part_of_another_number_or_date_names_no_edition() {
        for (text, edition) in [
            ("where the two sides discussed", 2),
            ("twelve rounds", 12),
            ("5 areas were named", 5),
            ("the 50th anniversary of their relations", 50),
            ("the 80th founding anniversary of the army", 80),
            ("in the twenty-first century", 21),
            ("the twenty-first dialogue", 1),
            ("the twenty-first dialogue", 20),
            ("the 14th dialogue", 4),
            ("the 14th dialogue", 1),
            ("in 2025", 5),
            ("the fifth dialogue", 15),
            ("the dialogue", 5),
            ("on 5 July", 5),
            ("on July 5th", 5),
            ("05/07/2025", 7),
            ("the fifth of July", 5),
            ("ngày 5 tháng 7", 5),
            ("thứ năm", 5),
            ("lần thứ hai mươi", 2),
        ] {
            assert!(!names_edition(&engine::words(text), edition), "{text} does not name {edition}");
        }
    }
}
