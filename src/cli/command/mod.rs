//! The subcommands, one file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod export;
pub(crate) mod query;

/// Why a command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reasons have been printed.
    Reported,
    /// The reason, which has not been printed.
    Because(String),
}
