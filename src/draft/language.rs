//! Which language a text is in, as far as the rules need to know.

use crate::text::Word;

/// The language of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Vietnamese.
    Vietnamese,
    /// Any other: only names, numbers and dates are read.
    Other,
}

/// Words that are frequent in English and in no other language.
const ENGLISH: [&str; 8] = ["the", "of", "and", "was", "were", "with", "by", "for"];

/// The most words that are looked at: a language shows early.
const SAMPLE: usize = 2000;

impl Language {
    /// The language of a BCP 47 tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        match tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => Self::English,
            "vi" => Self::Vietnamese,
            _ => Self::Other,
        }
    }

    /// The language that the words are in.
    pub(crate) fn of(words: &[Word]) -> Self {
        let sample = words.get(..SAMPLE).unwrap_or(words);
        let count = |is: &dyn Fn(&Word) -> bool| sample.iter().filter(|word| is(word)).count();
        // Vietnamese names stand in texts of every language; of a Vietnamese text most words have a mark.
        let marked = count(&|word| !word.marks.is_empty() && !word.capital);
        let english = count(&|word| ENGLISH.contains(&word.folded.as_str()) && word.marks.is_empty());
        if marked * 4 > sample.len() {
            Self::Vietnamese
        } else if english * 14 >= sample.len() && english > 0 {
            Self::English
        } else {
            Self::Other
        }
    }

    /// The BCP 47 tag; that of no particular language for any other.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Vietnamese => "vi",
            Self::Other => "und",
        }
    }
}
