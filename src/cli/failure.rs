//! How a command fails.

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reasons have been printed already.
    Reported,
    /// The reason, not printed yet.
    Because(String),
}
