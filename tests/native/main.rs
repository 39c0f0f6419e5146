//! Native tests, one binary.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "in a test, what is not there is a failure")]

mod comments;
mod compiler;
mod documents;
mod draft;
mod engine;
mod hooks;
mod layers;
mod manifest;
mod stylesheet;
mod ui;
mod web_tests;
mod workbench;
