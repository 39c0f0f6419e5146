//! What is reported: the place, the kind and the sentence of each problem. Used by both readers, seeds and import.

pub(crate) mod diagnostic;
pub(crate) mod display;
pub(crate) mod import_error;
pub(crate) mod kind;
pub(crate) mod line_numbers;
pub(crate) mod spelling;
