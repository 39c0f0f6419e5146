//! The checks of values, for both readers, of seeds and of imports.

pub(crate) mod attributes;
pub(crate) mod claim;
pub(crate) mod claimed;
pub(crate) mod labels;
pub(crate) mod names;
pub(crate) mod nearest_words;
pub(crate) mod numeral;
pub(crate) mod quoted;
pub(crate) mod quoted_date;
pub(crate) mod said;
pub(crate) mod supported;
pub(crate) mod together;
pub(crate) mod value;
