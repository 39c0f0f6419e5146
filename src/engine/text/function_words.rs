//! Words that join others and say little by themselves, in questions above all: `who`, `in`, `đã`. They are searched
//! for like others; where that finds nothing or less, the query without them is offered.

use crate::text::tokenize::{Token, tokens};

#[rustfmt::skip]
const ENGLISH: [&str; 36] = [
    "a", "about", "all", "an", "and", "any", "are", "at", "between", "by", "did", "do", "does", "for", "from", "has", "have",
    "how", "in", "is", "of", "on", "or", "the", "to", "was", "were", "what", "when", "where", "which", "who", "whom",
    "whose", "why", "with",
];

/// Vietnamese ones, as they are spelled: without their diacritics they are other words.
#[rustfmt::skip]
const VIETNAMESE: [&str; 26] = [
    "ai", "bởi", "các", "cho", "có", "của", "đã", "đang", "được", "gì", "khi", "là", "lúc", "mà", "nào", "những", "ở", "sẽ",
    "tại", "thì", "trong", "từ", "và", "về", "với", "vì",
];

/// Whether a text is one, whatever its case.
pub(crate) fn is_function_word(text: &str) -> bool {
    let typed: Vec<Token> = tokens(text).collect();
    let [word] = &typed[..] else { return false };
    let is_spelled = |other: &&str| tokens(other).any(|other| other.spelling() == word.spelling());
    ENGLISH.contains(&word.spelling()) || word.spelling.is_some() && VIETNAMESE.iter().any(is_spelled)
}
