//! The signs of the query language with what is typed or pasted for them, and the words and signs of other languages.

use crate::text::letters::is_ignorable;

/// The quotation marks that begin and end a phrase.
pub(crate) const QUOTES: [char; 12] = ['"', '“', '”', '„', '‟', '«', '»', '＂', '『', '』', '「', '」'];

/// What an operator of another query language means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    /// Both, as a space means here.
    And,
    /// Either.
    Or,
    /// Not what follows.
    Not,
}

/// The operators. Only words in capitals are operators; others are searched for.
const OPERATORS: [(Operator, &[&str]); 3] = [
    (Operator::And, &["AND", "VÀ", "&", "&&", "+"]),
    (Operator::Or, &["OR", "HOẶC"]),
    (Operator::Not, &["NOT", "KHÔNG", "!"]),
];

/// The operator that an item is, also with what is read away after a word.
pub(crate) fn operator(item: &str) -> Option<Operator> {
    let word = without_ending(item);
    let item = if word.is_empty() { item } else { word };
    OPERATORS.iter().find(|(_, written)| written.contains(&item)).map(|&(operator, _)| operator)
}

/// What is typed or pasted for the minus sign that negates: hyphens and dashes.
pub(crate) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－')
}

/// What is typed or pasted for the colon after a field.
pub(crate) fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '﹕' | '∶')
}

/// What is typed or pasted for the comma in a list of values.
pub(crate) fn is_comma(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '､' | ';' | '|')
}

/// Brackets, which mean nothing here.
pub(crate) fn is_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '（' | '）')
}

/// A word without the signs after it, and without brackets around it, but not within it.
pub(crate) fn without_ending(word: &str) -> &str {
    let is_after = |c: char| matches!(c, '*' | '?' | '!') || is_bracket(c) && !word.contains(['(', '[']);
    word.trim_end_matches(is_after)
}

/// Whether a word is an abbreviation, which is no beginning of another word: `USA` is not “usage”.
pub(crate) fn is_acronym(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// White space, and what is not seen at all.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || is_ignorable(c)
}

/// Whether a character ends a value without quotation marks, or a word of one.
pub(crate) fn ends_value(c: char) -> bool {
    is_space(c) || is_comma(c) || c == '@'
}
