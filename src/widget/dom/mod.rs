//! What puts trees into the page: elements whose content follows signals, rendered in frames that stay short.

pub(crate) mod element;
mod pacing;
mod render;
pub(crate) mod scheduler;
