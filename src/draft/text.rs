//! The words of a text as the rules compare them: folded, with the Vietnamese diacritics kept beside, and with their
//! spans in the text as it was given. Composed and decomposed text give the same words, so no map between the two is
//! needed.

use engine::{Span, tokens};

use crate::language::Language;

/// A word.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Without case and diacritics.
    pub(crate) folded: String,
    /// The diacritics of Vietnamese that folding drops, in a fixed order: `hòa` and `hoà` have the same.
    pub(crate) diacritics: String,
    /// The folded word, with its diacritics after it in a Vietnamese text: there `đồng` is another word than `dong`.
    pub(crate) spelling: String,
    pub(crate) span: Span,
    /// It begins with a capital letter.
    pub(crate) capital: bool,
    /// All of its letters are capitals, and it has more than one.
    pub(crate) capitals: bool,
}

/// A text with its words.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    pub(crate) body: &'a str,
    pub(crate) words: Vec<Word>,
    pub(crate) language: Language,
}

/// A range of words.
pub(crate) type Words = std::ops::Range<usize>;

impl<'a> Text<'a> {
    pub(crate) fn new(body: &'a str, language: Language) -> Self {
        let mut words = words(body);
        if language != Language::Vietnamese {
            words.iter_mut().for_each(|word| word.spelling.clone_from(&word.folded));
        }
        Self { body, words, language }
    }

    /// What stands between a word and the one before it; the beginning of the text before the first.
    pub(crate) fn before(&self, at: usize) -> &'a str {
        let start = at.checked_sub(1).and_then(|at| self.words.get(at)).map_or(0, |word| word.span.end as usize);
        let end = self.words.get(at).map_or(self.body.len(), |word| word.span.start as usize);
        self.body.get(start..end).unwrap_or_default()
    }

    /// The folded word; empty beyond the end.
    pub(crate) fn folded(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.folded)
    }

    /// The folded word, with its diacritics after it in a Vietnamese text; empty beyond the end.
    pub(crate) fn spelling(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| &word.spelling)
    }

    /// Whether a word joins two: `and`.
    pub(crate) fn is_and(&self, at: usize) -> bool {
        matches!(self.folded(at), "and" | "va")
    }

    /// The span of a range of words.
    pub(crate) fn span(&self, words: &Words) -> Span {
        let start = self.words.get(words.start).map_or(0, |word| word.span.start);
        let end = words.end.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, |word| word.span.end);
        Span { start, end: end.max(start) }
    }

    /// The text of a range of words.
    pub(crate) fn slice(&self, words: &Words) -> &'a str {
        self.body.get(self.span(words).range()).unwrap_or_default()
    }

    /// The words that lie within a span.
    pub(crate) fn within(&self, span: Span) -> Words {
        let start = self.words.partition_point(|word| word.span.start < span.start);
        let end = self.words.partition_point(|word| word.span.end <= span.end);
        start..end.max(start)
    }
}

/// The words of a text.
pub(crate) fn words(text: &str) -> Vec<Word> {
    tokens(text)
        .map(|token| {
            let written = text.get(token.span.range()).unwrap_or_default();
            let letters = written.chars().filter(|c| c.is_alphabetic()).count();
            let diacritics = diacritics(written);
            Word {
                spelling: format!("{}{diacritics}", token.word),
                folded: token.word,
                diacritics,
                span: token.span,
                capital: written.starts_with(char::is_uppercase),
                capitals: letters > 1 && !written.contains(char::is_lowercase),
            }
        })
        .collect()
}

/// The diacritics that tell Vietnamese words apart, each with the letters that Unicode decomposes into it and others.
/// The tables of all decompositions would be 96 KB in a browser.
const DIACRITICS: [(char, &str); 9] = [
    ('đ', "đ"),
    ('\u{300}', "àèìòùǜǹḕṑẁầằềồờừỳ"),
    ('\u{301}', "áéíóúýćĺńŕśźǘǵǻǽǿḉḗḯḱḿṍṓṕṥṹẃấắếốớứ"),
    ('\u{302}', "âêîôûĉĝĥĵŝŵŷẑấầẩẫậếềểễệốồổỗộ"),
    ('\u{303}', "ãñõĩũȭṍṏṹṽẫẵẽễỗỡữỹ"),
    ('\u{306}', "ăĕğĭŏŭḝắằẳẵặ"),
    ('\u{309}', "ảẩẳẻểỉỏổởủửỷ"),
    ('\u{31b}', "ơướờởỡợứừửữự"),
    ('\u{323}', "ḅḍḥḳḷḹṃṇṛṝṣṩṭṿẉẓạậặẹệịọộợụựỵ"),
];

/// The diacritics that tell Vietnamese words apart, whether the word is composed or decomposed.
fn diacritics(word: &str) -> String {
    if word.is_ascii() {
        return String::new();
    }
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let of = |(diacritic, composed): &(char, &str)| {
        let count = letters.iter().filter(|letter| *letter == diacritic || composed.contains(**letter)).count();
        std::iter::repeat_n(*diacritic, count)
    };
    DIACRITICS.iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::diacritics;

    #[test]
    fn the_diacritics_of_every_latin_letter_are_those_of_its_decomposition() {
        let known = |c: &char| "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31b}\u{323}đ".contains(*c);
        for letter in ('\u{c0}'..'\u{250}').chain('\u{1e00}'..'\u{1f00}') {
            let mut wanted: Vec<char> = letter.to_lowercase().nfd().filter(known).collect();
            wanted.sort_unstable();
            let wanted: String = wanted.into_iter().collect();
            assert_eq!(diacritics(&letter.to_string()), wanted, "{letter}");
            assert_eq!(diacritics(&letter.nfd().collect::<String>()), wanted, "{letter}, decomposed");
        }
    }
}
