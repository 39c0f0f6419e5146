//! The bundle: a binary, because a library that is also linked by tests is compiled without link-time optimisation.

// It exports the functions of the library that JavaScript can call.
#[cfg(target_arch = "wasm32")]
use dialogue_table as _;

fn main() {}
