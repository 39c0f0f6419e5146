//! Places: states by their names and adjectives, and cities.

use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::lexicon::entries::PlaceName;
use crate::text::{Text, Words};

/// A place that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) words: Words,
    pub(crate) of: PlaceName,
}

/// The places of a text, in order.
pub(crate) fn places(text: &Text<'_>, lexicon: &Lexicon) -> Vec<Place> {
    let all = 0..text.words.len();
    let hits = lexicon.places.all(text, &all);
    let places = hits.into_iter().map(|hit| Place { words: hit.words, of: *hit.of });
    let mut places: Vec<Place> = places.collect();
    if text.language == Language::Vietnamese {
        let short = lexicon.short_names.all(text, &all);
        let names = short.into_iter().map(|hit| Place { words: hit.words, of: *hit.of });
        let alone = names.filter(|place| is_short_name(text, place, &places)).collect::<Vec<_>>();
        places.extend(alone);
        let pairs = lexicon.pair_names.all(text, &all);
        let names = pairs.into_iter().map(|hit| Place { words: hit.words, of: *hit.of });
        let joined = names.filter(|place| is_joined(text, place)).collect::<Vec<_>>();
        places.extend(
            joined
                .into_iter()
                .filter(|pair| !places.iter().any(|other| other.words.contains(&pair.words.start)))
                .collect::<Vec<_>>(),
        );
        engine::sort_by_key(&mut places, |place| place.words.start);
    }
    places
}

/// Whether a word that can be a state or a part of a person's name, such as `Anh`, is a state: no name goes on before
/// or after it with only a space between.
fn is_short_name(text: &Text<'_>, place: &Place, others: &[Place]) -> bool {
    let at = place.words.start;
    let within = |word: usize| others.iter().any(|other| other.words.contains(&word));
    if within(at) {
        return false;
    }
    let is_capital = |word: Option<&crate::text::Word>| word.is_some_and(|word| word.capital);
    let only_space = |at: usize| text.before(at).chars().all(char::is_whitespace);
    let before = at.checked_sub(1);
    // `Phía Nga đề nghị`: a word that begins the sentence, and no name.
    let is_side = before.is_some_and(|before| matches!(text.folded(before), "phia" | "nuoc" | "ben"));
    let follows_name = before.is_some_and(|before| is_capital(text.words.get(before)) && !within(before))
        && only_space(at)
        && !is_side;
    // `Lào Cai`, `Mỹ Tho`, `Pháp luật`.
    let is_longer = matches!(
        (text.folded(at), text.folded(at + 1)),
        ("lao", "cai")
            | ("my", "tho" | "thuat" | "dinh")
            | ("phap", "luat" | "lenh")
            | ("duc", "tho" | "phat")
            | ("y", "kien")
    );
    // `tiếng Anh` is the language.
    let is_language = before.is_some_and(|before| text.folded(before) == "tieng");
    !follows_name && !is_longer && !is_language
}

/// Whether a dash joins a place to a word with a capital before or after it, as in `Hàn-Mỹ`.
fn is_joined(text: &Text<'_>, place: &Place) -> bool {
    let is_dash =
        |at: usize| matches!(text.before(at).trim(), "-" | "–") && text.words.get(at).is_some_and(|word| word.capital);
    is_dash(place.words.end) || (place.words.start > 0 && is_dash(place.words.start))
}
