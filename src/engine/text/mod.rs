//! Text: spans, words and how they are folded, sentences, the alphabet's order, word-level differences.

pub(crate) mod abbreviations;
pub(crate) mod clauses;
pub(crate) mod collate;
pub(crate) mod diff;
pub(crate) mod find;
pub(crate) mod function_words;
pub(crate) mod lang;
pub(crate) mod letters;
pub(crate) mod months;
pub(crate) mod named_values;
pub(crate) mod sentences;
pub(crate) mod soft_breaks;
pub(crate) mod span;
pub(crate) mod spelling_variants;
pub(crate) mod tokenize;
pub(crate) mod typed_vietnamese;
