//! British and American spelling are one, in texts and in queries: each word is kept in one of the two, mostly the
//! British. Data: a new word is a row.

use crate::text::find::rfind;

/// American spellings and the British ones, by the beginning of the words, in the order of their first letters. Where
/// one is the beginning of another, the longer one comes first.
#[rustfmt::skip]
const BEGINNINGS: [(&str, &str); 78] = [
    ("acknowledgment", "acknowledgement"), ("airplane", "aeroplane"), ("aluminum", "aluminium"), ("analyz", "analys"),
    ("anesthe", "anaesthe"), ("archeolog", "archaeolog"), ("armor", "armour"), ("artifact", "artefact"),
    ("behavior", "behaviour"), ("caliber", "calibre"), ("canceled", "cancelled"), ("canceling", "cancelling"),
    ("catalyz", "catalys"), ("centered", "centred"), ("centering", "centring"), ("center", "centre"),
    ("centimeter", "centimetre"), ("channeled", "channelled"), ("channeling", "channelling"), ("color", "colour"),
    ("counselor", "counsellor"), ("defense", "defence"), ("endeavor", "endeavour"), ("enrollment", "enrolment"),
    ("favor", "favour"), ("fiber", "fibre"), ("flavor", "flavour"), ("fueled", "fuelled"), ("fueling", "fuelling"),
    ("fulfillment", "fulfilment"), ("gray", "grey"), ("harbor", "harbour"), ("hemorrh", "haemorrh"), ("honor", "honour"),
    ("installment", "instalment"), ("jewelry", "jewellery"), ("judgment", "judgement"), ("kilometer", "kilometre"),
    ("labeled", "labelled"), ("labeling", "labelling"), ("labor", "labour"), ("leukemia", "leukaemia"),
    ("leveled", "levelled"), ("licence", "license"), ("maneuvered", "manoeuvred"), ("maneuvering", "manoeuvring"),
    ("maneuver", "manoeuvre"), ("marvelous", "marvellous"), ("millimeter", "millimetre"), ("modeled", "modelled"),
    ("modeling", "modelling"), ("neighbor", "neighbour"), ("offense", "offence"), ("organiz", "organis"),
    ("orthopedic", "orthopaedic"), ("paralyz", "paralys"), ("pediatric", "paediatric"), ("plow", "plough"),
    ("practise", "practice"), ("pretense", "pretence"), ("program", "programme"), ("quarreled", "quarrelled"),
    ("recogniz", "recognis"), ("rumor", "rumour"), ("savior", "saviour"), ("signaled", "signalled"),
    ("signaling", "signalling"), ("skeptic", "sceptic"), ("skillful", "skilful"), ("splendor", "splendour"),
    ("sulfur", "sulphur"), ("theater", "theatre"), ("totaled", "totalled"), ("traveled", "travelled"),
    ("traveler", "traveller"), ("traveling", "travelling"), ("tunneling", "tunnelling"), ("valor", "valour"),
];

/// Beginnings of other words, which are spelled alike in both.
#[rustfmt::skip]
const OTHER_WORDS: [&str; 10] = [
    "colorad", "colorat", "honorar", "honorif", "laborat", "laborio", "programm", "organza", "valoris", "valoriz",
];

/// Endings after `iz` or `is` in verbs and what is made of them.
const ENDINGS: [&str; 10] = ["e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational", "able"];

/// The least number of letters before such an ending: “prize” and “size” have no other spelling.
const LEAST_STEM: usize = 4;

/// The spelling that a folded word is kept in.
pub(crate) fn one_spelling(word: String) -> String {
    match respelled(&word) {
        Some(respelled) if !OTHER_WORDS.iter().any(|other| word.starts_with(other)) => respelled,
        _ => word,
    }
}

/// The other spelling of a word that has one by its beginning or its ending.
fn respelled(word: &str) -> Option<String> {
    if word.len() < 4 || !word.is_ascii() {
        return None;
    }
    let replaced = |(american, british): &(&str, &str)| Some([british, word.strip_prefix(american)?].concat());
    let begun = with_letter(word.as_bytes()[0]).find_map(replaced);
    match at_ending(begun.as_deref().unwrap_or(word)) {
        Some((stem, ending)) if ENDINGS.contains(&ending) => Some([stem, "is", ending].concat()),
        _ => begun,
    }
}

/// The beginnings with a first letter. Every word of every text is compared with them.
fn with_letter(letter: u8) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let first_letter = |(american, _): &(&str, &str)| american.as_bytes()[0];
    let first = BEGINNINGS.partition_point(|beginning| first_letter(beginning) < letter);
    BEGINNINGS[first..].iter().take_while(move |beginning| first_letter(beginning) == letter)
}

/// The beginnings of kept words that the beginning of a word may stand for.
pub(crate) fn beginnings(typed: &str) -> Vec<String> {
    let mut all = vec![typed.to_owned(), one_spelling(typed.to_owned())];
    if typed.len() > 1 {
        let meant = BEGINNINGS.iter().filter(|(american, _)| american.starts_with(typed));
        all.extend(meant.map(|(_, british)| (*british).to_owned()));
    }
    if let Some((stem, rest)) = at_ending(typed)
        && ENDINGS.iter().any(|ending| ending.starts_with(rest))
    {
        all.push([stem, "is", rest].concat());
    }
    all
}

/// What comes before the last `iz` of a word, and after it.
fn at_ending(word: &str) -> Option<(&str, &str)> {
    let at = rfind(word, "iz").filter(|&at| at >= LEAST_STEM)?;
    Some((word.get(..at)?, word.get(at + 2..)?))
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, one_spelling};

    #[test]
    fn every_american_beginning_has_its_british_spelling() {
        for (american, british) in BEGINNINGS {
            assert_eq!(one_spelling(american.to_owned()), british);
        }
    }
}
