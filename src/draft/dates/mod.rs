//! Dates: those that a text names, the calendar, and what a date means beside that of the report.

pub(crate) mod calendar;
pub(crate) mod mention;
pub(crate) mod resolve;
