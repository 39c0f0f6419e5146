//! Finds numbers in a quote: in figures, as an ordinal such as `14th`, or in English words.

const ONES: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
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

/// Whether the text names the number. Words are known up to ninety-nine.
pub(crate) fn names(text: &str, number: u32) -> bool {
    let words = engine::words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let figures = number.to_string();
    let in_figures = |word: &&str| {
        word.strip_prefix(&figures).is_some_and(|ending| matches!(ending, "" | "st" | "nd" | "rd" | "th"))
    };
    words.iter().any(in_figures) || in_words(number).iter().any(|name| occurs_in(&words, name))
}

/// The words of the cardinal and of the ordinal.
fn in_words(number: u32) -> Vec<Vec<&'static str>> {
    let (tens, ones) = (number as usize / 10, number as usize % 10);
    match number {
        1..20 => vec![vec![ONES[number as usize]], vec![ONES_ORDINAL[number as usize]]],
        20..100 if ones == 0 => vec![vec![TENS[tens]], vec![TENS_ORDINAL[tens]]],
        20..100 => vec![vec![TENS[tens], ONES[ones]], vec![TENS[tens], ONES_ORDINAL[ones]]],
        _ => Vec::new(),
    }
}

/// Whether the words of the name occur in sequence, and are not a part of a larger number.
fn occurs_in(words: &[&str], name: &[&str]) -> bool {
    let begins = |at: usize| at == 0 || !TENS[2..].contains(&words[at - 1]);
    let ends = |end: usize| !TENS[2..].contains(&words[end - 1]) || words.get(end).is_none_or(|next| !is_one(next));
    (0..words.len()).any(|at| words[at..].starts_with(name) && begins(at) && ends(at + name.len()))
}

/// Whether the word makes a larger number of the tens before it.
fn is_one(word: &str) -> bool {
    ONES[1..10].contains(&word) || ONES_ORDINAL[1..10].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_number_is_named_in_figures_or_in_words() {
        for (text, number) in [
            ("the fifth Việt Nam–Italy dialogue", 5),
            ("The 14th defence policy dialogue", 14),
            ("at 7th strategic dialogue", 7),
            ("dialogue No. 3", 3),
            ("their Twenty-First meeting", 21),
            ("the twentieth", 20),
            ("twelve rounds", 12),
        ] {
            assert!(names(text, number), "{text} names {number}");
        }
    }

    #[test]
    fn a_part_of_another_number_is_not_named() {
        for (text, number) in [
            ("the twenty-first dialogue", 1),
            ("the twenty-first dialogue", 20),
            ("the 14th dialogue", 4),
            ("the 14th dialogue", 1),
            ("in 2025", 5),
            ("the fifth dialogue", 15),
            ("the dialogue", 5),
        ] {
            assert!(!names(text, number), "{text} does not name {number}");
        }
    }
}
