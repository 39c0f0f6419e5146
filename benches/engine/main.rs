//! `make bench-engine`: what the engine takes to build, encode, open and answer, on corpora of five dialogues to fifty
//! thousand; and, as `growth FILE`, how that grows, drawn.

#![allow(clippy::print_stdout, reason = "the figures are its output")]

mod growth;
mod hostile;
mod made;
mod measured;
mod plot;

use std::env;
use std::hint::black_box;

use divan::Bencher;
use engine::{Dataset, Index, Request};
use measured::{QUERIES, Question, SIZES, bytes, corpus, dataset};

fn main() {
    match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [command, file, ..] if command == "growth" => growth::draw(file),
        _ => divan::main(),
    }
}

#[divan::bench(args = SIZES, max_time = 3)]
fn build(bencher: Bencher, dialogues: usize) {
    bencher.with_inputs(|| corpus(dialogues)).bench_values(Dataset::build);
}

#[divan::bench(args = SIZES, max_time = 3)]
fn encode(bencher: Bencher, dialogues: usize) {
    let dataset = dataset(dialogues);
    bencher.bench(|| dataset.encode());
}

#[divan::bench(args = SIZES, max_time = 3)]
fn open_head(bencher: Bencher, dialogues: usize) {
    bencher.with_inputs(|| bytes(dialogues).to_vec()).bench_values(Index::decode);
}

#[divan::bench(args = SIZES, max_time = 3)]
fn open_whole(bencher: Bencher, dialogues: usize) {
    let bytes = bytes(dialogues);
    bencher.bench(|| Dataset::decode(bytes));
}

/// The first two hundred rows and all counts. Passages are not part of an answer: `Dataset::passages` makes them row by
/// row.
#[divan::bench(args = QUERIES, consts = SIZES, max_time = 1)]
fn answer<const DIALOGUES: usize>(bencher: Bencher, question: &Question) {
    let dataset = dataset(DIALOGUES);
    let request = Request { limit: Some(200), ..Request::new(question.query) };
    // What is made once, when first asked for, is none of it.
    black_box(dataset.answer(&request));
    bencher.bench(|| dataset.answer(&request));
}

/// The first question that looks into the articles, which makes what later ones use again.
#[divan::bench(args = ["\"code of conduct\"", "source:dialogue"], consts = SIZES, max_time = 2)]
fn first<const DIALOGUES: usize>(bencher: Bencher, query: &str) {
    let request = Request { limit: Some(200), ..Request::new(query) };
    let open = || Dataset::decode(bytes(DIALOGUES)).expect("it was encoded here");
    bencher.with_inputs(open).bench_refs(|dataset| dataset.answer(&request));
}
