//! Words with their diacritics, and sequences of them, as the naive evaluation compares them.

use engine::tokens;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word, folded, and its letters with their diacritics, decomposed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Spelled {
    pub(crate) word: String,
    pub(crate) letters: Vec<String>,
}

pub(crate) fn spelled(text: &str) -> Vec<Spelled> {
    let word = |token: engine::Token| {
        let mut letters: Vec<String> = Vec::new();
        for c in text[token.span.range()].to_lowercase().nfd() {
            match letters.last_mut() {
                Some(letter) if is_combining_mark(c) => letter.push(c),
                _ => letters.push(c.to_string()),
            }
        }
        Spelled { word: token.word, letters }
    };
    tokens(text).map(word).collect()
}

impl Spelled {
    pub(crate) fn has_diacritics(&self) -> bool {
        self.letters.iter().any(|letter| !letter.is_ascii())
    }

    /// Whether each letter typed with a diacritic has it here. A text without diacritics has left them out, but not of
    /// a word that is longer.
    pub(crate) fn may_be(&self, said: &Self, keeps_diacritics: bool) -> bool {
        let agrees = self.letters.iter().zip(&said.letters).all(|(typed, said)| typed.is_ascii() || typed == said);
        agrees || self.word == said.word && !said.has_diacritics() && !keeps_diacritics
    }

    /// The same of a word of a name, which is spelled as it is typed or as in the name.
    pub(crate) fn may_be_named(&self, said: &Self, keeps_diacritics: bool, names: &[Vec<Self>]) -> bool {
        let is_of_name =
            |name: &Vec<Self>| name.iter().any(|word| word.word == self.word && word.letters == said.letters);
        self.is_as_written(said, keeps_diacritics) || names.iter().any(is_of_name)
    }

    /// The same of a name that nobody typed.
    pub(crate) fn is_as_written(&self, said: &Self, keeps_diacritics: bool) -> bool {
        self.letters == said.letters || !said.has_diacritics() && !keeps_diacritics
    }
}

/// Whether a text is written with diacritics: every fourth word has one.
pub(crate) fn keeps_diacritics(text: &[Spelled]) -> bool {
    text.iter().filter(|word| word.has_diacritics()).count() * 4 >= text.len().max(1)
}

pub(crate) type Agrees<'a> = &'a dyn Fn(&Spelled, &Spelled) -> bool;

/// Whether a text has the words in sequence; the last may be a prefix.
pub(crate) fn has_run(text: &[Spelled], wanted: &[Spelled], open: bool, agrees: Agrees) -> bool {
    let last = wanted.len() - 1;
    let is_word = |at: usize, wanted: &Spelled, said: &Spelled| {
        (said.word == wanted.word || open && at == last && said.word.starts_with(&wanted.word)) && agrees(wanted, said)
    };
    text.windows(wanted.len())
        .any(|run| wanted.iter().zip(run).enumerate().all(|(at, (wanted, said))| is_word(at, wanted, said)))
}
