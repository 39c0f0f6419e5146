//! What a value must be like, whichever reader it comes from: the seeds or an import.

pub(crate) mod attributes;
pub(crate) mod labels;
mod month;
pub(crate) mod nearest_passage;
mod numeral;
pub(crate) mod quoted;
mod quoted_date;
pub(crate) mod value;
