//! The wasm that the page of the workbench starts with. A binary, because a library that is also linked by tests is
//! compiled without link-time optimisation.

#![allow(unreachable_pub, reason = "what JavaScript sees has to be pub")]

#[cfg(target_arch = "wasm32")]
mod browser;

fn main() {}
