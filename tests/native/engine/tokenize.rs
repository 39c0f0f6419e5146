//! Folding and tokenizing, compared with Unicode's decomposition.

use engine::{tokens, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Folding by Unicode: lower case, canonical decomposition, without marks; and the letters that do not decompose.
fn folded_by_unicode(c: char) -> String {
    let letters = c.to_lowercase().nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters
        .map(|c| match c {
            'đ' | 'ð' => "d".to_owned(),
            'ħ' => "h".to_owned(),
            'ı' => "i".to_owned(),
            'ĸ' => "k".to_owned(),
            'ł' | 'ŀ' => "l".to_owned(),
            'ŋ' | 'ŉ' => "n".to_owned(),
            'ø' => "o".to_owned(),
            'ſ' => "s".to_owned(),
            'ŧ' => "t".to_owned(),
            'æ' => "ae".to_owned(),
            'œ' => "oe".to_owned(),
            'ĳ' => "ij".to_owned(),
            'ß' => "ss".to_owned(),
            'þ' => "th".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

#[test]
fn letters_fold_as_unicode_decomposes_them() {
    let latin = ('\u{41}'..='\u{17f}').chain('\u{1a0}'..='\u{1a1}').chain('\u{1af}'..='\u{1b0}');
    let vietnamese = '\u{1ea0}'..='\u{1ef9}';
    let cyrillic_and_greek = ('А'..='я').chain(['Ё', 'ё']).chain('Α'..='Ρ').chain('Σ'..='Ω');
    for c in latin.chain(vietnamese).chain(cyrillic_and_greek).filter(|c| c.is_alphabetic() && !"ªº".contains(*c)) {
        assert_eq!(words(&c.to_string()), [folded_by_unicode(c)], "{c} U+{:04X}", c as u32);
    }
}

#[test]
fn words_of_texts() {
    let cases: [(&str, &[&str]); 11] = [
        ("Hà Nội", &["ha", "noi"]),
        ("HA\u{300} NO\u{323}\u{302}I", &["ha", "noi"]),
        ("Đặng Văn Ngữ", &["dang", "van", "ngu"]),
        ("Việt Nam–Italy", &["viet", "nam", "italy"]),
        ("four no’s", &["four", "no", "s"]),
        ("2023-25", &["2023", "25"]),
        ("東京 2024", &["東京", "2024"]),
        ("… — “”", &[]),
        ("\u{300}", &[]),
        ("a\u{300}", &["a"]),
        ("3×4÷2", &["3", "4", "2"]),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn token_spans_are_in_order_and_hold_their_words(text in "\\PC{0,60}") {
        let mut end = 0;
        for token in tokens(&text) {
            prop_assert!(token.span.start >= end && token.span.end > token.span.start);
            prop_assert_eq!(words(&text[token.span.range()]), [token.word]);
            end = token.span.end;
        }
    }

    #[test]
    fn composed_and_decomposed_text_is_equal(text in "[a-zA-ZÀ-ÖØ-öø-žƠơƯưẠ-ỹ ]{0,40}") {
        prop_assert_eq!(words(&text.nfc().collect::<String>()), words(&text.nfd().collect::<String>()));
    }
}
