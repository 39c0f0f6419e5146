//! Writes what the widget includes into `OUT_DIR`: the compiled seeds (`corpus.bin`), or the compiler's own lines where
//! they cannot be compiled, and the stylesheet (`styles.css`).

#![allow(clippy::print_stdout, reason = "it is how cargo is told")]

mod stylesheet;

use std::fs;
use std::path::{Path, PathBuf};

use compiler::Severity;

fn main() {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo tells a build script where to write"));
    write_corpus(&out.join("corpus.bin"));
    println!("cargo::rerun-if-changed={}", stylesheet::FOLDER);
    let styles = stylesheet::joined().unwrap_or_else(|e| panic!("{}: {e}", stylesheet::FOLDER));
    fs::write(out.join("styles.css"), stylesheet::minify(&styles)).expect("cargo's own folder can be written");
}

fn write_corpus(path: &Path) {
    println!("cargo::rerun-if-changed=seeds");
    let compiled = compiler::compile(Path::new("seeds"));
    for diagnostic in &compiled.diagnostics {
        match diagnostic.severity() {
            Severity::Error => println!("cargo::error={}: {}", diagnostic.at, diagnostic.kind),
            Severity::Warning => println!("cargo::warning={}: {}", diagnostic.at, diagnostic.kind),
        }
    }
    // With an error told, cargo fails the build; a failing exit would make it print everything once more.
    let Some(bytes) = compiled.into_bytes() else { return };
    fs::write(path, bytes).expect("cargo's own folder can be written");
}
