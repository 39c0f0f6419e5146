//! The subcommands, one file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod export;
pub(crate) mod query;

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reasons have been printed already.
    Reported,
    /// The reason, not printed yet.
    Because(String),
}
