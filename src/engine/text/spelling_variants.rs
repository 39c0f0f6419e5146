//! British and American spelling are one, in texts and in queries: each word is kept in one of the two, mostly the
//! British. Data: a new word is a row.

use crate::text::find::rfind;

/// American spellings and the British ones, by the beginning of the words. Where one is the beginning of another, the
/// longer one comes first.
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
    if word.len() < 4 || !word.is_ascii() || OTHER_WORDS.iter().any(|other| word.starts_with(other)) {
        return word;
    }
    let replaced = |&(american, british): &(&str, &str)| Some([british, word.strip_prefix(american)?].concat());
    let word = BEGINNINGS.iter().find_map(replaced).unwrap_or(word);
    match at_ending(&word) {
        Some((stem, ending)) if ENDINGS.contains(&ending) => [stem, "is", ending].concat(),
        _ => word,
    }
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
