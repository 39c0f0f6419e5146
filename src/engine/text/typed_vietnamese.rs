//! Vietnamese typed without its input method: the text has the keys of Telex or VNI, as in `quaan y` and `vie65t nam`.

use crate::text::find::{replace, split_once};

/// The letters that are typed twice in Telex for another letter: `aa` for `â`, `dd` for `đ`.
const DOUBLED: [&str; 4] = ["aa", "ee", "oo", "dd"];
/// The keys of the five tones in Telex, and the one that takes a tone away.
const TONES: [char; 6] = ['s', 'f', 'r', 'x', 'j', 'z'];
/// The longest syllable of Vietnamese with its keys, in letters: `nghieengf`.
const LONGEST: usize = 10;

/// The folded syllable that a folded word of keys was meant for; `None` if they are not keys of an input method.
pub(crate) fn meant_by_keys(word: &str) -> Option<String> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    let letters: String = word.chars().filter(|c| !c.is_ascii_digit() || *c == '0').collect();
    let mut meant = if letters.len() < word.len() { letters } else { word.to_owned() };
    if meant == word {
        for doubled in DOUBLED {
            if let Some((before, after)) = split_once(&meant, doubled) {
                meant = [before, doubled.get(1..)?, after].concat();
            }
        }
        meant = ["aw", "ow", "uw"]
            .into_iter()
            .fold(meant, |meant, keys| replace(&meant, keys, keys.get(..1).unwrap_or_default()));
        // A tone comes after the vowel, mostly at the end.
        let vowel = meant.find(['a', 'e', 'i', 'o', 'u', 'y'])?;
        if let Some(tone) = meant.rfind(TONES).filter(|&tone| tone > vowel) {
            meant = [meant.get(..tone)?, meant.get(tone + 1..)?].concat();
        }
    }
    let starts_with_letter = meant.starts_with(|c: char| c.is_ascii_alphabetic());
    (meant != word && starts_with_letter).then_some(meant)
}
