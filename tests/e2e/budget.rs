//! The bundle stays small: every reader downloads it.

use support::server::{dist, hashed};
use support::size::Size;

/// Bytes that a reader downloads with everything in it: search at scale, views to compare, and all that embedding
/// needs. The goal is 150,000 (CHANGELOG.md has what is measured); this keeps it from growing unseen until it is there.
const EMBED_BROTLI: usize = 171_000;
/// What a page costs whose reader does not come near the table.
const LOADER_BROTLI: usize = 3_000;
/// The goal is 220,000.
const SINGLE_FILE: usize = 212_500;

#[test]
fn the_embed_form_stays_within_its_budget() {
    let loader = Size::of_file(&dist().join("dialogue-table.js"));
    assert!(loader.brotli <= LOADER_BROTLI, "the loader, Brotli 11: {} of {LOADER_BROTLI} bytes", loader.brotli);
    let form = loader + Size::of_file(&hashed("js")) + Size::of_file(&hashed("wasm"));
    assert!(form.brotli <= EMBED_BROTLI, "wasm and scripts, Brotli 11: {} of {EMBED_BROTLI} bytes", form.brotli);
}

#[test]
fn the_single_file_stays_within_its_budget() {
    let raw = Size::of_file(&dist().join("dialogue-table.html")).raw;
    assert!(raw <= SINGLE_FILE, "dialogue-table.html: {raw} of {SINGLE_FILE} bytes");
}
