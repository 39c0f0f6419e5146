//! Splitting a text into words and folding them, for the index and for queries alike. There is no second tokenizer.
//!
//! Scripts that are written without spaces between words are cut into overlapping pairs of letters, so that a sequence
//! of pairs finds any stretch of them, without a dictionary of the language.

use std::iter::Peekable;
use std::str::CharIndices;

use crate::text::letters::{Folded, extends_letter, is_diacritic, is_ignorable, is_letter, is_unspaced, with_letters};
use crate::text::span::Span;
use crate::text::spelling_variants::one_spelling;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub word: String,
    /// Its span in the text. The spans of neighbouring pairs of letters overlap.
    pub span: Span,
    /// The word with its diacritics, if it has any.
    pub(crate) spelling: Option<String>,
}

impl Token {
    /// The word as it is spelled.
    pub(crate) fn spelling(&self) -> &str {
        self.spelling.as_deref().unwrap_or(&self.word)
    }
}

/// The words of a text in order: sequences of letters, digits and diacritics, and pairs of letters of unspaced scripts,
/// where the last letter is also a word by itself.
///
/// ```
/// let words: Vec<String> = engine::tokens("Hà Nội, 2025").map(|token| token.word).collect();
/// assert_eq!(words, ["ha", "noi", "2025"]);
/// let pairs: Vec<String> = engine::tokens("防務對話").map(|token| token.word).collect();
/// assert_eq!(pairs, ["防務", "務對", "對話", "話"]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut chars = text.char_indices().peekable();
    let mut ahead: Option<Piece> = None;
    std::iter::from_fn(move || {
        let Piece { mut folded, mut span, after, is_unspaced } = ahead.take().or_else(|| next_piece(&mut chars))?;
        if is_unspaced {
            ahead = next_piece(&mut chars);
            if let Some(next) = ahead.as_ref().filter(|next| next.is_unspaced && next.span.start == after) {
                folded.append(&next.folded);
                span.end = next.span.end;
            }
        }
        let Folded { letters, spelling } = folded;
        let word = if is_unspaced { letters } else { one_spelling(letters) };
        let spelling = spelling.map(|spelling| with_letters(&spelling, &word)).filter(|spelling| *spelling != word);
        Some(Token { word, span, spelling })
    })
}

/// The folded words of a text.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.word).collect()
}

/// At least one word in this many has a diacritic in a text that is written with diacritics. In Vietnamese two words in
/// three have one; in English only names do.
const WORDS_PER_DIACRITIC: usize = 4;

/// Whether a text is written with diacritics, so that a word without diacritics has none. Other texts may leave
/// diacritics out.
pub(crate) fn keeps_diacritics<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> bool {
    let (mut with_diacritics, mut all) = (0, 0);
    for token in tokens {
        with_diacritics += usize::from(token.spelling.is_some());
        all += 1;
    }
    with_diacritics * WORDS_PER_DIACRITIC >= all.max(1)
}

/// A word of a spaced script, or a letter of an unspaced one.
struct Piece {
    folded: Folded,
    span: Span,
    /// Where the ignored characters after it end.
    after: u32,
    is_unspaced: bool,
}

fn next_piece(chars: &mut Peekable<CharIndices>) -> Option<Piece> {
    // Diacritics without a letter are not a word.
    let (start, first) = chars.find(|&(_, c)| is_letter(c))?;
    let is_unspaced_piece = is_unspaced(first);
    let mut folded = Folded::default();
    folded.push(first);
    let mut span = Span { start: start as u32, end: (start + first.len_utf8()) as u32 };
    let mut after = span.end;
    while let Some(&(at, c)) = chars.peek() {
        let belongs =
            if is_unspaced_piece { extends_letter(c) } else { is_diacritic(c) || is_letter(c) && !is_unspaced(c) };
        if belongs {
            folded.push(c);
            span.end = (at + c.len_utf8()) as u32;
        } else if !is_ignorable(c) {
            break;
        }
        after = (at + c.len_utf8()) as u32;
        chars.next();
    }
    Some(Piece { folded, span, after, is_unspaced: is_unspaced_piece })
}
