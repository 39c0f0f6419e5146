//! Compiles the seeds into `OUT_DIR/corpus.bin`, which the widget includes, or fails with the compiler's own lines.

use std::path::{Path, PathBuf};

use compiler::Severity;

fn main() {
    println!("cargo::rerun-if-changed=seeds");
    let compiled = compiler::compile(Path::new("seeds"));
    for diagnostic in &compiled.diagnostics {
        match diagnostic.severity() {
            Severity::Error => println!("cargo::error={}: {}", diagnostic.place, diagnostic.kind),
            Severity::Warning => println!("cargo::warning={}: {}", diagnostic.place, diagnostic.kind),
        }
    }
    // With an error told, cargo fails the build; a failing exit would make it print everything once more.
    let Some(bytes) = compiled.into_bytes() else { return };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo tells a build script where to write"));
    std::fs::write(out.join("corpus.bin"), bytes).expect("cargo's own folder can be written");
}
