//! The bundle: a binary, because a library that is also linked by tests is compiled without link-time optimisation.

// What it exports is the class of the library that JavaScript can make.
#[cfg(target_arch = "wasm32")]
use workbench as _;

fn main() {}
