//! Export: JSON, Web Annotations, CSV and Markdown.

pub(crate) mod annotations;
pub(crate) mod csv;
pub(crate) mod fact_id;
pub(crate) mod format;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod program_labels;
