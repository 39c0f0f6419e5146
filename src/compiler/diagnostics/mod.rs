//! What is reported: the line, the kind and the message of each problem. Shared by both readers, of seeds and imports.

pub(crate) mod diagnostic;
pub(crate) mod display;
pub(crate) mod kind;
pub(crate) mod line_numbers;
pub(crate) mod message;
pub(crate) mod source_line;
pub(crate) mod spelling;
pub(crate) mod unsupported;
pub(crate) mod value_name;
