//! Alphabetical order of labels. Computed here and not by `Intl.Collator`, so that it is the same in a browser, on the
//! command line and in prerendered pages.

use crate::text::lang::Lang;
use crate::text::letters::Folded;
use crate::text::tokenize::tokens;

/// A sort key: labels are in alphabetical order if their keys are in byte order. Case, accents and tones do not count.
/// In Vietnamese `ă â đ ê ô ơ ư` are letters of their own, each after the letter that it is based on.
#[must_use]
pub fn collation_key(label: &str, lang: Lang) -> String {
    let mut key = String::new();
    for token in tokens(label) {
        if !key.is_empty() {
            key.push(' ');
        }
        match lang {
            Lang::Vi => {
                for c in token.span.slice(label).chars() {
                    let mut folded = Folded::default();
                    folded.push(c);
                    key.push_str(&folded.letters);
                    key.push_str(letter_suffix(c));
                }
            }
            _ => key.push_str(&token.word),
        }
    }
    key
}

/// The suffix that sorts a letter of the Vietnamese alphabet, with any tone, after the letter that it is based on: a
/// character that follows `z` in ASCII.
fn letter_suffix(c: char) -> &'static str {
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
    fn labels_are_in_alphabetical_order() {
        // As `Intl.Collator("vi")` and `Intl.Collator("en")` sort them.
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
