//! Splitting a text into words and folding them, for the index and for queries alike. There is no second tokenizer.
//!
//! Folding lowers case and drops diacritics, so that `Hà Nội`, `HA NOI` and `ha noi` are equal. The tables cover
//! Latin (with all of Vietnamese) and the case of Cyrillic and Greek; all of Unicode would be too large for the bundle. A
//! native test compares them with Unicode's decomposition.

use crate::text::span::Span;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word, folded.
    pub word: String,
    /// Its span in the text.
    pub span: Span,
}

/// The words of a text in order: sequences of letters, digits and combining marks.
///
/// ```
/// let words: Vec<String> = engine::tokens("Hà Nội, 2025").map(|token| token.word).collect();
/// assert_eq!(words, ["ha", "noi", "2025"]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let mut word = String::new();
        let mut span: Option<Span> = None;
        loop {
            let next = chars.next();
            match next {
                Some((at, c)) if is_word(c) => {
                    let start = span.map_or(at as u32, |span| span.start);
                    span = Some(Span { start, end: (at + c.len_utf8()) as u32 });
                    push_folded(&mut word, c);
                }
                // Combining marks without a letter are not a word.
                _ if word.is_empty() => span = None,
                _ => return span.map(|span| Token { word, span }),
            }
            next?;
        }
    })
}

/// The folded words of a text.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    tokens(text).map(|token| token.word).collect()
}

/// A word in lower case with its diacritics, which tells `Đặng` from `dang`.
pub(crate) fn spelling(word: &str) -> String {
    word.chars().map(lower).collect()
}

/// Lower case of Latin, Greek and Cyrillic letters. In the blocks that Vietnamese and European names use, capital and
/// small letters alternate.
fn lower(c: char) -> char {
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' | 'Α'..='Ω' => shifted(c, 0x20),
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư'..='ư' if c as u32 % 2 == 1 => shifted(c, 1),
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ư'..='ư' => c,
        'Ā'..='ŷ' | 'Ơ'..='ơ' | 'Ș'..='ț' | 'Ḁ'..='ỹ' if (c as u32).is_multiple_of(2) => shifted(c, 1),
        _ => c,
    }
}

fn is_word(c: char) -> bool {
    // Latin letters first: Unicode's tables are slower than all the rest.
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ')
        || (!c.is_ascii() && (c.is_alphanumeric() || is_mark(c)))
}

/// A combining diacritical mark, as in decomposed text.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Appends a folded character: nothing for a combining mark, two letters for a ligature.
pub(crate) fn push_folded(word: &mut String, c: char) {
    match c {
        'a'..='z' | '0'..='9' => word.push(c),
        'A'..='Z' => word.push(c.to_ascii_lowercase()),
        _ if is_mark(c) => {}
        'Æ' | 'æ' => word.push_str("ae"),
        'Œ' | 'œ' => word.push_str("oe"),
        'Ĳ' | 'ĳ' => word.push_str("ij"),
        'ß' => word.push_str("ss"),
        'Þ' | 'þ' => word.push_str("th"),
        _ => word.push(fold_letter(c)),
    }
}

fn fold_letter(c: char) -> char {
    let after = LATIN.partition_point(|&(first, _, _)| first <= c);
    match LATIN.get(after.wrapping_sub(1)) {
        Some(&(_, last, base)) if c <= last => return base,
        _ => {}
    }
    match c {
        'Ё' | 'ё' => 'е',
        'Й' | 'й' => 'и',
        'А'..='Я' | 'Α'..='Ω' => shifted(c, 0x20),
        'Ѐ'..='Џ' => shifted(c, 0x50),
        _ => c,
    }
}

fn shifted(c: char, offset: u32) -> char {
    char::from_u32(c as u32 + offset).unwrap_or(c)
}

/// Ranges of accented Latin letters, in order: first, last and the letter that they fold to.
#[rustfmt::skip]
const LATIN: [(char, char, char); 69] = [
    // Latin-1 Supplement.
    ('À', 'Å', 'a'), ('Ç', 'Ç', 'c'), ('È', 'Ë', 'e'), ('Ì', 'Ï', 'i'), ('Ð', 'Ð', 'd'), ('Ñ', 'Ñ', 'n'),
    ('Ò', 'Ö', 'o'), ('Ø', 'Ø', 'o'), ('Ù', 'Ü', 'u'), ('Ý', 'Ý', 'y'), ('à', 'å', 'a'), ('ç', 'ç', 'c'),
    ('è', 'ë', 'e'), ('ì', 'ï', 'i'), ('ð', 'ð', 'd'), ('ñ', 'ñ', 'n'), ('ò', 'ö', 'o'), ('ø', 'ø', 'o'),
    ('ù', 'ü', 'u'), ('ý', 'ý', 'y'), ('ÿ', 'ÿ', 'y'),
    // Latin Extended-A.
    ('Ā', 'ą', 'a'), ('Ć', 'č', 'c'), ('Ď', 'ď', 'd'), ('Đ', 'đ', 'd'), ('Ē', 'ě', 'e'), ('Ĝ', 'ģ', 'g'),
    ('Ĥ', 'ħ', 'h'), ('Ĩ', 'ı', 'i'), ('Ĵ', 'ĵ', 'j'), ('Ķ', 'ĸ', 'k'), ('Ĺ', 'ł', 'l'), ('Ń', 'ŉ', 'n'),
    ('Ŋ', 'ŋ', 'n'), ('Ō', 'ő', 'o'), ('Ŕ', 'ř', 'r'), ('Ś', 'š', 's'), ('Ţ', 'ŧ', 't'), ('Ũ', 'ų', 'u'),
    ('Ŵ', 'ŵ', 'w'), ('Ŷ', 'Ÿ', 'y'), ('Ź', 'ž', 'z'), ('ſ', 'ſ', 's'),
    // The part of Latin Extended-B that Vietnamese, European and romanised Asian names use.
    ('Ơ', 'ơ', 'o'), ('Ư', 'ư', 'u'), ('Ǎ', 'ǎ', 'a'), ('Ǐ', 'ǐ', 'i'), ('Ǒ', 'ǒ', 'o'), ('Ǔ', 'ǜ', 'u'),
    ('Ǧ', 'ǧ', 'g'), ('Ǩ', 'ǩ', 'k'), ('Ǫ', 'ǭ', 'o'), ('Ǹ', 'ǹ', 'n'), ('Ș', 'ș', 's'), ('Ț', 'ț', 't'),
    ('Ȟ', 'ȟ', 'h'),
    // The same part of Latin Extended Additional; Vietnamese comes last.
    ('Ḍ', 'ḍ', 'd'), ('Ḥ', 'ḥ', 'h'), ('Ḷ', 'ḷ', 'l'), ('Ṃ', 'ṃ', 'm'), ('Ṇ', 'ṇ', 'n'), ('Ṣ', 'ṣ', 's'),
    ('Ṭ', 'ṭ', 't'), ('Ạ', 'ặ', 'a'), ('Ẹ', 'ệ', 'e'), ('Ỉ', 'ị', 'i'), ('Ọ', 'ợ', 'o'), ('Ụ', 'ự', 'u'),
    ('Ỳ', 'ỹ', 'y'),
];
