//! What end-to-end tests and benchmarks stand on: browsers driven by WebDriver, a server for the built files, and the
//! page object. A package of its own, so that native tests do not wait for a WebDriver client to be built.
#![cfg(not(target_arch = "wasm32"))]

use std::path::{Path, PathBuf};

pub mod browser;
pub mod page;
pub mod server;
pub mod size;

/// The root of the repository.
pub fn root() -> &'static Path {
    // Not `../..`: browsers would report another URL than the tests expect.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep")
}

/// A folder under `target/`, made if it is not there.
pub(crate) fn target_folder(name: &str) -> PathBuf {
    let folder = root().join("target").join(name);
    std::fs::create_dir_all(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    folder
}
