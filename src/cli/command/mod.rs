//! The subcommands, one file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod cite;
pub(crate) mod completions;
pub(crate) mod draft;
pub(crate) mod export;
pub(crate) mod query;
