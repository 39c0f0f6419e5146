//! Puts trees into the page: elements whose content follows signals, rendered in short frames.

pub(crate) mod element;
mod pacing;
mod render;
pub(crate) mod scheduler;
