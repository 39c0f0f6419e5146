//! Which language the words of a text are in.

use crate::language::Language;
use crate::text::Word;

/// Words that are frequent in English and in no other language.
const ENGLISH: [&str; 8] = ["the", "of", "and", "was", "were", "with", "by", "for"];

/// The most words that are looked at: a language shows early.
const SAMPLE: usize = 2000;

impl Language {
    /// The language that the words are in.
    pub(crate) fn of(words: &[Word]) -> Self {
        let sample = words.get(..SAMPLE).unwrap_or(words);
        let count = |is: &dyn Fn(&Word) -> bool| sample.iter().filter(|word| is(word)).count();
        // Vietnamese names stand in texts of every language; of a Vietnamese text most words have a diacritic.
        let vietnamese = count(&|word| !word.diacritics.is_empty() && !word.capital);
        let english = count(&|word| ENGLISH.contains(&word.folded.as_str()) && word.diacritics.is_empty());
        if vietnamese * 4 > sample.len() {
            Self::Vietnamese
        } else if english * 14 >= sample.len() && english > 0 {
            Self::English
        } else {
            Self::Other
        }
    }
}
