//! The dictionary: the folded words of the texts and of the labels of values, with their posting lists. Written at
//! build time, read in place.
//!
//! A word has an entry for each way in which it occurs: in texts or in a label, and with which diacritics. The entries
//! of a word follow each other, so a word typed without diacritics is a range of entries. A word typed with diacritics
//! is the entries with these diacritics, and the word without diacritics in texts that may leave them out: see
//! [`Entry`].

mod entries;
pub(crate) mod posting_list;
mod read;
mod write;

pub(crate) use entries::{Entries, Entry};
pub(crate) use read::{Dictionary, hash};
pub(crate) use write::encode_dictionary;
