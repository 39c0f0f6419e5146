//! The order of an alphabet, in which labels are sorted: the same in a browser, on the command line and in the page as
//! it is built, which `Intl.Collator` would not give.

use crate::Lang;
use crate::fold::{push_folded, tokens};

/// A text that stands among others as a label does in the order of its language's alphabet: its words without case,
/// accents and tones. In Vietnamese `ă â đ ê ô ơ ư` are letters of their own, each after the one it is written with.
#[must_use]
pub fn collation_key(label: &str, lang: Lang) -> String {
    let mut key = String::new();
    for token in tokens(label) {
        if !key.is_empty() {
            key.push(' ');
        }
        match lang {
            Lang::En => key.push_str(&token.word),
            Lang::Vi => {
                for c in label.get(token.span.range()).unwrap_or_default().chars() {
                    push_folded(&mut key, c);
                    key.push_str(own_letter(c));
                }
            }
        }
    }
    key
}

/// What tells a letter of the Vietnamese alphabet from the one it is written with: signs after `z` and before all that
/// is no word. With any tone.
fn own_letter(c: char) -> &'static str {
    match c {
        'Ă' | 'ă' | 'Ắ'..='ặ' | 'Đ' | 'đ' | 'Ê' | 'ê' | 'Ế'..='ệ' | 'Ô' | 'ô' | 'Ố'..='ộ' | 'Ư' | 'ư' | 'Ứ'..='ự' => {
            "{"
        }
        'Â' | 'â' | 'Ấ'..='ậ' | 'Ơ' | 'ơ' | 'Ớ'..='ợ' => "|",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::collation_key;
    use crate::Lang;

    #[test]
    fn words_are_in_the_order_of_the_alphabet() {
        // As `Intl.Collator("vi")` and `Intl.Collator("en")` have them.
        let vietnamese = [
            "An ninh",
            "ăn",
            "Ấn Độ",
            "Ba Lan",
            "Cuba",
            "Dominica",
            "dự án",
            "Đan Mạch",
            "đào tạo",
            "Đức",
            "Ecuador",
            "Êmirat",
            "Hà Lan",
            "Italia",
            "Nga",
            "Oman",
            "ô tô",
            "Ơn",
            "Trung Quốc",
            "Úc",
            "Ưu tiên",
            "Việt Nam",
            "Xanh",
        ];
        let english = ["An ninh", "Ba Lan", "ben", "Đan Mạch", "Denmark", "Đức", "Italy", "São Tomé", "Singapore"];
        for (lang, labels) in [(Lang::Vi, &vietnamese[..]), (Lang::En, &english[..])] {
            let keys: Vec<String> = labels.iter().map(|label| collation_key(label, lang)).collect();
            assert!(keys.is_sorted(), "{keys:?}");
        }
    }
}
