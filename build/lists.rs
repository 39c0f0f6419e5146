//! Reads the data of the rules, `src/draft/data/*.toml`, and writes them into `OUT_DIR` in a form that is read without
//! a parser of TOML. Cargo runs it in `src/draft`.

#![allow(clippy::print_stdout, reason = "it is how cargo is told")]

#[path = "../src/draft/lexicon/lists.rs"]
mod lists;

use std::fs;
use std::path::PathBuf;

use serde::de::DeserializeOwned;

use crate::lists::Lists;

fn main() {
    println!("cargo::rerun-if-changed=data");
    let lists = Lists {
        countries: read("countries"),
        cities: read("cities"),
        events: read("events"),
        persons: read("persons"),
        stages: read("stages"),
        topics: read("topics"),
        furniture: read("furniture"),
    };
    let bytes = postcard::to_allocvec(&lists).expect("lists of texts can be written");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo tells a build script where to write"));
    fs::write(out.join("lists.postcard"), bytes).expect("cargo's own folder can be written");
}

/// The lists of a file; the build fails with the place of what is wrong.
fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = format!("data/{name}.toml");
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    toml::from_str(&source).unwrap_or_else(|error| panic!("{path}: {error}"))
}
