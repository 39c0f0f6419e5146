//! What the quotes of a stated fact must say beyond its value: that it was agreed or signed, and what a person did.

use std::borrow::Cow;

use engine::{By, Role, Stage};

use crate::check::names::Names;
use crate::diagnostics::unsupported::Unsupported;

/// The words, folded, that say so.
type Words = &'static [&'static str];

const AGREED: Words = &[
    "agree",
    "agrees",
    "agreed",
    "agreeing",
    "agreement",
    "concur",
    "concurs",
    "concurred",
    "consensus",
    "plan",
    "plans",
    "planned",
    "planning",
    "nhat tri",
    "thong nhat",
    "dong y",
    "thoa thuan",
];
const SIGNED: Words =
    &["sign", "signs", "signed", "signing", "signature", "signatures", "inked", "initialled", "initialed", "ký"];
/// A chairman chairs something, but perhaps not this dialogue.
const CHAIRED: Words = &[
    "chair",
    "chairs",
    "chaired",
    "chairing",
    "chairmanship",
    "cochair",
    "cochairs",
    "cochaired",
    "cochairing",
    "presided",
    "presides",
    "presiding",
    "chu tri",
    "chu toa",
];
const RECEIVED: Words = &[
    "receive",
    "receives",
    "received",
    "receiving",
    "reception",
    "host",
    "hosted",
    "hosting",
    "welcomed",
    "courtesy",
    "tiep",
    "chao xa giao",
];
const MET: Words = &["meet", "meets", "met", "meeting", "meetings", "talks", "called on", "gap", "hoi dam", "hoi kien"];
/// Words just before them that deny it.
const DENIALS: Words = &[
    "not",
    "never",
    "without",
    "failed",
    "refused",
    "declined",
    "possibility",
    // Of “didn’t”.
    "t",
    "chua",
    "khong",
];
/// The most words from a denial to what it denies.
const MAX_DISTANCE: usize = 3;

/// Checks that a stage that needs both sides does not have one side alone.
pub(crate) fn by_both(stage: Option<Stage>, by: Option<By>) -> Result<(), Unsupported> {
    match (stage, by) {
        (Some(stage), Some(By::Party(_))) if stage >= Stage::Agreed => Err(Unsupported::StageOfOneSide { stage }),
        _ => Ok(()),
    }
}

/// Checks that a quote says that something was agreed or signed.
pub(crate) fn stage(stage: Option<Stage>, names: &Names, quotes: &[&str]) -> Result<(), Unsupported> {
    let (stage, words) = match stage {
        Some(stage @ Stage::Agreed) => (stage, AGREED),
        Some(stage @ Stage::Signed) => (stage, SIGNED),
        _ => return Ok(()),
    };
    // What is signed is also agreed.
    let says_so = |quote: &&str| {
        // The words in the name of a document say nothing of this dialogue.
        let plain = names.words_without_names(quote);
        says(quote, &plain, words) || (stage == Stage::Agreed && says(quote, &plain, SIGNED))
    };
    if quotes.iter().any(says_so) { Ok(()) } else { Err(Unsupported::StageNotSaid { stage }) }
}

/// Checks that a quote says what a person did. Who led a side is often only understood.
pub(crate) fn role(role: Role, quotes: &[&str]) -> Result<(), Unsupported> {
    let words = match role {
        Role::Chair => CHAIRED,
        Role::Received => RECEIVED,
        Role::Met => MET,
        Role::Signatory => SIGNED,
        Role::Head => return Ok(()),
    };
    let says_so = |quote: &&str| says(quote, &engine::words(quote), words);
    if quotes.iter().any(says_so) { Ok(()) } else { Err(Unsupported::RoleNotSaid { role }) }
}

/// Whether one of the words, or of the sequences of words, is in the quote and is not denied. `plain` has the quote's
/// words, folded.
fn says(quote: &str, plain: &[String], wanted: Words) -> bool {
    (0..plain.len()).any(|at| {
        let before = &plain[at.saturating_sub(MAX_DISTANCE)..at];
        let is_denied = before.iter().any(|word| DENIALS.contains(&word.as_str()));
        !is_denied && wanted.iter().any(|words| stands(quote, plain, at, words))
    })
}

fn stands(quote: &str, plain: &[String], at: usize, words: &str) -> bool {
    if words.is_ascii() {
        return words
            .split(' ')
            .enumerate()
            .all(|(next, word)| plain.get(at + next).is_some_and(|there| there == word));
    }
    // A word with diacritics must have them in the quote: “ký” is to sign, “kỳ” a term.
    let written = engine::tokens(quote)
        .nth(at)
        .map(|token| quote[token.span.range()].chars().flat_map(char::to_lowercase).collect::<String>());
    !plain[at].is_empty() && written.is_some_and(|written| composed(&written) == words)
}

/// A syllable with its acute accent as one character.
fn composed(word: &str) -> Cow<'_, str> {
    if word.is_ascii() { word.into() } else { word.replace("y\u{301}", "ý").into() }
}
