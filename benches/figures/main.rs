//! `make bench`: what the bundle in dist/ weighs and what of it which part, how soon a browser shows its first row, how
//! soon it answers a click, and whether it leaks memory.
#![allow(clippy::print_stdout, reason = "the figures are its output")]

mod load;
mod memory;
mod respond;
mod shares;

use std::path::PathBuf;

use support::browser::Kind;
use support::root;
use support::server::{Server, dist, hashed};
use support::size::Size;

fn main() {
    sizes();
    shares();
    loads();
    responses();
    memory();
}

fn sizes() {
    let wasm = Size::of_file(&hashed("dialogue-table", "wasm"));
    let corpus = compiler::compile(&root().join("seeds")).into_bytes().expect("dist/ was built of the same seeds");
    let loader = Size::of_file(&dist().join("dialogue-table.js"));
    let script = Size::of_file(&hashed("dialogue-table", "js"));
    let single = Size::of_file(&dist().join("dialogue-table.html"));
    println!("{:<44}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip 9", "brotli 11");
    row("the wasm (engine, corpus, styles)", wasm);
    row("  of it the compiled corpus", Size::of(&corpus));
    row("the script around it", script);
    row("dialogue-table.js: the loader", loader);
    row("all three: the embed form", wasm + script + loader);
    row("dialogue-table.html: the single file", single);
    let alone = root().join("target/alone");
    row("by itself: the engine", Size::of_file(&alone.join("engine-alone_bg.wasm")));
    let leptos = Size::of_file(&alone.join("leptos-alone_bg.wasm")) + Size::of_file(&alone.join("leptos-alone.js"));
    row("by itself: a counter in Leptos", leptos);
}

fn row(name: &str, size: Size) {
    println!("{name:<44}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
}

fn shares() {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    println!("\n{:<44}{:>10}", "of the wasm, with all that only it reaches", "brotli 11");
    for (part, bytes) in shares::measure(&target.join("wasm-bindgen/release/dialogue-table_bg.wasm")) {
        println!("{part:<44}{bytes:>10}");
    }
}

fn loads() {
    let server = Server::start();
    let single = format!("file://{}/dialogue-table.html", dist().display());
    println!("\n{:<44}{:>10}{:>10}{:>10}", "navigation to first dialogue painted, ms", "median", "least", "most");
    for (name, url) in [("hosted page over http", server.url("/")), ("single file", single)] {
        let times = load::measure(Kind::Chromium, &url, &server.authority());
        for (what, times) in ["to be read", "as a row"].into_iter().zip(times) {
            let name = [name, ", ", what].concat();
            let (least, middle, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
            println!("{name:<44}{middle:>10.0}{least:>10.0}{most:>10.0}");
        }
    }
    println!("(Chromium, loopback, {} loads each with a new browser profile's empty cache)", load::TIMES);
}

fn responses() {
    let server = Server::start();
    let measured = [1, 4].map(|slower| respond::measure(&server.url("/"), &server.authority(), slower));
    println!("\n{:<44}{:>10}{:>10}", "a click to the frame that answers it, p95 ms", "at once", "4x slower");
    let line = |name: &str, [one, four]: [f64; 2]| println!("{name:<44}{one:>10.0}{four:>10.0}");
    for (at, (name, _)) in measured[0].controls.iter().enumerate() {
        line(name, [0, 1].map(|of: usize| measured[of].controls[at].1));
    }
    line("blocked until the table is there, ms", [0, 1].map(|of: usize| measured[of].blocked));
    let shifts = [0, 1].map(|of: usize| measured[of].shifts);
    println!("{:<44}{:>10.3}{:>10.3}", "what moves by itself (CLS)", shifts[0], shifts[1]);
    println!("(Chromium, hosted page, {} clicks each; less than a frame counts as 16)", respond::TIMES);
}

fn memory() {
    let server = Server::start();
    let [before, after] = memory::measure(&server.url("/embed-example.html"), &server.authority());
    let [few, many] = memory::CYCLES;
    println!("\n{:<44}{:>10}{:>10}{:>10}", "bytes held after so many tables, taken out again", few, many, "more, %");
    let more = (after as f64 / before as f64 - 1.0) * 100.0;
    println!("{:<44}{before:>10}{after:>10}{more:>10.1}", "(Chromium, garbage collected)");
}
