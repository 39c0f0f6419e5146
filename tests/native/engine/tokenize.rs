//! Folding and tokenizing, compared with Unicode's case mapping and decomposition.

use engine::{tokens, words};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folding by Unicode: lower case, compatibility decomposition, without diacritics; and the letters that do not
/// decompose.
fn folded_by_unicode(c: char) -> String {
    let letters = c.to_lowercase().nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c));
    letters
        .map(|c| match c {
            'đ' | 'ð' | 'ɗ' => "d".to_owned(),
            'ħ' => "h".to_owned(),
            'ı' | 'ɨ' => "i".to_owned(),
            'ĸ' | 'ƙ' => "k".to_owned(),
            'ł' => "l".to_owned(),
            'ŋ' => "n".to_owned(),
            'ø' | 'ɵ' => "o".to_owned(),
            'ŧ' => "t".to_owned(),
            'ʉ' => "u".to_owned(),
            'ǥ' => "g".to_owned(),
            'ɓ' => "b".to_owned(),
            'ƴ' => "y".to_owned(),
            'æ' => "ae".to_owned(),
            'œ' => "oe".to_owned(),
            'ß' => "ss".to_owned(),
            'þ' => "th".to_owned(),
            'ς' => "σ".to_owned(),
            'ґ' | 'ғ' => "г".to_owned(),
            'қ' => "к".to_owned(),
            'ң' => "н".to_owned(),
            'ҳ' => "х".to_owned(),
            'ұ' => "у".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

#[test]
fn letters_fold_as_unicode_decomposes_them() {
    // Latin, Greek, Cyrillic, Armenian, Georgian; Latin and Greek with diacritics; ligatures and full width;
    // mathematical letters.
    let scripts = ['\u{41}'..='\u{1c3}', '\u{1cd}'..='\u{24f}', '\u{386}'..='\u{587}', '\u{10a0}'..='\u{10ff}']
        .into_iter()
        .chain(['\u{1e00}'..='\u{1e99}', '\u{1ea0}'..='\u{1fff}', '\u{fb00}'..='\u{fb06}', '\u{ff10}'..='\u{ff5a}'])
        .chain(['\u{1d400}'..='\u{1d6a3}', '\u{1d7ce}'..='\u{1d7ff}']);
    // Greek symbols that stand for letters in formulas, and the ligatures of Armenian.
    let left_out = |c: &char| matches!(c, 'ϐ'..='ϖ' | 'ϰ'..='ϵ' | 'Ϲ' | 'և' | 'ͺ' | 'Ǆ'..='ǌ' | 'Ǳ'..='ǳ' | 'ŉ' | 'ჼ');
    let wrong: Vec<(char, Vec<String>, String)> = scripts
        .flatten()
        .filter(|c| c.is_alphanumeric() && !left_out(c))
        .map(|c| (c, words(&c.to_string()), folded_by_unicode(c)))
        .filter(|(_, folded, expected)| expected.chars().all(char::is_alphanumeric) && folded != &[expected.as_str()])
        .collect();
    assert_eq!(wrong, []);
}

#[test]
fn words_of_texts() {
    let cases: [(&str, &[&str]); 32] = [
        ("Hà Nội", &["ha", "noi"]),
        ("HA\u{300} NO\u{323}\u{302}I", &["ha", "noi"]),
        ("Đặng Văn Ngữ", &["dang", "van", "ngu"]),
        ("Việt Nam–Italy", &["viet", "nam", "italy"]),
        ("four no’s", &["four", "no", "s"]),
        ("2023-25", &["2023", "25"]),
        ("… — “”", &[]),
        ("\u{300}", &[]),
        ("a\u{300}", &["a"]),
        ("3×4÷2", &["3", "4", "2"]),
        // What is not seen is not there.
        (
            "mili\u{ad}tary min\u{200b}isters memo\u{2060}randum \u{feff}x\u{200e}",
            &["military", "ministers", "memorandum", "x"],
        ),
        // Ligatures and full width.
        ("Paci\u{fb01}c e\u{fb00}ort o\u{fb03}cers", &["pacific", "effort", "officers"]),
        ("ＵＮＣＬＯＳ １９８２", &["unclos", "1982"]),
        // Case beyond Latin.
        ("ҚАЗАҚСТАН Өнер", &["казакстан", "өнер"]),
        ("ƏLIYEV əliyev", &["əliyev", "əliyev"]),
        ("ΠΡΩΘΥΠΟΥΡΓΟΣ πρωθυπουργός", &["πρωθυπουργοσ", "πρωθυπουργοσ"]),
        ("Ґалаґан STRAẞE İstanbul", &["галаган", "strasse", "istanbul"]),
        ("ԱՐՑԱԽ", &["արցախ"]),
        // Vowel points are diacritics; an apostrophe is none of the letters, whichever it is.
        ("مُحَمَّد", &["محمد"]),
        ("Oʻzbekiston O'zbekiston", &["o", "zbekiston", "o", "zbekiston"]),
        // Scripts without spaces, in pairs.
        ("防務對話", &["防務", "務對", "對話", "話"]),
        ("東京 2024", &["東京", "京", "2024"]),
        ("การทูต", &["กา", "าร", "รทู", "ทูต", "ต"]),
        ("ដី", &["ដី"]),
        ("국방 대화", &["국방", "대화"]),
        ("हिन्दी", &["हिन्दी"]),
        // British and American spelling.
        ("defense DEFENCE center centres", &["defence", "defence", "centre", "centres"]),
        ("organization emphasizing analyzed", &["organisation", "emphasising", "analysed"]),
        ("programs programming laboratory labor", &["programmes", "programming", "laboratory", "labour"]),
        ("prize size citizens defensive", &["prize", "size", "citizens", "defensive"]),
        ("colorization colourize rumoremphasized", &["colourisation", "colourise", "rumouremphasised"]),
        ("défense Grayđ ORGANIZÁTIONS", &["defence", "greyd", "organisations"]),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn token_spans_are_in_order_and_hold_their_words(text in "\\PC{0,60}") {
        let mut start = 0;
        for token in tokens(&text) {
            prop_assert!(token.span.start >= start && token.span.end > token.span.start);
            let first = words(&text[token.span.range()]).into_iter().next();
            prop_assert_eq!(first, Some(token.word));
            start = token.span.start;
        }
    }

    #[test]
    fn composed_and_decomposed_text_is_equal(text in "[a-zA-ZÀ-ÖØ-öø-žƠơƯưẠ-ỹЀ-ӿΑ-ώἀ-ᾴ ]{0,40}") {
        prop_assert_eq!(words(&text.nfc().collect::<String>()), words(&text.nfd().collect::<String>()));
    }

    #[test]
    fn what_is_not_seen_changes_no_word(text in "[a-zà-ỹ ]{0,30}", at in any::<prop::sample::Index>(), hidden in prop::sample::select(&['\u{ad}', '\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{202a}'][..])) {
        let mut chars: Vec<char> = text.chars().collect();
        chars.insert(at.index(chars.len() + 1), hidden);
        prop_assert_eq!(words(&chars.into_iter().collect::<String>()), words(&text));
    }
}
