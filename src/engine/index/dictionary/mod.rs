//! The dictionary: the folded words of the texts and of the labels of values, with their posting lists. Written at build
//! time, read in place.
//!
//! A word that stands in texts and in labels has two entries, one after the other, so that a query's words are found in
//! both, and the other names that the engine adds to a query in texts alone.

pub(crate) mod posting_list;
mod read;
mod write;

pub(crate) use read::Dictionary;
pub(crate) use write::encode_dictionary;

/// What ends the entry of a word in labels. It sorts before every letter, so such an entry follows that of the word in texts.
const LABEL_MARK: &str = "\0";
