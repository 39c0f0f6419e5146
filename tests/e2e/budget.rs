//! The bundle stays small: every reader downloads it.

use support::server::{dist, hashed};
use support::size::Size;

/// Bytes of the embed form after Brotli 11: wasm, module and loader. Clear code comes first; this keeps growth from
/// going unseen. The aim is 182,000: docs/decisions.md says what the rest is made of.
const EMBED_BROTLI: usize = 291_000;
/// Bytes after Brotli 11 of what a page loads before the table is near the viewport: the loader.
const LOADER_BROTLI: usize = 3_000;
/// Bytes of the single file as it is. The aim is 285,000.
const SINGLE_FILE: usize = 449_000;
/// Bytes after Brotli 11 of what the page of the workbench loads besides the table, as long as no annotations are
/// opened. The aim is 250,000.
const WORKBENCH_BROTLI: usize = 260_000;

#[test]
#[allow(clippy::print_stdout, reason = "the sizes, for who reads the run")]
fn what_is_downloaded_stays_within_its_budget() {
    let loader = Size::of_file(&dist().join("dialogue-table.js"));
    let module = Size::of_file(&hashed("dialogue-table", "js"));
    let wasm = Size::of_file(&hashed("dialogue-table", "wasm"));
    let single_file = Size::of_file(&dist().join("dialogue-table.html"));
    let embed = loader + module + wasm;
    let workbench = Size::of_file(&dist().join("workbench.html"))
        + Size::of_file(&hashed("workbench", "js"))
        + Size::of_file(&hashed("workbench", "wasm"));
    let opener = Size::of_file(&hashed("opener", "js")) + Size::of_file(&hashed("opener", "wasm"));
    let rows = [
        ("loader", loader, Some(LOADER_BROTLI)),
        ("module", module, None),
        ("wasm", wasm, None),
        ("embed form: all three", embed, Some(EMBED_BROTLI)),
        ("workbench, all three", workbench, Some(WORKBENCH_BROTLI)),
        ("to open annotations", opener, None),
    ];
    let mut table = format!("{:<24}{:>10}{:>10}{:>10}{:>10}\n", "bytes", "raw", "gzip 9", "brotli 11", "budget");
    for (name, size, budget) in rows {
        let budget = budget.map_or(String::new(), |budget| budget.to_string());
        table += &format!("{name:<24}{:>10}{:>10}{:>10}{budget:>10}\n", size.raw, size.gzip, size.brotli);
    }
    table += &format!("{:<24}{:>10}{:>30}", "single file", single_file.raw, SINGLE_FILE);
    println!("{table}");
    assert!(loader.brotli <= LOADER_BROTLI && embed.brotli <= EMBED_BROTLI, "{table}");
    assert!(workbench.brotli <= WORKBENCH_BROTLI, "{table}");
    assert!(single_file.raw <= SINGLE_FILE, "{table}");
}
