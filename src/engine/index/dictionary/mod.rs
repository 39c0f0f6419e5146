//! The dictionary: the folded words of the texts with their posting lists. Written at build time, read in place.

pub(crate) mod posting_list;
mod read;
mod write;

pub(crate) use read::Dictionary;
pub(crate) use write::encode_dictionary;
