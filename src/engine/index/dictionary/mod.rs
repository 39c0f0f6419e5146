//! The dictionary: the folded words of the texts and of the labels of values, with their posting lists. Written at
//! build time, read in place.
//!
//! A word has an entry for each way in which it occurs: in texts or in a label, and with which marks. The entries of a
//! word follow each other, so a word typed without marks is a range of entries. A word typed with marks is the entries
//! with these marks, and the word without marks in texts that may leave them out: see [`Entry`].

mod entries;
pub(crate) mod posting_list;
mod read;
mod write;

pub(crate) use entries::{Entries, Entry};
pub(crate) use read::Dictionary;
pub(crate) use write::encode_dictionary;
