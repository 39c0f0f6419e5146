//! The fields of a dialogue, one file for each or for those that are found alike.

pub(crate) mod documents;
pub(crate) mod held;
pub(crate) mod name;
pub(crate) mod participants;
pub(crate) mod parties;
pub(crate) mod partnership;
pub(crate) mod side_meetings;
mod speakers;
mod titles;
pub(crate) mod topics;
pub(crate) mod venue;
