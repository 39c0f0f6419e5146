//! What a value must be like, whichever reader it comes from: the seeds or an import.

pub(crate) mod labels;
pub(crate) mod numeral;
pub(crate) mod value;
