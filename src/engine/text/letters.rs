//! Letters, as the search compares them. Folding lowers case, takes the diacritics off letters, and writes
//! compatibility forms such as ligatures and full-width letters as ordinary letters, so that `Hà Nội`, `HA NOI` and `ha
//! noi` are equal.
//!
//! The tables have every letter of the Latin, Greek, Cyrillic and Arabic scripts that Unicode decomposes. A native test
//! compares them with Unicode's.

use std::sync::OnceLock;

use crate::sort::sort_and_dedup;

/// A spelling as people write it: the tone of a vowel after the diacritic that makes the vowel, and `đ` as one letter.
pub(crate) fn as_written(spelling: &str) -> String {
    let mut written = String::new();
    let mut tones = String::new();
    for c in spelling.chars() {
        match c {
            '\u{335}' if written.ends_with('d') => {
                written.pop();
                written.push('đ');
            }
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' => tones.push(c),
            _ if is_diacritic(c) => written.push(c),
            _ => {
                written.push_str(&std::mem::take(&mut tones));
                written.push(c);
            }
        }
    }
    written + &tones
}

/// A word without its diacritics, and with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// Its letters in lower case.
    pub(crate) letters: String,
    /// The same with the diacritics after their letters, in one order; `None` if it has none.
    pub(crate) spelling: Option<String>,
}

impl Folded {
    /// Appends a character.
    pub(crate) fn push(&mut self, c: char) {
        match c {
            'a'..='z' | '0'..='9' => self.push_letter(c),
            'A'..='Z' => self.push_letter(c.to_ascii_lowercase()),
            _ => self.push_lower(lower(ordinary_width(c))),
        }
    }

    fn push_lower(&mut self, c: char) {
        if is_diacritic(c) {
            self.push_diacritic(c);
        } else if let Some(&(_, same)) = SAME.iter().find(|(other, _)| *other == c) {
            self.push_lower(same);
        } else if let Some((base, diacritic)) = decomposed(c) {
            self.push_lower(base);
            self.push_diacritic(diacritic);
        } else {
            match LIGATURES.iter().find(|(ligature, _)| *ligature == c) {
                Some((_, letters)) => letters.chars().for_each(|c| self.push_letter(c)),
                None => self.push_letter(c),
            }
        }
    }

    fn push_letter(&mut self, c: char) {
        self.letters.push(c);
        self.spelling.iter_mut().for_each(|spelling| spelling.push(c));
    }

    /// The diacritics of a letter are kept in the order of their code points.
    fn push_diacritic(&mut self, diacritic: char) {
        let spelling = self.spelling.get_or_insert_with(|| self.letters.clone());
        let after: Vec<char> =
            spelling.chars().rev().take_while(|&other| is_diacritic(other) && other > diacritic).collect();
        spelling.truncate(spelling.len() - after.iter().map(|other| other.len_utf8()).sum::<usize>());
        spelling.push(diacritic);
        spelling.extend(after.into_iter().rev());
    }

    /// Appends another word.
    pub(crate) fn append(&mut self, other: &Self) {
        if self.spelling.is_some() || other.spelling.is_some() {
            self.spelling = Some([self.spelling(), other.spelling()].concat());
        }
        self.letters.push_str(&other.letters);
    }

    /// The word as it is spelled.
    pub(crate) fn spelling(&self) -> &str {
        self.spelling.as_deref().unwrap_or(&self.letters)
    }
}

/// Whether each letter that is typed with diacritics has exactly these diacritics in a spelling of the same word, or of
/// a longer one. Vietnamese has two places for the tone of some words.
pub(crate) fn agrees(typed: &str, spelling: &str) -> bool {
    let has_diacritics = |typed: &str| {
        let mut letters = diacritics_by_letter(spelling);
        diacritics_by_letter(typed)
            .all(|diacritics| letters.next().is_some_and(|others| diacritics.is_empty() || diacritics == others))
    };
    has_diacritics(typed) || with_moved_tone(typed).is_some_and(|moved| has_diacritics(&moved))
}

/// A Vietnamese word with its tone in the other place where it is written: `hoà` and `hòa`, `thuỷ` and `thủy`.
pub(crate) fn with_moved_tone(spelling: &str) -> Option<String> {
    let is_tone = |diacritics: &str| matches!(diacritics, "\u{300}" | "\u{301}" | "\u{303}" | "\u{309}" | "\u{323}");
    let letters: Vec<(char, &str)> = letters_with_diacritics(spelling).collect();
    let [before @ .., (first, first_diacritics), (last, last_diacritics)] = &letters[..] else { return None };
    // Of `quy` the tone has one place.
    let has_two_places = matches!((first, last), ('o', 'a' | 'e') | ('u', 'y')) && !matches!(before, [.., ('q', _)]);
    let is_toned = is_tone(first_diacritics) && last_diacritics.is_empty()
        || first_diacritics.is_empty() && is_tone(last_diacritics);
    (has_two_places && is_toned)
        .then(|| with_diacritics(&[before, &[(*first, last_diacritics), (*last, first_diacritics)]].concat()))
}

/// The spelling of a word with the letters of another: those that both begin and end with keep their diacritics.
pub(crate) fn with_letters(spelling: &str, word: &str) -> String {
    // Most words are spelled in one way.
    if spelling.chars().filter(|&c| !is_diacritic(c)).eq(word.chars()) {
        return spelling.to_owned();
    }
    let old: Vec<(char, &str)> = letters_with_diacritics(spelling).collect();
    let new: Vec<char> = word.chars().collect();
    let is_same = |(old, new): &(&(char, &str), &char)| old.0 == **new;
    let before = old.iter().zip(&new).take_while(is_same).count();
    let after = old[before..].iter().rev().zip(new[before..].iter().rev()).take_while(is_same).count();
    let between: String = new[before..new.len() - after].iter().collect();
    [with_diacritics(&old[..before]), between, with_diacritics(&old[old.len() - after..])].concat()
}

/// A spelling of letters with their diacritics.
fn with_diacritics(letters: &[(char, &str)]) -> String {
    let mut spelling = String::new();
    for &(letter, diacritics) in letters {
        spelling.push(letter);
        spelling.push_str(diacritics);
    }
    spelling
}

/// The diacritics of each letter of a spelling.
fn diacritics_by_letter(spelling: &str) -> impl Iterator<Item = &str> {
    letters_with_diacritics(spelling).map(|(_, diacritics)| diacritics)
}

/// The letters of a spelling, each with its diacritics.
fn letters_with_diacritics(spelling: &str) -> impl Iterator<Item = (char, &str)> {
    let mut rest = spelling;
    std::iter::from_fn(move || {
        let mut chars = rest.chars();
        let letter = chars.next()?;
        let after = chars.as_str();
        rest = after.trim_start_matches(is_diacritic);
        Some((letter, after.strip_suffix(rest).unwrap_or_default()))
    })
}

/// Whether a character is a letter or a digit, or joins letters of an Indic or Southeast Asian script.
pub(crate) fn is_letter(c: char) -> bool {
    // Latin letters first: Unicode's tables are slower. No apostrophe is a letter.
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ḁ'..='ỿ')
        || (!c.is_ascii()
            && (c.is_alphanumeric() || joins(c))
            && !matches!(c, 'ʹ'..='ʿ')
            && !is_ignorable(c)
            && !is_diacritic(c))
}

/// A diacritic, which a letter can be typed without; so can it without the vowel points of Arabic and Hebrew.
#[rustfmt::skip]
pub(crate) fn is_diacritic(c: char) -> bool {
    c >= '\u{300}' && matches!(c,
        '\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{93c}' | '\u{9bc}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// A sign that is part of a word although Unicode calls it no letter: viramas, and the tones of Thai, Lao and Khmer.
#[rustfmt::skip]
fn joins(c: char) -> bool {
    matches!(c,
        '\u{94d}' | '\u{9cd}' | '\u{a4d}' | '\u{acd}' | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}'
        | '\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eba}' | '\u{ec8}'..='\u{ece}' | '\u{f39}' | '\u{f84}' | '\u{1037}'
        | '\u{1039}'..='\u{103a}' | '\u{17c6}'..='\u{17d3}' | '\u{17dd}')
}

/// A character that is ignored: an invisible one, such as a soft hyphen or a zero-width space, or the Arabic stroke
/// that only makes a word longer.
#[rustfmt::skip]
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a letter belongs to a script that is written without spaces between words: Han, Kana, Thai, Lao, Khmer,
/// Burmese.
#[rustfmt::skip]
pub(crate) fn is_unspaced(c: char) -> bool {
    c >= '\u{e01}' && matches!(c,
        '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a character of such a script belongs to the letter before it: vowel signs and tones.
#[rustfmt::skip]
pub(crate) fn extends_letter(c: char) -> bool {
    is_diacritic(c) || joins(c) || matches!(c,
        '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{eb1}' | '\u{eb4}'..='\u{ebc}' | '\u{102b}'..='\u{103e}'
        | '\u{17b6}'..='\u{17d3}' | '\u{3099}'..='\u{309a}' | '\u{30fc}')
}

/// A full-width or mathematical letter or digit as an ordinary one.
pub(crate) fn ordinary_width(c: char) -> char {
    let code = c as u32;
    let at = |base: u8, offset: u32| char::from(base + offset as u8);
    match c {
        '\u{ff01}'..='\u{ff5e}' => at(b'!', code - 0xff01),
        // Alphabets of 26 capital and 26 small letters, one after the other, and five times ten digits.
        '\u{1d400}'..='\u{1d6a3}' => at(b'a', (code - 0x1d400) % 26),
        '\u{1d7ce}'..='\u{1d7ff}' => at(b'0', (code - 0x1d7ce) % 10),
        _ => c,
    }
}

/// The small letter of a capital one. The standard library's table has all scripts, and is six times as large.
pub(crate) fn lower(c: char) -> char {
    let c = c.to_ascii_lowercase();
    let Ok(code) = u16::try_from(c as u32) else { return c };
    let after = CAPITALS.partition_point(|&(first, _, _)| first <= code);
    let small = after.checked_sub(1).map(|at| CAPITALS[at]).and_then(|(first, last, to_small)| {
        // Where the small letter comes next, capital and small letters alternate.
        let is_capital = code <= last && (to_small != 1 || (code - first).is_multiple_of(2));
        is_capital.then(|| char::from_u32((i32::from(code) + i32::from(to_small)) as u32))?
    });
    small.unwrap_or(c)
}

/// The letter and the diacritic that a small letter is made of.
fn decomposed(c: char) -> Option<(char, char)> {
    static DECOMPOSED: OnceLock<Vec<(char, char, char)>> = OnceLock::new();
    let all = DECOMPOSED.get_or_init(|| {
        let mut all: Vec<(char, char, char)> = Vec::new();
        for (diacritic, pairs) in DIACRITICS {
            let mut chars = pairs.chars();
            while let (Some(base), Some(composed)) = (chars.next(), chars.next()) {
                all.push((composed, base, diacritic));
            }
        }
        sort_and_dedup(&mut all);
        all
    });
    let at = all.partition_point(|&(composed, _, _)| composed < c);
    all.get(at).filter(|&&(composed, _, _)| composed == c).map(|&(_, base, diacritic)| (base, diacritic))
}

/// Ranges of capital letters of Latin, Greek, Cyrillic, Armenian and Georgian: the first, the last, and how far from
/// each its small letter is.
#[rustfmt::skip]
const CAPITALS: [(u16, u16, i16); 133] = [
    (0xc0, 0xd6, 32), (0xd8, 0xde, 32), (0x100, 0x12e, 1), (0x132, 0x136, 1), (0x139, 0x147, 1), (0x14a, 0x176, 1),
    (0x178, 0x178, -121), (0x179, 0x17d, 1), (0x181, 0x181, 210), (0x182, 0x184, 1), (0x186, 0x186, 206),
    (0x187, 0x187, 1), (0x189, 0x18a, 205), (0x18b, 0x18b, 1), (0x18e, 0x18e, 79), (0x18f, 0x18f, 202),
    (0x190, 0x190, 203), (0x191, 0x191, 1), (0x193, 0x193, 205), (0x194, 0x194, 207), (0x196, 0x196, 211),
    (0x197, 0x197, 209), (0x198, 0x198, 1), (0x19c, 0x19c, 211), (0x19d, 0x19d, 213), (0x19f, 0x19f, 214),
    (0x1a0, 0x1a4, 1), (0x1a6, 0x1a6, 218), (0x1a7, 0x1a7, 1), (0x1a9, 0x1a9, 218), (0x1ac, 0x1ac, 1),
    (0x1ae, 0x1ae, 218), (0x1af, 0x1af, 1), (0x1b1, 0x1b2, 217), (0x1b3, 0x1b5, 1), (0x1b7, 0x1b7, 219),
    (0x1b8, 0x1b8, 1), (0x1bc, 0x1bc, 1), (0x1c4, 0x1c4, 2), (0x1c5, 0x1c5, 1), (0x1c7, 0x1c7, 2), (0x1c8, 0x1c8, 1),
    (0x1ca, 0x1ca, 2), (0x1cb, 0x1db, 1), (0x1de, 0x1ee, 1), (0x1f1, 0x1f1, 2), (0x1f2, 0x1f4, 1),
    (0x1f6, 0x1f6, -97), (0x1f7, 0x1f7, -56), (0x1f8, 0x21e, 1), (0x220, 0x220, -130), (0x222, 0x232, 1),
    (0x23a, 0x23a, 10795), (0x23b, 0x23b, 1), (0x23d, 0x23d, -163), (0x23e, 0x23e, 10792), (0x241, 0x241, 1),
    (0x243, 0x243, -195), (0x244, 0x244, 69), (0x245, 0x245, 71), (0x246, 0x24e, 1), (0x370, 0x372, 1),
    (0x376, 0x376, 1), (0x37f, 0x37f, 116), (0x386, 0x386, 38), (0x388, 0x38a, 37), (0x38c, 0x38c, 64),
    (0x38e, 0x38f, 63), (0x391, 0x3a1, 32), (0x3a3, 0x3ab, 32), (0x3cf, 0x3cf, 8), (0x3d8, 0x3ee, 1),
    (0x3f4, 0x3f4, -60), (0x3f7, 0x3f7, 1), (0x3f9, 0x3f9, -7), (0x3fa, 0x3fa, 1), (0x3fd, 0x3ff, -130),
    (0x400, 0x40f, 80), (0x410, 0x42f, 32), (0x460, 0x480, 1), (0x48a, 0x4be, 1), (0x4c0, 0x4c0, 15),
    (0x4c1, 0x4cd, 1), (0x4d0, 0x52e, 1), (0x531, 0x556, 48), (0x10a0, 0x10c5, 7264), (0x10c7, 0x10c7, 7264),
    (0x10cd, 0x10cd, 7264), (0x1c90, 0x1cba, -3008), (0x1cbd, 0x1cbf, -3008), (0x1e00, 0x1e94, 1),
    (0x1e9e, 0x1e9e, -7615), (0x1ea0, 0x1efe, 1), (0x1f08, 0x1f0f, -8), (0x1f18, 0x1f1d, -8), (0x1f28, 0x1f2f, -8),
    (0x1f38, 0x1f3f, -8), (0x1f48, 0x1f4d, -8), (0x1f59, 0x1f59, -8), (0x1f5b, 0x1f5b, -8), (0x1f5d, 0x1f5d, -8),
    (0x1f5f, 0x1f5f, -8), (0x1f68, 0x1f6f, -8), (0x1f88, 0x1f8f, -8), (0x1f98, 0x1f9f, -8), (0x1fa8, 0x1faf, -8),
    (0x1fb8, 0x1fb9, -8), (0x1fba, 0x1fbb, -74), (0x1fbc, 0x1fbc, -9), (0x1fc8, 0x1fcb, -86), (0x1fcc, 0x1fcc, -9),
    (0x1fd8, 0x1fd9, -8), (0x1fda, 0x1fdb, -100), (0x1fe8, 0x1fe9, -8), (0x1fea, 0x1feb, -112), (0x1fec, 0x1fec, -7),
    (0x1ff8, 0x1ff9, -128), (0x1ffa, 0x1ffb, -126), (0x1ffc, 0x1ffc, -9), (0x2c60, 0x2c60, 1),
    (0x2c62, 0x2c62, -10743), (0x2c63, 0x2c63, -3814), (0x2c64, 0x2c64, -10727), (0x2c67, 0x2c6b, 1),
    (0x2c6d, 0x2c6d, -10780), (0x2c6e, 0x2c6e, -10749), (0x2c6f, 0x2c6f, -10783), (0x2c70, 0x2c70, -10782),
    (0x2c72, 0x2c72, 1), (0x2c75, 0x2c75, 1), (0x2c7e, 0x2c7f, -10815), (0xa640, 0xa66c, 1), (0xa680, 0xa69a, 1),
];

/// Greek letters that Unicode has twice.
#[rustfmt::skip]
const SAME: [(char, char); 10] = [
    ('\u{1f71}', 'ά'), ('\u{1f73}', 'έ'), ('\u{1f75}', 'ή'), ('\u{1f77}', 'ί'), ('\u{1f79}', 'ό'),
    ('\u{1f7b}', 'ύ'), ('\u{1f7d}', 'ώ'), ('\u{1fbe}', 'ι'), ('\u{1fd3}', 'ΐ'), ('\u{1fe3}', 'ΰ'),
];

/// Letters that are written as others, without a diacritic.
#[rustfmt::skip]
const LIGATURES: [(char, &str); 25] = [
    ('æ', "ae"), ('œ', "oe"), ('ĳ', "ij"), ('ß', "ss"), ('þ', "th"), ('ĸ', "k"), ('ŀ', "l"), ('ŉ', "n"), ('ſ', "s"),
    ('ς', "σ"), ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬅ', "st"), ('ﬆ', "st"),
    ('ª', "a"), ('º', "o"), ('¹', "1"), ('²', "2"), ('³', "3"), ('ǆ', "dz"), ('ǳ', "dz"), ('µ', "μ"),
];

/// Diacritics, each with pairs of a letter and the same letter with the diacritic. Small letters only.
#[rustfmt::skip]
const DIACRITICS: [(char, &str); 35] = [
    // Grave accent.
    ('\u{300}', "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳἀἂἁἃἐἒἑἓἠἢἡἣἰἲἱἳὀὂὁὃὐὒὑὓὠὢὡὣαὰεὲηὴιὶοὸ"),
    ('\u{300}', "υὺωὼϊῒϋῢ"),
    // Acute accent.
    ('\u{301}', "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃ"),
    ('\u{301}', "âấăắêếôốơớưứἀἄἁἅἐἔἑἕἠἤἡἥἰἴἱἵὀὄὁὅὐὔὑὕὠὤὡὥ"),
    // Circumflex accent.
    ('\u{302}', "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"),
    // Tilde.
    ('\u{303}', "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"),
    // Macron.
    ('\u{304}', "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝαᾱιῑυῡ"),
    // Breve.
    ('\u{306}', "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặαᾰιῐυῠ"),
    // Dot above.
    ('\u{307}', "iİcċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏſẛ"),
    // Diaeresis.
    ('\u{308}', "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"),
    // Hook above.
    ('\u{309}', "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"),
    // Ring above.
    ('\u{30a}', "aåuůwẘyẙ"),
    // Double acute accent.
    ('\u{30b}', "oőuűуӳ"),
    // Caron.
    ('\u{30c}', "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩʒǯjǰhȟ"),
    // Double grave accent.
    ('\u{30f}', "aȁeȅiȉoȍrȑuȕѵѷ"),
    // Inverted breve.
    ('\u{311}', "aȃeȇiȋoȏrȓuȗ"),
    // Comma above.
    ('\u{313}', "αἀεἐηἠιἰοὀυὐωὠρῤ"),
    // Reversed comma above.
    ('\u{314}', "αἁεἑηἡιἱοὁυὑωὡρῥ"),
    // Horn.
    ('\u{31b}', "oơuư"),
    // Dot below.
    ('\u{323}', "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"),
    // Diaeresis below.
    ('\u{324}', "uṳ"),
    // Ring below.
    ('\u{325}', "aḁ"),
    // Comma below.
    ('\u{326}', "sștț"),
    // Cedilla.
    ('\u{327}', "cçgģkķlļnņrŗsştţeȩdḑhḩ"),
    // Ogonek.
    ('\u{328}', "aąeęiįuųoǫ"),
    // Circumflex accent below.
    ('\u{32d}', "dḓeḙlḽnṋtṱuṷ"),
    // Breve below.
    ('\u{32e}', "hḫ"),
    // Tilde below.
    ('\u{330}', "eḛiḭuṵ"),
    // Macron below.
    ('\u{331}', "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"),
    // Greek perispomeni.
    ('\u{342}', "ἀἆἁἇἠἦἡἧἰἶἱἷὐὖὑὗὠὦὡὧαᾶηῆιῖϊῗυῦϋῧωῶ"),
    // Greek ypogegrammeni.
    ('\u{345}', "ἀᾀἁᾁἂᾂἃᾃἄᾄἅᾅἆᾆἇᾇἠᾐἡᾑἢᾒἣᾓἤᾔἥᾕἦᾖἧᾗὠᾠὡᾡὢᾢὣᾣὤᾤὥᾥὦᾦὧᾧὰᾲαᾳάᾴᾶᾷὴῂηῃήῄῆῇὼῲωῳώῴῶῷ"),
    // Maddah above.
    ('\u{653}', "اآ"),
    // Hamza above.
    ('\u{654}', "اأوؤيئەۀہۂےۓ"),
    // Hamza below.
    ('\u{655}', "اإ"),
    // Stroke, for any change of a letter that Unicode does not decompose.
    ('\u{335}', "dđdðdɗgǥhħiıiɨkƙlłnŋoøoɵtŧuʉbɓyƴгґгғкқнңхҳуұ"),
];
