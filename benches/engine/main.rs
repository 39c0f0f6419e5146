//! `make bench-engine`: how long the engine takes to build, encode, open and answer, on corpora of 5 to 50,000
//! dialogues. `growth FILE` draws how that grows, `scale` prints it up to 200,000.

#![allow(clippy::print_stdout, reason = "the figures are its output")]

mod adversarial;
mod drafting;
mod growth;
mod made;
mod measured;
mod plot;
mod scale;

use std::env;
use std::hint::black_box;

use divan::Bencher;
use engine::{Dataset, Index, SearchRequest};
use measured::{QUERIES, Question, SIZES, bytes, corpus, dataset};

fn main() {
    match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [command, file, ..] if command == "growth" => growth::draw(file),
        [command, ..] if command == "scale" => {
            scale::print();
            adversarial::print();
        }
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
fn open_index(bencher: Bencher, dialogues: usize) {
    bencher.with_inputs(|| bytes(dialogues).to_vec()).bench_values(Index::decode);
}

#[divan::bench(args = SIZES, max_time = 3)]
fn open_dataset(bencher: Bencher, dialogues: usize) {
    let bytes = bytes(dialogues);
    bencher.bench(|| Dataset::decode(bytes));
}

/// The first 200 rows and all counts. Passages are not part of an answer: `Dataset::passages` reads them row by row.
#[divan::bench(args = QUERIES, consts = SIZES, max_time = 1)]
fn answer<const DIALOGUES: usize>(bencher: Bencher, question: &Question) {
    let dataset = dataset(DIALOGUES);
    let request = SearchRequest { limit: Some(200), ..SearchRequest::new(question.query) };
    // Without what the first answer builds and later ones reuse.
    black_box(dataset.answer(&request));
    bencher.bench(|| dataset.answer(&request));
}

/// The first answer that reads the articles, which tokenizes them for later ones.
#[divan::bench(args = ["\"code of conduct\"", "source:dialogue"], consts = SIZES, max_time = 2)]
fn first_answer<const DIALOGUES: usize>(bencher: Bencher, query: &str) {
    let request = SearchRequest { limit: Some(200), ..SearchRequest::new(query) };
    let open = || Dataset::decode(bytes(DIALOGUES)).expect("it was encoded here");
    bencher.with_inputs(open).bench_refs(|dataset| dataset.answer(&request));
}
