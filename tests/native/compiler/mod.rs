//! The compiler: cases as folders of seeds and as imports, the ways a value could be smuggled in without a quote, and
//! any input at all.

#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up fails")]

mod cases;
mod folder;
mod hostile;
mod imports;
mod real;
mod smuggling;
